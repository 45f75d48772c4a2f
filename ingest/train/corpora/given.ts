// Puts the names of a corpus in the place of those that we find, so that what follows can be trained and measured alone.

import type { Lexicons } from '../../lexicons/lexicons.ts'
import type { AnnotatedDocument, NameMention } from '../../stages.ts'
import type { GoldMention } from './clusters.ts'

/** The document with these names and no others. Names cut by our sentence borders go to the sentence where they start. */
export function giveNames(annotated: AnnotatedDocument, mentions: readonly GoldMention[], lexicons: Lexicons): AnnotatedDocument {
  const names = mentions.filter(({ kind }) => kind === 'name').sort((a, b) => a.start - b.start || b.end - a.end)
  const sentences = annotated.sentences.map((sentence, i) => {
    const end = annotated.sentences[i + 1]?.start ?? Infinity
    const own = names.filter((name) => name.start >= (i === 0 ? 0 : sentence.start) && name.start < end)
    return { ...sentence, names: own.map((name) => giveName(name, { lexicons, found: sentence.names })) }
  })
  return { ...annotated, sentences }
}

/** With what our own finder knows of the same words: role, country. */
function giveName({ start, end, text, type }: GoldMention, { lexicons, found }: { readonly lexicons: Lexicons; readonly found: readonly NameMention[] }): NameMention {
  const own = found.find((mention) => mention.start === start && mention.end === end && (mention.type === type || (mention.type === 'Country' && type === 'Place')))
  const country = type === 'Place' ? (lexicons.countries.byName(text) ?? lexicons.countries.byDemonym(text)?.country) : undefined
  return own ?? { start, end, text, type: country ? 'Country' : type, role: null, confidence: 1, foundBy: 'corpus', country: country?.code ?? null, attributes: {} }
}
