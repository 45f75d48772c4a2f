// Pairs that may be one entity, on every engine: offered while both are there, page by page, and never joined.

import { beforeEach, describe, expect, test } from 'vitest'
import { documentId } from '../../../graph/ids.ts'
import type { GraphStore } from '../../../graph/store.ts'
import { build, type EntitySketch } from '../build.ts'
import { items, stream } from './dump.ts'
import type { TestEngine } from './engines.ts'

const person = (name: string, ...aliases: string[]): EntitySketch => ({ type: 'Person', name, aliases })
const FIRST = { source: 'first', text: 'Ivan Petrov and Ana Cruz met.', entities: [person('Ivan Petrov', 'Petrov'), person('Ana Cruz')] }
const SECOND = { source: 'second', text: 'Iwan Petrow and Anna Cruz met. Petrov left.', entities: [person('Iwan Petrow'), person('Anna Cruz'), { type: 'Place', name: 'Petrov' } as const] }

export function testCandidates(engine: TestEngine): void {
  describe('what may be one', () => {
    let store: GraphStore
    const offered = async (limit = 10, after?: string) => {
      const { candidates, next } = await store.mergeCandidates({ limit, ...(after === undefined ? {} : { after }) })
      return { pairs: candidates.map(({ entities }) => entities.map(({ name }) => name).sort().join(' = ')).sort(), next }
    }
    beforeEach(async () => {
      store = await engine.empty()
      await store.writeDocument(build(FIRST))
      await store.writeDocument(build(SECOND))
    })

    test('are two spellings of one name, with a score and a reason; types are never mixed', async () => {
      expect(await offered()).toEqual({ pairs: ['Ana Cruz = Anna Cruz', 'Ivan Petrov = Iwan Petrow'], next: null })
      const { candidates } = await store.mergeCandidates({ limit: 10 })
      expect(candidates[0]?.score).toBeGreaterThan(0.85)
      expect(candidates[0]?.reason).toMatch(/two spellings/u)
    })

    test('come page by page', async () => {
      const pairs: string[] = []
      for (let after: string | null = ''; after !== null; ) {
        const page = await offered(1, after)
        pairs.push(...page.pairs)
        after = page.next
      }
      expect(pairs.sort()).toEqual((await offered()).pairs)
    })

    test('are gone when one of the two goes, and are no relationship', async () => {
      expect((await items(store)).some((item) => !('labels' in item) && item.type === 'MAY_BE')).toBe(false)
      await store.deleteDocument(documentId('second'))
      expect((await offered()).pairs).toEqual([])
    })

    test('are found again in an imported graph', async () => {
      const exported = await items(store)
      const expected = await offered()
      store = await engine.empty()
      await store.importGraph(stream(exported))
      expect(await offered()).toEqual(expected)
    })
  })
}
