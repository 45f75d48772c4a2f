// What is worth a person's look: what is least certain, what weighs most, and new evidence for something rejected.

import type { Engine } from '../engines/engine.ts'
import { InvalidInputError } from '../errors.ts'
import { parseClaimId } from '../ids.ts'
import type { ClaimId } from '../model.ts'
import { CATEGORIES, type Category } from '../ontology.ts'
import { readEvidence } from '../reading/evidence.ts'
import { numberOf, textOf } from '../records.ts'
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

interface Asked {
  readonly limit: number
  readonly after?: ClaimId
  readonly group: QueueGroup
}

/**
 * See GraphStore.reviewQueue. Least certain first, ids break ties. Many claims share a confidence, by which they are
 * indexed, so it goes from one confidence to the next: to sort all that is open takes far longer.
 * @throws InvalidInputError when `after` is no claim
 */
export async function readQueue(engine: Engine, { limit, after, group }: Asked): Promise<QueuePage> {
  const { statement, count, categories } = QUEUE_GROUPS.find(({ name }) => name === group) ?? QUEUE_GROUPS[0]
  const from = after === undefined ? -Infinity : await readConfidence(engine, after)
  const counted = await engine.read(count, { categories: [...categories] })
  const ahead = [...new Set(counted.map((row) => numberOf(row, 'confidence')))].filter((confidence) => confidence >= from).sort((left, right) => left - right)
  const ids: ClaimId[] = []
  for (const confidence of ahead) {
    if (ids.length === limit) break
    const rows = await engine.read(statement, { categories: [...categories], confidence, after: confidence === from ? (after ?? null) : null, limit: limit - ids.length })
    ids.push(...rows.map((row) => parseClaimId(textOf(row, 'id'))))
  }
  const claims = await readEvidence(engine, ids)
  return { claims, next: ids.length === limit ? (claims.at(-1)?.id ?? null) : null, total: counted.reduce((sum, row) => sum + numberOf(row, 'count'), 0) }
}

async function readConfidence(engine: Engine, id: ClaimId): Promise<number> {
  const [row] = await engine.read(CONFIDENCE, { id })
  if (row === undefined) throw new InvalidInputError(`There is no claim ${id} to go on after; begin the queue anew.`)
  return numberOf(row, 'confidence')
}
