// Any sequence of Reviews and readings, undone in reverse, shows the graph that the readings alone show; whatever was
// decided, relationships are exactly what their claims say; and an export brings all of it back.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LigatureError } from '../../graph/errors.ts'
import { parseClaimId, parseDocumentId, parseEntityId, parseRelationshipId, parseSentenceId } from '../../graph/ids.ts'
import { openStore } from '../../graph/open.ts'
import type { ClaimId, DocumentId, EntityId, RelationshipId, SentenceId } from '../../graph/model.ts'
import { ENTITY_TYPES, FACTUALITIES, RELATIONSHIP_TYPES } from '../../graph/ontology.ts'
import type { MentionPlace, Review, ReviewAction, ReviewId } from '../../graph/reviews/model.ts'
import type { GraphNode, GraphStore } from '../../graph/store.ts'
import { findDates } from '../../ingest/annotate/dates.ts'
import { linkDocument } from '../../ingest/link/link.ts'
import { build, type DocumentSketch } from './build.ts'
import { expectConsistent, items, stream } from './contract/dump.ts'
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
    text: 'Petrov led Acme Relief for years. Ivan Petrov met Ana Cruz again in May.',
    entities: [BROTHER, PETROV, ACME, CRUZ],
    claims: [
      { subject: 'Petrov', type: 'LEADS', object: 'Acme Relief' },
      { subject: 'Ivan Petrov', type: 'MET_WITH', object: 'Ana Cruz', sentence: 1, dateText: 'in May', from: '2005-05-01', to: '2005-05-31' },
    ],
  },
]

interface Present {
  readonly entities: readonly EntityId[]
  readonly claims: readonly ClaimId[]
  readonly relationships: readonly RelationshipId[]
  readonly sentences: readonly SentenceId[]
  readonly documents: readonly DocumentId[]
  readonly lost: readonly { readonly review: ReviewId; readonly claim: ClaimId }[]
  readonly mentions: readonly MentionPlace[]
  /** First words of sentences, marked or not. */
  readonly words: readonly MentionPlace[]
}

type Maker = (present: Present, pick: <Item>(list: readonly Item[], turn: number) => Item) => ReviewAction | null

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
  ({ entities, mentions }, pick) => ({ action: 'mention', ...pick(mentions, 0), means: pick(entities, 1) }),
  ({ entities, words }, pick) => ({ action: 'mention', ...pick(words, 0), means: pick(entities, 1) }),
  ({ words }, pick) => ({ action: 'mention', ...pick(words, 0), means: { type: pick(ENTITY_TYPES, 1), name: pick(['Petrov', 'New Name'], 2) } }),
  ({ mentions }, pick) => ({ action: 'unmention', ...pick(mentions, 0) }),
  ({ entities }, pick) => {
    const claim = { subject: pick(entities, 0), object: pick(entities, 1), by: null, at: null, saidBy: null, from: null, to: null, sentence: null }
    return { action: 'add', claim: { ...claim, type: pick(RELATIONSHIP_TYPES, 2).type, factuality: 'asserted' } }
  },
  ({ lost, claims }, pick) => (lost.length === 0 ? null : { action: 'reanchor', ...pick(lost, 0), to: pick([null, ...claims], 1) }),
  ({ entities, sentences }, pick) => {
    const claim = { subject: pick(entities, 0), object: pick(entities, 1), by: pick(entities, 2), at: null, saidBy: pick(entities, 1), from: null, to: null }
    return { action: 'add', claim: { ...claim, sentence: pick(sentences, 2), type: 'MET_WITH', factuality: 'alleged' } }
  },
  ({ relationships }, pick) => ({ action: 'reject', target: { kind: 'relationship', id: pick(relationships, 0) } }),
  ({ relationships }, pick) => ({ action: 'confirm', target: { kind: 'relationship', id: pick(relationships, 0) } }),
  ({ relationships, entities }, pick) => ({ action: 'edit', target: { kind: 'relationship', id: pick(relationships, 0) }, changes: { saidBy: pick(entities, 1), to: '2009-12-31' } }),
  ({ claims }, pick) => ({ action: 'unsure', target: { kind: 'claims', ids: [pick(claims, 0)] } }),
  ({ entities }, pick) => ({ action: 'confirm', target: { kind: 'entities', ids: [...new Set([pick(entities, 0), pick(entities, 1)])] } }),
  ({ claims }, pick) => ({ action: 'annotate', target: { kind: 'claims', ids: [pick(claims, 0)] } }),
  ({ documents }, pick) => ({ action: 'annotate', target: { kind: 'document', id: pick(documents, 0) } }),
  ({ documents }, pick) => ({ action: 'correct', document: pick(documents, 0), changes: { published: pick(['2001-02-03', '2011', null], 1), title: 'Corrected' } }),
  ({ documents }, pick) => ({ action: 'correct', document: pick(documents, 0), changes: { publisher: pick(['The Post', null], 1) } }),
  ({ entities, documents }, pick) => ({ action: 'split', entity: pick(entities, 0), name: 'By Place', names: [], mentions: [{ document: pick(documents, 1), start: 0, end: pick([6, 46], 2) }], claims: [] }),
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
        await expectPortable(store)
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

async function expectPortable(store: GraphStore): Promise<void> {
  const exported = await items(store)
  const other = await openStore('memory:', { findDates })
  try {
    await other.importGraph(() => stream(exported))
    expect(await items(other)).toEqual(exported)
  } finally {
    await other.close()
  }
}

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
    if (present.relationships.length === 0) return
    const action = MAKERS[step.maker]?.(present, (list, turn) => pick(list, step.picks[turn] ?? 0))
    if (action != null) await unlessRefused(async () => void made.push(await act(store, action)))
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
  const found = await items(store)
  const nodes = found.flatMap((item) => ('labels' in item ? [item] : []))
  const sentences = nodes.filter(({ labels }) => labels.includes('Sentence'))
  const mentions = found.flatMap((item) => {
    const sentence = 'labels' in item || item.type !== 'MENTIONS' ? undefined : sentences.find(({ id }) => id === item.head)
    return sentence === undefined ? [] : [placeIn(sentence, Number(item.properties.start), Number(item.properties.end))]
  })
  const words = sentences.map((sentence) => {
    const { start, text } = sentence.properties
    return placeIn(sentence, Number(start), Number(start) + (typeof text === 'string' ? text.indexOf(' ') : 0))
  })
  const of = (label: string) => nodes.filter(({ labels }) => labels.includes(label)).map(({ id }) => id)
  return {
    entities: of('Entity').map(parseEntityId),
    claims: of('Claim').map(parseClaimId),
    relationships: found.flatMap(({ id }) => (id.startsWith('r_') ? [parseRelationshipId(id)] : [])),
    sentences: of('Sentence').map(parseSentenceId),
    documents: of('Document').map(parseDocumentId),
    lost: (await store.unmatchedReviews({ limit: 20 })).flatMap(({ review, claims }) => claims.map(({ id }) => ({ review: review.id, claim: id }))),
    ...{ mentions, words },
  }
}

function placeIn({ properties }: GraphNode, start: number, end: number): MentionPlace {
  return { document: parseDocumentId(typeof properties.document === 'string' ? properties.document : ''), start, end }
}
