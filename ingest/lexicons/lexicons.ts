// All lexicons in one value, built once and handed to the stages that look things up.

import { createCities } from './cities.ts'
import { createCountries } from './countries.ts'
import { createEventNouns } from './events.ts'
import { createGenders } from './genders.ts'
import { createGivenNames } from './given-names.ts'
import { createOrganizations } from './organizations.ts'
import { createRegions } from './regions.ts'
import { createTitles } from './titles.ts'
import { remember } from '../remember.ts'

export type Lexicons = ReturnType<typeof createLexicons>

/** Reads every table. */
export function createLexicons() {
  const [countries, cities, regions, organizations] = [createCountries(), createCities(), createRegions(), createOrganizations()]
  return {
    ...{ countries, cities, regions, organizations },
    /** Whether some gazetteer has the name and it is hardly ever anything else. */
    isKnownName: remember((name) => [organizations.find(name), countries.byName(name), regions.find(name)].some(Boolean) || cities.find(name)?.common === false),
    givenNames: createGivenNames(),
    genders: createGenders(),
    titles: createTitles(),
    eventNouns: createEventNouns(),
  }
}
