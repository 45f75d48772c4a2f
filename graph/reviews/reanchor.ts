// A claim that a Review lost when its document was read anew, found again by hand or let go; and the way back.

import type { Transaction } from '../engines/engine.ts'
import * as statements from '../statements/reviews.ts'
import { withoutNulls } from '../writing/properties.ts'
import { linkAbout } from './about.ts'
import { placeOf } from './matching.ts'
import type { Review, ReviewAction } from './model.ts'
import type { Subjects } from './subjects.ts'

type Reanchor = Extract<ReviewAction, { action: 'reanchor' }>

/** Lets the Review that lost the claim hold on to the one that it is now, or to none. What it held on to is kept. */
export async function reanchor(transaction: Transaction, { to }: Reanchor, { written, subjects: { claims, lost } }: { readonly written: Review; readonly subjects: Subjects }): Promise<void> {
  if (lost === null) return
  const { id, target, document, place } = lost.anchor
  const was = JSON.stringify({ target, document, place: place === null ? null : JSON.stringify(place) })
  const found = to === null ? undefined : claims.get(to)?.extracted
  const now = found === undefined ? { released: written.id } : { target: found.id, document: found.document, place: JSON.stringify(placeOf(found)), lost: false }
  await transaction.run(statements.SET_ANCHOR, { id, properties: withoutNulls({ ...now, was, reanchoredBy: written.id }) })
  if (found !== undefined) await linkAbout(transaction, [{ ...lost.anchor, target: found.id }])
}

/** Lets it be lost again. */
export async function undoReanchor(transaction: Transaction, { to }: Reanchor, { id: review }: Review): Promise<void> {
  for (const row of await transaction.run(statements.REANCHORED, { review })) {
    if (typeof row.id !== 'string' || typeof row.of !== 'string') continue
    if (to !== null) await transaction.run(statements.unlinkTargets('Claim'), { rows: [{ review: row.of, target: to }] })
    const was: unknown = typeof row.was === 'string' ? JSON.parse(row.was) : {}
    const properties = typeof was === 'object' && was !== null ? { ...FORGOTTEN, ...was, lost: true } : { ...FORGOTTEN, lost: true }
    await transaction.run(statements.SET_ANCHOR, { id: row.id, properties })
  }
}

const FORGOTTEN = { released: null, was: null, reanchoredBy: null }
