// Paragraphs that a page shows twice: the lead again as a summary, a quote pulled out, a text pasted double.

import type { Block } from './blocks.ts'

// Shorter lines may well recur: "Yes.", a speaker's name, a heading.
const LEAST_WORDS = 8
// Longer blocks are whole texts on one line: they are compared as they are.
const MOST_WORDS = 5000
const EDGE_WORDS = 5
const LEAST_SIMILARITY = 0.7
const SHINGLE = 5

// Of paragraphs that all begin alike ("On Monday, the court …"), only the latest are compared: a table would take for ever.
const MOST_COMPARED = 20

interface Seen {
  readonly at: number
  readonly words: readonly string[]
}

/**
 * Indices of the blocks that repeat another one: of two that are the same but for punctuation and small words, the later;
 * of two of which one is the other cut short ("…"), the shorter. Paragraphs that differ in a name or a number both stay.
 */
export function findRepeats(blocks: readonly Block[]): ReadonlySet<number> {
  const dropped = new Set<number>()
  const exact = new Set<string>()
  const seen = new Map<string, readonly Seen[]>()
  for (const [at, block] of blocks.entries()) {
    const words = block.words > MOST_WORDS ? [block.text] : toWords(block.text)
    if (block.words < LEAST_WORDS) {
      if (words.length > 0 && words.join(' ') === toWords(blocks[at - 1]?.text ?? '').join(' ')) dropped.add(at)
      continue
    }
    const whole = words.join(' ').toLowerCase()
    if (exact.has(whole)) {
      dropped.add(at)
      continue
    }
    exact.add(whole)
    const keys = edgeKeys(words)
    const others = keys.flatMap((key) => seen.get(key) ?? []).filter((other) => !dropped.has(other.at))
    const repeated = findRepeated({ at, words }, others, blocks)
    if (repeated !== null) dropped.add(repeated)
    if (repeated !== at) for (const key of keys) seen.set(key, [...(seen.get(key) ?? []), { at, words }].slice(-MOST_COMPARED))
  }
  return dropped
}

/** Which of the two to drop, or null where nothing is repeated. */
function findRepeated(block: Seen, others: readonly Seen[], blocks: readonly Block[]): number | null {
  for (const other of others) {
    if (isNearlySame(block.words, other.words)) return block.at
    if (isCutShort(blocks[block.at]?.text ?? '') && startsWith(other.words, block.words)) return block.at
    if (isCutShort(blocks[other.at]?.text ?? '') && startsWith(block.words, other.words)) return other.at
  }
  return null
}

function toWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

// Two texts that are nearly the same begin or end alike; comparing only those keeps long documents quick.
function edgeKeys(words: readonly string[]): readonly string[] {
  return [`^${words.slice(0, EDGE_WORDS).join(' ')}`, `$${words.slice(-EDGE_WORDS).join(' ')}`].map((key) => key.toLowerCase())
}

function isNearlySame(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= long.length * LEAST_SIMILARITY && sameFacts(one, other) && similarity(one, other) >= LEAST_SIMILARITY
}

const DENIAL = /^(?:not|no|never|nobody|none|without|neither|nor|denied|t)$/iu

/** Names, numbers and denials, in their order, are the same in both ("t" is what "didn’t" ends in). */
function sameFacts(one: readonly string[], other: readonly string[]): boolean {
  const facts = (words: readonly string[]): string => words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word) || DENIAL.test(word)).join(' ')
  return facts(one) === facts(other)
}

/** Jaccard similarity of the runs of five words. */
function similarity(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [shingles(one), shingles(other)]
  const shared = [...a].filter((shingle) => b.has(shingle)).length
  return shared / (a.size + b.size - shared)
}

function shingles(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' ').toLowerCase()))
}

function isCutShort(text: string): boolean {
  return /(?:\.{3}|…|\[[.…]+\])\s*(?:read more|more|continue reading)?\W*$/iu.test(text.slice(-40))
}

function startsWith(words: readonly string[], start: readonly string[]): boolean {
  const bare = start.filter((word, at) => at < start.length - 2 || !/^(?:read|more)$/iu.test(word))
  return bare.length < words.length && bare.every((word, at) => word.toLowerCase() === words[at]?.toLowerCase())
}
