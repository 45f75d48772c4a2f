// What people decide: seen at once, kept whatever is read again, and gone without a trace when it is undone.

import { beforeEach, describe, expect, test } from 'vitest'
import {
  AlreadyUndoneError,
  DependentReviewError,
  InvalidInputError,
  MixedMergeError,
  NotFoundError,
  OntologyError,
  OutdatedReviewError,
  SelfMergeError,
  VersionRequiredError,
} from '../../../graph/errors.ts'
import { documentId, parseClaimId, parseEntityId, parseReviewId, sentenceId } from '../../../graph/ids.ts'
import { relationshipOf } from '../../../graph/relationships.ts'
import type { ReviewAction } from '../../../graph/reviews/model.ts'
import type { GraphStore } from '../../../graph/store.ts'
import { build, idOf } from '../build.ts'
import { dump, expectConsistent } from './dump.ts'
import type { TestEngine } from './engines.ts'
import { act, claimsOf, shown } from './reviewing.ts'
import { ACME, ALMATY, ARREST, CRUZ, MEETING, PETROV } from './sketches.ts'

const [petrov, cruz, acme, almaty] = [PETROV, CRUZ, ACME, ALMATY].map(idOf) as [ReturnType<typeof idOf>, ReturnType<typeof idOf>, ReturnType<typeof idOf>, ReturnType<typeof idOf>]
const MET = relationshipOf({ type: 'MET_WITH', subject: petrov, object: cruz })
const LEADS = relationshipOf({ type: 'LEADS', subject: cruz, object: acme })
const DETAINED = relationshipOf({ type: 'DETAINED_IN', subject: petrov, object: almaty })

export function testReviews(engine: TestEngine): void {
  describe('reviews', () => {
    let store: GraphStore
    beforeEach(async () => {
      store = await engine.empty()
      await store.writeDocument(build(MEETING))
      await store.writeDocument(build(ARREST))
    })

    const decisions: readonly (readonly [reason: string, make: () => Promise<ReviewAction>])[] = [
      ['confirm a relationship', () => Promise.resolve({ action: 'confirm', target: { kind: 'relationship', id: MET.id } })],
      ['reject a relationship', () => Promise.resolve({ action: 'reject', target: { kind: 'relationship', id: MET.id } })],
      ['mark one claim unsure', async () => ({ action: 'unsure', target: { kind: 'claims', ids: (await claimsOf(store, MET.id)).slice(0, 1) } })],
      ['edit a claim’s type', async () => ({ action: 'edit', target: { kind: 'claims', ids: await claimsOf(store, LEADS.id) }, changes: { type: 'HOLDS_OFFICE_IN' } })],
      ['turn claims around', () => Promise.resolve({ action: 'edit', target: { kind: 'relationship', id: MET.id }, changes: { turn: true, type: 'ACCUSED' } })],
      ['edit date, place, speaker and factuality', () =>
        Promise.resolve({ action: 'edit', target: { kind: 'relationship', id: MET.id }, changes: { from: '2005-06-01', to: '2005-06-02', at: null, saidBy: cruz, factuality: 'planned' } })],
      ['note something', () => Promise.resolve({ action: 'annotate', target: { kind: 'relationship', id: MET.id } })],
      ['add a claim with its sentence', () => Promise.resolve({ action: 'add', claim: added({ sentence: sentenceId(documentId('meeting'), 1) }) })],
      ['add a claim without one', () => Promise.resolve({ action: 'add', claim: added({ sentence: null }) })],
      ['rename an entity', () => Promise.resolve({ action: 'rename', entity: cruz, name: 'Ana de la Cruz' })],
      ['retype an entity', () => Promise.resolve({ action: 'retype', entity: acme, type: 'Country' })],
      ['reject an entity', () => Promise.resolve({ action: 'reject', target: { kind: 'entities', ids: [petrov] } })],
      ['confirm an entity', () => Promise.resolve({ action: 'confirm', target: { kind: 'entities', ids: [petrov] } })],
      ['merge two entities', () => Promise.resolve({ action: 'merge', into: cruz, entities: [petrov], name: null })],
      ['merge under the other’s name', () => Promise.resolve({ action: 'merge', into: cruz, entities: [petrov], name: 'Ivan Petrov' })],
      ['split an entity by a name', () => Promise.resolve({ action: 'split', entity: petrov, name: 'Another Petrov', names: ['Petrov'], mentions: [], claims: [] })],
      ['split an entity by a claim', async () => ({ action: 'split', entity: petrov, name: 'Another Petrov', names: [], mentions: [], claims: await claimsOf(store, DETAINED.id) })],
      ['correct a document', () => Promise.resolve({ action: 'correct', document: documentId('meeting'), changes: { title: 'A title', publisher: null, published: '2006-01-02' } })],
    ]

    test('each is seen, kept when documents are read again, and undone without a trace', async () => {
      const before = await shown(store)
      for (const [reason, make] of decisions) {
        const review = await act(store, await make())
        const decided = await shown(store)
        await expectConsistent(store)
        if (review.action !== 'annotate') expect(decided, reason).not.toEqual(before)
        for (const sketch of [MEETING, ARREST]) await store.writeDocument(build({ ...sketch, extractor: `again ${reason}` }))
        expect(await shown(store), reason).toEqual(decided)
        await store.undoReview(review.id, 'Bo')
        expect(await shown(store), reason).toEqual(before)
        await expectConsistent(store)
      }
      expect(await store.unmatchedReviews()).toEqual([])
    }, 240_000)

    test('a Review is kept with author, time, note, before and after, and what was undone stays in the history', async () => {
      const review = await act(store, { action: 'rename', entity: cruz, name: 'Ana C.' }, { note: 'as she signs' })
      const undone = await store.undoReview(review.id, 'Bo')
      const [kept] = await store.reviews({ limit: 5, target: cruz })
      expect(kept).toEqual(undone)
      expect(kept).toMatchObject({ action: 'rename', author: 'Ana', note: 'as she signs', targetKind: 'entity', targetIds: [cruz], undone: { author: 'Bo' } })
      expect(kept?.before).toMatchObject([{ id: cruz, name: 'Ana Cruz', names: ['Ana Cruz'] }])
      expect(kept?.after).toMatchObject({ action: { action: 'rename', name: 'Ana C.' } })
      expect(await store.reviews({ limit: 5, target: acme })).toEqual([])
    })

    test('a rejected claim is in no relationship and no query meets it', async () => {
      await act(store, { action: 'reject', target: { kind: 'relationship', id: MET.id } })
      await expect(store.relationship(MET.id)).rejects.toThrow(NotFoundError)
      const { rows } = await store.query('MATCH ()-[r:MET_WITH]->() RETURN count(r) AS count', {}, { timeoutMs: 20_000, maxRows: 5 })
      expect(rows).toEqual([[0]])
    })

    test('a rejected entity is in no relationship, no search and no reading', async () => {
      await act(store, { action: 'reject', target: { kind: 'entities', ids: [petrov] } })
      expect(await store.entity(petrov)).toMatchObject({ status: 'rejected', degree: 0 })
      expect((await store.search('petrov', 5)).entities).toEqual([])
      expect((await store.document(documentId('meeting'))).mentions.map(({ entity }) => entity)).not.toContain(petrov)
      await expectConsistent(store)
    })

    test('new evidence for something rejected waits until somebody decides', async () => {
      const { rows } = await waitingAfter(store)
      expect(rows).toHaveLength(1)
      await expect(store.relationship(MET.id)).rejects.toThrow(NotFoundError)
      await expectConsistent(store)
      const id = parseClaimId(rows[0]?.[0] as string)
      await act(store, { action: 'confirm', target: { kind: 'claims', ids: [id] } })
      expect((await store.relationship(MET.id)).relationship).toMatchObject({ claims: 1, status: 'confirmed' })
    })

    test('what one of two claims says goes on counting when the other is rejected, also for new documents', async () => {
      const [first] = await claimsOf(store, MET.id)
      await act(store, { action: 'reject', target: { kind: 'claims', ids: first === undefined ? [] : [first] } })
      await store.writeDocument(build({ ...MEETING, source: 'third', text: `${MEETING.text} It was long.` }))
      expect((await store.relationship(MET.id)).relationship.claims).toBe(2)
    })

    test('a Review finds its claim again in another wording of the document, and is listed when it does not', async () => {
      const ids = await claimsOf(store, LEADS.id)
      await act(store, { action: 'confirm', target: { kind: 'claims', ids } })
      const cleaned = { ...MEETING, text: `News. ${MEETING.text}`, claims: MEETING.claims?.map((claim) => (claim.sentence === null ? claim : { ...claim, sentence: (claim.sentence ?? 0) + 1 })) ?? [] }
      await store.writeDocument(build(cleaned))
      expect((await store.relationship(LEADS.id)).claims).toMatchObject([{ status: 'confirmed', version: 2 }])
      await store.writeDocument(build({ ...MEETING, text: 'Ana Cruz left.', entities: [CRUZ], claims: [] }))
      expect(await store.unmatchedReviews()).toMatchObject([{ review: { action: 'confirm' }, claims: [expect.any(String)] }])
      await store.writeDocument(build(MEETING))
      expect(await store.unmatchedReviews()).toEqual([])
      expect((await store.relationship(LEADS.id)).relationship.status).toBe('confirmed')
    })

    test('after a merge both names and both ids lead to the kept entity, also from new documents', async () => {
      await act(store, { action: 'merge', into: cruz, entities: [petrov], name: null })
      expect(await store.entity(petrov)).toMatchObject({ id: cruz, names: ['Ana Cruz', 'Ivan Petrov', 'Petrov'] })
      expect((await store.search('petrov', 5)).entities.map(({ id }) => id)).toEqual([cruz])
      expect((await store.findByNames(['ivan petrov'])).map(({ id }) => id)).toEqual([petrov])
      await store.writeDocument(build({ source: 'new', text: 'Ivan Petrov leads Acme Relief.', entities: [PETROV, ACME], claims: [{ subject: 'Ivan Petrov', type: 'LEADS', object: 'Acme Relief' }] }))
      expect((await store.relationship(LEADS.id)).relationship).toMatchObject({ head: cruz, claims: 2, documents: 2 })
      await expectConsistent(store)
    })

    test('a rename takes in a name that documents say only later', async () => {
      const { id } = await act(store, { action: 'rename', entity: cruz, name: 'Ana de la Cruz' })
      const later = { type: 'Person', name: 'Ana de la Cruz' } as const
      await store.writeDocument(build({ source: 'later', text: 'Ana de la Cruz left.', entities: [later] }))
      expect(await store.entity(idOf(later))).toMatchObject({ id: cruz })
      await store.undoReview(id, 'Bo')
      expect(await store.entity(idOf(later))).toMatchObject({ id: idOf(later), names: ['Ana de la Cruz'] })
      await expectConsistent(store)
    })

    test('undo works later and out of order, and names what rests on a Review', async () => {
      const before = await shown(store)
      const merge = await act(store, { action: 'merge', into: cruz, entities: [petrov], name: null })
      const rename = await act(store, { action: 'rename', entity: cruz, name: 'Both' })
      await store.undoReview(merge.id, 'Bo')
      expect(await store.entity(petrov)).toMatchObject({ id: petrov, name: 'Ivan Petrov' })
      await store.undoReview(rename.id, 'Bo')
      expect(await shown(store)).toEqual(before)

      const split = await act(store, { action: 'split', entity: petrov, name: 'Another', names: ['Petrov'], mentions: [], claims: [] })
      const made = madeEntity(split)
      const confirm = await act(store, { action: 'confirm', target: { kind: 'entities', ids: [made] } })
      await expect(store.undoReview(split.id, 'Bo')).rejects.toThrow(new RegExp(confirm.id, 'u'))
      await expect(store.undoReview(split.id, 'Bo')).rejects.toThrow(DependentReviewError)
      await store.undoReview(confirm.id, 'Bo')
      await store.undoReview(split.id, 'Bo')
      expect(await shown(store)).toEqual(before)
      await expect(store.undoReview(split.id, 'Bo')).rejects.toThrow(AlreadyUndoneError)
    })

    test('who saw an older version is told who changed it and when', async () => {
      const stale = { action: 'rename', entity: cruz, name: 'Mine' } as const
      await act(store, { action: 'rename', entity: cruz, name: 'Theirs' })
      const request = { author: 'Bo', note: null, action: stale }
      await expect(store.review({ ...request, versions: { [cruz]: 1 } })).rejects.toThrow(/Ana changed it \(rename\) at 20/u)
      await expect(store.review({ ...request, versions: { [cruz]: 1 } })).rejects.toThrow(OutdatedReviewError)
      await expect(store.review({ ...request, versions: {} })).rejects.toThrow(VersionRequiredError)
      expect((await store.entity(cruz)).name).toBe('Theirs')
      await store.review({ ...request, versions: { [cruz]: 2 } })
      expect(await store.entity(cruz)).toMatchObject({ name: 'Mine', version: 3 })
    })

    const refusals: readonly (readonly [reason: string, action: () => Promise<ReviewAction> | ReviewAction, error: new (...args: never[]) => Error])[] = [
      ['a type that the ontology does not have', () => ({ action: 'edit', target: { kind: 'relationship', id: LEADS.id }, changes: { type: 'LOVES' as 'LEADS' } }), OntologyError],
      ['a type that may not join these', () => ({ action: 'edit', target: { kind: 'relationship', id: LEADS.id }, changes: { type: 'BORN_IN' } }), OntologyError],
      ['an added claim that may not be', () => ({ action: 'add', claim: { ...added({ sentence: null }), object: cruz, subject: acme } }), OntologyError],
      ['an unknown claim', () => ({ action: 'confirm', target: { kind: 'claims', ids: [parseClaimId('c_0000000000000000')] } }), NotFoundError],
      ['an unknown entity', () => ({ action: 'rename', entity: parseEntityId('e_0000000000000000'), name: 'X' }), NotFoundError],
      ['an unknown document', () => ({ action: 'correct', document: documentId('nothing'), changes: { title: 'X' } }), NotFoundError],
      ['a self-merge', () => ({ action: 'merge', into: cruz, entities: [cruz], name: null }), SelfMergeError],
      ['a merge of two types', () => ({ action: 'merge', into: cruz, entities: [acme], name: null }), MixedMergeError],
      ['a merge of nothing', () => ({ action: 'merge', into: cruz, entities: [], name: null }), InvalidInputError],
      ['an empty name', () => ({ action: 'rename', entity: cruz, name: ' ' }), InvalidInputError],
      ['a split of nothing', () => ({ action: 'split', entity: petrov, name: 'X', names: [], mentions: [], claims: [] }), InvalidInputError],
      ['no date', () => ({ action: 'correct', document: documentId('meeting'), changes: { published: 'last May' } }), InvalidInputError],
      ['an interval that ends before it begins', () => ({ action: 'edit', target: { kind: 'relationship', id: MET.id }, changes: { from: '2005-02-02', to: '2005-02-01' } }), InvalidInputError],
      ['a claim of an entity with itself', () => ({ action: 'add', claim: { ...added({ sentence: null }), object: cruz, type: 'MET_WITH' } }), InvalidInputError],
      ['a note without words', () => ({ action: 'annotate', target: { kind: 'entities', ids: [cruz] } }), InvalidInputError],
    ]
    test('what may not be is refused by name, and nothing is changed', async () => {
      const before = await dump(store)
      for (const [reason, action, error] of refusals) {
        await expect(act(store, await action(), { note: null }), reason).rejects.toThrow(error)
      }
      await expect(store.undoReview(parseReviewId('v_0000000000000000'), 'Bo')).rejects.toThrow(NotFoundError)
      expect(await dump(store)).toEqual(before)
    })
  })
}

function added({ sentence }: { readonly sentence: ReturnType<typeof sentenceId> | null }) {
  const nobody = { by: null, at: null, saidBy: null, from: null, to: null }
  return { type: 'FOUNDED', subject: cruz, object: acme, ...nobody, factuality: 'asserted', sentence } as const
}

function madeEntity({ after }: { readonly after: unknown }) {
  const { made } = after as { readonly made: { readonly entity: string } }
  return parseEntityId(made.entity)
}

async function waitingAfter(store: GraphStore) {
  await act(store, { action: 'reject', target: { kind: 'relationship', id: MET.id } })
  await store.writeDocument(build({ ...MEETING, source: 'third', text: `${MEETING.text} It was long, and nobody else came to the small house by the river that day.` }))
  return store.query('MATCH (c:Claim {waiting: true}) RETURN c.id AS id', {}, { timeoutMs: 20_000, maxRows: 5 })
}
