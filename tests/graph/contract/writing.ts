// What writing and deleting must leave behind, on every engine.

import { beforeEach, describe, expect, test } from 'vitest'
import { InvalidInputError, NotFoundError } from '../../../graph/errors.ts'
import { documentId, relationshipId } from '../../../graph/ids.ts'
import { relationshipOf } from '../../../graph/relationships.ts'
import type { GraphStore } from '../../../graph/store.ts'
import { build, idOf } from '../build.ts'
import { dump, expectConsistent } from './dump.ts'
import type { TestEngine } from './engines.ts'
import { ACME, ALMATY, ARREST, CRUZ, KAZAKHSTAN, MEETING, PETROV, REPRINT, REWRITTEN, RIOTS } from './sketches.ts'

const MET = relationshipOf({ type: 'MET_WITH', subject: idOf(PETROV), object: idOf(CRUZ) })

export function testWriting(engine: TestEngine): void {
  describe('writing', () => {
    let store: GraphStore
    beforeEach(async () => {
      store = await engine.empty()
    })

    test('a document is stored with its counts', async () => {
      const outcome = await store.writeDocument(build(MEETING))
      expect(outcome).toEqual({ id: documentId('meeting'), outcome: 'added', entities: 4, claims: 2 })
      expect(await store.counts()).toMatchObject({
        ...{ documents: 1, sentences: 2, entities: 5, claims: 3, relationships: 3 },
        byEntityType: { Person: 2, Organization: 1, Country: 1, Place: 1, Event: 0 },
        byCategory: { standing: 2, cooperation: 1, conflict: 0, legal: 0, events: 0, none: 0 },
        collections: [{ name: 'test', documents: 1 }],
      })
      await expectConsistent(store)
    })

    test('the same document twice leaves the same graph', async () => {
      await store.writeDocument(build(MEETING))
      await store.writeDocument(build(ARREST))
      const before = await dump(store)
      expect((await store.writeDocument(build(MEETING))).outcome).toBe('unchanged')
      expect(await dump(store)).toEqual(before)
    })

    test('read anew by another extractor, the same findings leave the same graph but for its name', async () => {
      await store.writeDocument(build(MEETING))
      await store.writeDocument(build(ARREST))
      const before = await dump(store)
      expect((await store.writeDocument(build({ ...MEETING, extractor: 'test-2' }))).outcome).toBe('updated')
      const after = await dump(store)
      expect(after.map((line) => line.replace('test-2', 'test-1'))).toEqual(before)
      await expectConsistent(store)
    })

    test('reading anew replaces what the document gave, and keeps what others gave', async () => {
      await store.writeDocument(build(MEETING))
      await store.writeDocument(build(ARREST))
      const text = 'Ivan Petrov met nobody.'
      await store.writeDocument(build({ ...MEETING, text, entities: [PETROV], claims: [] }))
      await expectConsistent(store)
      const { relationship, claims } = await store.relationship(MET.id)
      expect(relationship).toMatchObject({ claims: 1, documents: 1, factuality: 'denied', confidence: 0.5, contested: false })
      expect(claims).toHaveLength(1)
      expect((await store.search('acme', 5)).entities).toEqual([])
      expect((await store.document(documentId('meeting'))).text).toBe(text)
    })

    test('a document that shrinks and grows again leaves the graph as it was', async () => {
      await store.writeDocument(build(ARREST))
      await store.writeDocument(build(MEETING))
      const before = await dump(store)
      await store.writeDocument(build({ ...MEETING, text: 'Ana Cruz left.', entities: [CRUZ], claims: [] }))
      await store.writeDocument(build(MEETING))
      expect(await dump(store)).toEqual(before)
    })

    test('a relationship is the sum of its claims, one confidence for each document, and contested', async () => {
      await store.writeDocument(build(MEETING))
      await store.writeDocument(build(ARREST))
      const { relationship, head, tail } = await store.relationship(MET.id)
      expect(relationship).toEqual({
        ...MET,
        ...{ category: 'cooperation', factuality: 'asserted', status: 'open', confidence: 0.9 },
        ...{ claims: 2, documents: 2, from: '2005-07-01', to: '2005-07-15', contested: true },
      })
      expect([head.id, tail.id]).toEqual([MET.head, MET.tail])
    })

    test('names are united, missing attributes filled in, nothing is overwritten', async () => {
      const first = { ...ALMATY, attributes: {} }
      await store.writeDocument(build({ source: 'a', text: 'Almaty was calm.', entities: [first] }))
      const second = { ...ALMATY, aliases: ['Alma Ata'], attributes: { latitude: 43.25, longitude: 76.91, roles: ['the southern capital'] } }
      await store.writeDocument(build({ source: 'b', text: 'Almaty, once Alma Ata, was calm.', entities: [second] }))
      await store.writeDocument(build({ source: 'c', text: 'Almaty again.', entities: [{ ...ALMATY, attributes: { latitude: 1, longitude: 2 } }] }))
      expect(await store.entity(idOf(ALMATY))).toMatchObject({
        names: ['Almaty', 'Alma Ata'],
        attributes: { country: 'KZ', latitude: 43.25, longitude: 76.91, roles: ['the southern capital'] },
      })
    })

    test('whole numbers stay numbers with a fraction where they are measures', async () => {
      await store.writeDocument(build({ ...MEETING, claims: [{ subject: 'Ana Cruz', type: 'LEADS', object: 'Acme Relief', confidence: 1 }] }))
      const { rows } = await store.query('MATCH (c:Claim) RETURN c.confidence / 2 AS half', {}, { timeoutMs: 20_000, maxRows: 5 })
      expect(rows).toEqual([[0.5]])
    })

    test('a claim on an entity that is nowhere is refused, and nothing of the document stays', async () => {
      const document = build(MEETING)
      const broken = { ...document, entities: document.entities.filter((entity) => entity.name !== 'Ana Cruz') }
      await expect(store.writeDocument(broken)).rejects.toThrow(InvalidInputError)
      expect(await dump(store)).toEqual([])
    })

    test('a claim may name an entity that the graph has', async () => {
      await store.writeDocument(build(MEETING))
      const document = build({ ...ARREST, claims: [{ subject: 'Ivan Petrov', type: 'MET_WITH', object: 'Ana Cruz' }] })
      await store.writeDocument({ ...document, entities: document.entities.filter((entity) => entity.name !== 'Ana Cruz') })
      expect((await store.relationship(MET.id)).relationship.documents).toBe(2)
    })

    test('the same document by two writers at once is one document', async () => {
      const outcomes = await Promise.all([1, 2, 3].map(() => store.writeDocument(build(MEETING))))
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['added', 'unchanged', 'unchanged'])
      expect(await store.counts()).toMatchObject({ documents: 1, sentences: 2, entities: 5, claims: 3, relationships: 3 })
      await expectConsistent(store)
    })

    test('writers at once end as writers in turn', async () => {
      // Each has so many words of its own that none is nearly another.
      const own = (index: number) => Array.from({ length: 10 }, (_, word) => `part${index}x${word}`).join(' ')
      const documents = Array.from({ length: 6 }, (_, index) => build({ ...MEETING, source: `copy ${index}`, text: `${MEETING.text} ${own(index)}.` }))
      await Promise.all(documents.map((document) => store.writeDocument(document)))
      expect((await store.relationship(MET.id)).relationship).toMatchObject({ claims: 6, documents: 6 })
      await expectConsistent(store)
    })
  })

  describe('deleting', () => {
    let store: GraphStore
    beforeEach(async () => {
      store = await engine.empty()
      await store.writeDocument(build(MEETING))
    })

    test('the last document takes everything with it', async () => {
      await store.deleteDocument(documentId('meeting'))
      expect(await dump(store)).toEqual([])
      const left = await store.query('MATCH (n) RETURN DISTINCT labels(n) AS labels', {}, { timeoutMs: 20_000, maxRows: 10 })
      expect(left.rows).toEqual([[['Ligature']]])
    })

    test('one of two leaves the graph as if it had never been there', async () => {
      const before = await dump(store)
      await store.writeDocument(build(ARREST))
      await store.deleteDocument(documentId('arrest'))
      expect(await dump(store)).toEqual(before)
      await expectConsistent(store)
    })

    test('background facts go with what they are about, and keep what they speak of', async () => {
      const place = { ...MEETING, source: 'place', text: 'Almaty.', entities: [ALMATY, KAZAKHSTAN], claims: MEETING.claims?.slice(2) ?? [] }
      await store.writeDocument(build(place))
      await store.deleteDocument(documentId('meeting'))
      expect((await store.entity(idOf(KAZAKHSTAN))).degree).toBe(1)
      await store.deleteDocument(documentId('place'))
      await expect(store.entity(idOf(KAZAKHSTAN))).rejects.toThrow(NotFoundError)
    })

    test('a collection goes as a whole, the others stay', async () => {
      await store.writeDocument(build(ARREST))
      expect(await store.deleteCollection('test')).toBe(1)
      expect(await store.deleteCollection('test')).toBe(0)
      expect((await store.documents({ limit: 9 })).map(({ id }) => id)).toEqual([documentId('arrest')])
      await expect(store.entity(idOf(ACME))).rejects.toThrow(NotFoundError)
      expect((await store.entity(idOf(RIOTS))).degree).toBe(1)
    })

    test('a collection that two take away at once goes once', async () => {
      await store.writeDocument(build({ ...ARREST, collection: 'test' }))
      const deleted = await Promise.all([store.deleteCollection('test'), store.deleteCollection('test')])
      expect(deleted.reduce((sum, count) => sum + count)).toBe(2)
      expect(await store.counts()).toMatchObject({ documents: 0, entities: 0 })
    })

    test('what is not there cannot be deleted', async () => {
      await expect(store.deleteDocument(documentId('nothing'))).rejects.toThrow(NotFoundError)
    })
  })

  describe('duplicates', () => {
    let store: GraphStore
    beforeEach(async () => {
      store = await engine.empty()
      await store.writeDocument(build(MEETING))
    })

    test('the same text from another source is stored and linked, and its claims count once', async () => {
      const outcome = await store.writeDocument(build(REPRINT))
      expect(outcome).toMatchObject({ outcome: 'duplicate', claims: 2 })
      expect((await store.relationship(MET.id)).relationship).toMatchObject({ claims: 1, documents: 1, confidence: 0.8 })
      expect((await store.counts()).documents).toBe(2)
      expect((await dump(store)).filter((line) => line.includes('DUPLICATE_OF'))).toHaveLength(1)
      expect((await store.writeDocument(build(REPRINT))).outcome).toBe('unchanged')
      await expectConsistent(store)
    })

    test('when the original goes, the duplicate takes its place', async () => {
      await store.writeDocument(build(REPRINT))
      await store.deleteDocument(documentId('meeting'))
      const { relationship, claims } = await store.relationship(MET.id)
      expect(relationship).toMatchObject({ claims: 1, documents: 1 })
      expect(claims.map(({ document }) => document?.id)).toEqual([documentId('reprint')])
      expect((await dump(store)).filter((line) => line.includes('DUPLICATE_OF'))).toEqual([])
      await expectConsistent(store)
    })

    test('a duplicate stays one when it is read anew, and ceases to be one when its text changes', async () => {
      await store.writeDocument(build(REPRINT))
      expect((await store.writeDocument(build({ ...REPRINT, extractor: 'test-2' }))).outcome).toBe('duplicate')
      expect((await store.relationship(MET.id)).relationship.claims).toBe(1)
      expect((await store.writeDocument(build({ ...REPRINT, text: REWRITTEN }))).outcome).toBe('updated')
      expect((await store.relationship(MET.id)).relationship).toMatchObject({ claims: 2, documents: 2, confidence: 0.96 })
      await expectConsistent(store)
    })

    test('when the original is cleaned to another text, the duplicate counts too', async () => {
      await store.writeDocument(build(REPRINT))
      await store.writeDocument(build({ ...MEETING, text: REWRITTEN }))
      expect((await store.relationship(MET.id)).relationship.claims).toBe(2)
      await expectConsistent(store)
    })

    test('a text that is nearly the same counts once, whatever its headline', async () => {
      expect((await store.writeDocument(build({ ...MEETING, source: 'near', text: `${MEETING.text} More.` }))).outcome).toBe('duplicate')
      expect((await store.relationship(MET.id)).relationship).toMatchObject({ claims: 1, documents: 1 })
      await store.deleteDocument(documentId('meeting'))
      expect((await store.relationship(MET.id)).relationship).toMatchObject({ claims: 1, documents: 1 })
      await expectConsistent(store)
    })

    test('a text of which much is the same counts for itself', async () => {
      expect((await store.writeDocument(build({ ...MEETING, source: 'longer', text: REWRITTEN }))).outcome).toBe('added')
      expect((await store.relationship(MET.id)).relationship).toMatchObject({ claims: 2, documents: 2 })
    })
  })

  describe('versions', () => {
    const at = (sketch: typeof MEETING, url = 'https://example.org/report') => {
      const extracted = build(sketch)
      return { ...extracted, document: { ...extracted.document, url } }
    }
    const superseded = async (store: GraphStore) => (await dump(store)).filter((line) => line.includes('"type":"SUPERSEDES"'))
    let store: GraphStore
    beforeEach(async () => {
      store = await engine.empty()
      await store.writeDocument(at(MEETING))
    })

    test('a new text at a known address replaces the old one, which stays stored', async () => {
      expect((await store.writeDocument(at({ ...MEETING, source: 'second', text: REWRITTEN, claims: [] }))).outcome).toBe('added')
      await expect(store.relationship(MET.id)).rejects.toThrow(NotFoundError)
      expect((await store.document(documentId('meeting'))).text).toBe(MEETING.text)
      expect(await superseded(store)).toHaveLength(1)
      await expectConsistent(store)
    })

    test('when the newest goes, the one before counts again', async () => {
      const before = await dump(store)
      await store.writeDocument(at({ ...MEETING, source: 'second', text: REWRITTEN, claims: [] }))
      await store.deleteDocument(documentId('second'))
      expect(await dump(store)).toEqual(before)
    })

    test('an older text that comes later does not count', async () => {
      await store.writeDocument(at({ ...MEETING, source: 'first', published: '2005-08-01', text: REWRITTEN }))
      expect((await store.relationship(MET.id)).claims.map(({ document }) => document?.id)).toEqual([documentId('meeting')])
      await expectConsistent(store)
    })

    test('the same text at the same address is a duplicate, no version', async () => {
      expect((await store.writeDocument(at({ ...MEETING, source: 'again' }))).outcome).toBe('duplicate')
      expect(await superseded(store)).toEqual([])
    })

    test('what repeated the replaced text counts in its place', async () => {
      await store.writeDocument(build(REPRINT))
      await store.writeDocument(at({ ...MEETING, source: 'second', text: REWRITTEN, claims: [] }))
      expect((await store.relationship(MET.id)).claims.map(({ document }) => document?.id)).toEqual([documentId('reprint')])
      await expectConsistent(store)
    })
  })

  test('a relationship that no claim supports is not there', async () => {
    const store = await engine.empty()
    await store.writeDocument(build(MEETING))
    await expect(store.relationship(relationshipId(idOf(ACME), 'LEADS', idOf(CRUZ)))).rejects.toThrow(NotFoundError)
  })
}
