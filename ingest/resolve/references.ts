// Descriptions: "the suspect", "an Uzbek human rights activist", "the country". Each leads to an entity that was named
// before it, or to nothing.

import { overlaps, spanOf, textOf, isCapital, isPossessive, lower, type TokenRange } from '../annotate/words.ts'
import { COUNTRY_NOUNS, PERSON_NOUNS, POINTING_NOUNS } from '../lexicons/nouns.ts'
import type { NameMention, ResolvedMention, Token } from '../stages.ts'

export interface ReferenceSentence {
  readonly tokens: readonly Token[]
  readonly mentions: readonly ResolvedMention[]
}

/** How many sentences back a description may point. */
const REACH = { description: 4, country: 3 } as const
const NEEDS_ROLE = new Set('leader official minister president journalist candidate cleric lawyer general commander analyst author diplomat envoy businessman politician'.split(' '))

/** The references of sentence `index`, given its own mentions and those of the sentences before it. */
export function findReferences(sentences: readonly ReferenceSentence[], index: number): ResolvedMention[] {
  const sentence = sentences[index]
  if (!sentence) return []
  const appositions = findAppositions(sentence)
  const taken = [...sentence.mentions, ...appositions]
  const references: ResolvedMention[] = []
  for (let i = 0; i < sentence.tokens.length; i++) {
    const found = findDescription(sentences, index, i) ?? findCountryDescription(sentences, index, i)
    if (found && !taken.some((mention) => overlaps(mention, found))) references.push(found)
  }
  return [...appositions, ...references]
}

/** "Ruiz, a Peruvian journalist", "Ruiz’s case, an Uzbek human rights activist detained …": the noun phrase is Ruiz too. */
function findAppositions({ tokens, mentions }: ReferenceSentence): ResolvedMention[] {
  return mentions.flatMap((person) => {
    if (person.type !== 'Person' || person.kind !== 'name') return []
    let at = tokens.findIndex((token) => token.start >= person.end)
    if (isPossessive(tokens[at]) && tokens[at + 1]?.pos === 'NOUN') at += 2
    if (lower(tokens[at]) !== ',') return []
    const range = readRole(tokens, at + 1)
    return range ? [refer(person, tokens, range, 'resolve.apposition')] : []
  })
}

/** A noun phrase whose head is what a person can be, from its article on. */
function readRole(tokens: readonly Token[], from: number): TokenRange | undefined {
  const article = ['a', 'an', 'the'].includes(lower(tokens[from]))
  for (let i = article ? from + 1 : from; i < Math.min(tokens.length, from + 9); i++) {
    const token = tokens[i]
    if (!token || !(['NOUN', 'ADJ', 'PROPN', 'ADV', 'NUM'].includes(token.pos) || isPossessive(token) || (token.pos === 'VERB' && /(?:ed|ing)$/u.test(token.text)))) return undefined
    const ends = tokens[i + 1]?.pos !== 'NOUN' || PERSON_NOUNS.has(lower(token))
    if (PERSON_NOUNS.has(lower(token)) && ends && !isCapital(tokens[i + 1]) && tokens[i + 1]?.pos !== 'NOUN') return { from, to: i + 1 }
  }
  return undefined
}

/** "the dissident", "the former minister": points back to a person. */
function findDescription(sentences: readonly ReferenceSentence[], index: number, at: number): ResolvedMention | undefined {
  const tokens = sentences[index]?.tokens ?? []
  if (lower(tokens[at]) !== 'the' && lower(tokens[at]) !== 'this') return undefined
  let head = at + 1
  while (tokens[head]?.pos === 'ADJ' && !POINTING_NOUNS.has(lower(tokens[head])) && head < at + 3) head += 1
  const noun = lower(tokens[head])
  const next = tokens[head + 1]
  if (!POINTING_NOUNS.has(noun) || isCapital(next) || lower(next) === 'of' || (next?.pos === 'NOUN' && !isFollowedByName(sentences[index]?.mentions ?? [], tokens[head + 2]))) return undefined
  const antecedent = findPerson(sentences, { index, before: tokens[at]?.start ?? 0, noun })
  return antecedent && refer(antecedent, tokens, { from: at, to: head + 1 }, 'resolve.description')
}

/** "the dissident put Kazakh authorities …": the tagger takes a verb for a noun now and then; a name after it gives it away. */
function isFollowedByName(mentions: readonly ResolvedMention[], token: Token | undefined): boolean {
  return token !== undefined && mentions.some((mention) => mention.start === token.start)
}

interface Search {
  readonly index: number
  readonly before: number
  readonly noun: string
}

/** The nearest person known by that noun; else, for nouns that fit anyone, the one person of the nearest sentence that has one. */
function findPerson(sentences: readonly ReferenceSentence[], { index, before, noun }: Search): ResolvedMention | undefined {
  for (let i = index; i >= Math.max(0, index - REACH.description); i--) {
    const persons = (sentences[i]?.mentions ?? []).filter((m) => m.type === 'Person' && m.start < before)
    const role = persons.findLast((person) => person.role?.toLowerCase().split(/\s+/u).includes(noun))
    if (role) return role
    const distinct = new Set(persons.map((person) => person.entity))
    if (NEEDS_ROLE.has(noun) || distinct.size === 0) continue
    return distinct.size === 1 ? persons.at(-1) : undefined
  }
  return undefined
}

/** "the country": the country that was mentioned last. */
function findCountryDescription(sentences: readonly ReferenceSentence[], index: number, at: number): ResolvedMention | undefined {
  const tokens = sentences[index]?.tokens ?? []
  const next = tokens[at + 2]
  if (lower(tokens[at]) !== 'the' || !COUNTRY_NOUNS.has(lower(tokens[at + 1])) || next?.pos === 'NOUN' || isCapital(next) || lower(next) === 'of') return undefined
  const before = tokens[at]?.start ?? 0
  for (let i = index; i >= Math.max(0, index - REACH.country); i--) {
    const country = (sentences[i]?.mentions ?? []).findLast((mention) => mention.type === 'Country' && mention.start < before)
    if (country) return refer(country, tokens, { from: at, to: at + 2 }, 'resolve.country')
  }
  return undefined
}

function refer(antecedent: NameMention & { readonly entity: ResolvedMention['entity'] }, tokens: readonly Token[], range: TokenRange, foundBy: string): ResolvedMention {
  const text = textOf(tokens, range)
  return {
    ...spanOf(tokens, range),
    text,
    type: antecedent.type,
    entity: antecedent.entity,
    kind: 'description',
    role: text.replace(/^(?:an?|the|this)\s+/iu, ''),
    confidence: 0.7,
    foundBy,
    country: antecedent.country,
    attributes: {},
  }
}
