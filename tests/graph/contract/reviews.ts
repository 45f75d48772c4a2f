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
import { ACME, ALMATY, ARREST, CRUZ, KAZAKHSTAN, MEETING, PETROV, REWRITTEN } from './sketches.ts'

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
      ['mark words as a known entity', () => Promise.resolve({ action: 'mention', ...placeOf(MEETING, 'leads'), means: petrov })],
      ['mark words as somebody new', () => Promise.resolve({ action: 'mention', ...placeOf(MEETING, 'met'), means: { type: 'Person', name: 'The Envoy' } })],
      ['say that a mention is of another', () => Promise.resolve({ action: 'mention', ...placeOf(ARREST, 'Petrov'), means: cruz })],
      ['say that a mention is of somebody new', () => Promise.resolve({ action: 'mention', ...placeOf(MEETING, 'Acme Relief'), means: { type: 'Organization', name: 'Acme Two' } })],
      ['reject a mention', () => Promise.resolve({ action: 'unmention', ...placeOf(ARREST, 'Petrov') })],
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
      expect(await store.unmatchedReviews({ limit: 10 })).toEqual([])
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

    test.each([1, 2, 3, 500])('the queue shows every open claim once, the least certain first, %i on a page', async (limit) => {
      // More of the same confidence than a page holds.
      await store.writeDocument(build({ ...MEETING, source: 'third', text: REWRITTEN, claims: [...(MEETING.claims ?? []), { subject: 'Ana Cruz', type: 'SUPPORTED', object: 'Acme Relief', confidence: 0.8 }] }))
      await act(store, { action: 'confirm', target: { kind: 'relationship', id: DETAINED.id } })
      const open = await store.query(`MATCH (c:Claim) WHERE c.status = 'open' AND c.foundBy <> 'gazetteer' AND c.type <> 'ASSOCIATED_WITH' RETURN c.id AS id, c.confidence AS confidence`, {}, { timeoutMs: 20_000, maxRows: 50 })
      const expected = open.rows.map(([id, confidence]) => ({ id: id as string, confidence: Number(confidence) })).sort((left, right) => left.confidence - right.confidence || (left.id < right.id ? -1 : 1))
      const { seen, totals } = await walkQueue(store, limit)
      expect(expected.length).toBeGreaterThan(6)
      expect(seen).toEqual(expected.map(({ id }) => id))
      expect(new Set(totals)).toEqual(new Set([expected.length]))
    })

    test('the queue does not go on after a claim that is none', async () => {
      await expect(store.reviewQueue({ limit: 5, group: 'uncertain', after: parseClaimId('c_0000000000000000') })).rejects.toThrow(InvalidInputError)
    })

    test('new evidence for something rejected is a queue of its own', async () => {
      const { rows } = await waitingAfter(store)
      const { claims, total, next } = await store.reviewQueue({ limit: 5, group: 'again' })
      expect({ ids: claims.map(({ id }) => [id]), total, next }).toEqual({ ids: rows, total: 1, next: null })
      expect((await walkQueue(store, 5)).seen).not.toContain(rows[0]?.[0])
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
      expect(await store.unmatchedReviews({ limit: 10 })).toMatchObject([{ review: { action: 'confirm' }, claims: [{ id: expect.any(String), document: { id: documentId('meeting'), title: 'Report meeting' } }] }])
      await store.writeDocument(build(MEETING))
      expect(await store.unmatchedReviews({ limit: 10 })).toEqual([])
      expect((await store.relationship(LEADS.id)).relationship.status).toBe('confirmed')
    })

    test('a lost decision is held to be about another claim, also when the document is read again, and undone it is lost again', async () => {
      const [lost = expect.fail('nothing leads')] = await claimsOf(store, LEADS.id)
      const decided = await act(store, { action: 'confirm', target: { kind: 'claims', ids: [lost] } })
      const reworded = { ...MEETING, text: 'Acme Relief is headed by Ana Cruz now.', entities: [CRUZ, ACME], claims: [{ subject: 'Ana Cruz', type: 'HOLDS_OFFICE_IN', object: 'Acme Relief' }] as const }
      await store.writeDocument(build(reworded))
      const [now = expect.fail('nothing is said')] = (await store.claimsOfDocument(documentId('meeting'), { limit: 10 })).claims
      const before = await shown(store)
      const found = await act(store, { action: 'reanchor', review: decided.id, claim: lost, to: now.id })
      expect(found.before).toMatchObject([{ id: lost, type: 'LEADS' }, { id: now.id, type: 'HOLDS_OFFICE_IN' }])
      expect(await store.claim(now.id)).toMatchObject({ status: 'confirmed' })
      expect(await store.unmatchedReviews({ limit: 10 })).toEqual([])
      await store.writeDocument(build({ ...reworded, extractor: 'test-2', text: `News. ${reworded.text}`, claims: [{ ...reworded.claims[0], sentence: 1 }] }))
      const [again] = (await store.claimsOfDocument(documentId('meeting'), { limit: 10 })).claims
      expect(again).toMatchObject({ status: 'confirmed' })
      expect(await store.unmatchedReviews({ limit: 10 })).toEqual([])
      await store.writeDocument(build(reworded))
      await store.undoReview(found.id, 'Bo')
      expect(await shown(store)).toEqual(before)
      expect((await store.unmatchedReviews({ limit: 10 })).map(({ review, claims }) => [review.id, claims.map(({ id }) => id)])).toEqual([[decided.id, [lost]]])
      expect((await store.claim(now.id)).version).toBeGreaterThan(2)
      await expect(act(store, { action: 'reanchor', review: decided.id, claim: now.id, to: lost })).rejects.toThrow(NotFoundError)
    })

    test('a lost decision is let go, and comes back when that is undone', async () => {
      const [lost = expect.fail('nothing leads')] = await claimsOf(store, LEADS.id)
      const decided = await act(store, { action: 'reject', target: { kind: 'claims', ids: [lost] } })
      const gone = build({ ...MEETING, text: 'Ana Cruz left.', entities: [CRUZ], claims: [] })
      await store.writeDocument(gone)
      const released = await act(store, { action: 'reanchor', review: decided.id, claim: lost, to: null })
      expect(await store.unmatchedReviews({ limit: 10 })).toEqual([])
      await store.writeDocument({ ...gone, extractor: 'test-2' })
      expect(await store.unmatchedReviews({ limit: 10 })).toEqual([])
      await store.undoReview(released.id, 'Bo')
      expect(await store.unmatchedReviews({ limit: 10 })).toMatchObject([{ review: { id: decided.id }, claims: [{ id: lost }] }])
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

    test('an entity that is split off with a background fact alone stays, and gives the fact back', async () => {
      const before = await shown(store)
      const lies = relationshipOf({ type: 'LOCATED_IN', subject: almaty, object: idOf(KAZAKHSTAN) })
      const split = await act(store, { action: 'split', entity: almaty, name: 'Another Almaty', names: [], mentions: [], claims: await claimsOf(store, lies.id) })
      expect(await store.entity(madeEntity(split))).toMatchObject({ name: 'Another Almaty', degree: 1 })
      await expectConsistent(store)
      await store.undoReview(split.id, 'Bo')
      expect(await shown(store)).toEqual(before)
    })

    test('words that a person marked are read as that, counted, and named in both histories', async () => {
      const review = await act(store, { action: 'mention', ...placeOf(MEETING, 'leads'), means: { type: 'Person', name: 'The Envoy' } })
      const made = madeEntity(review)
      expect(await store.entity(made)).toMatchObject({ type: 'Person', name: 'The Envoy', status: 'open' })
      expect((await store.document(documentId('meeting'))).mentions).toContainEqual(expect.objectContaining({ entity: made, ...spanOf('leads') }))
      expect((await store.search('envoy', 5)).entities.map(({ id }) => id)).toEqual([made])
      for (const target of [made, documentId('meeting')]) expect((await store.reviews({ limit: 5, target })).map(({ id }) => id)).toEqual([review.id])
      expect(review.before).toMatchObject([{ words: 'leads', sentence: 'Ana Cruz leads Acme Relief.', mentions: [] }])
      await act(store, { action: 'mention', ...placeOf(ARREST, 'denied'), means: made })
      await expect(store.undoReview(review.id, 'Bo')).rejects.toThrow(DependentReviewError)
      await expectConsistent(store)
    })

    test('what rests on a mention follows it, and counts no more when the mention is rejected', async () => {
      const [sketch, place] = [{ source: 'spoken', text: 'Ivan Petrov attacked Acme Relief.' }, { start: 0, end: 11 }]
      const read = build({ ...sketch, entities: [PETROV, ACME], claims: [{ subject: 'Ivan Petrov', type: 'ATTACKED', object: 'Acme Relief', saidBy: 'Ivan Petrov' }] })
      const spans = { subject: [place], speaker: [place] }
      await store.writeDocument({ ...read, claims: read.claims.map((claim) => ({ ...claim, spans: { ...claim.spans, ...spans } })) })
      const attacked = (subject: typeof petrov) => relationshipOf({ type: 'ATTACKED', subject, object: acme }).id
      const words = { document: documentId('spoken'), ...place }
      const moved = await act(store, { action: 'mention', ...words, means: cruz })
      await expect(store.relationship(attacked(petrov))).rejects.toThrow(NotFoundError)
      expect((await store.relationship(attacked(cruz))).claims).toMatchObject([{ saidBy: { id: cruz } }])
      const rejected = await act(store, { action: 'unmention', ...words })
      await expect(store.relationship(attacked(cruz))).rejects.toThrow(NotFoundError)
      const [id] = read.claims.map((claim) => claim.id)
      expect(await store.claim(id ?? expect.fail('the sketch has a claim'))).toMatchObject({ aside: 'mention', saidBy: null })
      expect((await store.document(documentId('spoken'))).mentions.map(({ entity }) => entity)).not.toContain(cruz)
      await store.undoReview(moved.id, 'Bo')
      await expect(store.relationship(attacked(petrov))).rejects.toThrow(NotFoundError)
      await store.undoReview(rejected.id, 'Bo')
      expect((await store.relationship(attacked(petrov))).claims).toMatchObject([{ aside: null, saidBy: { id: petrov } }])
      await expectConsistent(store)
    })

    test('a marked mention finds its words again in another wording, and is listed when they are gone', async () => {
      const review = await act(store, { action: 'mention', ...placeOf(MEETING, 'leads'), means: petrov })
      const longer = { ...MEETING, text: `News. ${MEETING.text}`, claims: [] }
      await store.writeDocument(build(longer))
      const { document: _, ...place } = placeOf(longer, 'leads')
      expect((await store.document(documentId('meeting'))).mentions).toContainEqual(expect.objectContaining({ entity: petrov, ...place }))
      await store.writeDocument(build({ ...MEETING, text: 'Ana Cruz left.', entities: [CRUZ], claims: [] }))
      expect(await store.unmatchedReviews({ limit: 9 })).toMatchObject([{ review: { id: review.id }, claims: [] }])
      await store.writeDocument(build(MEETING))
      expect(await store.unmatchedReviews({ limit: 9 })).toEqual([])
      expect((await store.document(documentId('meeting'))).mentions).toContainEqual(expect.objectContaining({ entity: petrov, ...spanOf('leads') }))
      await store.writeDocument(build({ ...MEETING, extractor: 'found it too', entities: [...(MEETING.entities ?? []), { type: 'Person', name: 'leads' }] }))
      const at = (await store.document(documentId('meeting'))).mentions.filter(({ start }) => start === spanOf('leads').start)
      expect(at.map(({ entity }) => entity)).toEqual([petrov])
      await store.undoReview(review.id, 'Bo')
      await expectConsistent(store)
    })

    test('marked words follow a merge and a split of whom they mean', async () => {
      const before = await shown(store)
      const mark = await act(store, { action: 'mention', ...placeOf(MEETING, 'leads'), means: petrov })
      const merge = await act(store, { action: 'merge', into: cruz, entities: [petrov], name: null })
      const mentions = async () => (await store.document(documentId('meeting'))).mentions.filter(({ start }) => start === spanOf('leads').start).map(({ entity }) => entity)
      expect(await mentions()).toEqual([cruz])
      await store.writeDocument(build({ ...MEETING, extractor: 'again' }))
      expect(await mentions()).toEqual([cruz])
      const rejected = await act(store, { action: 'unmention', ...placeOf(MEETING, 'leads') })
      await store.undoReview(merge.id, 'Bo')
      expect(await mentions()).toEqual([])
      await store.undoReview(rejected.id, 'Bo')
      expect(await mentions()).toEqual([petrov])
      await store.undoReview(mark.id, 'Bo')
      expect(await shown(store)).toEqual(before)
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
      ['words that reach over two sentences', () => ({ action: 'mention', document: documentId('meeting'), start: 20, end: 40, means: cruz }), InvalidInputError],
      ['no words at all', () => ({ action: 'mention', document: documentId('meeting'), start: 5, end: 5, means: cruz }), InvalidInputError],
      ['words that mean that entity already', () => ({ action: 'mention', ...placeOf(MEETING, 'Ana Cruz'), means: cruz }), InvalidInputError],
      ['a mention of an unknown entity', () => ({ action: 'mention', ...placeOf(MEETING, 'met'), means: parseEntityId('e_0000000000000000') }), NotFoundError],
      ['a new entity without a name', () => ({ action: 'mention', ...placeOf(MEETING, 'met'), means: { type: 'Person', name: ' ' } }), InvalidInputError],
      ['a mention of nobody, rejected', () => ({ action: 'unmention', ...placeOf(MEETING, 'met') }), InvalidInputError],
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

/** Where these words first stand in a document. */
function placeOf({ source, text }: { readonly source: string; readonly text: string }, words: string) {
  const start = text.indexOf(words)
  return { document: documentId(source), start, end: start + words.length }
}

function spanOf(words: string) {
  const { start, end } = placeOf(MEETING, words)
  return { start, end }
}

function madeEntity({ after }: { readonly after: unknown }) {
  const { made } = after as { readonly made: { readonly entity: string } }
  return parseEntityId(made.entity)
}

/** All pages of the queue of what is least certain. */
async function walkQueue(store: GraphStore, limit: number) {
  const pages = [await store.reviewQueue({ limit, group: 'uncertain' })]
  for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null) pages.push(await store.reviewQueue({ limit, group: 'uncertain', after: next }))
  return { seen: pages.flatMap(({ claims }) => claims.map(({ id }) => String(id))), totals: pages.map(({ total }) => total) }
}

async function waitingAfter(store: GraphStore) {
  await act(store, { action: 'reject', target: { kind: 'relationship', id: MET.id } })
  await store.writeDocument(build({ ...MEETING, source: 'third', text: `${MEETING.text} It was long, and nobody else came to the small house by the river that day.` }))
  return store.query('MATCH (c:Claim {waiting: true}) RETURN c.id AS id', {}, { timeoutMs: 20_000, maxRows: 5 })
}
