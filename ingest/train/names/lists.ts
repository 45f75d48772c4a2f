// Compiles the lists of names that the model ships: from the lexicons, and from the names that the corpora annotate.

import { allLocales } from '@faker-js/faker'
import { readFileSync } from 'node:fs'
import { bitOf, extendKey, LONGEST_NAME, PREFIX, wordKey, type ListKind } from '../../annotate/tagger/lists.ts'
import { readCities } from '../../lexicons/cities-data.ts'
import { foldName } from '../../lexicons/letters.ts'
import type { Lexicons } from '../../lexicons/lexicons.ts'
import { LEGAL_FORMS, ORGANIZATION_HEADS } from '../../lexicons/organizations.ts'
import { REGION_ROWS } from '../../lexicons/regions-table.ts'
import type { CleanSentence } from './clean.ts'
import type { Meaning } from './corpora.ts'

const COLLECTED: Readonly<Partial<Record<Meaning, ListKind>>> = { PER: 'corpusPerson', ORG: 'corpusOrganization', LOC: 'corpusPlace', EVENT: 'corpusEvent', MISC: 'corpusOther' }
const PLACE_NOUNS = 'region province district city town village oblast valley river lake mountains mountain county state airport square street island islands peninsula border suburb prison camp governorate desert strait port bay coast sea ocean gulf road highway bridge park hotel stadium palace'
const EVENT_NOUNS = 'war election elections revolution battle summit conference olympics games championship cup referendum crisis uprising festival treaty accord agreement massacre siege earthquake hurricane coup protests riots attack attacks bombing bombings genocide campaign operation talks forum open'
const MONTHS = 'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'

export interface Lists {
  readonly get: (key: number) => number
  readonly entries: () => readonly (readonly [key: number, bits: number])[]
}

export interface CollectedNames {
  /** What the lists have for a name when one document is left out. */
  readonly without: (document: number) => (key: number) => number
  readonly all: Lists
}

class Table {
  readonly bits = new Map<number, number>()
  add(words: readonly string[], kind: ListKind): void {
    if (words.length === 0 || words.length > LONGEST_NAME) return
    let key = 0
    for (const [i, word] of words.entries()) {
      key = i === 0 ? wordKey(word) : extendKey(key, wordKey(word))
      this.bits.set(key, (this.bits.get(key) ?? 0) | (i < words.length - 1 ? PREFIX : bitOf(kind)))
    }
  }
}

/** Lists of the lexicons alone. */
function listLexicons(lexicons: Lexicons): Table {
  const table = new Table()
  const add = (name: string, kind: ListKind) => {
    for (const form of new Set([name.toLowerCase(), foldName(name)])) table.add(form.replace(/^the /u, '').split(/\s+/u).filter(Boolean), kind)
  }
  for (const country of lexicons.countries.all) for (const name of country.names) add(name, 'country')
  for (const [, , list] of REGION_ROWS) for (const name of list.split(/[,=]/u)) add(name, 'region')
  for (const { name } of readCities(1000)) {
    const city = lexicons.cities.find(name)
    add(name, city === undefined ? 'town' : city.common ? 'commonCity' : 'city')
  }
  for (const name of lexicons.organizations.names()) add(name, 'organization')
  for (const office of lexicons.titles.names()) add(office, 'office')
  for (const head of ORGANIZATION_HEADS) add(head, 'organizationHead')
  for (const form of LEGAL_FORMS) add(form, 'legalForm')
  for (const noun of PLACE_NOUNS.split(' ')) add(noun, 'placeNoun')
  for (const noun of EVENT_NOUNS.split(' ')) add(noun, 'eventNoun')
  for (const month of MONTHS.split(' ')) add(month, 'month')
  for (const line of readFileSync(new URL('../../lexicons/given-names.txt', import.meta.url), 'utf8').trimEnd().split('\n')) {
    add(line.replace('?', ''), line.endsWith('?') ? 'ambiguousGiven' : 'given')
  }
  for (const name of familyNames()) add(name, 'family')
  return table
}

function familyNames(): string[] {
  return Object.values(allLocales)
    .flatMap(({ person }) => Object.values(person?.last_name ?? {}))
    .flat()
    .filter((name): name is string => typeof name === 'string' && /^\p{Lu}[\p{Script=Latin}'-]+$/u.test(name))
}

/** Words that running text hardly ever, or nearly always, writes with a small letter. */
function addLetterCase(table: Table, sentences: Iterable<CleanSentence>): void {
  const counts = new Map<string, [lower: number, capital: number]>()
  for (const { words } of sentences) {
    for (const [i, word] of words.entries()) {
      if (i === 0 || !/^\p{L}/u.test(word)) continue
      const count = counts.get(word.toLowerCase()) ?? [0, 0]
      count[word.charAt(0) === word.charAt(0).toLowerCase() ? 0 : 1] += 1
      counts.set(word.toLowerCase(), count)
    }
  }
  for (const [word, [lower, capital]] of counts) {
    if (lower >= 3 && lower > 3 * capital) table.add([word], 'oftenLower')
    if (capital >= 3 && capital > 10 * lower) table.add([word], 'rarelyLower')
  }
}

/** `documents` in the order in which they train; each name remembers whether only one of them has it. */
export function collectLists(documents: readonly (readonly CleanSentence[])[], lexicons: Lexicons): CollectedNames {
  const table = listLexicons(lexicons)
  addLetterCase(table, documents.flat())
  const only = new Map<number, Map<number, number>>()
  const own = new Table()
  for (const [d, sentences] of documents.entries()) {
    for (const { words, spans } of sentences) {
      for (const { start, end, meaning } of spans) {
        const kind = COLLECTED[meaning]
        if (!kind || end - start > LONGEST_NAME || !/^[\p{Lu}\p{N}]/u.test(words[start] ?? '')) continue
        own.add(words.slice(start, end), kind)
        const key = words.slice(start, end).map(wordKey).reduce((k, w) => extendKey(k, w))
        const first = only.get(key) ?? new Map<number, number>()
        const bit = bitOf(kind)
        first.set(bit, first.has(bit) && first.get(bit) !== d ? -1 : d)
        only.set(key, first)
      }
    }
  }
  const get = (key: number): number => (table.bits.get(key) ?? 0) | (own.bits.get(key) ?? 0)
  const without = (document: number) => (key: number): number => {
    let bits = own.bits.get(key) ?? 0
    const first = bits === 0 ? undefined : only.get(key)
    if (first) for (const [bit, d] of first) if (d === document) bits &= ~bit
    return (table.bits.get(key) ?? 0) | bits
  }
  const entries = () => [...new Set([...table.bits.keys(), ...own.bits.keys()])].sort((a, b) => (a >>> 0) - (b >>> 0)).map((key) => [key, get(key)] as const)
  return { without, all: { get, entries } }
}
