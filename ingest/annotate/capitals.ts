// Runs of capitalised words: where names can be, before anybody decides what they name.

import { NAME_POSSESSORS, NOT_ORGANIZATIONS, ORGANIZATION_HEADS } from '../lexicons/organizations.ts'
import type { Lexicons } from '../lexicons/lexicons.ts'
import type { DateMention, Token } from '../stages.ts'
import { isAcronym, isCapital, isPossessive, lower, overlaps, startsLarge, textOf, type TokenRange } from './words.ts'

export interface RunOptions {
  readonly dates: readonly DateMention[]
  readonly lexicons: Lexicons
  readonly isEnglishWord: (word: string) => boolean
}

/** Lower-case words inside names of persons and places: "Ursula von der Leyen", "Rio de Janeiro". */
const PARTICLES = new Set('de la las los van von bin ibn al el der den du di da dos das del della ten ter ul ud ur uz abu ben y e'.split(' '))
/** After a body's head noun these lead on in its name. Those marked `common` only before an English word ("on Human Rights"). */
const CONNECTORS: ReadonlyMap<string, { readonly common: boolean }> = new Map([
  ['of', { common: false }],
  ['for', { common: false }],
  ['on', { common: true }],
  ['to', { common: true }],
  ['against', { common: true }],
  ['and', { common: true }],
  ['&', { common: false }],
  ['in', { common: false }],
])
const EXTRA_HEADS = new Set('republic kingdom battle treaty war university declaration massacre siege battle festival cup prize award'.split(' '))
/** Capitalised but never part of a name of ours: days, months, feasts, ranks cut off from their period. */
const NEVER = new Set('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december gen col lt maj sgt spc cpl pvt capt cmdr adm mr mrs ms dr thanksgiving christmas easter ramadan'.split(' '))

/** What opens a sentence or a dateline's before a title and is no part of it: "Former Peruvian president". */
const QUALIFIERS = new Set('former ex late then acting exiled ousted deposed retired incumbent outgoing disgraced'.split(' '))

/** Finds the runs of one sentence, left to right, never overlapping. */
export function findRuns(tokens: readonly Token[], options: RunOptions): TokenRange[] {
  const runs: TokenRange[] = []
  const headline = isHeadline(tokens)
  for (let from = 0; from < tokens.length; ) {
    if (!canStart(tokens, from, options) || (headline && !startsKnown(tokens, from, options.lexicons))) {
      from += 1
      continue
    }
    const to = findEnd(tokens, from, options)
    runs.push({ from, to })
    from = to
  }
  return runs
}

const FOUR_LETTERS = /^\p{L}{4,}/u
const ANY_LARGE = /\p{Lu}/u
const NO_WORD = /^[\p{P}\p{N}\p{S}]+$/u

/** A line in capitals or Title Case tells nothing by its capitals. */
function isHeadline(tokens: readonly Token[]): boolean {
  let [words, capitals, shouted] = [0, 0, 0]
  for (const { text } of tokens) {
    if (text.length < 4 || !FOUR_LETTERS.test(text)) continue
    words += 1
    if (startsLarge(text)) capitals += 1
    if (text === text.toUpperCase()) shouted += 1
  }
  if (words < 3) return false
  if (shouted / words > 0.7) return true
  return words > 4 && capitals / words > 0.85 && !/[.!?]["'\u201d\u2019]?$/u.test(tokens.at(-1)?.text ?? '')
}

function startsKnown(tokens: readonly Token[], index: number, lexicons: Lexicons): boolean {
  return knownLength(tokens, index, lexicons) > 0
}

function canStart(tokens: readonly Token[], index: number, options: RunOptions): boolean {
  const token = tokens[index]
  if (!token || !isCapital(token) || !isNameable(token, options)) return false
  if (QUALIFIERS.has(lower(token)) && knownLength(tokens, index, options.lexicons) === 0) return false
  if (!isSentenceStart(tokens, index)) return true
  if (!options.isEnglishWord(token.text) || knownLength(tokens, index, options.lexicons) > 0) return true
  if (isAcronym(token.text)) return true
  if (options.lexicons.titles.match([lower(token)], 0) && isCapital(tokens[index + 1])) return true
  // An English word at a sentence's start is part of a name only when the name goes on: "Human Rights Watch said".
  return ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(token.pos) && isCapital(tokens[index + 1]) && isNameable(tokens[index + 1], options)
}

function isNameable(token: Token | undefined, { dates }: RunOptions): boolean {
  if (!token || NEVER.has(lower(token))) return false
  if (NOT_ORGANIZATIONS.has(lower(token)) && isAcronym(token.text) && !/^(?:us|u\.s\.|usa|u\.s\.a\.|uk|u\.k\.|ussr|uae|drc|prc|dprk|car)$/u.test(lower(token))) return false
  return !dates.some((date) => overlaps(date, token))
}

function isSentenceStart(tokens: readonly Token[], index: number): boolean {
  for (let i = 0; i < index; i++) if (!NO_WORD.test(tokens[i]?.text ?? '')) return false
  return true
}

function findEnd(tokens: readonly Token[], from: number, options: RunOptions): number {
  let to = Math.max(from + 1, from + knownLength(tokens, from, options.lexicons))
  for (;;) {
    const next = nextEnd(tokens, { from, to }, options)
    if (next === to) return to
    to = Math.max(next, next - 1 + knownLength(tokens, next - 1, options.lexicons))
  }
}

/** One step further, or the same end when the name does not go on. */
function nextEnd(tokens: readonly Token[], run: TokenRange, options: RunOptions): number {
  const token = tokens[run.to]
  if (!token) return run.to
  if (isCapital(token)) return isNameable(token, options) ? run.to + 1 : run.to
  if (PARTICLES.has(token.text)) {
    const second = tokens[run.to + 1]
    const after = second && PARTICLES.has(second.text) ? run.to + 2 : run.to + 1
    return isCapital(tokens[after]) && isNameable(tokens[after], options) && !isAcronym(tokens[after]?.text ?? '') ? after + 1 : run.to
  }
  if (isPossessive(token)) {
    const possessor = lower(tokens[run.to - 1])
    return NAME_POSSESSORS.has(possessor) && isCapital(tokens[run.to + 1]) ? run.to + 2 : run.to
  }
  return connect(tokens, run, options)
}

/** Leads on over "of the", "for", "on" and the like, when what stands before them is a body's head noun. */
function connect(tokens: readonly Token[], run: TokenRange, options: RunOptions): number {
  const connector = lower(tokens[run.to])
  const rule = CONNECTORS.get(connector)
  if (!rule) return run.to
  const after = lower(tokens[run.to + 1]) === 'the' ? run.to + 2 : run.to + 1
  const next = tokens[after]
  if (!next || !isCapital(next) || !isNameable(next, options) || !hasHead(tokens, run)) return run.to
  const words = tokens.slice(run.from, run.to).map(lower)
  const led = words.some((word) => word === 'of' || word === 'for' || word === 'on')
  const common = options.isEnglishWord(next.text) && knownLength(tokens, after, options.lexicons) === 0
  if (connector === 'in') return led && options.lexicons.regions.find(next.text)?.kind === 'continent' ? after + 1 : run.to
  if (connector === 'and') return common && (led || isPlainPair(words)) && options.isEnglishWord(words.at(-1) ?? '') && !options.lexicons.titles.match([lower(next)], 0) ? after + 1 : run.to
  if (rule.common && !common) return run.to
  return after + 1
}

/** "Ministry of Justice" may go on with "and"; "Interior Ministry" may not, it is whole. */
function isPlainPair(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  return !ORGANIZATION_HEADS.has(last)
}

function hasHead(tokens: readonly Token[], run: TokenRange): boolean {
  return tokens.slice(run.from, run.to).some((token) => ORGANIZATION_HEADS.has(lower(token)) || EXTRA_HEADS.has(lower(token)))
}

/** How far a name could reach at most: over capitals and the small words between them. Looking names up is what costs. */
function nameableLength(tokens: readonly Token[], index: number, longest: number): number {
  let length = 1
  while (length < longest) {
    const token = tokens[index + length]
    if (!token || !(ANY_LARGE.test(token.text) || CONNECTORS.has(token.text) || PARTICLES.has(token.text) || token.text === 'the' || token.text === ',' || isPossessive(token) || token.text === '/')) break
    length += 1
  }
  return length
}

/** How many tokens the longest name from the gazetteers takes that starts at `index`; 0 when none does. */
export function knownLength(tokens: readonly Token[], index: number, lexicons: Lexicons): number {
  if (!isCapital(tokens[index])) return 0
  for (let length = nameableLength(tokens, index, lexicons.organizations.longest); length > 0; length--) {
    if (length > 1 && !ANY_LARGE.test(tokens[index + length - 1]?.text ?? '')) continue
    const text = textOf(tokens, { from: index, to: index + length })
    if (lexicons.isKnownName(text)) return length
    if (length < 4 && lexicons.countries.byDemonym(text)) return length
    if (length > 1 && lexicons.titles.match(tokens.slice(index, index + length).map(lower), 0)?.length === length) return length
  }
  return 0
}
