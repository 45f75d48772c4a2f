// Puts the names of a corpus among those that we find, so that what follows can be trained and measured alone.

import type { Span } from '../../../graph/model.ts'
import { overlaps } from '../../annotate/words.ts'
import type { Lexicons } from '../../lexicons/lexicons.ts'
import type { AnnotatedDocument, NameMention } from '../../stages.ts'
import type { ClusterType } from './clusters.ts'

export interface GivenName extends Span {
  readonly text: string
  readonly type: ClusterType
}

interface Options {
  readonly lexicons: Lexicons
  /** Whether names of ours that touch none of the given ones stay. */
  readonly keepFound: boolean
}

/** The document with these names. A name cut by one of our sentence borders goes to the sentence where it starts. */
export function giveNames(annotated: AnnotatedDocument, names: readonly GivenName[], { lexicons, keepFound }: Options): AnnotatedDocument {
  const sentences = annotated.sentences.map((sentence, i) => {
    const end = annotated.sentences[i + 1]?.start ?? Infinity
    const given = names.filter((name) => name.start >= (i === 0 ? 0 : sentence.start) && name.start < end).map((name) => giveName(name, sentence.names, lexicons))
    const kept = keepFound ? sentence.names.filter((found) => !given.some((name) => overlaps(name, found))) : []
    return { ...sentence, names: [...given, ...kept].sort((a, b) => a.start - b.start || b.end - a.end) }
  })
  return { ...annotated, sentences }
}

/** With what our own finder knows of the same words: role, country. */
function giveName({ start, end, text, type }: GivenName, found: readonly NameMention[], { countries }: Lexicons): NameMention {
  const own = found.find((mention) => mention.start === start && mention.end === end && (mention.type === type || (mention.type === 'Country' && type === 'Place')))
  const country = type === 'Place' ? (countries.byName(text) ?? countries.byDemonym(text)?.country) : undefined
  return own ?? { start, end, text, type: country ? 'Country' : type, role: null, confidence: 1, foundBy: 'corpus', country: country?.code ?? null, attributes: {} }
}
