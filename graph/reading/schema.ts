// Which labels, types and properties the graph uses, for those who write queries.

import type { Engine } from '../engines/engine.ts'
import { textOf } from '../records.ts'
import * as statements from '../statements/schema.ts'
import type { GraphSchema } from '../store.ts'

/** See GraphStore.schema. What the store keeps for itself is left out. */
export async function readSchema(engine: Engine): Promise<GraphSchema> {
  const names = async (statement: string) => (await engine.read(statement)).map((row) => textOf(row, 'name')).sort()
  const labels = (await names(statements.LABELS)).filter((label) => label !== statements.OWN_LABEL)
  return { labels, types: await names(statements.TYPES), properties: await names(statements.PROPERTIES) }
}
