// Relationships that lie in how names are put together: an event and its place, a body and its country, suspicion, wanted lists.

import type { EntityType } from '../../graph/ontology.ts'
import { isPossessive, lower } from '../annotate/words.ts'
import type { Lexicons } from '../lexicons/lexicons.ts'
import { PARTY_WORDS } from '../lexicons/organizations.ts'
import type { ResolvedMention } from '../stages.ts'
import { findReferents } from './clauses.ts'
import { pairUp, type Finding, type ParsedSentence } from './findings.ts'

/** All of them, for one sentence. */
export function findContextRelationships(parsed: ParsedSentence, lexicons: Lexicons): Finding[] {
  return [...findEventPlaces(parsed), ...findBodyCountries(parsed, lexicons), ...findBases(parsed), ...findContainments(parsed, lexicons), ...findBirths(parsed), ...findNationalTowns(parsed), ...findPlacings(parsed), ...findHomes(parsed), ...findSuspicions(parsed), ...findWanted(parsed), ...findWarrants(parsed)]
}

type Sentence = ParsedSentence['sentence']

function within(inner: ResolvedMention, outer: ResolvedMention): boolean {
  return inner !== outer && inner.start >= outer.start && inner.end <= outer.end
}

function tokenRange({ tokens }: Sentence, mention: ResolvedMention): { from: number; to: number } {
  const from = tokens.findIndex((token) => token.start >= mention.start)
  const end = tokens.findIndex((token) => token.start >= mention.end)
  return { from, to: end < 0 ? tokens.length : end }
}

function isPlace(mention: ResolvedMention): boolean {
  return (mention.type === 'Place' || mention.type === 'Country') && mention.kind === 'name'
}

/** "the Andijan violence in Uzbekistan": inside its name, and right after it behind "in". */
function findEventPlaces({ sentence }: ParsedSentence): Finding[] {
  return sentence.mentions.flatMap((event) => {
    if (event.type !== 'Event') return []
    const range = tokenRange(sentence, event)
    const inside = sentence.mentions.filter((mention) => isPlace(mention) && within(mention, event) && mention.foundBy !== 'capital.for-government')
    const proper = event.foundBy === 'events.proper' ? [] : inside
    const preposition = lower(sentence.tokens[range.to])
    const article = lower(sentence.tokens[range.to + 1]) === 'the' ? 2 : 1
    const start = sentence.tokens[range.to + article]?.start
    const after = ['in', 'at', 'near'].includes(preposition) ? sentence.mentions.filter((mention) => isPlace(mention) && mention.start === start) : []
    return [
      ...pairUp({ type: 'OCCURRED_IN', heads: [event], tails: proper, predicate: [range], foundBy: 'event.named-by-place', confidence: 0.9, factuality: 'asserted', structural: true }),
      ...pairUp({ type: 'OCCURRED_IN', heads: [event], tails: after, predicate: [{ from: range.to, to: range.to + 1 }], foundBy: 'event.in-place', confidence: 0.85, factuality: 'asserted', structural: true }),
    ]
  })
}

/** "Kazakh security services", "Ministry of Justice of Kazakhstan". */
function findBodyCountries({ sentence }: ParsedSentence, { cities, regions }: Lexicons): Finding[] {
  return sentence.mentions.flatMap((body) => {
    if (body.type !== 'Organization' || body.kind !== 'name') return []
    const inside = sentence.mentions.filter((mention) => mention.type === 'Country' && mention.kind === 'name' && within(mention, body) && isState(body))
    const base = sentence.mentions.filter((mention) => mention.type === 'Place' && mention.kind === 'name' && within(mention, body) && body.foundBy === 'bodies.described' && (cities.find(mention.text) ?? regions.find(mention.text)) !== undefined)
    const range = tokenRange(sentence, body)
    return [
      ...pairUp({ type: 'PART_OF', heads: [body], tails: inside, predicate: [range], foundBy: 'body.of-country', confidence: 0.85, factuality: 'asserted', notDated: true, structural: true }),
      ...pairUp({ type: 'BASED_IN', heads: [body], tails: base, predicate: [range], foundBy: 'body.of-place', confidence: 0.8, factuality: 'asserted', notDated: true, structural: true }),
    ]
  })
}

const STATE_HEADS = /\b(?:ministry|office|court|army|police|parliament|assembly|senate|government|service|services|forces|guard|guards|commission|committee|council|bank|agency|department|directorate|embassy|consulate|prosecutors?|authorities|troops|military|navy|administration|presidency|cabinet|duma|intelligence|judiciary|commissariat|inspectorate|delegation|junta|authority|bureau|treasury|regulator|law enforcement|state television|state media|secret police|opposition|ruling party)\b/iu

/** "Revolutionary Armed Forces of Peru": a country in the name, and no body of that state. */
const REBEL_WORDS = /\b(?:revolutionary (?:armed|forces|army)|liberation|resistance|rebels?|insurgents?|separatists?|people's army|democratic forces)\b/iu

/** A country in the name of those who answer to no state: "Peruvian Refugee Council". */
const PRIVATE_WORDS = /\b(?:refugee council|red cross|red crescent|bar association|chamber of commerce|broadcasting company|foundation)\b/iu

/** A state's body, not a movement or a company that has the country in its name. */
function isState(body: ResolvedMention): boolean {
  return body.foundBy === 'bodies.described' || (STATE_HEADS.test(body.text) && !REBEL_WORDS.test(body.text) && !PRIVATE_WORDS.test(body.text))
}

/** "the Geneva-based International Committee": a place, "-based", and the body that follows. */
function findBases({ sentence }: ParsedSentence): Finding[] {
  return sentence.tokens.flatMap((token, at) => {
    const place = /^(.+)-(?:based|headquartered)$/u.exec(token.text) ? sentence.mentions.find((mention) => isPlace(mention) && mention.start === token.start) : undefined
    const split = (token.text === 'based' || token.text === 'headquartered') && sentence.tokens[at - 1]?.text === '-' ? sentence.mentions.find((mention) => isPlace(mention) && mention.end === sentence.tokens[at - 1]?.start) : undefined
    const body = findBodyAfter(sentence, at)
    const where = place ?? split
    return where && body ? pairUp({ type: 'BASED_IN', heads: [body], tails: [where], predicate: [{ from: at, to: at + 1 }], foundBy: 'body.based', confidence: 0.88, factuality: 'asserted', notDated: true, structural: true }) : []
  })
}

/** The body that "-based" describes: nothing but adjectives and what it is stand between ("campaign group"). */
function findBodyAfter({ tokens, mentions }: Sentence, at: number): ResolvedMention | undefined {
  for (let i = at + 1; i < at + 6; i++) {
    const token = tokens[i]
    const body = token && mentions.find((mention) => mention.type === 'Organization' && mention.start === token.start)
    if (body || (token?.pos !== 'ADJ' && token?.pos !== 'NOUN')) return body
  }
  return undefined
}

/** How news shortens states after a town: "Azusa, Calif.". */
const SHORT_STATES = new Set('Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. Penn. R.I. S.C. S.D. Tenn. Tex. Vt. Va. Wash. W.Va. Wis. Wyo. D.C. Ont. Que. B.C. Washington Georgia'.split(' '))

/** "Cusco, Peru", "Azusa, California": a town and the country or state behind its comma. */
function findContainments({ sentence }: ParsedSentence, { regions }: Lexicons): Finding[] {
  return sentence.mentions.flatMap((place) => {
    if (place.type !== 'Place' || place.kind !== 'name') return []
    const { to } = tokenRange(sentence, place)
    const next = sentence.tokens[to + 1]
    if (lower(sentence.tokens[to]) !== ',') return []
    const outer = sentence.mentions.find((mention) => mention.kind === 'name' && mention.start === next?.start && mention !== place && contains(mention))
    return outer ? pairUp({ type: 'LOCATED_IN', heads: [place], tails: [outer], predicate: [{ from: to, to: to + 1 }], foundBy: outer.type === 'Country' ? 'place.comma-country' : 'place.comma-state', confidence: outer.type === 'Country' ? 0.9 : 0.85, factuality: 'asserted', notDated: true, structural: true }) : []

    function contains(mention: ResolvedMention): boolean {
      if (mention.type === 'Country') return mention.country === place.country || SHORT_STATES.has(mention.text)
      if (mention.type !== 'Place') return false
      const kind = regions.find(mention.text)?.kind
      return (kind === 'state' || kind === 'province' || SHORT_STATES.has(mention.text)) && regions.find(place.text) === undefined
    }
  })
}

const TOWN_NOUNS = new Set('city town village capital port province region island state district'.split(' '))

/** "the Peruvian town of Cusco": the country in what the place is called. */
function findNationalTowns({ sentence, chunks }: ParsedSentence): Finding[] {
  return chunks.flatMap((phrase, at) => {
    const behind = chunks[at + 2]
    if (phrase.kind !== 'np' || !TOWN_NOUNS.has(phrase.head) || behind?.kind !== 'np' || behind.mention?.type !== 'Place' || lower(sentence.tokens[phrase.to]) !== 'of') return []
    const country = phrase.inside.find(({ type, foundBy }) => type === 'Country' && foundBy.startsWith('countries.demonym'))
    return country ? pairUp({ type: 'LOCATED_IN', heads: [behind.mention], tails: [country], predicate: [{ from: phrase.headIndex, to: phrase.headIndex + 1 }], foundBy: 'place.national-town', confidence: 0.9, factuality: 'asserted', notDated: true, structural: true }) : []
  })
}

/** "the Oran-born lawyer Ana Ruiz", "Ana Ruiz, a Peruvian-born lawyer": where somebody comes from. */
function findBirths({ sentence }: ParsedSentence): Finding[] {
  return sentence.tokens.flatMap((token, at) => {
    const hyphen = token.text === 'born' && sentence.tokens[at - 1]?.text === '-' ? sentence.tokens[at - 1]?.start : undefined
    const where = sentence.mentions.find((mention) => isPlace(mention) && (/-born$/u.test(token.text) ? mention.start === token.start : hyphen !== undefined && mention.end === hyphen))
    if (!where) return []
    const described = sentence.mentions.find((mention) => mention.type === 'Person' && mention.kind === 'description' && mention.start <= token.start && mention.end >= token.end)
    const first = sentence.mentions.find((mention) => mention.type === 'Person' && mention.kind === 'name' && mention.start > token.end)
    const near = first && sentence.tokens.slice(at + 1, tokenRange(sentence, first).from).every(({ pos }) => pos === 'NOUN' || pos === 'ADJ') ? first : undefined
    const person = described ?? near
    return person ? pairUp({ type: 'BORN_IN', heads: [person], tails: [where], predicate: [{ from: at, to: at + 1 }], foundBy: 'person.born', confidence: 0.88, factuality: 'asserted', notDated: true, structural: true }) : []
  })
}

/** "China’s Huawei", "Kenya’s High Court": a country right before a body possesses it. */
function findHomes({ sentence }: ParsedSentence): Finding[] {
  const bodies = sentence.mentions.filter(({ type, kind }) => type === 'Organization' && kind === 'name')
  return bodies.flatMap((body) => {
    const { from } = tokenRange(sentence, body)
    const ending = findPossessiveBefore(sentence.tokens, from)
    const country = ending < 0 ? undefined : sentence.mentions.find(({ type, kind, end }) => type === 'Country' && kind === 'name' && end === sentence.tokens[ending - 1]?.end)
    const official = isState(body) || (ending < from - 1 && STATE_HEADS.test(lower(sentence.tokens[from - 1])))
    return country ? pairUp({ type: official ? 'PART_OF' : 'BASED_IN', heads: [body], tails: [country], predicate: [{ from: ending, to: from }], foundBy: 'body.possessed-by-country', confidence: 0.7, factuality: 'asserted', notDated: true, structural: true }) : []
  })
}

/** "Germany’s financial regulator BaFin": back over the words that say what the body is; -1 where none possesses it. */
function findPossessiveBefore(tokens: Sentence['tokens'], from: number): number {
  let at = from - 1
  while (at > from - 4 && (tokens[at]?.pos === 'NOUN' || tokens[at]?.pos === 'ADJ')) at -= 1
  return isPossessive(tokens[at]) ? at : -1
}

interface Placing {
  readonly id: string
  readonly type: 'BASED_IN' | 'LOCATED_IN' | 'LIVES_IN' | 'CITIZEN_OF' | 'EMPLOYED_BY'
  readonly head: EntityType
  readonly tail: readonly EntityType[]
  readonly preposition: string
  readonly confidence: number
  readonly sample: string
}

/** What a preposition right between two names says. */
const PLACINGS: readonly Placing[] = [
  { id: 'body.of-town', type: 'BASED_IN', head: 'Organization', tail: ['Place'], preposition: 'of', confidence: 0.75, sample: 'Goma Textiles Ltd. of Mombasa' },
  { id: 'body.in-town', type: 'BASED_IN', head: 'Organization', tail: ['Place'], preposition: 'in', confidence: 0.52, sample: 'the Amani Foundation in Nairobi' },
  { id: 'person.of-town', type: 'LIVES_IN', head: 'Person', tail: ['Place'], preposition: 'of', confidence: 0.7, sample: 'Samuel Otieno, 44, of Mombasa' },
  { id: 'person.of-country', type: 'CITIZEN_OF', head: 'Person', tail: ['Country'], preposition: 'of', confidence: 0.72, sample: 'Prince Hassan of Jordan' },
  { id: 'person.from-country', type: 'CITIZEN_OF', head: 'Person', tail: ['Country'], preposition: 'from', confidence: 0.68, sample: 'Samuel Otieno, a lawyer from Kenya' },
  { id: 'person.from-town', type: 'LIVES_IN', head: 'Person', tail: ['Place'], preposition: 'from', confidence: 0.6, sample: 'Samuel Otieno, a lawyer from Mombasa' },
  { id: 'person.of-body', type: 'EMPLOYED_BY', head: 'Person', tail: ['Organization'], preposition: 'of', confidence: 0.72, sample: 'Samuel Otieno of the Goma Times' },
  { id: 'person.at-body', type: 'EMPLOYED_BY', head: 'Person', tail: ['Organization'], preposition: 'at', confidence: 0.65, sample: 'Samuel Otieno, a physicist at the Goma Institute' },
  { id: 'person.with-body', type: 'EMPLOYED_BY', head: 'Person', tail: ['Organization'], preposition: 'with', confidence: 0.7, sample: 'Samuel Otieno, a technician with the Kenyan police' },
  { id: 'person.from-body', type: 'EMPLOYED_BY', head: 'Person', tail: ['Organization'], preposition: 'from', confidence: 0.65, sample: 'Samuel Otieno, a lawyer from the Amani Foundation' },
  { id: 'place.in-place', type: 'LOCATED_IN', head: 'Place', tail: ['Place', 'Country'], preposition: 'in', confidence: 0.85, sample: 'Cusco in southern Peru' },
]

const DIRECTIONS = new Set('the northern southern eastern western central north south east west northeast northwest southeast southwest northeastern northwestern southeastern southwestern far extreme remote nearby neighbouring neighboring'.split(' '))

/** "Samuel Otieno, 44, of Mombasa", "Cusco in southern Peru": two names with a preposition between them and nothing else. */
function findPlacings({ sentence, chunks }: ParsedSentence): Finding[] {
  const named = sentence.mentions.filter(({ kind, foundBy }) => kind === 'name' && !foundBy.startsWith('countries.demonym'))
  const roles = sentence.mentions.filter(({ kind, type }) => kind === 'description' && type === 'Person')
  return [...named, ...roles].flatMap((head) => {

    let at = tokenRange(sentence, head).to
    if (head.type === 'Person' && lower(sentence.tokens[at]) === ',' && sentence.tokens[at + 1]?.pos === 'NUM' && lower(sentence.tokens[at + 2]) === ',') at += 3
    if (head.type === 'Person' && head.kind === 'name' && lower(sentence.tokens[at]) === ',' && lower(sentence.tokens[at + 1]) === 'of') at += 1
    if (head.type === 'Organization' && sentence.tokens[at]?.text === '(' && sentence.tokens[at + 2]?.text === ')') at += 3
    const preposition = lower(sentence.tokens[at])
    // "signed the Lake Convention in Lima": there is where it was done
    const done = preposition === 'in' && head.type === 'Organization' && chunks.some((found, i) => chunks[i - 1]?.kind === 'vg' && found.from <= at - 1 && at - 1 < found.to)
    const rows = done ? [] : PLACINGS.filter((row) => row.head === head.type && row.preposition === preposition && (head.kind === 'name' ? preposition !== 'with' : preposition !== 'of'))
    if (rows.length === 0) return []
    let next = at + 1
    while (DIRECTIONS.has(lower(sentence.tokens[next]))) next += 1
    // "Ruiz met Novak at the Goma Institute": there is where it was done
    if (head.kind === 'name' && preposition === 'at' && chunks.some((found) => found.kind === 'vg')) return []
    const tails = named.filter((mention) => mention.start === sentence.tokens[next]?.start && !modifies(sentence, mention))
    return rows.flatMap((row) =>
      pairUp({ type: row.type === 'EMPLOYED_BY' && tails.some((tail) => PARTY_WORDS.test(tail.text) || PARTY_WORDS.test(lower(sentence.tokens[tokenRange(sentence, tail).to]))) ? 'MEMBER_OF' : row.type, heads: [head], tails: tails.filter(({ type }) => row.tail.includes(type)), predicate: [{ from: at, to: at + 1 }], foundBy: row.id, confidence: row.confidence, factuality: 'asserted', notDated: true, structural: true }),
    )
  })
}

/** "of the U.S. Court": the country belongs to what follows. */
function modifies(sentence: Sentence, mention: ResolvedMention): boolean {
  const next = sentence.tokens[tokenRange(sentence, mention).to]
  // "of the Goma-based institute"
  if (next?.text === '-' && next.start === mention.end) return true
  return mention.type === 'Country' && next !== undefined && (['NOUN', 'PROPN'].includes(next.pos) || isPossessive(next))
}

const SUSPICION = new Set(['suspect', 'accuse', 'suspicion', 'convict', 'charge', 'implicate', 'blame', 'involvement', 'complicity'])
const SUSPICION_REACH = 12

/** "detained on suspicion of organizing the Andijan riots", "accused of involvement in the blasts": alleged part in an event. */
function findSuspicions(parsed: ParsedSentence): Finding[] {
  const { sentence, clauses, chunks } = parsed
  return sentence.tokens.flatMap((token, at) => {
    if (!SUSPICION.has(token.lemma) || !['of', 'for', 'in', 'with'].includes(lower(sentence.tokens[at + 1]))) return []
    const events = sentence.mentions.filter((mention) => mention.type === 'Event' && mention.start > token.end && tokenRange(sentence, mention).from - at <= SUSPICION_REACH)
    const verb = clauses.findLast((clause) => clause.verb.from <= at)
    if (!verb || events.length === 0) return []
    const own = verb.verb.headIndex === at
    const suspects = verb.passive ? verb.object : verb.bare ? verb.beside : verb.object.length > 0 ? verb.object : own ? [] : verb.subject
    const beside = suspects.length > 0 ? suspects : nominalSuspects(chunks, at)
    return pairUp({ type: 'SUSPECTED_IN', heads: beside, tails: events.slice(0, 1), predicate: [{ from: at, to: at + 1 }], foundBy: 'suspicion.of-event', confidence: 0.82, factuality: 'alleged', notDated: true })
  })
}

/** "the suspect in", "suspicion against Ana". */
function nominalSuspects(chunks: ParsedSentence['chunks'], at: number): readonly ResolvedMention[] {
  const index = chunks.findIndex((found) => found.from <= at && at < found.to)
  return chunks[index - 1]?.kind === 'np' ? findReferents(chunks, index - 1) : []
}

/** "who in Uzbekistan was on the wanted list", "is on Interpol’s wanted list". */
function findWanted({ sentence, clauses }: ParsedSentence): Finding[] {
  return clauses.flatMap((clause) => {
    const listed = clause.complements.find(({ preposition, phrase }) => preposition === 'on' && ['list', 'lists'].includes(phrase.head) && sentence.tokens.slice(phrase.from, phrase.to).some((token) => lower(token) === 'wanted'))
    if (!listed) return []
    const before = sentence.tokens[clause.verb.from]?.start ?? 0
    const owners = [...(listed.phrase.possessor ? [listed.phrase.possessor] : []), ...listed.phrase.modifiers, ...(clause.prepositions.get('in') ?? [])]
    const fronted = sentence.mentions.filter((mention) => mention.type === 'Country' && mention.kind === 'name' && mention.end < before && lower(sentence.tokens[tokenRange(sentence, mention).from - 1]) === 'in').slice(-1)
    return pairUp({ type: 'WANTED_BY', heads: clause.subject, tails: owners.length > 0 ? owners.slice(0, 1) : fronted, predicate: [{ from: listed.phrase.from, to: listed.phrase.to }], foundBy: 'wanted.on-list', confidence: 0.82, factuality: null })
  })
}

/** "was arrested on a warrant issued by the court": whoever is held is wanted by who issued it. */
function findWarrants({ chunks, clauses }: ParsedSentence): Finding[] {
  return chunks.flatMap((phrase, at) => {
    if (phrase.kind !== 'np' || phrase.lemma !== 'warrant') return []
    const issued = clauses.find((clause) => clause.at > at && clause.at <= at + 2 && clause.verb.lemma === 'issue')
    const from = chunks.findIndex((found, i) => i > at && i <= at + 2 && found.kind === 'preposition' && ['from', 'by'].includes(found.word))
    const issuers = issued?.prepositions.get('by') ?? (from < 0 ? phrase.modifiers : findReferents(chunks, from + 1))
    const arrest = clauses.findLast((clause) => clause.at < at && clause.verb.from < phrase.from)
    const wanted = arrest?.passive ? arrest.object : arrest?.bare ? arrest.beside : (arrest?.object ?? [])
    return pairUp({ type: 'WANTED_BY', heads: wanted, tails: issuers.filter(({ type }) => type === 'Organization' || type === 'Country').slice(0, 1), predicate: [{ from: phrase.headIndex, to: phrase.headIndex + 1 }], foundBy: 'wanted.on-warrant', confidence: 0.8, factuality: 'asserted', notDated: true })
  })
}
