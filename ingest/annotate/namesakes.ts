// Names that a person shares with something else: the country "Chad", the faith "Islam", the town "Lincoln".

import type { Lexicons } from '../lexicons/lexicons.ts'
import type { Token } from '../stages.ts'
import type { TaggedSpan } from './tagger/tagger.ts'
import { isAcronym, lower, textOf } from './words.ts'

interface TaggedSentence {
  readonly tokens: readonly Token[]
  readonly spans: readonly TaggedSpan[]
}

/**
 * Spans of the tagger, sentence by sentence. A country's name that was taken for a person is a place again, unless a title
 * stands before it, or the document has a person whose longer name it is a part of. A word taken for a body or a place that
 * the lexicons do not know is the person whose longer name ends in it and came first: "Andrade" is a firm in
 * "Andrade, whose owner Ana Andrade …".
 */
export function tellNamesakes(sentences: readonly TaggedSentence[], lexicons: Lexicons): readonly (readonly TaggedSpan[])[] {
  const names = sentences.flatMap(({ tokens, spans }) => spans.filter(isLongName).map((span) => tokens.slice(span.start, span.end).map(lower)))
  const parts = new Set(names.flat())
  const surnames = findSurnames(sentences)
  return sentences.map(({ tokens, spans }) => spans.map((span) => ({ ...span, type: tell(span, tokens) })))

  function tell(span: TaggedSpan, tokens: readonly Token[]): TaggedSpan['type'] {
    const text = textOf(tokens, { from: span.start, to: span.end })
    if (span.type === 'PER') {
      if (span.end - span.start === 1 && span.confidence < SURE && lexicons.organizations.find(text) !== undefined) return 'ORG'
      if (lexicons.countries.byName(text) === undefined) return 'PER'
      const titled = lexicons.titles.match([lower(tokens[span.start - 1])], 0) !== undefined
      return titled || parts.has(lower(tokens[span.start])) ? 'PER' : 'LOC'
    }
    return surnames.has(text.toLowerCase()) && !isAcronym(text) && !isKnown(text) ? 'PER' : span.type
  }

  function isKnown(text: string): boolean {
    const { countries, regions, organizations, cities } = lexicons
    return [countries.byName(text), regions.find(text), organizations.find(text), cities.find(text)].some((found) => found !== undefined)
  }
}

/** "Kremlin" is a body that the world knows; a person of that name would be told with more confidence. */
const SURE = 0.9

/** The last words of longer names of persons, without those that stood alone as something else before. */
function findSurnames(sentences: readonly TaggedSentence[]): ReadonlySet<string> {
  const [surnames, others] = [new Set<string>(), new Set<string>()]
  for (const { tokens, spans } of sentences) {
    for (const span of spans) {
      const last = lower(tokens[span.end - 1])
      if (isLongName(span) && !others.has(last)) surnames.add(last)
      if (span.type !== 'PER' && span.end - span.start === 1 && !surnames.has(last)) others.add(last)
    }
  }
  return surnames
}

function isLongName({ type, start, end }: TaggedSpan): boolean {
  return type === 'PER' && end - start > 1
}
