// What the canvas asks of the graph, on every engine: parts by their ids, what connects several, what documents speak of.

import { beforeEach, describe, expect, test } from 'vitest'
import { NotFoundError } from '../../../graph/errors.ts'
import { documentId } from '../../../graph/ids.ts'
import type { GraphStore } from '../../../graph/store.ts'
import { build, idOf, type EntitySketch } from '../build.ts'
import type { TestEngine } from './engines.ts'
import { ACME, ALMATY, ARREST, CRUZ, KAZAKHSTAN, MEETING, PETROV, RIOTS } from './sketches.ts'

const CONNECTIONS: readonly { readonly reason: string; readonly ends: readonly EntitySketch[]; readonly hops: number; readonly names: readonly string[]; readonly connected: boolean }[] = [
  { reason: 'one step apart', ends: [CRUZ, ACME], hops: 6, names: ['Acme Relief', 'Ana Cruz'], connected: true },
  { reason: 'two steps', ends: [ACME, PETROV], hops: 6, names: ['Acme Relief', 'Ana Cruz', 'Ivan Petrov'], connected: true },
  { reason: 'four steps, an odd way round', ends: [ACME, KAZAKHSTAN], hops: 6, names: ['Acme Relief', 'Almaty', 'Ana Cruz', 'Ivan Petrov', 'Kazakhstan'], connected: true },
  { reason: 'farther than asked', ends: [ACME, KAZAKHSTAN], hops: 3, names: ['Acme Relief', 'Kazakhstan'], connected: false },
  { reason: 'mere co-occurrence connects nothing: the riots and Almaty meet in Petrov', ends: [RIOTS, ALMATY, CRUZ], hops: 6, names: ['Almaty', 'Ana Cruz', 'Ivan Petrov', 'Osh riots'], connected: true },
]

export function testExploring(engine: TestEngine): void {
  describe('exploring', () => {
    let store: GraphStore
    beforeEach(async () => {
      store = await engine.empty()
      await store.writeDocument(build(MEETING))
      await store.writeDocument(build(ARREST))
    })

    test('a part by its ids holds what is there and what is among it', async () => {
      const ids = [PETROV, ALMATY, RIOTS, { type: 'Person', name: 'Nobody' } as const].map(idOf)
      const typed = await store.subgraph(ids, { associations: false })
      expect(typed.entities.map(({ name }) => name).sort()).toEqual(['Almaty', 'Ivan Petrov', 'Osh riots'])
      expect(typed.relationships.map(({ type }) => type).sort()).toEqual(['DETAINED_IN', 'SUSPECTED_IN'])
      const all = await store.subgraph(ids, { associations: true })
      expect(all.relationships.map(({ type }) => type).sort()).toEqual(['ASSOCIATED_WITH', 'DETAINED_IN', 'SUSPECTED_IN'])
      expect(await store.subgraph([], { associations: true })).toEqual({ entities: [], relationships: [] })
    })

    test('what connects several lies on the shortest ways between them', async () => {
      for (const { reason, ends, hops, names, connected } of CONNECTIONS) {
        const found = await store.connections(ends.map(idOf), { hops })
        expect({ reason, names: found.entities.map(({ name }) => name).sort(), connected: found.connected }).toEqual({ reason, names, connected })
      }
    })

    test('a scope holds what its documents and collections speak of', async () => {
      const { entities, relationships } = await store.subgraph([PETROV, CRUZ, ACME, ALMATY, RIOTS].map(idOf), { associations: false })
      const asked = { entities: entities.map(({ id }) => id), relationships: relationships.map(({ id }) => id) }
      const scope = async (collections: readonly string[], documents: readonly string[]) => {
        const found = await store.scope({ ...asked, collections, documents })
        return {
          names: entities.filter(({ id }) => found.entities.includes(id)).map(({ name }) => name).sort(),
          types: relationships.filter(({ id }) => found.relationships.includes(id)).map(({ type }) => type).sort(),
        }
      }
      expect(await scope(['second'], [])).toEqual({ names: ['Almaty', 'Ana Cruz', 'Ivan Petrov', 'Osh riots'], types: ['DETAINED_IN', 'MET_WITH', 'SUSPECTED_IN'] })
      expect(await scope([], [documentId('meeting')])).toEqual({ names: ['Acme Relief', 'Almaty', 'Ana Cruz', 'Ivan Petrov'], types: ['LEADS', 'MET_WITH'] })
      expect((await scope(['second'], [documentId('meeting')])).types).toHaveLength(4)
      expect(await scope(['nowhere'], [])).toEqual({ names: [], types: [] })
    })

    test('documents are found by what their text says, with the sentences that say it', async () => {
      const found = async (query: string) => (await store.searchText(query, 10)).documents.map(({ id, snippets }) => [id, ...snippets.map(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)).join('|'))])
      expect(await found('"ana cruz" leads')).toEqual([[documentId('meeting'), 'Ana Cruz|leads', 'Ana Cruz']])
      expect(await found('denied OR leads')).toHaveLength(2)
      expect(await found('almaty NOT riots')).toEqual([[documentId('meeting'), 'Almaty']])
      expect(await found('"petrov ana"')).toEqual([])
      expect(await found('"(:/ AND')).toEqual([])
      expect(await store.searchText('almaty', 1)).toMatchObject({ more: true, documents: [{}] })
    })

    test('an entity has what is said of it in order of time, and a document its file', async () => {
      const claims = await store.claimsOf(idOf(PETROV), { limit: 10 })
      expect(claims.map(({ type, from, to }) => [type, from ?? to])).toEqual([
        ['MET_WITH', '2005-07-01'],
        ['MET_WITH', '2005-07-15'],
        ...claims.slice(2).map(({ type }) => [type, null]),
      ])
      expect(claims.slice(2).map(({ type }) => type).sort()).toEqual(['DETAINED_IN', 'SUSPECTED_IN'])
      expect(await store.claimsOf(idOf(PETROV), { limit: 1 })).toHaveLength(1)
      await expect(store.claimsOf(idOf({ type: 'Person', name: 'Nobody' }), { limit: 1 })).rejects.toThrow(NotFoundError)
      expect((await store.documentFile(documentId('meeting'))).sha256).toMatch(/^[0-9a-f]{64}$/u)
      await expect(store.documentFile(documentId('nowhere'))).rejects.toThrow(NotFoundError)
    })
  })
}
