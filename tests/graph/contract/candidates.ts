// Pairs that may be one entity, on every engine: offered while both are there, page by page, and never joined.

import { beforeEach, describe, expect, test } from 'vitest'
import { InvalidInputError } from '../../../graph/errors.ts'
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
      for (let after: string | null | undefined; after !== null; ) {
        const page = await offered(1, after)
        pairs.push(...page.pairs)
        after = page.next
      }
      expect(pairs.sort()).toEqual((await offered()).pairs)
      await expect(offered(1, 'nowhere')).rejects.toThrow(InvalidInputError)
    })

    test('the likeliest come first: what stands around both makes them likelier, a sentence that names both less likely', async () => {
      const names = ['Omar Khojaev', 'Omar Hojaev', 'Karimov', 'Islam Karimov']
      const bodies: EntitySketch[] = [
        { type: 'Organization', name: 'UNHCR' },
        { type: 'Organization', name: 'Office of the UN High Commissioner for Refugees' },
        { type: 'Organization', name: 'Almaty police' },
        { type: 'Organization', name: 'Police Department of Almaty' },
      ]
      const people = [...names.map((name) => person(name)), ...['Ana Lund', 'Bo Berg'].map((name) => person(name))]
      const met = (subject: string, object: string, sentence: number) => ({ subject, object, type: 'CRITICIZED' as const, sentence })
      const claims = ['Almaty police', 'Police Department of Almaty'].flatMap((body, index) => [met(body, 'Ana Lund', index), met(body, 'Bo Berg', index)])
      const text = 'Almaty police, UNHCR, Karimov, Omar Khojaev, Ana Lund and Bo Berg. Police Department of Almaty, Office of the UN High Commissioner for Refugees, Islam Karimov, Ana Lund and Bo Berg. Omar Khojaev met Omar Hojaev.'
      await store.writeDocument(build({ source: 'third', text, entities: [...people, ...bodies], claims }))
      const { candidates } = await store.mergeCandidates({ limit: 50 })
      const found = candidates.map(({ entities, score, reason }) => [entities.map(({ name }) => name).sort().join(' = '), score, reason] as const)
      const scoreOf = (pair: string) => found.find(([name]) => name === pair)?.[1] ?? expect.fail(`${pair} is not among ${JSON.stringify(found)}`)
      expect(scoreOf('Office of the UN High Commissioner for Refugees = UNHCR')).toBe(0.9)
      expect(scoreOf('Islam Karimov = Karimov')).toBe(0.55)
      expect(scoreOf('Almaty police = Police Department of Almaty')).toBeGreaterThan(0.5)
      expect(scoreOf('Omar Hojaev = Omar Khojaev')).toBeLessThan(0.8)
      expect(found.find(([name]) => name === 'Omar Hojaev = Omar Khojaev')?.[2]).toContain('one sentence names both')
      expect(found.map(([, score]) => score)).toEqual(found.map(([, score]) => score).sort((a, b) => b - a))
    })

    test('that people leave apart are not asked about again, until that is undone', async () => {
      const [first] = (await store.mergeCandidates({ limit: 1 })).candidates
      const ids = first?.entities.map(({ id }) => id) ?? expect.fail('nothing is offered')
      const review = await store.review({ author: 'Ana', note: null, action: { action: 'confirm', target: { kind: 'entities', ids } }, versions: Object.fromEntries(ids.map((id) => [id, 1])) })
      expect((await offered()).pairs).toHaveLength(1)
      await store.undoReview(review.id, 'Ana')
      expect((await offered()).pairs).toHaveLength(2)
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
      await store.importGraph(() => stream(exported))
      expect(await offered()).toEqual(expected)
    })
  })
}
