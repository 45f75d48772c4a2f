// Descriptions: "the suspect", "an Uzbek human rights activist", "the country". Each leads to an entity that was named
// before it, or to nothing.

import { overlaps, spanOf, textOf, isCapital, isPossessive, lower, startsSmall, type TokenRange } from '../annotate/words.ts'
import { BODY_POINTING_NOUNS, COUNTRY_NOUNS, PAIR_NOUNS, PERSON_NOUNS, POINTING_NOUNS, ROLE_EVIDENCE } from '../lexicons/nouns.ts'
import type { NameMention, ResolvedMention, Token } from '../stages.ts'

export interface ReferenceSentence {
  readonly tokens: readonly Token[]
  readonly mentions: readonly ResolvedMention[]
}

/** How many sentences back a description may point. */
const REACH = { description: 4, country: 3, body: 2, headed: 12, common: 1, evidence: 8 } as const
/** How many tokens after a verb its object may begin: "arrested the Peruvian journalist Ana Ruiz". */
const NEAR = 5
const NEEDS_ROLE = new Set('leader official minister president journalist candidate cleric lawyer general commander analyst author diplomat envoy businessman politician'.split(' '))

/** Head nouns by which a body that was named before is called. */
const HEADS = new Set(`academy agency alliance army association authority bank board brigade bureau cartel club coalition commission committee company confederation congress consortium corporation council court
  department directorate embassy federation forum foundation front fund gang guard institute institution junta laboratory league legion militia ministry mission movement navy network office ombudsman organisation organization
  panel parliament party police senate service society syndicate tribunal battalion regiment corps force school trust centre center chamber initiative mission union university watchdog assembly airline newspaper group firm regulator opposition coalition treasury`.split(/\s+/u))

/** What a description that points back begins with. */
const POINTERS = new Set(['the', 'this', 'both'])

/** The references of sentence `index`, given its own mentions and those of the sentences before it. */
export function findReferences(sentences: readonly ReferenceSentence[], index: number): ResolvedMention[] {
  const sentence = sentences[index]
  if (!sentence) return []
  const appositions = findAppositions(sentence)
  const taken = [...sentence.mentions, ...appositions]
  const references: ResolvedMention[] = []
  for (let i = 0; i < sentence.tokens.length; i++) {
    if (!POINTERS.has(lower(sentence.tokens[i]))) continue
    const found = findDescription(sentences, index, i) ?? findCountryDescription(sentences, index, i) ?? findHeadedBody(sentences, index, i) ?? findBodyDescription(sentences, index, i)
    const pointed = found ? [found] : findPair(sentences, index, i)
    // "Ana Ruiz, the commission’s chairwoman": the body stands inside what she is called
    references.push(...pointed.filter((reference) => !taken.some((mention) => overlaps(mention, reference) && !(appositions.includes(mention) && reference.type !== 'Person' && reference.end < mention.end))))
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
  const fitting = findFitting(sentences, { index, before, noun })
  if (fitting) return fitting
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
    const country = (sentences[i]?.mentions ?? []).findLast((mention) => mention.type === 'Country' && mention.start < before && !(i === index && isHomeOfFirm(mention, sentences[i])))
    if (country) return refer(country, tokens, { from: at, to: at + 2 }, 'resolve.country')
  }
  return undefined
}

/** "Peru’s Andina Telecom operates in the country": who says where a firm is from does not mean that country. */
function isHomeOfFirm(country: ResolvedMention, sentence: ReferenceSentence | undefined): boolean {
  const at = sentence?.tokens.findIndex(({ start }) => start >= country.end) ?? -1
  const possessed = sentence?.tokens[at + 1]?.start
  return isPossessive(sentence?.tokens[at]) && (sentence?.mentions ?? []).some(({ type, kind, start, text }) => type === 'Organization' && kind === 'name' && start === possessed && !STATE_BODY.test(text))
}

/** "the company", "the group": the body before it, if there is one alone in the nearest sentence that has any, or one that opens it. */
function findBodyDescription(sentences: readonly ReferenceSentence[], index: number, at: number): ResolvedMention | undefined {
  const tokens = sentences[index]?.tokens ?? []
  const next = tokens[at + 2]
  if (!BODY_POINTING_NOUNS.has(lower(tokens[at + 1])) || next?.pos === 'NOUN' || next?.pos === 'PROPN' || isCapital(next) || lower(next) === 'of') return undefined
  const before = tokens[at]?.start ?? 0
  for (let i = index; i >= Math.max(0, index - REACH.body); i--) {
    const bodies = (sentences[i]?.mentions ?? []).filter((mention) => mention.type === 'Organization' && mention.kind === 'name' && mention.start < before && mayBeCalled(mention, lower(tokens[at + 1])))
    const [first] = bodies
    if (!first) continue
    const opens = first.start <= (sentences[i]?.tokens[1]?.start ?? -1)
    return opens || new Set(bodies.map(({ entity }) => entity)).size === 1 ? refer(first, tokens, { from: at, to: at + 2 }, 'resolve.body') : undefined
  }
  return undefined
}

/** What a state's body is never called by: "the company" is not the ministry that sued it. */
const PRIVATE_NOUNS = new Set('company firm militia party bank newspaper charity airline broadcaster'.split(' '))
const STATE_BODY = /\b(?:ministry|department|treasury|court|police|parliament|commission|council|government|senate|congress|nations|administration|agency|prosecutors?|authorities|army|bureau)\b/iu

function mayBeCalled({ text }: ResolvedMention, noun: string): boolean {
  return !PRIVATE_NOUNS.has(noun) || !STATE_BODY.test(text)
}

/** Adjectives that stand before a head without making another body of it. */
const BLAND = new Set('whole entire same said powerful influential embattled troubled new'.split(' '))

/** "the cartel" after "the Goma Cartel", "the commission" after "the Lake Trade Commission": the last body whose name has that head. */
function findHeadedBody(sentences: readonly ReferenceSentence[], index: number, at: number): ResolvedMention | undefined {
  const tokens = sentences[index]?.tokens ?? []
  const head = BLAND.has(lower(tokens[at + 1])) ? at + 2 : at + 1
  const noun = lower(tokens[head])
  const next = tokens[head + 1]
  if (!HEADS.has(noun) || !startsSmall(tokens[head]?.text ?? '') || isCapital(next) || lower(next) === 'of' || (next?.pos === 'NOUN' && !ORGANIZED.has(lower(next)))) return undefined
  const before = tokens[at]?.start ?? 0
  for (let i = index; i >= Math.max(0, index - (COMMON.has(noun) ? REACH.common : REACH.headed)); i--) {
    const body = (sentences[i]?.mentions ?? []).findLast((mention) => mention.type === 'Organization' && mention.kind === 'name' && mention.start < before && headOf(mention.text) === noun)
    if (body) return refer(body, tokens, { from: at, to: head + 1 }, 'resolve.headed-body')
  }
  return undefined
}

/** Heads that many a body without that word in its name is called by as well. */
const COMMON = new Set('bank group firm company fund'.split(' '))

/** People of a body: "the cartel fighters". */
const ORGANIZED = new Set('fighters members officials soldiers leaders leader gunmen spokesman spokeswoman troops militants'.split(' '))

/** The noun that says what a body is: the last word of its name, or the one before "of", "for" or "on". */
function headOf(name: string): string {
  const words = name.toLowerCase().split(/\s+/u)
  const preposition = words.findIndex((word) => ['of', 'for', 'on', 'to', 'in'].includes(word))
  return (preposition > 0 ? words[preposition - 1] : words.at(-1)) ?? ''
}

/** "the two", "the two countries": both of the only two of their kind in the nearest sentence that has any, each a mention. */
function findPair(sentences: readonly ReferenceSentence[], index: number, at: number): ResolvedMention[] {
  const tokens = sentences[index]?.tokens ?? []
  if (lower(tokens[at + 1]) !== 'two' || (lower(tokens[at]) !== 'the' && lower(tokens[at]) !== 'both')) return []
  const named = PAIR_NOUNS.get(lower(tokens[at + 2]))
  if (!named && (tokens[at + 2]?.pos === 'NOUN' || tokens[at + 2]?.pos === 'ADJ' || lower(tokens[at + 2]) === 'of')) return []
  const before = tokens[at]?.start ?? 0
  for (const type of named ?? (['Person', 'Country'] as const)) {
    for (let i = index; i >= Math.max(0, index - 1); i--) {
      const known = (sentences[i]?.mentions ?? []).filter((mention) => mention.type === type && mention.start < before && mention.kind === 'name' && !mention.foundBy.startsWith('countries.demonym'))
      const distinct = [...new Map(known.map((mention) => [mention.entity, mention])).values()]
      if (distinct.length === 2) return distinct.map((one) => refer(one, tokens, { from: at, to: at + (named ? 3 : 2) }, 'resolve.pair'))
      if (distinct.length > 2) break
    }
  }
  return []
}

/** The person of whom the words of the text say what the noun says: "the suspect" is who was arrested, not who was named last. */
function findFitting(sentences: readonly ReferenceSentence[], { index, before, noun }: Search): ResolvedMention | undefined {
  const lemmas = ROLE_EVIDENCE.get(noun)
  if (!lemmas) return undefined
  for (let i = index; i >= Math.max(0, index - REACH.evidence); i--) {
    const sentence = sentences[i]
    const at = sentence?.tokens.findLastIndex((token) => lemmas.has(token.lemma) && token.start < before) ?? -1
    const fitting = sentence && at >= 0 ? findPatient(sentence, at) : undefined
    if (fitting) return fitting
  }
  return undefined
}

/** Whom a verb or noun at `at` is about: after an auxiliary the person before it, else the one right after it. */
function findPatient({ tokens, mentions }: ReferenceSentence, at: number): ResolvedMention | undefined {
  const word = tokens[at]
  const persons = mentions.filter(({ type }) => type === 'Person')
  const passive = tokens.slice(Math.max(0, at - 3), at).some(({ pos }) => pos === 'AUX')
  const before = persons.findLast(({ end }) => end <= (word?.start ?? 0))
  if (passive) return before
  const after = persons.find(({ start }) => start > (word?.end ?? 0) && tokens.findIndex((token) => token.start >= start) - at <= NEAR)
  // "Ana Ruiz, detained in Lima"; in "Ana Ruiz accused the court" she is not the accused
  return after ?? (tokens[at + 1]?.pos === 'ADP' ? before : undefined)
}

function refer(antecedent: NameMention & { readonly entity: ResolvedMention['entity'] }, tokens: readonly Token[], range: TokenRange, foundBy: string): ResolvedMention {
  const text = textOf(tokens, range)
  return {
    entity: antecedent.entity,
    kind: 'description',
    ...spanOf(tokens, range),
    text,
    type: antecedent.type,
    role: text.replace(/^(?:an?|the|this)\s+/iu, ''),
    confidence: 0.7,
    foundBy,
    country: antecedent.country,
    attributes: {},
  }
}
