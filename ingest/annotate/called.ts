// What the document itself says its names are, where the tagger was not sure: "Aydar, a village", "the regulator BaFin",
// "Dagalo, known as Hemedti"; and the same name elsewhere in the document.

import type { Lexicons } from '../lexicons/lexicons.ts'
import { LEGAL_FORMS } from '../lexicons/organizations.ts'
import { PERSON_NOUNS } from '../lexicons/nouns.ts'
import type { Token } from '../stages.ts'
import { findNameBefore } from './aliases.ts'
import { isBusiness, isSpelt, typeUnseen } from './endings.ts'
import { BODY_NOUNS, PLACE_NOUNS } from './evidence.ts'
import type { NameType } from './tagger/labels.ts'
import type { TaggedSpan } from './tagger/tagger.ts'
import { isCapital, isPossessive, lower, textOf, type TokenRange } from './words.ts'

interface TaggedSentence {
  readonly tokens: readonly Token[]
  readonly spans: readonly TaggedSpan[]
  /** Where names can be: runs of capitalised words. */
  readonly runs: readonly TokenRange[]
}

export interface CallingOptions {
  readonly lexicons: Lexicons
  readonly isEnglishWord: (word: string) => boolean
}

/** Below this confidence the text's own word stands against the tagger's. */
const DOUBTFUL = 0.7
/** A person is one from here on, whatever noun follows. */
const CERTAIN = 0.97
/** Below this the same name elsewhere does, if more is known of it there. */
const UNSURE = 0.85
/** What a noun beside a name weighs among what is known of the name; the tagger's spans weigh their confidence. */
const CALLED = 1.5
/** A legal form behind a name is beyond doubt: where it is left out, "Nordvik" is no town. */
const FORMED = 100

/** The spans of one document, sentence by sentence, with the types that its words give them. Pure. */
export function heedCallings(given: readonly TaggedSentence[], { lexicons, isEnglishWord }: CallingOptions): readonly (readonly TaggedSpan[])[] {
  const sentences = given.map((sentence) => ({ ...sentence, spans: addCalled(sentence, { lexicons, isEnglishWord }) }))
  const typed = sentences.map(({ tokens, spans }) => spans.map((span) => typeByCalling({ tokens, spans }, span, lexicons)))
  const known = weighNames(sentences, typed)
  return sentences.map(({ tokens }, s) => (typed[s] ?? []).map(({ span, called }) => (called ? span : agree(span, textOf(tokens, { from: span.start, to: span.end }), { known, lexicons }))))
}

/** How sure a name is that only the words beside it tell of. */
const CALLED_CONFIDENCE = 0.6
const LONGEST_NAME = 5

/** The spans, with the runs of capitals that the tagger saw no name in though the text says what they are. */
function addCalled({ tokens, spans, runs }: TaggedSentence, { lexicons, isEnglishWord }: CallingOptions): readonly TaggedSpan[] {
  const all = [...spans]
  for (const run of runs) {
    const to = isPossessive(tokens[run.to - 1]) ? run.to - 1 : run.to
    const span = { start: run.from, end: to, confidence: CALLED_CONFIDENCE }
    if (to - run.from > LONGEST_NAME || all.some((other) => other.start < to && run.from < other.end) || isCommon({ tokens, from: run.from, to }, lexicons)) continue
    // "China’s Belt and Road" is none of its firms.
    if (isOfCountry(tokens, span.start, lexicons) && tokens.slice(span.start, to).some(({ text }) => isEnglishWord(text))) continue
    const type = findOther(tokens, span.start, all)?.type ?? typeUnseen(span, tokens, lexicons) ?? findCalling(tokens, span, lexicons) ?? (isOfBody(tokens, run.from) || isListed(tokens, span, all) ? 'ORG' : undefined)
    if (type) all.push({ type, ...span })
  }
  return all.sort((a, b) => a.start - b.start)
}

/** Nationalities, countries, offices and what a possessive stands inside of are other rules' affair. */
function isCommon({ tokens, from, to }: { readonly tokens: readonly Token[] } & TokenRange, { countries, titles }: Lexicons): boolean {
  const words = tokens.slice(from, to)
  return words.some((word) => isPossessive(word) || countries.byDemonym(word.text) !== undefined || countries.byName(word.text) !== undefined) || titles.match(words.map(lower), 0) !== undefined
}

const MEMBERS = new Set('founder co-founder member members chairman chairwoman fighters director owner branch subsidiary employee'.split(' '))

/** "the founder of Viasna". */
function isOfBody(tokens: readonly Token[], from: number): boolean {
  return lower(tokens[from - 1]) === 'of' && MEMBERS.has(lower(tokens[from - 2]))
}

const WRITTEN_AS_BODY = /\p{Ll}\p{Lu}|^\p{Lu}{3,}$/u

/** "McKesson, Cardinal Health and AmerisourceBergen": a list that a body begins. */
function isListed(tokens: readonly Token[], { start, end }: Pick<TaggedSpan, 'start' | 'end'>, spans: readonly TaggedSpan[]): boolean {
  const joint = lower(tokens[start - 1])
  const before = spans.find((span) => span.end === start - 1)
  const goesOn = joint === 'and' || (joint === ',' && [',', 'and'].includes(lower(tokens[end])))
  const long = end - start > 1 || WRITTEN_AS_BODY.test(tokens[start]?.text ?? '')
  return goesOn && long && before?.type === 'ORG'
}

/** The name that the one at `start` is another name of. */
function findOther(tokens: readonly Token[], start: number, spans: readonly TaggedSpan[]): TaggedSpan | undefined {
  const end = findNameBefore(tokens, start)
  return end === undefined ? undefined : spans.find((before) => before.end === end)
}

interface Typed {
  readonly span: TaggedSpan
  /** Whether the words around it gave its type. */
  readonly called: boolean
}

function typeByCalling({ tokens, spans }: Omit<TaggedSentence, 'runs'>, span: TaggedSpan, lexicons: Lexicons): Typed {
  const other = findOther(tokens, span.start, spans)
  if (other) return { span: { ...span, type: other.type }, called: true }
  const type = isSure(span, tokens, lexicons) ? undefined : findCalling(tokens, span, lexicons)
  return type ? { span: { ...span, type }, called: true } : { span, called: false }
}

/** Places outside the lexicons are never sure: the tagger takes a firm for a town now and then. */
function isSure({ type, start, end, confidence }: TaggedSpan, tokens: readonly Token[], lexicons: Lexicons): boolean {
  if (lexicons.countries.byDemonym(tokens[start]?.text ?? '') !== undefined) return true
  if (isBusiness({ type: 'LOC', start, end, confidence }, tokens, lexicons) || isSpelt({ start, end }, tokens, lexicons)) return true
  if (type === 'MISC' || confidence < DOUBTFUL) return false
  // No person is "a conglomerate".
  if (type === 'PER' && confidence < CERTAIN && BODY_NOUNS.has(nounBehind(tokens, end) ?? '')) return false
  return type !== 'LOC' || isKnownPlace(textOf(tokens, { from: start, to: end }), lexicons)
}

function isKnownPlace(text: string, { countries, regions, cities }: Lexicons): boolean {
  return countries.byName(text) !== undefined || regions.find(text) !== undefined || cities.find(text) !== undefined
}

/** By the noun of what it is called, in the order in which they are asked. */
const NOUNS: readonly { readonly holds: (noun: string) => boolean; readonly type: NameType }[] = [
  { holds: (noun) => BODY_NOUNS.has(noun) || /[a-z]{3}maker$/u.test(noun), type: 'ORG' },
  { holds: (noun) => PLACE_NOUNS.has(noun), type: 'LOC' },
  { holds: (noun) => PERSON_NOUNS.has(noun), type: 'PER' },
]

function findCalling(tokens: readonly Token[], { start, end }: Pick<TaggedSpan, 'start' | 'end'>, lexicons: Lexicons): NameType | undefined {
  const noun = nounBehind(tokens, end) ?? nounBefore(tokens, start)
  const called = noun === undefined ? undefined : NOUNS.find(({ holds }) => holds(noun))?.type
  return called ?? (isOfCountry(tokens, start, lexicons) || followsIncluding(tokens, start) || isRun(tokens, { start, end }) ? 'ORG' : undefined)
}

/** What only a body has, before it ("a spokeswoman for Nordvik") and after it ("Nordvik’s chairman"). */
const HAD_BY_BODIES = new Set('chairman chairwoman chairperson ceo cfo coo shareholder shareholders subsidiary subsidiaries headquarters spokesman spokeswoman spokesperson employee employees executive executives shares board boss'.split(' '))

/** "Nordvik’s chief executive", "Nordvik chairman Jan Ruiz", "shares in Nordvik", "Nordvik, headquartered in": somebody runs it. */
function isRun(tokens: readonly Token[], { start, end }: Pick<TaggedSpan, 'start' | 'end'>): boolean {
  // "Vancouver-based Northgate"
  if (/(?:^|-)(?:based|headquartered)$/u.test(lower(tokens[start - 1])) && /-/u.test(`${tokens[start - 2]?.text ?? ''}${tokens[start - 1]?.text ?? ''}`)) return true
  const after = isPossessive(tokens[end]) ? end + 1 : end
  const noun = lower(tokens[after]) === 'chief' ? after + 1 : after
  if (HAD_BY_BODIES.has(lower(tokens[noun]))) return true
  if (['of', 'for', 'in'].includes(lower(tokens[start - 1])) && HAD_BY_BODIES.has(lower(tokens[start - 2]))) return true
  return lower(tokens[end]) === ',' && lower(tokens[end + 1]) === 'headquartered'
}

/** "Sweden’s Säpo": what a country possesses and is no known place is one of its bodies or firms. */
function isOfCountry(tokens: readonly Token[], start: number, { countries }: Lexicons): boolean {
  return isPossessive(tokens[start - 1]) && countries.byName(tokens[start - 2]?.text ?? '') !== undefined
}

/** "groups including A Rocha Ghana", "parties such as Fanmi Lavalas". */
function followsIncluding(tokens: readonly Token[], start: number): boolean {
  const opens = lower(tokens[start - 1]) === 'including' ? start - 2 : lower(tokens[start - 1]) === 'as' && lower(tokens[start - 2]) === 'such' ? start - 3 : -1
  return GROUPS.has(lower(tokens[lower(tokens[opens]) === ',' ? opens - 1 : opens]))
}

const GROUPS = new Set('groups companies firms parties organizations organisations charities banks agencies militias unions newspapers bodies institutions'.split(' '))

/** So many words may a name be called by: "a privately owned Latvian investment company". */
const LONGEST_CALLING = 7

/** The head of ", a Latvian company": the last noun behind the article, up to what is no part of its phrase. */
function nounBehind(tokens: readonly Token[], end: number): string | undefined {
  if (lower(tokens[end]) !== ',' || !['a', 'an', 'the', 'one'].includes(lower(tokens[end + 1]))) return undefined
  const phrase = tokens.slice(end + 2, end + 2 + LONGEST_CALLING)
  const stop = phrase.findIndex((token) => !['NOUN', 'ADJ', 'PROPN', 'NUM', 'ADV'].includes(token.pos) && !isPossessive(token))
  const head = phrase.slice(0, stop < 0 ? undefined : stop).findLast(({ pos }) => pos === 'NOUN')
  return head && lower(head)
}

/** "the security firm" before a name: a common noun that nothing parts from it. */
function nounBefore(tokens: readonly Token[], start: number): string | undefined {
  const before = tokens[start - 1]
  return before?.pos === 'NOUN' && !isCapital(before) ? lower(before) : undefined
}

type Weights = ReadonlyMap<string, ReadonlyMap<NameType, number>>

/** What is known of each name in the document; of a body also under the first word of its name ("Andina" of "Andina Telecom"). */
function weighNames(sentences: readonly TaggedSentence[], typed: readonly (readonly Typed[])[]): Weights {
  const weights = new Map<string, Map<NameType, number>>()
  const add = (text: string, type: NameType, weight: number): void => {
    const own = weights.get(text) ?? new Map<NameType, number>()
    weights.set(text, own.set(type, (own.get(type) ?? 0) + weight))
  }
  for (const [s, { tokens }] of sentences.entries()) {
    for (const { span, called } of typed[s] ?? []) {
      if (span.type === 'MISC') continue
      add(textOf(tokens, { from: span.start, to: span.end }), span.type, called ? CALLED : span.confidence)
      if (span.type === 'ORG' && span.end - span.start > 1) add(tokens[span.start]?.text ?? '', 'ORG', span.confidence)
    }
    for (const [at, { text }] of tokens.entries()) if (isFormed(tokens, at)) add(text, 'ORG', FORMED)
  }
  return weights
}

/** Whether somebody has that name as well: "Jan Nordvik". */
function isSurname(text: string, known: Weights): boolean {
  return [...known].some(([name, types]) => name.endsWith(` ${text}`) && types.has('PER'))
}

/** "Nordvik ASA": one word and a legal form. */
function isFormed(tokens: readonly Token[], at: number): boolean {
  return isCapital(tokens[at]) && !isCapital(tokens[at - 1]) && isCapital(tokens[at + 1]) && LEGAL_FORMS.has(lower(tokens[at + 1]))
}

/** The type that most is known for, where the tagger was not sure and the lexicons have no place of that name. */
function agree(span: TaggedSpan, text: string, { known, lexicons }: { readonly known: Weights; readonly lexicons: Lexicons }): TaggedSpan {
  const formed = (known.get(text)?.get('ORG') ?? 0) >= FORMED && !isSurname(text, known)
  if ((span.type !== 'MISC' && span.confidence >= UNSURE && !formed) || isKnownPlace(text, lexicons) || lexicons.countries.byDemonym(text) !== undefined) return span
  const [best] = [...(known.get(text) ?? [])].sort((a, b) => b[1] - a[1])
  return best && best[0] !== span.type ? { ...span, type: best[0] } : span
}
