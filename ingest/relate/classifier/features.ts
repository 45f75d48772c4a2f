// What the classifier sees of two arguments of a sentence: the one place where its features are made, for training and
// for reading alike. After Zhou et al. 2005 ("Exploring Various Knowledge in Relation Extraction"), words hashed.

import { hashText, mix } from './hashes.ts'

/** A token range with the type of what stands there. */
export interface TypedRange {
  readonly from: number
  readonly to: number
  readonly type: string
}

/** A sentence with its words hashed once; words inside an argument are known by the argument's type. */
export interface HashedSentence {
  /** Lower-cased words, or the lemma of a verb. */
  readonly words: Int32Array
  /** As `words`, with every argument's token replaced by its type. */
  readonly masked: Int32Array
  /** 1 verb, 2 noun, 3 preposition, 4 punctuation, 0 anything else. */
  readonly kinds: Uint8Array
  /** Index of the argument that covers a token (the longest), or -1. */
  readonly owners: Int16Array
  readonly arguments: readonly TypedRange[]
}

interface Word {
  readonly text: string
  readonly pos: string
  readonly lemma: string
}

const KINDS: Readonly<Record<string, number>> = { VERB: 1, AUX: 1, NOUN: 2, ADP: 3, PART: 3, PUNCT: 4 }

/** Hashes a sentence for its arguments. */
export function hashSentence(tokens: readonly Word[], found: readonly TypedRange[]): HashedSentence {
  const words = Int32Array.from(tokens, hashWord)
  const masked = words.slice()
  const owners = new Int16Array(tokens.length).fill(-1)
  const longest = [...found.keys()].sort((a, b) => length(found[a]) - length(found[b]))
  for (const index of longest) {
    const argument = found[index]
    if (!argument) continue
    masked.fill(hashText(`<${argument.type}>`), argument.from, argument.to)
    owners.fill(index, argument.from, argument.to)
  }
  return { words, masked, kinds: Uint8Array.from(tokens, (token) => KINDS[token.pos] ?? 0), owners, arguments: found }
}

function length(argument: TypedRange | undefined): number {
  return argument ? argument.to - argument.from : 0
}

function hashWord({ text, pos, lemma }: Word): number {
  const code = text.charCodeAt(0)
  if (code >= 48 && code <= 57) return hashText(text.length === 4 ? '<year>' : '<number>')
  return hashText(pos === 'VERB' || pos === 'NOUN' ? lemma : text.toLowerCase())
}

export const REACH = { between: 14, outside: 4, sequence: 5, skeleton: 6 }
const NONE = 0x51ed270b

/** Collects the features of one pair after another into one growing buffer. */
export class FeatureBuffer {
  #values = new Int32Array(512)
  length = 0

  clear(): void {
    this.length = 0
  }

  add(template: number, value: number): void {
    if (this.length === this.#values.length) this.#values = Int32Array.from({ length: 2 * this.length }, (_, i) => this.#values[i] ?? 0)
    this.#values[this.length++] = mix(template, value)
  }

  at(index: number): number {
    return this.#values[index] as number
  }

  toArray(): Uint32Array {
    return Uint32Array.from(this.#values.subarray(0, this.length))
  }
}

/** How two arguments lie to each other: their order, and their types with it. */
export interface Frame {
  readonly left: TypedRange
  readonly right: TypedRange
  readonly order: number
  readonly typed: number
}

export function frame(head: TypedRange, tail: TypedRange): Frame {
  const forward = head.from < tail.from || (head.from === tail.from && head.to < tail.to)
  const order = mix(forward ? 1 : 2, 7)
  const typed = mix(order, mix(hashText(head.type), hashText(tail.type) + 1))
  return forward ? { left: head, right: tail, order, typed } : { left: tail, right: head, order, typed }
}

/** The features of the claim that `head` (an index into the arguments) does something to `tail`. */
export function describePair(sentence: HashedSentence, { head, tail }: { readonly head: number; readonly tail: number }, into: FeatureBuffer): void {
  const h = sentence.arguments[head]
  const t = sentence.arguments[tail]
  into.clear()
  if (!h || !t) return
  const framed = frame(h, t)
  into.add(TEMPLATES.types, framed.typed)
  into.add(TEMPLATES.order, framed.order)
  describeArguments(sentence, { h, t, ...framed }, into)
  describeBetween(sentence, framed, into)
  describeOutside(sentence, framed, into)
  describeDistance(sentence, { head, tail, ...framed }, into)
}

/** Numbers of the templates that are asked for by name; the others stand where they are used. */
const TEMPLATES = { types: 1, order: 2, between: 20, betweenTyped: 21, before: 40, after: 41 }

/** The features that one word alone gives where it stands: between both arguments, or outside them. */
export function wordFeatures({ masked }: HashedSentence, { left, right, order, typed }: Frame, at: number): number[] {
  const word = masked[at] ?? NONE
  if (at < left.from) return [mix(TEMPLATES.before, mix(order, word))]
  if (at >= right.to) return [mix(TEMPLATES.after, mix(order, word))]
  return [mix(TEMPLATES.between, mix(order, word)), mix(TEMPLATES.betweenTyped, mix(typed, word))]
}

interface Sides extends Frame {
  readonly h: TypedRange
  readonly t: TypedRange
}

function describeArguments({ words }: HashedSentence, { h, t, order, typed }: Sides, into: FeatureBuffer): void {
  const [headWord, tailWord] = [words[h.to - 1] ?? NONE, words[t.to - 1] ?? NONE]
  into.add(10, mix(order, headWord))
  into.add(11, mix(order, tailWord))
  into.add(12, mix(typed, headWord))
  into.add(13, mix(typed, tailWord))
  into.add(14, words[t.from] ?? NONE)
  into.add(15, mix(h.to - h.from > 3 ? 3 : h.to - h.from, mix(t.to - t.from > 3 ? 3 : t.to - t.from, typed)))
  const nested = (h.from >= t.from && h.to <= t.to) || (t.from >= h.from && t.to <= h.to)
  if (nested) into.add(16, typed)
}

function describeBetween({ masked, kinds }: HashedSentence, { left, right, order, typed }: Frame, into: FeatureBuffer): void {
  const [from, to] = [left.to, right.from]
  let before = NONE
  let skeleton = typed
  let bones = 0
  let sequence = typed
  let noun = NONE
  let verb = NONE
  for (let i = from; i < to; i++) {
    const word = masked[i] ?? NONE
    if (i - from < REACH.between || to - i <= REACH.between) {
      into.add(TEMPLATES.between, mix(order, word))
      into.add(TEMPLATES.betweenTyped, mix(typed, word))
      into.add(22, mix(typed, mix(before, word)))
    }
    sequence = mix(sequence, word)
    const kind = kinds[i] ?? 0
    if (kind === 1 || kind === 3) {
      skeleton = mix(skeleton, word)
      bones += 1
    }
    if (kind === 1) verb = word
    if (kind === 2) noun = word
    before = word
  }
  if (to > from) into.add(23, mix(typed, mix(masked[from] ?? NONE, masked[to - 1] ?? NONE)))
  if (to - from <= REACH.sequence) into.add(24, sequence)
  if (bones > 0 && bones <= REACH.skeleton) into.add(25, skeleton)
  into.add(26, mix(typed, verb))
  into.add(27, mix(typed, noun))
  into.add(28, mix(typed, mix(verb, masked[to - 1] ?? NONE)))
  into.add(29, mix(typed, mix(noun, masked[to - 1] ?? NONE)))
}

function describeOutside({ masked, kinds, words }: HashedSentence, { left, right, order, typed }: Frame, into: FeatureBuffer): void {
  const word = (i: number): number => masked[i] ?? NONE
  into.add(30, mix(typed, word(left.from - 1)))
  into.add(31, mix(typed, mix(word(left.from - 2), word(left.from - 1))))
  into.add(32, mix(typed, word(right.to)))
  into.add(33, mix(typed, mix(word(right.to), word(right.to + 1))))
  into.add(34, mix(typed, word(right.from - 1)))
  into.add(35, mix(typed, mix(word(right.from - 2), word(right.from - 1))))
  into.add(36, mix(typed, word(left.to)))
  into.add(37, mix(typed, mix(word(left.to), word(left.to + 1))))
  for (let i = 1; i <= REACH.outside; i++) {
    if (left.from - i >= 0) into.add(TEMPLATES.before, mix(order, word(left.from - i)))
    if (right.to + i - 1 < words.length) into.add(TEMPLATES.after, mix(order, word(right.to + i - 1)))
  }
  let seen = 0
  for (let i = left.from - 1; i >= 0 && seen < 1; i--) {
    if (kinds[i] !== 1) continue
    into.add(42, mix(typed, word(i)))
    seen += 1
  }
  for (let i = right.to; i < words.length && seen < 2; i++) {
    if (kinds[i] !== 1) continue
    into.add(43, mix(typed, word(i)))
    break
  }
}

interface Pair extends Frame {
  readonly head: number
  readonly tail: number
}

function describeDistance({ owners, kinds, arguments: all }: HashedSentence, { left, right, head, tail, typed }: Pair, into: FeatureBuffer): void {
  const gap = Math.max(0, right.from - left.to)
  into.add(50, mix(typed, gap < 4 ? gap : gap < 8 ? 5 : gap < 14 ? 6 : 7))
  let [others, likeHead, likeTail, verbs, last] = [0, 0, 0, 0, -1]
  for (let i = left.to; i < right.from; i++) {
    if (kinds[i] === 1) verbs += 1
    const owner = owners[i] ?? -1
    if (owner < 0 || owner === last) continue
    last = owner
    others += 1
    if (all[owner]?.type === all[head]?.type) likeHead += 1
    if (all[owner]?.type === all[tail]?.type) likeTail += 1
  }
  into.add(51, mix(typed, Math.min(others, 4)))
  into.add(52, mix(typed, Math.min(likeHead, 2) + 4 * Math.min(likeTail, 2)))
  into.add(53, mix(typed, Math.min(verbs, 3)))
}
