// Cities of the world by the names that English-language news gives them, with country and coordinates.

import { readCities } from './cities-data.ts'
import type { CityRecord } from './cities-data.ts'
import { EXONYM_ROWS, SMALL_PLACE_ROWS } from './cities-table.ts'
import { COMMON_CITY_NAMES } from './common-city-names.ts'
import { remember } from '../remember.ts'
import { foldName } from './letters.ts'

export interface City {
  /** As English-language news usually writes it. */
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly latitude: number
  readonly longitude: number
  /** 0 where it is not known. */
  readonly population: number
  /** Of a country. */
  readonly capital: boolean
  /** The name is also an English word or a frequent given or family name: only context makes it a city. */
  readonly common: boolean
}

export interface Cities {
  /** The largest city of that name. */
  find(name: string): City | undefined
  /** Every city of that name, the largest first. */
  candidates(name: string): readonly City[]
}

/** Below this, more names are surnames and words than cities in the news. */
const MINIMUM_POPULATION = 15_000

/** Countries whose GeoNames names are scholarly transliterations: news drops the marks and the Arabic article. */
const TRANSLITERATED: ReadonlySet<string> = new Set(
  'AF AM AZ BD BG BH BT CN DZ EG ER ET GE GR IL IN IQ IR JO JP KG KP KR KW KZ LB LK LY MA MD MM MN NP OM PK PS QA RU SA SD SY TJ TM TN TW UA UZ YE'.split(' '),
)
const MARKS = /\p{M}+|[‘’ʻʼ]/gu
const ARABIC_ARTICLE = /^A[dlnrstz][dhlnrstz]?[- ](?=\p{Lu}|[‘’'])/u

/** The lexicon; its data is read at the first look-up (about 0.2 s), then every look-up is one access to a map. */
export function createCities(): Cities {
  let index: ReadonlyMap<string, readonly City[]> | undefined
  const candidates = remember((name) => (index ??= indexCities()).get(foldName(name)) ?? [])
  return { candidates, find: (name) => candidates(name)[0] }
}

function indexCities(): ReadonlyMap<string, readonly City[]> {
  const index = new Map<string, City[]>()
  const exonyms = new Map(EXONYM_ROWS.map(([country, geonames, english]) => [`${country} ${geonames}`, english.split(',')]))
  for (const record of readCities(MINIMUM_POPULATION)) {
    const english = exonyms.get(`${record.country} ${record.name}`) ?? []
    addCity(index, createCity(record, english[0] ?? simplifyName(record)), [record.name, ...english])
  }
  for (const [country, names, latitude, longitude] of SMALL_PLACE_ROWS) {
    const [name = '', ...others] = names.split(',')
    addCity(index, createCity({ name, country, latitude, longitude, population: 0, feature: '' }, name), others)
  }
  for (const cities of index.values()) cities.sort((a, b) => b.population - a.population)
  return index
}

function simplifyName({ name, country }: CityRecord): string {
  if (!TRANSLITERATED.has(country)) return name
  return name.normalize('NFKD').replace(MARKS, '').replace(ARABIC_ARTICLE, '')
}

function createCity({ country, latitude, longitude, population, feature }: CityRecord, name: string): City {
  return { name, country, latitude, longitude, population, capital: feature === 'PPLC', common: COMMON_CITY_NAMES.has(foldName(name)) }
}

function addCity(index: Map<string, City[]>, city: City, others: readonly string[]): void {
  const keys = new Set([city.name, ...others, ...others.map((name) => name.replace(ARABIC_ARTICLE, ''))].map(foldName))
  for (const key of keys) {
    const cities = index.get(key)
    if (cities === undefined) index.set(key, [city])
    else cities.push(city)
  }
}
