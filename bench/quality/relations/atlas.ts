// What our gazetteers know of a name: country, nationality, region or city, and the countries that it may lie in.

import type { Lexicons } from '../../../ingest/lexicons/lexicons.ts'

export interface AtlasEntry {
  /** 1 country, 2 nationality, 3 continent, 4 region, 5 city, 6 none of these. */
  readonly kind: number
  /** ISO 3166-1 alpha-2 of the country that it names. */
  readonly country: string | null
  readonly within: ReadonlySet<string>
}

const CONTINENTS = new Set(['africa', 'europe', 'asia', 'antarctica', 'oceania', 'australia', 'north america', 'south america'])

/** The entry of one name. */
export function findEntry(name: string, { countries, cities, regions }: Lexicons): AtlasEntry {
  const named = countries.byName(name)
  const country = named ?? countries.byDemonym(name)?.country
  const known = cities.candidates(name)
  const region = regions.find(name)
  const kind = named ? 1 : country ? 2 : CONTINENTS.has(name.toLowerCase()) ? 3 : region ? 4 : known.length > 0 ? 5 : 6
  return { kind, country: country?.code ?? null, within: new Set([...known.map((city) => city.country), ...(region?.country ? [region.country] : [])]) }
}

/** How two entries lie to each other, as a small number. */
export function compareEntries(a: AtlasEntry, b: AtlasEntry): number {
  const inside = b.country !== null && a.within.has(b.country) ? 1 : 0
  const contains = a.country !== null && b.within.has(a.country) ? 2 : 0
  const same = a.country !== null && a.country === b.country ? 4 : 0
  const neighbours = [...a.within].some((country) => b.within.has(country)) ? 8 : 0
  return inside + contains + same + neighbours
}
