// What can be read back, on every engine: searches, neighbours, evidence, documents, the overview.

import { beforeEach, describe, expect, test } from 'vitest'
import { InvalidInputError, NotFoundError } from '../../../graph/errors.ts'
import { documentId, relationshipId, sentenceId } from '../../../graph/ids.ts'
import { relationshipOf } from '../../../graph/relationships.ts'
import type { GraphStore } from '../../../graph/store.ts'
import { build, idOf } from '../build.ts'
import type { TestEngine } from './engines.ts'
import { ACME, ALMATY, ARREST, CRUZ, KAZAKHSTAN, MEETING, PETROV, RIOTS } from './sketches.ts'

const SEARCHES: readonly (readonly [text: string, names: readonly string[], matched: readonly string[], reason: string])[] = [
  ['Ivan Petrov', ['Ivan Petrov'], ['Ivan Petrov'], 'the whole name'],
  ['ivan p', ['Ivan Petrov'], ['Ivan Petrov'], 'its beginning, in small letters'],
  ['petr', ['Ivan Petrov'], ['Petrov'], 'the beginning of an alias'],
  ['cru', ['Ana Cruz'], ['Ana Cruz'], 'the beginning of a later word'],
  ['AR', ['Acme Relief'], ['AR'], 'an acronym'],
  ['a', ['Almaty', 'Ana Cruz', 'Acme Relief'], ['Almaty', 'Ana Cruz', 'Acme Relief'], 'the most connected first'],
  ['elief', [], [], 'not the middle of a word'],
  ['%', [], [], 'nothing that could be a name'],
  ['nobody', [], [], 'nobody'],
]

export function testReading(engine: TestEngine): void {
  describe('reading', () => {
    let store: GraphStore
    beforeEach(async () => {
      store = await engine.empty()
      await store.writeDocument(build(MEETING))
      await store.writeDocument(build(ARREST))
    })

    test('entities are found by the beginning of any word of any name', async () => {
      for (const [text, names, matched, reason] of SEARCHES) {
        const { entities } = await store.search(text, 3)
        expect({ reason, names: entities.map(({ name }) => name), matched: entities.map((entity) => entity.matched) }).toEqual({ reason, names, matched })
      }
    })

    test('documents are found by the words of their text and title', async () => {
      const found = async (text: string) => (await store.search(text, 5)).documents.map(({ id }) => id)
      expect(await found('riots detained')).toEqual([documentId('arrest')])
      expect(await found('leads')).toEqual([documentId('meeting')])
      expect((await found('almaty')).toSorted()).toEqual([documentId('arrest'), documentId('meeting')].toSorted())
      expect(await found('"(:/ zebra')).toEqual([])
    })

    test('entities are found under their normalised names, with how many documents mention them', async () => {
      const matches = await store.findByNames(['petrov', 'ivan petrov', 'kazakhstan', 'nobody'])
      expect([...matches].sort((left, right) => (left.name < right.name ? -1 : 1))).toEqual([
        { id: idOf(PETROV), type: 'Person', name: 'Ivan Petrov', country: null, from: null, to: null, keys: ['ivan petrov', 'petrov'], documents: 2 },
        { id: idOf(KAZAKHSTAN), type: 'Country', name: 'Kazakhstan', country: 'KZ', from: null, to: null, keys: ['kazakhstan'], documents: 0 },
      ])
      expect(await store.findByNames([])).toEqual([])
    })

    test('an entity has its documents, newest first, and its mentions', async () => {
      const { documents, documentCount, mentions, next, ...entity } = await store.entity(idOf(PETROV))
      expect(entity).toEqual({
        ...{ id: idOf(PETROV), type: 'Person', name: 'Ivan Petrov', names: ['Ivan Petrov', 'Petrov'], status: 'open', version: 1, degree: 3 },
        attributes: { country: null, latitude: null, longitude: null, from: null, to: null, roles: [] },
      })
      expect(documents.map(({ id }) => id)).toEqual([documentId('arrest'), documentId('meeting')])
      expect([documentCount, mentions, next]).toEqual([2, 6, null])
      const first = await store.entity(idOf(PETROV), { limit: 1 })
      expect([first.documents.map(({ id }) => id), first.documentCount, first.mentions, first.next]).toEqual([[documentId('arrest')], 2, 6, documentId('arrest')])
      const second = await store.entity(idOf(PETROV), { limit: 1, after: documentId('arrest') })
      expect([second.documents.map(({ id }) => id), second.next]).toEqual([[documentId('meeting')], null])
      await expect(store.entity(idOf(PETROV), { limit: 1, after: documentId('nowhere') })).rejects.toThrow(InvalidInputError)
      await expect(store.entity(idOf({ type: 'Person', name: 'Nobody' }))).rejects.toThrow(NotFoundError)
    })

    test('neighbours come with the relationships between all of them, and with what the limit left out', async () => {
      const { entities, relationships, available } = await store.neighbours(idOf(ALMATY), { limit: 10 })
      expect(entities.map(({ name }) => name).sort()).toEqual(['Almaty', 'Ivan Petrov', 'Kazakhstan'])
      expect(relationships.map(({ type }) => type).sort()).toEqual(['DETAINED_IN', 'LOCATED_IN'])
      expect([...available].sort((left, right) => (left.type < right.type ? -1 : 1))).toEqual([
        { type: 'ASSOCIATED_WITH', direction: 'out', count: 1 },
        { type: 'DETAINED_IN', direction: 'in', count: 1 },
        { type: 'LOCATED_IN', direction: 'out', count: 1 },
      ])
      const first = await store.neighbours(idOf(ALMATY), { limit: 1 })
      expect(first.entities.map(({ name }) => name)).toEqual(['Almaty', 'Ivan Petrov'])
      expect(first.available).toEqual(available)
      expect(first.next).toBe(idOf(PETROV))
      const second = await store.neighbours(idOf(ALMATY), { limit: 1, after: idOf(PETROV) })
      expect([second.entities.map(({ name }) => name).sort(), second.next]).toEqual([['Almaty', 'Kazakhstan'], null])
      const chosen = await store.neighbours(idOf(ALMATY), { limit: 10, types: ['ASSOCIATED_WITH'] })
      expect(chosen.entities.map(({ name }) => name).sort()).toEqual(['Almaty', 'Osh riots'])
      expect(chosen.relationships.map(({ type }) => type)).toEqual(['ASSOCIATED_WITH'])
      await expect(store.neighbours(idOf({ type: 'Person', name: 'Nobody' }), { limit: 1 })).rejects.toThrow(NotFoundError)
    })

    test('a relationship shows its claims with the sentence, who says so, and the document, newest first', async () => {
      const { id } = relationshipOf({ type: 'MET_WITH', subject: idOf(PETROV), object: idOf(CRUZ) })
      const { claims } = await store.relationship(id)
      expect(claims.map(({ document, factuality, saidBy, at }) => [document?.id, factuality, saidBy?.name, at?.name])).toEqual([
        [documentId('arrest'), 'denied', 'Ivan Petrov', undefined],
        [documentId('meeting'), 'asserted', undefined, 'Almaty'],
      ])
      expect(claims[1]).toMatchObject({
        subject: { id: idOf(PETROV), type: 'Person', name: 'Ivan Petrov' },
        object: { id: idOf(CRUZ), type: 'Person', name: 'Ana Cruz' },
        ...{ predicate: 'met_with', category: 'cooperation', from: '2005-07-01', to: '2005-07-01', confidence: 0.8, origin: 'extracted', status: 'open' },
        sentence: { id: sentenceId(documentId('meeting'), 0), index: 0, page: null, start: 0, end: 35, text: 'Ivan Petrov met Ana Cruz in Almaty.' },
        spans: { subject: [{ start: 0, end: 4 }], predicate: [] },
        document: { id: documentId('meeting'), title: 'Report meeting', publisher: 'Example Press', published: '2005-08-24', url: null, author: null },
      })
    })

    test('a background fact has no sentence and no document', async () => {
      const { relationship, claims } = await store.relationship(relationshipId(idOf(ALMATY), 'LOCATED_IN', idOf(KAZAKHSTAN)))
      expect(relationship).toMatchObject({ claims: 1, documents: 0 })
      expect(claims).toHaveLength(1)
      expect(claims[0]).toMatchObject({ foundBy: 'gazetteer', sentence: null, document: null })
    })

    test('documents come newest first, page by page, and by collection', async () => {
      await store.writeDocument(build({ source: 'undated', text: 'Nothing.', published: null }))
      await store.writeDocument(build({ source: 'year', text: 'Little.', published: '2005' }))
      const order = ['arrest', 'meeting', 'year', 'undated'].map(documentId)
      const all = await store.documents({ limit: 10 })
      expect(all.map(({ id }) => id)).toEqual(order)
      expect(all[1]).toEqual({
        ...{ id: documentId('meeting'), title: 'Report meeting', author: null, publisher: 'Example Press', url: null, published: '2005-08-24' },
        ...{ language: 'en', collection: 'test', file: 'meeting.txt', version: 1, words: 12, entities: 4, claims: 2 },
      })
      let after: (typeof order)[number] | undefined
      for (const id of order) {
        const [page] = await store.documents({ limit: 1, ...(after === undefined ? {} : { after }) })
        expect(page?.id).toBe(id)
        after = id
      }
      expect((await store.documents({ limit: 5, collection: 'second' })).map(({ id }) => id)).toEqual([documentId('arrest')])
      expect(await store.documents({ limit: 5, collection: 'none' })).toEqual([])
    })

    test('a document has its text, and its sentences and mentions by offsets into it', async () => {
      const { text, sentences, mentions } = await store.document(documentId('meeting'))
      expect(text).toBe(MEETING.text)
      expect(sentences.map(({ index, start, end }) => [index, text.slice(start, end)])).toEqual([
        [0, 'Ivan Petrov met Ana Cruz in Almaty.'],
        [1, 'Ana Cruz leads Acme Relief.'],
      ])
      expect(mentions.map(({ start, end, entity }) => [text.slice(start, end), entity])).toEqual([
        ['Ivan Petrov', idOf(PETROV)],
        ['Petrov', idOf(PETROV)],
        ['Ana Cruz', idOf(CRUZ)],
        ['Almaty', idOf(ALMATY)],
        ['Ana Cruz', idOf(CRUZ)],
        ['Acme Relief', idOf(ACME)],
      ])
      await expect(store.document(documentId('nothing'))).rejects.toThrow(NotFoundError)
    })

    test('the overview is the most connected piece', async () => {
      const island = [{ type: 'Person', name: 'Far Away' }, { type: 'Organization', name: 'Island Club' }] as const
      await store.writeDocument(build({ source: 'island', text: 'Far Away runs Island Club.', entities: island, claims: [{ subject: 'Far Away', type: 'LEADS', object: 'Island Club' }] }))
      const four = await store.overview(4)
      expect(four.entities.map(({ name }) => name).sort()).toEqual(['Acme Relief', 'Almaty', 'Ana Cruz', 'Ivan Petrov'])
      expect(four.relationships.map(({ type }) => type).sort()).toEqual(['DETAINED_IN', 'LEADS', 'MET_WITH'])
      const all = await store.overview(50)
      expect(all.entities).toHaveLength(8)
      expect(all.relationships.some(({ type }) => type === 'ASSOCIATED_WITH')).toBe(false)
      expect(all.entities.find(({ id }) => id === idOf(RIOTS))?.attributes).toMatchObject({ from: '2005-05-01', to: '2005-05-31' })
    })

    test('an empty store is empty everywhere', async () => {
      await store.deleteCollection('test')
      await store.deleteCollection('second')
      expect(await store.overview(10)).toEqual({ entities: [], relationships: [] })
      expect(await store.search('petrov', 10)).toEqual({ entities: [], documents: [] })
      expect(await store.counts()).toMatchObject({ documents: 0, sentences: 0, entities: 0, claims: 0, relationships: 0, collections: [] })
    })

    const { reopen } = engine
    if (reopen === null) return
    test('all of it is there after closing and opening again', async () => {
      const before = await store.search('almaty', 5)
      const again = await reopen(store)
      expect(await again.search('almaty', 5)).toEqual(before)
      expect((await again.writeDocument(build(MEETING))).outcome).toBe('unchanged')
    })
  })
}
