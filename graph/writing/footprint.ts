// What a document has given the graph, and taking it away again.

import type { Verdict } from '../copies/verdicts.ts'
import type { Transaction } from '../engines/engine.ts'
import { parseEntityId, parseRelationshipId } from '../ids.ts'
import type { ClaimId, DocumentId, EntityId, RelationshipId } from '../model.ts'
import { textOf } from '../records.ts'
import { ENTITIES_OF_CLAIMS, ENTITIES_OF_DOCUMENT, RELATIONSHIPS_OF_DOCUMENT } from '../statements/reading.ts'
import * as statements from '../statements/writing.ts'

/** What a document has given the graph so far. */
export interface Footprint {
  readonly relationships: readonly RelationshipId[]
  /** Entities that it mentions; `named` has those of its claims as well. */
  readonly mentioned: readonly EntityId[]
  readonly named: readonly EntityId[]
}

export const NO_FOOTPRINT: Footprint = { relationships: [], mentioned: [], named: [] }

export async function readFootprint(transaction: Transaction, id: DocumentId): Promise<Footprint> {
  const ids = async (statement: string) => (await transaction.run(statement, { id })).map((row) => textOf(row, 'id'))
  const mentioned = (await ids(ENTITIES_OF_DOCUMENT)).map(parseEntityId)
  const claimed = (await ids(ENTITIES_OF_CLAIMS)).map(parseEntityId)
  const relationships = (await ids(RELATIONSHIPS_OF_DOCUMENT)).map(parseRelationshipId)
  return { relationships, mentioned, named: [...new Set([...mentioned, ...claimed])] }
}

/** A document may begin or cease to count, and its relationships change with that. */
export async function relationshipsOfJudged(transaction: Transaction, verdicts: readonly Verdict[]): Promise<readonly RelationshipId[]> {
  const found: RelationshipId[] = []
  for (const { id } of verdicts.filter(({ changes }) => changes)) {
    const rows = await transaction.run(RELATIONSHIPS_OF_DOCUMENT, { id })
    found.push(...rows.map((row) => parseRelationshipId(textOf(row, 'id'))))
  }
  return found
}

/** Takes away what was extracted from a document, but for the claims that are `kept` and their sentences. */
export async function removeLayer(transaction: Transaction, id: DocumentId, kept: readonly ClaimId[] = []): Promise<void> {
  await transaction.run(statements.DELETE_CLAIMS, { id, kept })
  await transaction.run(statements.DELETE_SENTENCES, { id })
  await transaction.run(statements.DELETE_MENTIONS_OF_DOCUMENT, { id })
}

export async function countDocuments(transaction: Transaction, before: readonly EntityId[], after: readonly EntityId[]): Promise<void> {
  const more = after.filter((id) => !before.includes(id)).map((id) => ({ id, change: 1 }))
  const fewer = before.filter((id) => !after.includes(id)).map((id) => ({ id, change: -1 }))
  const rows = [...more, ...fewer]
  if (rows.length > 0) await transaction.run(statements.ADD_TO_DOCUMENTS, { rows })
}
