// Which names stand: those that the tagger found, typed with the help of the lexicons, and beside them what rules alone know.

import type { EntityType } from '../../graph/ontology.ts'
import type { Lexicons } from '../lexicons/lexicons.ts'
import { isGeneral, NOT_ORGANIZATIONS, ORGANIZATION_HEADS } from '../lexicons/organizations.ts'
import type { Token } from '../stages.ts'
import type { LocatedMention } from './descriptions.ts'
import type { NameType } from './tagger/labels.ts'
import type { TaggedSpan } from './tagger/tagger.ts'
import { findInitials } from './initials.ts'
import { isAcronym, isCapital, isPossessive, lower, spanOf, startsLarge, textOf, type TokenRange } from './words.ts'

const TYPES: Readonly<Record<Exclude<NameType, 'MISC'>, EntityType>> = { PER: 'Person', ORG: 'Organization', LOC: 'Place', EVENT: 'Event' }

/** Rules that the model cannot replace, with the reason: their mentions stand beside what the tagger found. */
const STANDING: readonly { readonly rule: RegExp; readonly sample: string; readonly reason: string }[] = [
  { rule: /^countries\./u, sample: 'Uzbek', reason: 'a nationality is no name, but leads to its country; a country is a closed list' },
  { rule: /^organizations\.known$/u, sample: 'UNHCR', reason: 'the world knows it by this name' },
  { rule: /^organizations\.head-alone$/u, sample: 'the Committee', reason: 'short for a body named before' },
  { rule: /^organization\.noun-before$/u, sample: 'the regulator BaFin', reason: 'the word before it says what it is' },
  { rule: /^regions\.name$/u, sample: 'Central Asia', reason: 'a closed list' },
]

export interface CombineOptions {
  readonly tokens: readonly Token[]
  readonly lexicons: Lexicons
}

/** Below this confidence the tagger's names give way to a body that the rules know by its head noun ("Amani Front"), and to a city of that name. */
const DOUBTFUL = 0.7

/** The mentions of one sentence from the tagger's spans and the rules' mentions; none overlaps another. */
export function combine(found: readonly TaggedSpan[], ruled: readonly LocatedMention[], options: CombineOptions): LocatedMention[] {
  const extended = found.map((span) => extendToAcronym(extendOverAnd(span, options), options))
  const spans = extended.filter((span) => !extended.some((outer) => outer !== span && outer.start < span.start && span.end <= outer.end))
  const better = ruled.filter((rule) => isBetter(rule, spans) || isPlaceOfEvent(rule, spans, options))
  const tagged = joinCities(spans, options)
    .map((span) => preferBody(extendToGathering(span, options), options))
    .filter((span) => better.every(({ range }) => !meet(range, span)))
    .filter((span) => !isOffice(span, options) && !isRegional(span, options))
    .flatMap((span) => cutPossessor(preferCity(span, options), options))
    .flatMap((span) => cutCountries(span, options))
    .flatMap((span) => (span.type === 'MISC' || isVessel(span, options) || isAward(span, options) ? [] : [mentionOf(span, span.type, options)]))
    .filter(isNameable)
    .filter((mention) => !ruled.some((rule) => rule.foundBy.startsWith('countries.demonym') && covers(rule.range, mention.range)))
  const taken = [...better, ...tagged]
  const beside = ruled.filter((rule) => isStanding(rule, spans) && taken.every((mention) => !meet(mention.range, rule.range)))
  return [...taken, ...beside].sort((a, b) => a.range.from - b.range.from)
}

/** A city whose name has a comma is one name: "Washington, D.C.". */
function joinCities(spans: readonly TaggedSpan[], { tokens, lexicons }: CombineOptions): TaggedSpan[] {
  const joined: TaggedSpan[] = []
  for (const span of spans) {
    const left = joined.at(-1)
    const one = left?.type === 'LOC' && lower(tokens[left.end]) === ',' && span.start === left.end + 1 && lexicons.cities.find(textOf(tokens, { from: left.start, to: span.end })) !== undefined
    if (left && one) joined[joined.length - 1] = { ...left, end: span.end }
    else joined.push(span)
  }
  return joined
}

const GATHERED = /^(?:leaders|ministers|presidents|heads|women|workers|farmers|students|youth|peoples)$/u

/** "the Pacific Leaders' Summit": who gathers is no body, the gathering is an event. */
function extendToGathering(span: TaggedSpan, { tokens, lexicons }: CombineOptions): TaggedSpan {
  const noun = tokens[span.end + 1]
  const gathers = GATHERED.test(lower(tokens[span.end - 1])) && isPossessive(tokens[span.end]) && isCapital(noun) && lexicons.eventNouns.classOf(lower(noun)) !== undefined
  return gathers ? { ...span, end: span.end + 2, type: 'EVENT' } : span
}

const ANY_SMALL = /\p{Ll}/u

function isBetter(rule: LocatedMention, spans: readonly TaggedSpan[]): boolean {
  const inside = spans.filter((span) => meet(rule.range, span))
  // "Office of the United Nations High Commissioner for Refugees": a name that the world knows is more than its pieces.
  if (rule.foundBy === 'organizations.known' && inside.some((span) => span.end - span.start < rule.range.to - rule.range.from)) {
    return inside.every((span) => rule.range.from <= span.start && span.end <= rule.range.to)
  }
  // "the Prosecutor-General's Office of Ghana": the place in which a body's name ends is not all of it.
  const ends = (span: TaggedSpan): boolean => span.type === 'LOC' && span.end === rule.range.to && span.start > rule.range.from + 1
  if (rule.foundBy === 'organizations.head' && / of /u.test(rule.text) && inside.length > 0 && inside.every(ends)) return true
  return rule.foundBy === 'organizations.head' && ANY_SMALL.test(rule.text) && inside.every((span) => span.confidence < DOUBTFUL && rule.range.from <= span.start && span.end <= rule.range.to)
}

/** What the world knows as a body is none of the tagger's places: "Islamic State", and "Greenpeace Ghana" for a part of it. */
function preferBody(span: TaggedSpan, { tokens, lexicons }: CombineOptions): TaggedSpan {
  if (span.type === 'MISC') return isArmed(span, tokens) ? { ...span, type: 'ORG' } : span
  if (span.type !== 'LOC' && span.type !== 'EVENT') return span
  const isKnown = (to: number): boolean => lexicons.organizations.find(textOf(tokens, { from: span.start, to })) !== undefined
  const part = span.end - span.start > 1 && isKnown(span.end - 1) && lexicons.countries.byName(tokens[span.end - 1]?.text ?? '') !== undefined
  return part || isKnown(span.end) ? { ...span, type: 'ORG' } : span
}

const CAPITALS_OR_DIGITS = /^(?=.*\p{Lu})[\p{Lu}\d-]{2,}$/u
const ARMED = /^(?:militia|militiamen|rebels?|militants?|fighters?|insurgents?|guerrillas?|cartel|gang)$/u

/** "the X17 rebels", "the CODECO militia": capitals and digits before those who bear arms. */
function isArmed({ start, end }: TaggedSpan, tokens: readonly Token[]): boolean {
  return end - start === 1 && CAPITALS_OR_DIGITS.test(tokens[start]?.text ?? '') && ARMED.test(lower(tokens[end]))
}

/** "the Competition and Markets Authority": a body's head noun ends a name over "and", where an article or a possessor opens it. */
function extendOverAnd(span: TaggedSpan, { tokens, lexicons }: CombineOptions): TaggedSpan {
  const at = span.start - 2
  const opens = tokens[at - 1]?.pos === 'DET' || isPossessive(tokens[at - 1]) || lexicons.countries.byDemonym(tokens[at - 1]?.text ?? '') !== undefined
  const named = isCapital(tokens[at]) && !lexicons.isKnownName(tokens[at]?.text ?? '') && lexicons.countries.byDemonym(tokens[at]?.text ?? '') === undefined
  const headed = span.type === 'ORG' && span.end - span.start > 1 && ORGANIZATION_HEADS.has(lower(tokens[span.end - 1]))
  return headed && opens && named && lower(tokens[span.start - 1]) === 'and' ? { ...span, start: at } : span
}

const LINKS = new Set(['in', 'for', 'of', 'on', 'to', 'against'])

/** "United Nations Mission in South Sudan (UNMISS)": the acronym behind the place says that the place is part of the name. */
function extendToAcronym(span: TaggedSpan, { tokens }: CombineOptions): TaggedSpan {
  if (span.type !== 'ORG' || !LINKS.has(lower(tokens[span.end]))) return span
  const open = tokens.findIndex(({ text }, i) => text === '(' && i > span.end && i < span.end + LONGEST_REST)
  const acronym = open > 0 && tokens[open + 2]?.text === ')' ? (tokens[open + 1]?.text ?? '') : ''
  const spelt = isAcronym(acronym) && findInitials(textOf(tokens, { from: span.start, to: open })).includes(acronym.toLowerCase())
  return spelt ? { ...span, end: open } : span
}

/** In tokens, from where the tagger lets a name end to its acronym. */
const LONGEST_REST = 12

function preferCity(span: TaggedSpan, { tokens, lexicons }: CombineOptions): TaggedSpan {
  if (span.type === 'LOC' || span.confidence >= DOUBTFUL) return span
  const city = lexicons.cities.find(textOf(tokens, { from: span.start, to: span.end }))
  return city && !city.common ? { ...span, type: 'LOC' } : span
}

/** "Chile's Defense Ministry" is a country and a body; only a place that is known possesses, so that "McDonald's" stays one. */
function cutPossessor(span: TaggedSpan, { tokens, lexicons }: CombineOptions): TaggedSpan[] {
  const at = tokens.findIndex((token, i) => i > span.start && i < span.end - 1 && isPossessive(token))
  if (at < 0 || span.type === 'MISC') return [span]
  const possessor = textOf(tokens, { from: span.start, to: at })
  const known = lexicons.countries.byName(possessor) ?? lexicons.regions.find(possessor) ?? lexicons.cities.find(possessor)
  if (!known || ('common' in known && known.common)) return [span]
  return [{ ...span, end: at, type: 'LOC' }, { ...span, start: at + 1 }]
}

/** "Estonia and Slovenia" are two countries, "Andina and Peru" before "’s Sonatel" a body and a country. */
function cutCountries(span: TaggedSpan, { tokens, lexicons }: CombineOptions): TaggedSpan[] {
  const at = tokens.findIndex((token, i) => i > span.start && i < span.end - 1 && lower(token) === 'and')
  const possesses = span.type === 'ORG' && isPossessive(tokens[span.end]) && lexicons.countries.byName(textOf(tokens, { from: at + 1, to: span.end })) !== undefined
  if (at > 0 && possesses) return [{ ...span, end: at }, { ...span, start: at + 1, type: 'LOC' }]
  if (at < 0 || span.type !== 'LOC') return [span]
  const [left, right] = [{ ...span, end: at }, { ...span, start: at + 1 }]
  const known = [left, right].every(({ start, end }) => lexicons.countries.byName(textOf(tokens, { from: start, to: end })) !== undefined)
  return known && lexicons.countries.byName(textOf(tokens, { from: span.start, to: span.end })) === undefined ? [left, right] : [span]
}

/** "Kazakh Foreign" before "Minister Ana Ruiz": a nationality and the beginning of an office name nobody. */
function isOffice(span: TaggedSpan, { tokens, lexicons }: CombineOptions): boolean {
  if (span.type !== 'ORG') return false
  if (isCounted(span, { tokens, lexicons })) return true
  const words = tokens.slice(span.start, span.end + 5)
  const nationality = lexicons.countries.matchDemonym(words.map(({ text }) => text), 0)
  if (nationality === undefined) return false
  const match = lexicons.titles.match(words.map(lower), nationality.length)
  return match !== undefined && span.start + nationality.length + match.length > span.end
}

/** "Central Asian", "African nations": adjectives of regions name nobody, alone or before a common noun. */
function isRegional(span: TaggedSpan, { tokens, lexicons }: CombineOptions): boolean {
  if (span.type !== 'ORG' && span.type !== 'LOC') return false
  const named = tokens.slice(span.start, span.end).findLastIndex(({ text }) => startsLarge(text))
  const adjective = textOf(tokens, { from: span.start, to: span.start + named + 1 })
  return /an$/u.test(adjective) && [1, 2].some((letters) => lexicons.regions.find(adjective.slice(0, -letters)) !== undefined)
}

/** "Six Colombians": people who were counted. */
function isCounted({ start, end }: TaggedSpan, { tokens, lexicons }: CombineOptions): boolean {
  return end - start === 2 && tokens[start]?.pos === 'NUM' && lexicons.countries.byDemonym(tokens[start + 1]?.text ?? '') !== undefined
}

const VESSEL = /^(?:ship|vessel|frigate|trawler|tanker|freighter|ferry|destroyer|cruiser|corvette|submarine|warship|boat|yacht|schooner|carrier)$/u
const VESSEL_PREFIX = /^(?:USS|HMS|HMAS|HMCS|INS|BRP|USNS|USCGC|RMS|SS|MV|MS|MT|KRI|ARA|JS|ROKS|PNS)$/u

/** Ships are none of our types, though they are called by names of people and places: "the frigate Ana Ruiz", "USS Cusco". */
function isVessel({ type, start }: TaggedSpan, { tokens }: CombineOptions): boolean {
  if (type !== 'PER' && type !== 'LOC') return false
  return VESSEL.test(lower(tokens[start - 1])) || VESSEL_PREFIX.test(tokens[start]?.text ?? '') || VESSEL_PREFIX.test(tokens[start - 1]?.text ?? '')
}

const AWARD = /^(?:prize|award|awards|medal|trophy|cross|fellowship)$/u

/** A prize is won, it does not happen. */
function isAward({ type, end }: TaggedSpan, { tokens }: CombineOptions): boolean {
  return type === 'EVENT' && AWARD.test(lower(tokens[end - 1]))
}

/** "NGOs", "MPs": capitals that name nobody. */
function isNameable({ type, text }: LocatedMention): boolean {
  return type === 'Country' || !NOT_ORGANIZATIONS.has(text.toLowerCase())
}

/** "Osh riots" is described by its place; that is for the rules of descriptions, which start from the place in it. */
function isPlaceOfEvent(rule: LocatedMention, spans: readonly TaggedSpan[], { tokens, lexicons }: CombineOptions): boolean {
  const event = spans.find((span) => span.type === 'EVENT' && span.start === rule.range.from && rule.range.to < span.end)
  return (rule.type === 'Place' || rule.type === 'Country') && event !== undefined && lexicons.eventNouns.describes(tokens[event.end - 1]?.text ?? '')
}

/** Where the tagger saw a name of another kind, only a nationality or a country stands against it. */
function isStanding(mention: LocatedMention, spans: readonly TaggedSpan[]): boolean {
  if (!STANDING.some(({ rule }) => rule.test(mention.foundBy))) return false
  const known = mention.foundBy === 'organizations.known'
  return mention.foundBy.startsWith('countries.') || spans.every((span) => span.type !== 'MISC' || !meet(mention.range, span) || (known && covers(mention.range, { from: span.start, to: span.end })))
}

function mentionOf(span: TaggedSpan, type: Exclude<NameType, 'MISC'>, { tokens, lexicons }: CombineOptions): LocatedMention {
  const range = trim(span, type, { tokens, lexicons })
  const text = textOf(tokens, range)
  const found = { range, ...spanOf(tokens, range), text, role: null, confidence: Math.round(span.confidence * 100) / 100, attributes: {} }
  const country = type === 'PER' ? undefined : lexicons.countries.byName(text)
  if (country && (type === 'LOC' || !country.ambiguous)) return { type: 'Country', foundBy: 'countries.name', country: country.code, ...found }
  const place = type === 'LOC' ? (lexicons.regions.find(text)?.country ?? lexicons.cities.find(text)?.country ?? null) : null
  return { type: TYPES[type], foundBy: 'tagger', country: place, ...found }
}

const YEAR = /^(?:1[5-9]|20)\d\d$/u

/** A title before a person is no part of the name, a possessive ending none of any. */
function trim(span: TaggedSpan, type: NameType, { tokens, lexicons }: CombineOptions): TokenRange {
  const to = span.end - span.start > 1 && isPossessive(tokens[span.end - 1]) ? span.end - 1 : span.end
  let from = span.start
  // "the 1998 Ghanaian election": there is one each time, so the year belongs to the name.
  if (type === 'EVENT' && YEAR.test(tokens[from - 1]?.text ?? '')) from -= 1
  // "Office of the Attorney General": an office that ends a body's name is no title of somebody else.
  if (type === 'ORG' && isGeneral(tokens, to)) return { from, to: to + 1 }
  if (type !== 'PER') return { from, to }
  const words = tokens.slice(0, to - 1).map(lower)
  // An office, unlike a form of address, also ends what stands before it: "Interior Cabinet Secretary Ana Ruiz".
  for (let at = from; at < to - 1; at++) {
    const match = lexicons.titles.match(words, at)
    if (match && (at === from || match.office.relationship !== null)) from = at + match.length
  }
  return { from, to }
}

function meet(range: TokenRange, other: TokenRange | TaggedSpan): boolean {
  const [from, to] = 'start' in other ? [other.start, other.end] : [other.from, other.to]
  return range.from < to && from < range.to
}

function covers(outer: TokenRange, inner: TokenRange): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}
