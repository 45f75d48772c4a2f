// A graph that is exported from any engine and imported into another is the same graph.

import { describe, expect, test } from 'vitest'
import { ConflictError, InvalidInputError } from '../../../graph/errors.ts'
import { openStore } from '../../../graph/open.ts'
import type { GraphNode, GraphRelationship } from '../../../graph/store.ts'
import { build, idOf } from '../build.ts'
import { dump, expectConsistent, items, stream } from './dump.ts'
import type { TestEngine } from './engines.ts'
import { act, shown } from './reviewing.ts'
import { ACME, ARREST, CRUZ, MEETING, PETROV, REPRINT } from './sketches.ts'

export function testPortability(engine: TestEngine): void {
  describe('export and import', () => {
    test('carry everything to another engine and back', async () => {
      const store = await engine.empty()
      for (const sketch of [MEETING, ARREST, REPRINT]) await store.writeDocument(build(sketch))
      const exported = await items(store)
      const other = await openStore('memory:')
      try {
        await other.importGraph(stream(exported))
        expect(await items(other)).toEqual(exported)
        expect(await other.counts()).toEqual(await store.counts())
        expect(await other.search('petr', 5)).toEqual(await store.search('petr', 5))
        await expectConsistent(other)
        const back = await engine.empty()
        await back.importGraph(other.exportGraph())
        expect(await items(back)).toEqual(exported)
      } finally {
        await other.close()
      }
    })

    test('carry what people decided, so that it can be undone elsewhere', async () => {
      const store = await engine.empty()
      for (const sketch of [MEETING, ARREST]) await store.writeDocument(build(sketch))
      const before = await shown(store)
      const merge = await act(store, { action: 'merge', into: idOf(CRUZ), entities: [idOf(PETROV)], name: 'Both' })
      const reject = await act(store, { action: 'reject', target: { kind: 'entities', ids: [idOf(ACME)] } })
      const exported = await items(store)
      const other = await openStore('memory:')
      try {
        await other.importGraph(stream(exported))
        expect(await items(other)).toEqual(exported)
        expect(await other.reviews({ limit: 9 })).toEqual(await store.reviews({ limit: 9 }))
        expect(await other.entity(idOf(PETROV))).toMatchObject({ id: idOf(CRUZ), name: 'Both' })
        for (const { id } of [reject, merge]) await other.undoReview(id, 'Bo')
        expect(await shown(other)).toEqual(before)
        const { number } = await act(other, { action: 'rename', entity: idOf(CRUZ), name: 'Ana C.' })
        expect(number).toBeGreaterThan(reject.number)
        await expectConsistent(other)
        const back = await engine.empty()
        await back.importGraph(stream(exported))
        expect(await items(back)).toEqual(exported)
      } finally {
        await other.close()
      }
    })

    test('an imported graph goes on as if it had been written', async () => {
      const store = await engine.empty()
      await store.writeDocument(build(MEETING))
      const exported = await items(store)
      const target = await openStore('memory:')
      await target.importGraph(stream(exported))
      expect((await target.writeDocument(build(MEETING))).outcome).toBe('unchanged')
      await target.writeDocument(build(ARREST))
      await store.writeDocument(build(ARREST))
      expect(await dump(target)).toEqual(await dump(store))
      await target.close()
    })

    test('export is in the same order every time', async () => {
      const store = await engine.empty()
      await store.writeDocument(build(ARREST))
      await store.writeDocument(build(MEETING))
      expect(await items(store)).toEqual(await items(store))
    })

    test('a store that holds something takes no import', async () => {
      const store = await engine.empty()
      await store.writeDocument(build(MEETING))
      await expect(store.importGraph(store.exportGraph())).rejects.toThrow(ConflictError)
    })

    test('what no export of ours has is refused', async () => {
      const store = await engine.empty()
      const node = (labels: string[]): GraphNode => ({ id: 'x', labels, properties: { id: 'x' } })
      await expect(store.importGraph(stream([node(['Entity', 'Person) DETACH DELETE (n'])]))).rejects.toThrow(InvalidInputError)
      await expect(store.importGraph(stream([node(['Person'])]))).rejects.toThrow(InvalidInputError)
      const loose: GraphRelationship = { id: 'r', type: 'LEADS', head: 'x', tail: 'y', properties: {} }
      await expect(store.importGraph(stream([loose]))).rejects.toThrow(InvalidInputError)
    })
  })
}
