// What is worth a person's look: what is least certain, what weighs most, and new evidence for something rejected.

import type { Engine } from '../engines/engine.ts'
import { NotFoundError } from '../errors.ts'
import type { ClaimId, Evidence } from '../model.ts'
import { CATEGORIES, type Category } from '../ontology.ts'
import { evidence, numberOf, textOf } from '../records.ts'
import { EVIDENCE_OF_CLAIMS } from '../statements/reading.ts'
import { CONFIDENCE, COUNT_OPEN, COUNT_WAITING, OPEN_CLAIMS, WAITING_CLAIMS } from '../statements/reviews.ts'
import type { QueuePage } from '../store.ts'

/** ASSOCIATED_WITH says too little to be worth anybody's time. */
const WORTHWHILE: readonly Category[] = CATEGORIES.map(({ name }) => name).filter((name) => name !== 'none')

export const QUEUE_GROUPS = [
  { name: 'uncertain', reason: 'what is least certain first', statement: OPEN_CLAIMS, count: COUNT_OPEN, categories: WORTHWHILE },
  { name: 'consequential', reason: 'who harmed, held or accused whom: wrong ones do the most damage', statement: OPEN_CLAIMS, count: COUNT_OPEN, categories: ['conflict', 'legal'] },
  { name: 'again', reason: 'new evidence for something rejected', statement: WAITING_CLAIMS, count: COUNT_WAITING, categories: WORTHWHILE },
] as const satisfies readonly { readonly name: string; readonly reason: string; readonly statement: string; readonly count: string; readonly categories: readonly Category[] }[]

export type QueueGroup = (typeof QUEUE_GROUPS)[number]['name']

/** See GraphStore.reviewQueue. @throws NotFoundError when `after` is no claim */
export async function readQueue(engine: Engine, { limit, after, group }: { readonly limit: number; readonly after?: ClaimId; readonly group: QueueGroup }): Promise<QueuePage> {
  const row = QUEUE_GROUPS.find(({ name }) => name === group) ?? QUEUE_GROUPS[0]
  const confidence = after === undefined ? null : await readConfidence(engine, after)
  const rows = await engine.read(row.statement, { categories: [...row.categories], limit, after: after ?? null, confidence })
  const [counted] = await engine.read(row.count, { categories: [...row.categories] })
  const ids = rows.map((found) => textOf(found, 'id'))
  const claims = new Map((await engine.read(EVIDENCE_OF_CLAIMS, { ids })).map(evidence).map((claim): [string, Evidence] => [claim.id, claim]))
  const items = ids.flatMap((id) => claims.get(id) ?? [])
  return { claims: items, next: ids.length === limit ? (items.at(-1)?.id ?? null) : null, total: counted === undefined ? 0 : numberOf(counted, 'count') }
}

async function readConfidence(engine: Engine, id: ClaimId): Promise<number> {
  const [row] = await engine.read(CONFIDENCE, { id })
  if (row === undefined) throw new NotFoundError(`There is no claim ${id}; begin the queue anew.`)
  return numberOf(row, 'confidence')
}
