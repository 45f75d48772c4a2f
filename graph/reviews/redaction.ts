// A purge takes what a document alone said out of the Reviews too: its words, and the names of those whom nothing else names.

import type { Transaction } from '../engines/engine.ts'
import type { DocumentId, EntityId } from '../model.ts'
import { parseEntityId } from '../ids.ts'
import { textOf } from '../records.ts'
import { SUPPORT_BUT_REVIEWS } from '../statements/reading.ts'
import { REDACT_ANCHORS, REDACT_REVIEWS } from '../statements/reviews.ts'
import { findAnchors, findAnchorsInDocument, findAnchorsOfReview, type FoundAnchor } from './anchors.ts'
import { readLayers } from './layers.ts'
import type { Review } from './model.ts'
import { rebuild } from './rebuild.ts'
import { decisionOf } from './records.ts'
import type { FindDates } from './state.ts'
import { touchedBy } from './touched.ts'

const PURGED = '[purged]'
/** Properties of `before` and `after` that quote a document. */
const QUOTING: ReadonlySet<string> = new Set(['sentence', 'words', 'title', 'publisher'])

export interface Purge {
  readonly document: DocumentId
  /** Entities that the document named. */
  readonly named: readonly EntityId[]
  readonly findDates: FindDates
}

/**
 * Redacts the Reviews of a purged document, of what it said, and of those of `named` that nothing but Reviews keeps in
 * the graph. Reviews that decided about names or about the document itself become inactive: what they said is gone.
 */
export async function redactReviews(transaction: Transaction, { document, named, findDates }: Purge): Promise<void> {
  const gone = await findUnsupported(transaction, named)
  const names = [...(await readLayers(transaction, gone)).values()].flatMap(({ visible, extracted }) => [...(visible?.names ?? []), ...(extracted?.names ?? [])])
  const inDocument = [...(await findAnchorsInDocument(transaction, document)), ...(await findAnchors(transaction, [document]))]
  const found = [...inDocument, ...(await findAnchors(transaction, gone))]
  const quoting = new Set(inDocument.map(({ review }) => review.id))
  const rows = [...distinct(found)].map((review) => ({ id: review.id, properties: redacted(review, { names, quotes: quoting.has(review.id) }) }))
  await transaction.run(REDACT_REVIEWS, { rows })
  await transaction.run(REDACT_ANCHORS, { ids: inDocument.map(({ anchor }) => anchor.id) })
  for (const review of distinct(found)) {
    if (review.targetKind === 'claim' || review.undone !== null) continue
    const { action, made } = decisionOf(review)
    const anchors = (await findAnchorsOfReview(transaction, review)).map(({ anchor }) => anchor)
    await rebuild(transaction, touchedBy(action, made, anchors), findDates)
  }
}

async function findUnsupported(transaction: Transaction, ids: readonly EntityId[]): Promise<readonly EntityId[]> {
  const rows = await transaction.run(SUPPORT_BUT_REVIEWS, { ids })
  return rows.filter((row) => row.supported !== true).map((row) => parseEntityId(textOf(row, 'id')))
}

function distinct(found: readonly FoundAnchor[]): Iterable<Review> {
  return new Map(found.map(({ review }) => [review.id, review])).values()
}

interface Purging {
  readonly names: readonly string[]
  readonly quotes: boolean
}

function redacted({ before, after, note, targetKind, undone, at }: Review, purging: Purging) {
  return {
    before: JSON.stringify(redact(before, purging)),
    after: JSON.stringify(redact(after, purging)),
    ...(note === null ? {} : { note: redactText(note, purging) }),
    ...(targetKind === 'claim' || undone !== null ? {} : { undone: true, undoneBy: PURGED, undoneAt: at }),
  }
}

function redact(value: unknown, purging: Purging): unknown {
  if (typeof value === 'string') return redactText(value, purging)
  if (Array.isArray(value)) return value.map((item) => redact(item, purging))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, purging.quotes && QUOTING.has(key) && typeof item === 'string' ? PURGED : redact(item, purging)]),
  )
}

function redactText(text: string, { names }: Purging): string {
  return [...names].sort((left, right) => right.length - left.length).reduce((rest, name) => rest.replaceAll(name, PURGED), text)
}
