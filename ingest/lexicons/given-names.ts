// Given names from many languages, in Latin script. The list is made by ingest/train/given-names.ts.

import { readFileSync } from 'node:fs'
import { foldName } from './letters.ts'

export interface GivenNames {
  /** Whether the word is a given name and hardly anything else. Of a hyphenated word one part is enough. */
  has(word: string): boolean
  /** Whether the word is a given name and as often a word, a title or a place: "Will", "Grace", "Paris". */
  isAmbiguous(word: string): boolean
}

const MARK = '?'

/** Reads the list, some 19,000 names, in about 20 ms. */
export function createGivenNames(): GivenNames {
  const lines = readFileSync(new URL('given-names.txt', import.meta.url), 'utf8').trimEnd().split('\n')
  const ambiguous = new Set(lines.filter((line) => line.endsWith(MARK)).map((line) => line.slice(0, -MARK.length)))
  const plain = new Set(lines.filter((line) => !line.endsWith(MARK)))
  return {
    has: (word) => isIn(plain, word),
    isAmbiguous: (word) => ambiguous.has(foldName(word)) && !plain.has(foldName(word)),
  }
}

function isIn(names: ReadonlySet<string>, word: string): boolean {
  const name = foldName(word)
  return names.has(name) || (name.includes(' ') && name.split(' ').some((part) => names.has(part)))
}
