// What people type to find documents: words, "phrases", AND, OR, NOT. Read into a form that no engine's own syntax can
// break out of, and held against a text.

/** Words one after another, normalised. */
export type Phrase = readonly string[]

/** All of `all` and nothing of `none`. */
export interface Clause {
  readonly all: readonly Phrase[]
  readonly none: readonly Phrase[]
}

/** One of its clauses must hold. */
export type TextQuery = readonly Clause[]

interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

const TOKEN = /"([^"]*)"?|(\S+)/gu
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu

/** Reads a query. Words that follow each other must all be there; OR separates; NOT or a minus excludes. */
export function parseTextQuery(text: string): TextQuery {
  const clauses: { all: Phrase[]; none: Phrase[] }[] = [{ all: [], none: [] }]
  let excluded = false
  for (const [, quoted, plain = ''] of text.matchAll(TOKEN)) {
    if (plain === 'OR') clauses.push({ all: [], none: [] })
    if (plain === 'OR' || plain === 'AND') continue
    if (plain === 'NOT') {
      excluded = true
      continue
    }
    const phrase = wordsOf(quoted ?? plain).map(({ word }) => word)
    const clause = clauses.at(-1)
    if (phrase.length > 0) (excluded || plain.startsWith('-') ? clause?.none : clause?.all)?.push(phrase)
    excluded = false
  }
  return clauses.filter(({ all }) => all.length > 0)
}

/** Every word that a match may hold, for an index that finds documents by words. */
export function wordsIn(query: TextQuery): readonly string[] {
  return [...new Set(query.flatMap(({ all }) => all.flat()))]
}

/** Where the words of a query stand in a text that answers it, in order; null when the text does not. Offsets in UTF-16 code units. */
export function findMatches(query: TextQuery, text: string): readonly { readonly start: number; readonly end: number }[] | null {
  const words = wordsOf(text)
  const places = indexWords(words)
  const find = (phrase: Phrase) => findPhrase(phrase, words, places)
  const clauses = query.filter(({ all, none }) => all.every((phrase) => find(phrase).length > 0) && none.every((phrase) => find(phrase).length === 0))
  if (clauses.length === 0) return null
  const found = new Map(clauses.flatMap(({ all }) => all.flatMap(find)).map((span) => [`${span.start} ${span.end}`, span]))
  return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end)
}

function findPhrase(phrase: Phrase, words: readonly Word[], places: ReadonlyMap<string, readonly number[]>) {
  const [first = ''] = phrase
  return (places.get(first) ?? []).flatMap((at) => {
    const last = words[at + phrase.length - 1]
    const start = words[at]?.start
    const whole = phrase.every((word, index) => words[at + index]?.word === word)
    return whole && last !== undefined && start !== undefined ? [{ start, end: last.end }] : []
  })
}

function indexWords(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  words.forEach(({ word }, index) => {
    const known = places.get(word)
    if (known === undefined) places.set(word, [index])
    else known.push(index)
  })
  return places
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word: normalize(word), start: index, end: index + word.length }))
}

/** Without case, marks and possessive endings, so that "Tashkent’s" is found by Tashkent. */
function normalize(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/['’]s$/u, '').replace(/['’]/gu, '')
}
