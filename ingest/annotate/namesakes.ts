// Countries that are also given names or surnames: "Chad", "Jordan", "Georgia".

import type { Lexicons } from '../lexicons/lexicons.ts'
import type { Token } from '../stages.ts'
import type { TaggedSpan } from './tagger/tagger.ts'
import { lower, textOf } from './words.ts'

interface TaggedSentence {
  readonly tokens: readonly Token[]
  readonly spans: readonly TaggedSpan[]
}

/**
 * Spans of the tagger, sentence by sentence. A country's name that was taken for a person is a place again, unless a title
 * stands before it, or the document has a person whose longer name it is a part of.
 */
export function tellNamesakes(sentences: readonly TaggedSentence[], lexicons: Lexicons): readonly (readonly TaggedSpan[])[] {
  const parts = new Set(sentences.flatMap(({ tokens, spans }) => spans.flatMap((span) => (isLongName(span) ? tokens.slice(span.start, span.end).map(lower) : []))))
  return sentences.map(({ tokens, spans }) => spans.map((span) => ({ ...span, type: tell(span, tokens) })))

  function tell(span: TaggedSpan, tokens: readonly Token[]): TaggedSpan['type'] {
    if (span.type !== 'PER' || lexicons.countries.byName(textOf(tokens, { from: span.start, to: span.end })) === undefined) return span.type
    const titled = lexicons.titles.match([lower(tokens[span.start - 1])], 0) !== undefined
    return titled || parts.has(lower(tokens[span.start])) ? span.type : 'LOC'
  }
}

function isLongName({ type, start, end }: TaggedSpan): boolean {
  return type === 'PER' && end - start > 1
}
