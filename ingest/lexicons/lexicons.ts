// All lexicons in one value, built once and handed to the stages that look things up.

import { createCities } from './cities.ts'
import { createCountries } from './countries.ts'
import { createEventNouns } from './events.ts'
import { createGenders } from './genders.ts'
import { createGivenNames } from './given-names.ts'
import { createOrganizations } from './organizations.ts'
import { createRegions } from './regions.ts'
import { createTitles } from './titles.ts'

export type Lexicons = ReturnType<typeof createLexicons>

/** Reads every table. */
export function createLexicons() {
  return {
    countries: createCountries(),
    cities: createCities(),
    regions: createRegions(),
    givenNames: createGivenNames(),
    genders: createGenders(),
    organizations: createOrganizations(),
    titles: createTitles(),
    eventNouns: createEventNouns(),
  }
}
