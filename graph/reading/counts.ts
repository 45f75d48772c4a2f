// Counts what the graph holds.

import { z } from 'zod'
import type { Engine } from '../engines/engine.ts'
import { CATEGORIES, ENTITY_TYPES, findRelationshipType } from '../ontology.ts'
import { countOf, entityCount, numberOf, relationshipCount, textOf } from '../records.ts'
import * as statements from '../statements/reading.ts'
import type { StoreCounts } from '../store.ts'

const byEntityType = z.record(z.enum(ENTITY_TYPES), z.number())
const byCategory = z.record(z.enum(CATEGORIES.map(({ name }) => name)), z.number())

/** See GraphStore.counts. Claims of duplicates do not count. */
export async function readCounts(engine: Engine): Promise<StoreCounts> {
  const collections = (await engine.read(statements.COUNT_DOCUMENTS)).map((row) => ({ name: textOf(row, 'name'), documents: numberOf(row, 'documents') }))
  const [sentences] = await engine.read(statements.COUNT_SENTENCES)
  const [claims] = await engine.read(statements.COUNT_CLAIMS)
  const entities = (await engine.read(statements.COUNT_ENTITIES)).map(entityCount)
  const relationships = (await engine.read(statements.COUNT_RELATIONSHIPS)).map(relationshipCount)
  return {
    documents: sum(collections.map((row) => row.documents)),
    sentences: countOf(sentences),
    entities: sum(entities.map((row) => row.count)),
    claims: countOf(claims),
    relationships: sum(relationships.map((row) => row.count)),
    byEntityType: byEntityType.parse(tally(ENTITY_TYPES, entities, ({ type }) => type)),
    byCategory: byCategory.parse(tally(CATEGORIES.map(({ name }) => name), relationships, ({ type }) => findRelationshipType(type)?.category)),
    collections,
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Counts by key, with a zero for every key that nothing has. */
function tally<Row extends { readonly count: number }>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string | undefined) {
  return Object.fromEntries(keys.map((key) => [key, sum(rows.filter((row) => keyOf(row) === key).map((row) => row.count))]))
}
