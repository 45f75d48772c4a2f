// What people decided outlasts the documents that it was about, unless they are purged.

import { beforeEach, describe, expect, test } from 'vitest'
import { NotFoundError } from '../../../graph/errors.ts'
import { documentId } from '../../../graph/ids.ts'
import { relationshipOf } from '../../../graph/relationships.ts'
import type { GraphStore } from '../../../graph/store.ts'
import { build, idOf } from '../build.ts'
import { dump, expectConsistent } from './dump.ts'
import type { TestEngine } from './engines.ts'
import { act, shown } from './reviewing.ts'
import { ACME, CRUZ, MEETING, PETROV } from './sketches.ts'

const MET = relationshipOf({ type: 'MET_WITH', subject: idOf(PETROV), object: idOf(CRUZ) })
const LEADS = relationshipOf({ type: 'LEADS', subject: idOf(CRUZ), object: idOf(ACME) })
const MEETING_ID = documentId('meeting')

export function testDeleting(engine: TestEngine): void {
  describe('deleting what was reviewed', () => {
    let store: GraphStore
    beforeEach(async () => {
      store = await engine.empty()
      await store.writeDocument(build(MEETING))
    })

    test('confirmed claims keep their sentence and their source, and the rest goes', async () => {
      await act(store, { action: 'confirm', target: { kind: 'relationship', id: LEADS.id } })
      const before = await shown(store)
      await store.deleteDocument(MEETING_ID)
      const { claims, relationship } = await store.relationship(LEADS.id)
      expect(relationship).toMatchObject({ status: 'confirmed', claims: 1 })
      expect(claims).toMatchObject([{ sentence: { text: 'Ana Cruz leads Acme Relief.' }, document: { title: 'Report meeting', deleted: true } }])
      await expect(store.relationship(MET.id)).rejects.toThrow(NotFoundError)
      await expect(store.entity(idOf(PETROV))).rejects.toThrow(NotFoundError)
      expect(await store.counts()).toMatchObject({ documents: 0, sentences: 1, claims: 1, entities: 2 })
      await expect(store.document(MEETING_ID)).rejects.toThrow(NotFoundError)
      await expect(store.deleteDocument(MEETING_ID)).rejects.toThrow(/Purge/u)
      await expectConsistent(store)
      expect((await store.writeDocument(build(MEETING))).outcome).toBe('added')
      expect(await shown(store)).toEqual(before)
    })

    test('a rejection outlasts its document', async () => {
      await act(store, { action: 'reject', target: { kind: 'relationship', id: LEADS.id } })
      await store.deleteDocument(MEETING_ID)
      expect(await store.unmatchedReviews({ limit: 10 })).toHaveLength(1)
      await store.writeDocument(build(MEETING))
      await expect(store.relationship(LEADS.id)).rejects.toThrow(NotFoundError)
      expect(await store.unmatchedReviews({ limit: 10 })).toEqual([])
    })

    test('an entity that a person touched stays', async () => {
      const { id } = await act(store, { action: 'rename', entity: idOf(CRUZ), name: 'Ana C.' })
      await store.deleteDocument(MEETING_ID)
      expect(await store.entity(idOf(CRUZ))).toMatchObject({ name: 'Ana C.', degree: 0 })
      await store.undoReview(id, 'Bo')
      await expect(store.entity(idOf(CRUZ))).rejects.toThrow(NotFoundError)
    })

    test('a purge takes what was confirmed and the names in Reviews too, also after a deletion', async () => {
      await act(store, { action: 'confirm', target: { kind: 'relationship', id: LEADS.id } }, { note: 'Ana Cruz says so' })
      await act(store, { action: 'rename', entity: idOf(PETROV), name: 'Ivan the Second' })
      await store.deleteDocument(MEETING_ID)
      await store.deleteDocument(MEETING_ID, { purge: true })
      expect(await store.counts()).toMatchObject({ documents: 0, sentences: 0, claims: 0, entities: 1 })
      await store.writeDocument(build(MEETING))
      await store.deleteDocument(MEETING_ID, { purge: true })
      expect(await shown(store)).toEqual([])
      expect((await dump(store)).join('\n')).not.toMatch(/Cruz|Petrov|Ivan|Acme|meeting/u)
      expect(await store.reviews({ limit: 5 })).toHaveLength(2)
    })
  })
}
