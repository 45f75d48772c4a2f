// Sentences as numbers: for each token the features that it has, as rows of a table of weights.

import { lookElsewhere } from '../../annotate/tagger/elsewhere.ts'
import { addFeatures, BORDER, BORDER_ATOMS, viewSentence, WINDOW, type SentenceView } from '../../annotate/tagger/features.ts'
import { hashText, mix } from '../../annotate/tagger/hash.ts'
import { createHashTable } from '../../annotate/tagger/table.ts'
import { readWord, settingOf, tellAtoms, WORD_KINDS, type Setting, type TaggedWord, type WordAtoms, type WordKnowledge } from '../../annotate/tagger/words.ts'
import type { CleanSentence } from './clean.ts'

export interface ExampleDocument {
  readonly sentences: readonly CleanSentence[]
  /** The name of its corpus: habits of one corpus get weights of their own, which are not shipped. */
  readonly corpus: string
  readonly times: number
}

export interface Example {
  readonly document: number
  readonly sentence: number
  readonly length: number
  readonly kinds: Uint8Array
  readonly allowed: Uint32Array
  readonly times: number
  /** Where the features of each token begin in `Examples.features`; one more than there are tokens. */
  readonly starts: Uint32Array
}

export interface Examples {
  readonly list: readonly Example[]
  /** Rows of the features, token after token. */
  readonly features: Int32Array
  /** The hash of each row. */
  readonly hashes: Uint32Array
  readonly views: readonly (readonly SentenceView[])[]
}

const STYLE = hashText('style')

/** A list of numbers that grows. */
class Numbers {
  private values = new Uint32Array(1 << 20)
  length = 0
  push(value: number): void {
    if (this.length === this.values.length) {
      const more = new Uint32Array(Math.floor(this.values.length * 1.6))
      more.set(this.values)
      this.values = more
    }
    this.values[this.length++] = value
  }
  take(): Uint32Array {
    return this.values.subarray(0, this.length)
  }
}

export interface ExampleOptions {
  readonly knowledge: WordKnowledge
  /** What the lists have when one document's own names are left out. */
  readonly listsWithout: (document: number) => (key: number) => number
  /** Features that occur less often are dropped. */
  readonly least: number
}

/** Reads the features of every token; a feature's row is the order in which it was first met. */
export function makeExamples(documents: readonly ExampleDocument[], { knowledge, listsWithout, least }: ExampleOptions): Examples {
  const remembered = new Map<string, TaggedWord>()
  const atoms = new Map<TaggedWord, WordAtoms>([[BORDER, BORDER_ATOMS]])
  const read = (text: string, setting: Setting): TaggedWord => {
    const name = `${setting} ${text}`
    const known = remembered.get(name)
    if (known) return known
    const word = readWord(text, setting, knowledge)
    remembered.set(name, word)
    atoms.set(word, tellAtoms(word, setting))
    return word
  }
  const hashes = new Numbers()
  const list: Example[] = []
  const views = documents.map((document, d) => {
    const own = document.sentences.map(({ words }) => {
      const setting = settingOf(words)
      return viewSentence(words.map((word) => read(word, setting)), listsWithout(d))
    })
    const elsewhere = lookElsewhere(own)
    const style = mix(STYLE, hashText(document.corpus))
    for (const [s, view] of own.entries()) {
      const starts = new Uint32Array(view.words.length + 1)
      for (let i = 0; i < view.words.length; i++) {
        starts[i] = hashes.length
        addWindow(view, i, atoms, (hash) => hashes.push(hash))
        addToken(view, i, style, (hash) => hashes.push(hash))
        elsewhere.addFeatures(s, i, (hash) => hashes.push(hash))
      }
      starts[view.words.length] = hashes.length
      const sentence = document.sentences[s]
      if (sentence) list.push({ document: d, sentence: s, length: view.words.length, kinds: Uint8Array.from(view.words, (word) => WORD_KINDS.indexOf(word.kind)), allowed: sentence.allowed, times: document.times, starts })
    }
    return own
  })
  const all = hashes.take()
  const kept = countHashes(all, least)
  const rows = createHashTable(kept, kept.map((_, row) => row))
  // A loop, because there are more features than Int32Array.from can take.
  const features = new Int32Array(all.length)
  for (let i = 0; i < all.length; i++) features[i] = rows.get(all[i] as number)
  return { list, features, hashes: kept, views }
}

function addWindow(view: SentenceView, i: number, known: ReadonlyMap<TaggedWord, WordAtoms>, add: (hash: number) => void): void {
  for (const { offset, atoms, seed } of WINDOW) {
    for (const atom of (known.get(view.words[i + offset] ?? BORDER) ?? BORDER_ATOMS)[atoms]) add(mix(seed, atom))
  }
}

function addToken(view: SentenceView, i: number, style: number, add: (hash: number) => void): void {
  addFeatures(view, i, add)
  const own = view.words[i]
  if (!own) return
  add(style)
  add(mix(style, own.shape))
  add(mix(style, own.clusters[0] ?? -1))
}

/** The hashes that occur often enough, in the order of their first occurrence. */
function countHashes(hashes: Uint32Array, least: number): Uint32Array {
  let size = 1 << 20
  while (size < hashes.length / 2) size *= 2
  const keys = new Uint32Array(size)
  const counts = new Uint8Array(size)
  const mask = size - 1
  const kept = new Numbers()
  for (const hash of hashes) {
    let at = hash & mask
    while (counts[at] !== 0 && keys[at] !== hash) at = (at + 1) & mask
    keys[at] = hash
    const count = (counts[at] ?? 0) + 1
    if (count < 255) counts[at] = count
    if (count === least) kept.push(hash)
  }
  return kept.take().slice()
}
