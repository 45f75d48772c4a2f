import isoEnglish from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { createCountries } from '../../../ingest/lexicons/countries.ts'

const countries = createCountries()

describe('byName', () => {
  test.each<[string, string | undefined, string]>([
    ['Kazakhstan', 'KZ', 'the common name'],
    ['uzbekistan', 'UZ', 'case does not matter'],
    ['the United Kingdom', 'GB', 'an article in front'],
    ['Burma', 'MM', 'a former name'],
    ['Côte d’Ivoire', 'CI', 'accents and a typographic apostrophe'],
    ["Cote d'Ivoire", 'CI', 'the same without'],
    ['Bosnia-Herzegovina', 'BA', 'a hyphen'],
    ['Kyrgyz Republic', 'KG', 'the official name'],
    ['Democratic Republic of Congo', 'CD', 'with and without an article inside'],
    ['Republic of Moldova', 'MD', 'inverted in the ISO list'],
    ['Soviet Union', 'SU', 'a state that is no more'],
    ['US', 'US', 'an abbreviation'],
    ['the U.S.', 'US', 'an abbreviation with periods'],
    ['U.S.’s', 'US', 'a possessive'],
    ['UAE', 'AE', 'an abbreviation'],
    ['DRC', 'CD', 'an abbreviation'],
    ['us', undefined, 'the pronoun'],
    ['car', undefined, 'the vehicle, not the Central African Republic'],
    ['Atlantis', undefined, 'no country'],
  ])('%s is %s: %s', (name, code) => {
    expect(countries.byName(name)?.code).toBe(code)
  })
})

describe('byDemonym', () => {
  test.each([
    ['Uzbek', 'UZ', 'adjective'],
    ['Uzbeks', 'UZ', 'people'],
    ['Kazakhstani', 'KZ', 'adjective'],
    ['Kyrgyz', 'KG', 'adjective'],
    ['Turkish', 'TR', 'adjective'],
    ['Turk', 'TR', 'person'],
    ['Turks', 'TR', 'people'],
    ['French', 'FR', 'adjective'],
    ['Frenchman', 'FR', 'person'],
    ['Frenchmen', 'FR', 'people'],
    ['Germans', 'DE', 'people'],
    ['Britons', 'GB', 'people'],
    ['Spaniard', 'ES', 'person'],
    ['Emirati', 'AE', 'adjective'],
    ['Congolese', 'CD', 'adjective'],
    ['Polish', 'PL', 'adjective'],
  ])('%s is of %s, %s', (word, code, form) => {
    const demonym = countries.byDemonym(word)
    expect([demonym?.country.code, demonym?.form]).toEqual([code, form])
  })

  test.each([['polish'], ['swede'], ['Kalashnikov'], ['']])('%j is none', (word) => {
    expect(countries.byDemonym(word)).toBeUndefined()
  })
})

describe('byCapital', () => {
  test.each<[string, string | undefined]>([
    ['Tashkent', 'UZ'],
    ['Astana', 'KZ'],
    ['Washington', 'US'],
    ['Brussels', 'BE'],
    ['Kiev', 'UA'],
    ['Male', undefined],
    ['Almaty', undefined],
  ])('%s is the seat of %s', (city, code) => {
    expect(countries.byCapital(city)?.code).toBe(code)
  })
})

test('every ISO code has a row, but for uninhabited and very small territories', () => {
  const missing = Object.keys(isoEnglish.countries).filter((code) => countries.byCode(code) === undefined)
  expect(missing.sort()).toEqual(['AQ', 'BL', 'BQ', 'BV', 'CC', 'CX', 'GS', 'HM', 'IO', 'MF', 'NF', 'PM', 'PN', 'SJ', 'TF', 'UM', 'WF'])
})

test('no code and no common name stands twice', () => {
  expect(new Set(countries.all.map(({ code }) => code)).size).toBe(countries.all.length)
  for (const country of countries.all) expect(countries.byName(country.name)).toBe(country)
})

test.each([
  ['Georgia', true],
  ['Jordan', true],
  ['Washington', true],
  ['Uzbekistan', false],
  ['Uzbek', false],
])('%s is ambiguous: %s', (word, ambiguous) => {
  expect(countries.isAmbiguous(word)).toBe(ambiguous)
})
