// Places that are neither countries nor cities: regions, provinces, seas, rivers, mountains.

import { normalizeName } from '../../graph/ids.ts'
import { remember } from '../remember.ts'
import { REGION_ROWS } from './regions-table.ts'
import type { RegionKind } from './regions-table.ts'

export interface Region {
  /** As English-language news usually writes it. */
  readonly name: string
  readonly names: readonly string[]
  readonly kind: RegionKind
  /** ISO 3166-1 alpha-2, where the place lies in one country. */
  readonly country: string | null
}

export interface Regions {
  readonly all: readonly Region[]
  /** By any of its names, with or without "the"; the name must begin with a capital ("rif" and "java" are not places). */
  find(name: string): Region | undefined
}

const PROPER = /^(?:the )?(?:\p{Lu}|\d|sub-|former |ex-|(?:northern|southern|eastern|western|occupied|tribal|mainland) )/u

/** Builds the lexicon; some milliseconds. */
export function createRegions(): Regions {
  const all = REGION_ROWS.flatMap(([kind, country, list]) =>
    list.split(',').map((entry): Region => createRegion({ kind, country, names: entry.split('=') })),
  )
  const index = new Map<string, Region>()
  for (const region of all) {
    for (const key of region.names.map(normalizeName)) if (!index.has(key)) index.set(key, region)
  }
  return { all, find: remember((name) => (PROPER.test(name) ? index.get(normalizeName(name)) : undefined)) }
}

function createRegion({ kind, country, names }: Omit<Region, 'name'>): Region {
  return { name: names[0] ?? '', names, kind, country }
}
