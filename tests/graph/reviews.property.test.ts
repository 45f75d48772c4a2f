// Any sequence of Reviews and readings, undone in reverse, shows the graph that the readings alone show; and whatever was
// decided, relationships are exactly what their claims say.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LigatureError } from '../../graph/errors.ts'
import { openStore } from '../../graph/open.ts'
import type { ClaimId, EntityId } from '../../graph/model.ts'
import { ENTITY_TYPES, FACTUALITIES, RELATIONSHIP_TYPES } from '../../graph/ontology.ts'
import type { Review, ReviewAction } from '../../graph/reviews/model.ts'
import type { GraphStore } from '../../graph/store.ts'
import { findDates } from '../../ingest/annotate/dates.ts'
import { linkDocument } from '../../ingest/link/link.ts'
import { build, type DocumentSketch } from './build.ts'
import { expectConsistent, items } from './contract/dump.ts'
import { act, shown } from './contract/reviewing.ts'
import { ACME, ALMATY, ARREST, CRUZ, MEETING, PETROV } from './contract/sketches.ts'

const SECONDS = 1000
const BROTHER = { type: 'Person', name: 'Petrov' } as const

/** What may be read, in any order and again. */
const READINGS: readonly DocumentSketch[] = [
  MEETING,
  ARREST,
  { ...MEETING, text: 'Ana Cruz leads Acme Relief.', entities: [CRUZ, ACME], claims: [{ subject: 'Ana Cruz', type: 'LEADS', object: 'Acme Relief' }] },
  { ...ARREST, extractor: 'test-2', text: 'Petrov was detained in Almaty.', entities: [PETROV, ALMATY], claims: [{ subject: 'Ivan Petrov', type: 'DETAINED_IN', object: 'Almaty' }] },
  {
    source: 'third',
    text: 'Petrov led Acme Relief for years. Ivan Petrov met Ana Cruz again in spring.',
    entities: [BROTHER, PETROV, ACME, CRUZ],
    claims: [
      { subject: 'Petrov', type: 'LEADS', object: 'Acme Relief' },
      { subject: 'Ivan Petrov', type: 'MET_WITH', object: 'Ana Cruz', sentence: 1 },
    ],
  },
]

interface Present {
  readonly entities: readonly EntityId[]
  readonly claims: readonly ClaimId[]
  readonly documents: readonly string[]
}

type Maker = (present: Present, pick: <Item>(list: readonly Item[], turn: number) => Item) => ReviewAction

const MAKERS: readonly Maker[] = [
  ({ claims }, pick) => ({ action: 'reject', target: { kind: 'claims', ids: [pick(claims, 0)] } }),
  ({ claims }, pick) => ({ action: 'confirm', target: { kind: 'claims', ids: [...new Set([pick(claims, 0), pick(claims, 1)])] } }),
  ({ claims }, pick) => ({ action: 'edit', target: { kind: 'claims', ids: [pick(claims, 0)] }, changes: { type: pick(RELATIONSHIP_TYPES, 1).type, turn: true } }),
  ({ claims, entities }, pick) => ({ action: 'edit', target: { kind: 'claims', ids: [pick(claims, 0)] }, changes: { factuality: pick(FACTUALITIES, 1).name, at: pick(entities, 2), from: '2001-01-01' } }),
  ({ entities }, pick) => ({ action: 'merge', into: pick(entities, 0), entities: [pick(entities, 1)], name: null }),
  ({ entities }, pick) => ({ action: 'merge', into: pick(entities, 1), entities: [pick(entities, 0)], name: 'One Name' }),
  ({ entities }, pick) => ({ action: 'split', entity: pick(entities, 0), name: 'Somebody Else', names: ['Petrov'], mentions: [], claims: [] }),
  ({ entities, claims }, pick) => ({ action: 'split', entity: pick(entities, 0), name: 'Yet Another', names: [], mentions: [], claims: [pick(claims, 1)] }),
  ({ entities }, pick) => ({ action: 'rename', entity: pick(entities, 0), name: pick(['Petrov', 'New Name', 'Ivan Petrov'], 1) }),
  ({ entities }, pick) => ({ action: 'retype', entity: pick(entities, 0), type: pick(ENTITY_TYPES, 1) }),
  ({ entities }, pick) => ({ action: 'reject', target: { kind: 'entities', ids: [pick(entities, 0)] } }),
  ({ entities }, pick) => {
    const claim = { subject: pick(entities, 0), object: pick(entities, 1), by: null, at: null, saidBy: null, from: null, to: null, sentence: null }
    return { action: 'add', claim: { ...claim, type: pick(RELATIONSHIP_TYPES, 2).type, factuality: 'asserted' } }
  },
]

type Step = { readonly kind: 'read'; readonly which: number } | { readonly kind: 'review'; readonly maker: number; readonly picks: readonly [number, number, number] } | { readonly kind: 'undo'; readonly which: number }

const read = fc.record({ kind: fc.constant('read' as const), which: fc.nat(READINGS.length - 1) })
const review = fc.record({ kind: fc.constant('review' as const), maker: fc.nat(MAKERS.length - 1), picks: fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)) })
const undo = fc.record({ kind: fc.constant('undo' as const), which: fc.nat(20) })
const steps = fc.array(fc.oneof({ weight: 2, arbitrary: read }, { weight: 5, arbitrary: review }, { weight: 1, arbitrary: undo }), { minLength: 3, maxLength: 12 })

test('any sequence of reviews and readings, undone in reverse, is the readings alone', { timeout: 600 * SECONDS }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const [store, alone] = [await openStore('memory:', { findDates }), await openStore('memory:', { findDates })]
      try {
        const whole: readonly Step[] = [{ kind: 'read', which: 0 }, ...sequence]
        const made: Review[] = []
        for (const step of whole) await take(step, { store, alone, made })
        await expectConsistent(store)
        for (const { id } of made.toReversed()) await store.undoReview(id, 'Bo')
        await expectConsistent(store)
        expect(await shown(store)).toEqual(await shown(alone))
      } finally {
        await store.close()
        await alone.close()
      }
    }),
    { numRuns: Number(process.env['LIGATURE_TEST_RUNS'] ?? 5), seed: Number(process.env['LIGATURE_TEST_SEED'] ?? 2005), endOnFailure: process.env['LIGATURE_TEST_RUNS'] !== undefined },
  )
})

interface Running {
  readonly store: GraphStore
  readonly alone: GraphStore
  readonly made: Review[]
}

async function take(step: Step, { store, alone, made }: Running): Promise<void> {
  if (step.kind === 'read') {
    const document = build(READINGS[step.which] ?? MEETING)
    for (const each of [store, alone]) await each.writeDocument(await linkDocument(document, each))
  } else if (step.kind === 'review') {
    const present = await readPresent(store)
    if (present.claims.length === 0) return
    const action = MAKERS[step.maker]?.(present, (list, turn) => pick(list, step.picks[turn] ?? 0))
    if (action !== undefined) await unlessRefused(async () => void made.push(await act(store, action)))
  } else {
    const chosen = made[step.which % Math.max(1, made.length)]
    if (chosen === undefined) return
    await unlessRefused(async () => {
      await store.undoReview(chosen.id, 'Bo')
      made.splice(made.indexOf(chosen), 1)
    })
  }
}

/** What is refused changes nothing, so that the sequence goes on without it. */
async function unlessRefused(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof LigatureError)) throw error
  }
}

function pick<Item>(list: readonly Item[], number: number): Item {
  const item = list[number % list.length]
  if (item === undefined) throw new Error('There is nothing to pick from.')
  return item
}

async function readPresent(store: GraphStore): Promise<Present> {
  const nodes = (await items(store)).flatMap((item) => ('labels' in item ? [item] : []))
  const of = (label: string) => nodes.filter(({ labels }) => labels.includes(label)).map(({ id }) => id)
  return { entities: of('Entity') as EntityId[], claims: of('Claim') as ClaimId[], documents: of('Document') }
}
