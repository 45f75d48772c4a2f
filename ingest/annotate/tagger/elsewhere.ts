// What the rest of the document tells of a word: the words around it elsewhere, whether it also stands in lower case, and,
// in a second reading, what the first one took it for.

import type { SentenceView } from './features.ts'
import { hashText, mix } from './hash.ts'
import type { LabelSpan } from './labels.ts'
import { NAME_TYPES } from './labels.ts'
import { bitOf } from './lists.ts'
import type { TaggedWord } from './words.ts'

interface Occurrence {
  readonly sentence: number
  readonly at: number
}

interface Standing {
  lower: boolean
  readonly capitals: Occurrence[]
}

export interface Elsewhere {
  /** Calls `add` with every feature of token `at` that other places of its document tell. */
  readonly addFeatures: (sentence: number, at: number, add: (hash: number) => void) => void
}

const seed = (name: string): number => hashText(`elsewhere ${name}`)
const LOWER = seed('lower')
const MIDDLE = seed('capital inside')
const BEFORE = seed('before')
const AFTER = seed('after')
const BEFORE_CLUSTER = seed('before cluster')
const AFTER_CLUSTER = seed('after cluster')
const ROLE = seed('role')
const READ = seed('read')
const READ_PLACE = seed('read place')
const READ_NONE = seed('read none')
const ACRONYM = seed('acronym')

/** So many other places are read at most. */
const PLACES = 4
const PEOPLE = bitOf('given') | bitOf('ambiguousGiven')
const OFFICE = bitOf('office')

/** Collects what a document's words are elsewhere in it; pure. */
export function lookElsewhere(views: readonly SentenceView[]): Elsewhere {
  const standings = new Map<number, Standing>()
  for (const [sentence, { words }] of views.entries()) {
    for (const [at, word] of words.entries()) {
      if (word.kind !== 'lower' && word.kind !== 'capital') continue
      const standing = standings.get(word.key) ?? { lower: false, capitals: [] }
      if (word.kind === 'lower') standing.lower = true
      else standing.capitals.push({ sentence, at })
      standings.set(word.key, standing)
    }
  }
  const addFeatures: Elsewhere['addFeatures'] = (sentence, at, add) => {
    const word = views[sentence]?.words[at]
    if (word?.kind !== 'capital') return
    const standing = standings.get(word.key)
    if (!standing) return
    if (standing.lower) add(LOWER)
    const others = standing.capitals.filter((other) => other.sentence !== sentence || other.at !== at)
    const told = new Set<number>()
    for (const other of others.slice(0, PLACES)) {
      const view = views[other.sentence]
      if (view) tellPlace(view, other.at, told)
    }
    for (const hash of told) add(hash)
  }
  return { addFeatures }
}

function tellPlace(view: SentenceView, at: number, told: Set<number>): void {
  const { words } = view
  const left = words[at - 1]
  const right = words[at + 1]
  if (at > view.first) told.add(MIDDLE)
  if (left && !left.capital) {
    told.add(mix(BEFORE, left.key))
    told.add(mix(BEFORE_CLUSTER, left.clusters[2] ?? -1))
  }
  if (right && !right.capital) {
    told.add(mix(AFTER, right.key))
    told.add(mix(AFTER_CLUSTER, right.clusters[2] ?? -1))
  }
  const run = view.runs[at]
  if (!run) return
  const place = run.to - run.from === 1 ? 0 : at === run.from ? 1 : at === run.to - 1 ? 2 : 3
  told.add(mix(mix(ROLE, place), (left?.capital ? left.bits & (PEOPLE | OFFICE) : 0) + ((left?.bits ?? 0) & OFFICE ? 1 : 0)))
}

/** What the first reading of a document found, by word. */
export interface FirstReading {
  readonly addFeatures: (sentence: number, at: number, word: TaggedWord, add: (hash: number) => void) => void
}

/** Counts by type and place in the name: whole, first, last, inside; the last cell counts capitals that were no name. */
const CELLS = NAME_TYPES.length * 4 + 1

/** Turns the names found in a first reading, sentence by sentence, into evidence for a second one. */
export function readAgain(views: readonly SentenceView[], found: readonly (readonly LabelSpan[])[]): FirstReading {
  const cells = views.map((view, s) => cellsOf(view, found[s] ?? []))
  const totals = new Map<number, Uint16Array>()
  const acronyms = new Map<number, number>()
  for (const [s, { words }] of views.entries()) {
    for (const [i, word] of words.entries()) {
      if (!word.capital) continue
      const row = totals.get(word.key) ?? new Uint16Array(CELLS)
      const cell = cells[s]?.[i] ?? CELLS - 1
      row[cell] = (row[cell] ?? 0) + 1
      totals.set(word.key, row)
    }
    for (const span of found[s] ?? []) if (span.end - span.start > 1) acronyms.set(hashText(initials(words, span)), NAME_TYPES.indexOf(span.type))
  }
  const addFeatures: FirstReading['addFeatures'] = (sentence, at, word, add) => {
    if (!word.capital) return
    const short = acronyms.get(hashText(word.text.replaceAll('.', '').toLowerCase()))
    if (short !== undefined && word.text.length > 1 && word.text === word.text.toUpperCase()) add(mix(ACRONYM, short))
    const row = totals.get(word.key)
    if (row) tellRow(row, cells[sentence]?.[at] ?? CELLS - 1, add)
  }
  return { addFeatures }
}

function cellsOf({ words }: SentenceView, spans: readonly LabelSpan[]): Uint8Array {
  const cells = new Uint8Array(words.length).fill(CELLS - 1)
  for (const { start, end, type } of spans) {
    for (let i = start; i < end; i++) {
      const place = end - start === 1 ? 0 : i === start ? 1 : i === end - 1 ? 2 : 3
      cells[i] = NAME_TYPES.indexOf(type) * 4 + place
    }
  }
  return cells
}

function initials(words: readonly TaggedWord[], { start, end }: LabelSpan): string {
  return words.slice(start, end).filter((word) => word.capital).map((word) => word.text.charAt(0).toLowerCase()).join('')
}

/** The most frequent type elsewhere and whether it is the only one; the place's own count is left out. */
function tellRow(row: Uint16Array, own: number, add: (hash: number) => void): void {
  const types = new Array<number>(NAME_TYPES.length + 1).fill(0)
  let sum = 0
  for (let cell = 0; cell < CELLS; cell++) {
    const count = (row[cell] ?? 0) - (cell === own ? 1 : 0)
    if (count <= 0) continue
    types[cell >> 2] = (types[cell >> 2] ?? 0) + count
    sum += count
    if (cell < CELLS - 1) add(mix(READ_PLACE, cell))
  }
  if (sum === 0) return
  const best = types.indexOf(Math.max(...types))
  const sure = (types[best] ?? 0) === sum ? 1 : 0
  if (best === NAME_TYPES.length) add(mix(READ_NONE, sure))
  else add(mix(READ, best * 4 + sure * 2 + (sum > 1 ? 1 : 0)))
}
