// Makes a Review and undoes one: checked, written, and everything that it touches brought in line, in one transaction.

import type { Transaction } from '../engines/engine.ts'
import { AlreadyUndoneError, DependentReviewError, NotFoundError } from '../errors.ts'
import { addedClaimId, entityId, madeEntityId, reviewId } from '../ids.ts'
import * as statements from '../statements/reviews.ts'
import { CREATE_CLAIM_SENTENCES, CREATE_CLAIMS, createClaimPart } from '../statements/writing.ts'
import { claimProperties } from '../writing/layer.ts'
import type { Moment } from '../writing/documents.ts'
import { withoutNulls } from '../writing/properties.ts'
import { ADDED, addedContent } from './added.ts'
import { findAnchors, findAnchorsOfReview } from './anchors.ts'
import { requireSound, requireVersions, versionsOf } from './checks.ts'
import { findDependent, shapedBy } from './dependencies.ts'
import { makeAnchors } from './holding.ts'
import { readLayers } from './layers.ts'
import type { Anchor, Made, Review, ReviewAction, ReviewId, ReviewRequest } from './model.ts'
import { decisionOf, reviewOf } from './records.ts'
import { reanchor, undoReanchor } from './reanchor.ts'
import { rebuild } from './rebuild.ts'
import { touchedBy } from './touched.ts'
import { describeSubjects } from './before.ts'
import { readSubjects, resolveTarget, targetsOf, type Subjects } from './subjects.ts'

/** See GraphStore.review. */
export async function review(transaction: Transaction, request: ReviewRequest, moment: Moment): Promise<Review> {
  const action = await resolveTarget(transaction, request.action)
  const subjects = await readSubjects(transaction, action)
  requireSound({ ...request, action }, subjects)
  const present = versionsOf(action, subjects)
  requireVersions(present, request.versions, await readLatest(transaction, present.keys()))
  const { now, number, findDates } = moment
  const id = reviewId(number, now, request.author)
  const made = await make(transaction, action, id)
  const written: Review = {
    ...{ id, number, action: action.action, author: request.author, at: now, note: request.note, undone: null },
    targetKind: targetsOf(action).kind,
    targetIds: [...targetsOf(action).ids, ...(made.claim === null ? [] : [made.claim])],
    before: describeSubjects(action, subjects),
    after: { action, made },
  }
  const anchors = makeAnchors(written, subjects)
  await write(transaction, written, anchors)
  if (action.action === 'add') await addClaim(transaction, { written, action, subjects })
  if (action.action === 'reanchor') await reanchor(transaction, action, { written, subjects })
  await rebuild(transaction, touchedBy(action, made, anchors), findDates, anchors)
  return written
}

/** See GraphStore.undoReview. */
export async function undoReview(transaction: Transaction, id: ReviewId, { author, now, findDates }: { readonly author: string } & Omit<Moment, 'number'>): Promise<Review> {
  const [row] = await transaction.run(statements.REVIEW, { id })
  if (row === undefined) throw new NotFoundError(`There is no review ${id}.`)
  const found = reviewOf(row.r)
  if (found.undone !== null) throw new AlreadyUndoneError(`Review ${id} was undone by ${found.undone.author} at ${found.undone.at}; it cannot be undone twice.`)
  const dependent = findDependent(found, await findAnchors(transaction, shapedBy(found)))
  if (dependent !== null) {
    const message = `Review ${dependent.id} ("${dependent.action}" by ${dependent.author} at ${dependent.at}) rests on ${id}; undo that one first.`
    throw new DependentReviewError(message, dependent.id)
  }
  await transaction.run(statements.MARK_UNDONE, { id, author, at: now })
  const anchors = (await findAnchorsOfReview(transaction, found)).map(({ anchor }) => anchor)
  const { action, made } = decisionOf(found)
  if (action.action === 'reanchor') await undoReanchor(transaction, action, found)
  await rebuild(transaction, touchedBy(action, made, anchors), findDates)
  return { ...found, undone: { author, at: now } }
}

async function readLatest(transaction: Transaction, ids: Iterable<string>): Promise<ReadonlyMap<string, Review>> {
  const found = await findAnchors(transaction, ids)
  const timeOf = ({ undone, at }: Review) => undone?.at ?? at
  const ordered = [...found].sort((left, right) => (timeOf(left.review) < timeOf(right.review) ? -1 : 1))
  return new Map(ordered.map(({ anchor, review: latest }) => [anchor.target, latest]))
}

/** A name that nobody has yet leads, from the rename on, to the renamed entity: documents may say it later. */
async function make(transaction: Transaction, action: ReviewAction, id: ReviewId): Promise<Made> {
  const none: Made = { claim: null, entity: null, adopts: null }
  if (action.action === 'add') return { ...none, claim: addedClaimId(id) }
  if (action.action === 'split' || (action.action === 'mention' && typeof action.means !== 'string')) return { ...none, entity: madeEntityId(id) }
  if (action.action !== 'rename') return none
  const layers = await readLayers(transaction, [action.entity])
  const renamed = layers.get(action.entity)?.visible
  if (renamed == null) return none
  const adopts = entityId(renamed.type, action.name, renamed.attributes.country)
  return { ...none, adopts: (await readLayers(transaction, [adopts])).size === 0 ? adopts : null }
}

async function write(transaction: Transaction, { before, after, undone: _, ...own }: Review, anchors: readonly Anchor[]): Promise<void> {
  const properties = { ...own, targetIds: [...own.targetIds], before: JSON.stringify(before), after: JSON.stringify(after), undone: false }
  await transaction.run(statements.CREATE_REVIEW, { properties: withoutNulls(properties) })
  const rows = anchors.map(({ place, words, ...anchor }) => withoutNulls({ ...anchor, place: jsonOf(place), words: jsonOf(words) }))
  await transaction.run(statements.CREATE_ANCHORS, { rows })
}

function jsonOf(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value)
}

interface Adding {
  readonly written: Review
  readonly action: Extract<ReviewAction, { action: 'add' }>
  readonly subjects: Subjects
}

async function addClaim(transaction: Transaction, { written, action, subjects: { sentence } }: Adding): Promise<void> {
  const { made } = decisionOf(written)
  if (made.claim === null) return
  const quoted = sentence === null ? null : { start: sentence.start, end: sentence.end, text: sentence.text }
  const content = addedContent(action.claim)
  const extracted = { id: made.claim, origin: 'added' as const, document: sentence?.document ?? null, sentence: quoted, sequence: written.number, content }
  // It counts from the rebuild on, which compares with how relationships stood before.
  const properties = claimProperties({ extracted, seen: { ...extracted, ...ADDED.seen, status: 'rejected' }, version: 1, sentence: null, own: ADDED.own })
  await transaction.run(CREATE_CLAIMS, { rows: [{ subject: content.subject, object: content.object, properties }] })
  if (sentence !== null) await transaction.run(CREATE_CLAIM_SENTENCES, { rows: [{ claim: made.claim, sentence: sentence.id }] })
  for (const [part, entity] of [['BY', content.by], ['AT', content.at], ['SAID_BY', content.saidBy]] as const) {
    if (entity !== null) await transaction.run(createClaimPart(part), { rows: [{ claim: made.claim, entity }] })
  }
}
