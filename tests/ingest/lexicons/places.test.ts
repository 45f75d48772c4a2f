import { describe, expect, test } from 'vitest'
import { createCities } from '../../../ingest/lexicons/cities.ts'
import { readCities } from '../../../ingest/lexicons/cities-data.ts'
import { EXONYM_ROWS } from '../../../ingest/lexicons/cities-table.ts'
import { createCountries } from '../../../ingest/lexicons/countries.ts'
import { createRegions } from '../../../ingest/lexicons/regions.ts'

const cities = createCities()
const regions = createRegions()

describe('cities', () => {
  test.each([
    ['Andijan', 'Andijan', 'UZ', 'the English name of Andijon'],
    ['Andizhan', 'Andijan', 'UZ', 'its Russian one'],
    ['Astana', 'Astana', 'KZ', 'renamed since'],
    ['Kiev', 'Kyiv', 'UA', 'the older spelling'],
    ['Saigon', 'Ho Chi Minh City', 'VN', 'the older name'],
    ['Falluja', 'Fallujah', 'IQ', 'Al Fallūjah in GeoNames'],
    ['Ramadi', 'Ramadi', 'IQ', 'Ar Ramādī: the article goes'],
    ['Bialystok', 'Białystok', 'PL', 'a letter that Unicode does not take apart'],
    ['TASHKENT', 'Tashkent', 'UZ', 'a headline'],
    ['Timisoara', 'Timisoara', 'RO', 'without its marks'],
    ['The Hague', 'The Hague', 'NL', 'with its article'],
    ['Srebrenica', 'Srebrenica', 'BA', 'too small for the list'],
    ['Moscow', 'Moscow', 'RU', 'the largest of that name'],
  ])('%s is %s in %s: %s', (word, name, country) => {
    const city = cities.find(word)
    expect([city?.name, city?.country]).toEqual([name, country])
  })

  test('the coordinates are those of the city', () => {
    const andijan = cities.find('Andijan')
    expect(andijan?.latitude).toBeCloseTo(40.78, 1)
    expect(andijan?.longitude).toBeCloseTo(72.34, 1)
  })

  test('every city of a name is a candidate, the largest first', () => {
    const found = cities.candidates('Jalalabad').map(({ country }) => country)
    expect(found).toContain('AF')
    expect(found).toContain('KG')
    const sizes = cities.candidates('Moscow').map(({ population }) => population)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  })

  test('every row of the table of English names meets a city of the list', () => {
    const known = new Set(readCities(15_000).map(({ country, name }) => `${country} ${name}`))
    expect(EXONYM_ROWS.filter(([country, name]) => !known.has(`${country} ${name}`))).toEqual([])
  })

  test('the capital of every country is a city', () => {
    const absent = createCountries().all.filter(({ capital }) => capital !== null && cities.find(capital) === undefined)
    expect(absent.map(({ capital }) => capital)).toEqual(['East Berlin'])
  })

  test.each([['Reading'], ['Nice'], ['Of'], ['Man'], ['Victoria'], ['Jackson'], ['Lincoln']])('%s is marked as common', (name) => {
    expect(cities.find(name)?.common).toBe(true)
  })

  test.each([['Andijan'], ['Paris-Nord'], ['Osh'], ['Homs'], ['Kandahar'], ['Naples']])('%s is not', (name) => {
    expect(cities.find(name)?.common ?? false).toBe(false)
  })
})

describe('regions', () => {
  test.each([
    ['Central Asia', 'Central Asia', null],
    ['the Ferghana valley', 'Fergana Valley', null],
    ['The Balkans', 'Balkans', null],
    ['sub-Saharan Africa', 'Sub-Saharan Africa', null],
    ['Nagorny Karabakh', 'Nagorno-Karabakh', 'AZ'],
    ['Pennsylvania', 'Pennsylvania', 'US'],
    ['Caspian Sea', 'Caspian Sea', null],
  ])('%s is %s, country %s', (word, name, country) => {
    const region = regions.find(word)
    expect([region?.name, region?.country]).toEqual([name, country])
  })

  test.each([['java'], ['gulf'], ['natal'], ['Atlantis']])('%s is none', (word) => {
    expect(regions.find(word)).toBeUndefined()
  })

  test('no name stands in two rows, and every country code is known', () => {
    const names = regions.all.flatMap((region) => region.names)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    const countries = createCountries()
    expect(regions.all.filter(({ country }) => country !== null && countries.byCode(country) === undefined)).toEqual([])
  })
})
