// Countries by code, name, demonym and seat of government, as one lexicon. The codes and official names come from
// i18n-iso-countries; what news calls them and their people comes from our own table.

import isoEnglish from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import { normalizeName } from '../../graph/ids.ts'
import { AMBIGUOUS_COUNTRY_WORDS, COUNTRY_ROWS, HISTORICAL_CODES } from './countries-table.ts'
import type { CountryRow } from './countries-table.ts'
import { remember } from '../remember.ts'

export interface Country {
  /** ISO 3166-1 alpha-2 ("XK" for Kosovo), or the code that a former state once had. */
  readonly code: string
  readonly name: string
  /** Every name, the common one first. */
  readonly names: readonly string[]
  readonly capital: string | null
  /** The common name often means something else: a person, a state of the USA, a common word. */
  readonly ambiguous: boolean
  readonly historical: boolean
}

/** `adjective` also covers words that are both ("an Uzbek", "an Uzbek activist"); `person` and `people` are nouns alone. */
export type DemonymForm = 'adjective' | 'person' | 'people'

export interface Demonym {
  readonly country: Country
  readonly form: DemonymForm
}

export interface Countries {
  readonly all: readonly Country[]
  byCode(code: string): Country | undefined
  /** Case does not matter, except that abbreviations ("US", "U.S.", "UAE") are found in capitals alone. */
  byName(name: string): Country | undefined
  /** The word must begin with a capital: "polish" is not a people. */
  byDemonym(word: string): Demonym | undefined
  /** The longest demonym that begins at word `at`, with how many words it has: "South Korean" has two. */
  matchDemonym(words: readonly string[], at: number): (Demonym & { readonly length: number }) | undefined
  byCapital(city: string): Country | undefined
  /** Whether a name, demonym or capital has a frequent other meaning, so that context must decide. */
  isAmbiguous(word: string): boolean
}

const ABBREVIATION = /^\p{Lu}(?:\.?\p{Lu})+\.?$/u
const CAPITALISED = /^\p{Lu}/u
/** In words: "Papua New Guinean". */
const LONGEST_DEMONYM = 3

/** Builds the lexicon; some milliseconds, and nothing is shared between two of them. */
export function createCountries(): Countries {
  const all = COUNTRY_ROWS.map(createCountry)
  const codes = new Map(all.map((country) => [country.code, country]))
  const { names, abbreviations } = indexNames(all)
  const demonyms = indexDemonyms(codes)
  const capitals = indexCapitals(codes)
  const byDemonym = remember((word) => (CAPITALISED.test(word) ? demonyms.get(normalizeName(word)) : undefined))
  return {
    all,
    byCode: (code) => codes.get(code.toUpperCase()),
    byName: remember((name) => names.get(normalizeName(name)) ?? abbreviations.get(readAbbreviation(name))),
    byDemonym,
    matchDemonym: (words, at) => {
      for (let length = Math.min(LONGEST_DEMONYM, words.length - at); length > 0; length--) {
        const found = length > 1 && !CAPITALISED.test(words[at + length - 1] ?? '') ? undefined : byDemonym(words.slice(at, at + length).join(' '))
        if (found) return { ...found, length }
      }
      return undefined
    },
    byCapital: (city) => (CAPITALISED.test(city) ? capitals.get(normalizeName(city)) : undefined),
    isAmbiguous: (word) => AMBIGUOUS_COUNTRY_WORDS.has(normalizeName(word)),
  }
}

function createCountry([code, name, also, capitals]: CountryRow): Country {
  return {
    code,
    name,
    names: [...new Set([name, ...splitList(also), ...findOfficialNames(code)])],
    capital: splitList(capitals)[0] ?? null,
    ambiguous: AMBIGUOUS_COUNTRY_WORDS.has(normalizeName(name)),
    historical: HISTORICAL_CODES.has(code),
  }
}

/** Names that ISO's English list has; inverted ones ("Moldova, Republic of") and the "Congo" of both Congos are of no use. */
function findOfficialNames(code: string): readonly string[] {
  const names = Object.entries(isoEnglish.countries).find(([key]) => key === code)?.[1] ?? []
  return [names].flat().filter((name) => !/[,(]/u.test(name) && name !== 'Congo' && name !== 'Reunion')
}

function indexNames(all: readonly Country[]) {
  const names = new Map<string, Country>()
  const abbreviations = new Map<string, Country>()
  for (const country of all) {
    for (const name of country.names) {
      const [map, key] = ABBREVIATION.test(name) ? [abbreviations, readAbbreviation(name)] : [names, normalizeName(name)]
      if (!map.has(key)) map.set(key, country)
    }
  }
  return { names, abbreviations }
}

/** "the U.S.'s" → "US"; the empty string for what is not written as an abbreviation. */
function readAbbreviation(name: string): string {
  const bare = name.trim().replace(/^the /iu, '').replace(/['’]s?$/u, '')
  return ABBREVIATION.test(bare) ? bare.replaceAll('.', '') : ''
}

function indexDemonyms(codes: ReadonlyMap<string, Country>): ReadonlyMap<string, Demonym> {
  const demonyms = new Map<string, Demonym>()
  for (const [code, , , , both, adjectives, persons] of COUNTRY_ROWS) {
    const country = codes.get(code)
    if (country === undefined) continue
    const forms = [
      ...[...splitList(both), ...splitList(adjectives)].map((word) => [word, 'adjective'] as const),
      ...splitList(persons).map((word) => [word, 'person'] as const),
      ...[...splitList(both), ...splitList(persons)].map((word) => [pluralize(word), 'people'] as const),
    ]
    for (const [word, form] of forms) {
      const key = normalizeName(word)
      if (!demonyms.has(key)) demonyms.set(key, { country, form })
    }
  }
  return demonyms
}

function pluralize(demonym: string): string {
  return /(?:sh|ch|s|x)(?:wo)?man$/u.test(demonym) ? demonym.replace(/an$/u, 'en') : `${demonym}s`
}

/** "Male" is left out: without its accent it is nearly always the word. */
function indexCapitals(codes: ReadonlyMap<string, Country>): ReadonlyMap<string, Country> {
  const capitals = new Map<string, Country>()
  for (const [code, , , cities] of COUNTRY_ROWS) {
    const country = codes.get(code)
    if (country === undefined) continue
    for (const city of splitList(cities).filter((name) => name !== 'Malé')) capitals.set(normalizeName(city), country)
  }
  return capitals
}

function splitList(list: string): readonly string[] {
  return list === '' ? [] : list.split(',')
}
