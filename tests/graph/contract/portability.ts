// A graph that is exported from any engine and imported into another is the same graph.

import { describe, expect, test } from 'vitest'
import { ConflictError, InvalidInputError } from '../../../graph/errors.ts'
import { documentId } from '../../../graph/ids.ts'
import { openStore } from '../../../graph/open.ts'
import type { GraphNode, GraphRelationship, GraphStore } from '../../../graph/store.ts'
import { makeGraph } from '../../../bench/store/graph.ts'
import { build, idOf } from '../build.ts'
import { dump, expectConsistent, items, stream } from './dump.ts'
import type { TestEngine } from './engines.ts'
import { act, shown } from './reviewing.ts'
import { ACME, ARREST, CRUZ, MEETING, PETROV, REPRINT } from './sketches.ts'

type Item = GraphNode | GraphRelationship

/** More than is written at once. */
const LARGE = { entities: 1200, relationships: 1500, hub: 20 }

const isType = (type: string) => (item: Item) => 'type' in item && item.type === type
const isLabel = (label: string) => (item: Item) => 'labels' in item && item.labels.includes(label)

/** The first item that fits, with other values. */
function change(fits: (item: Item) => boolean, values: (item: Item) => Partial<GraphNode & GraphRelationship>): (found: readonly Item[]) => readonly Item[] {
  return (found) => {
    const first = found.findIndex(fits)
    return found.map((item, index) => (index === first ? { ...item, ...values(item) } : item))
  }
}

/** The first node of a label with other properties. */
function property(label: string, values: GraphNode['properties']) {
  return change(isLabel(label), ({ properties }) => ({ properties: { ...properties, ...values } }))
}

const without = (fits: (item: Item) => boolean) => (found: readonly Item[]) => found.filter((item) => item !== found.find(fits))
const twice = (fits: (item: Item) => boolean) => (found: readonly Item[]) => found.flatMap((item) => (item === found.find(fits) ? [item, item] : [item]))

const SPOILED: readonly { readonly why: string; readonly spoil: (found: readonly Item[]) => readonly Item[]; readonly error: RegExp }[] = [
  { why: 'a relationship type that is none', spoil: change(isType('MET_WITH'), () => ({ type: 'LOVES' })), error: /^Line \d+: "LOVES" is no relationship type/u },
  { why: 'a type that would be a statement', spoil: change(isType('MET_WITH'), () => ({ type: 'A]->() DELETE r' })), error: /^Line \d+: .* is no relationship type/u },
  { why: 'an end that is not there', spoil: change(isType('MET_WITH'), () => ({ tail: 'e_0123456789abcdef' })), error: /^Line \d+: No node before this has the id "e_0123456789abcdef"/u },
  { why: 'an end of the wrong kind', spoil: change(isType('SUBJECT'), () => ({ tail: documentId('meeting') })), error: /^Line \d+: "d_[0-9a-f]+" is of Document; here must be one of Entity/u },
  { why: 'a relationship with the id of another', spoil: change(isType('MET_WITH'), ({ properties }) => ({ properties: { ...properties, id: 'r_0123456789abcdef' } })), error: /^Line \d+: Relationship "r_0123456789abcdef" does not have the id of MET_WITH/u },
  { why: 'a relationship without what it must say', spoil: change(isType('MET_WITH'), ({ properties: { id } }) => ({ properties: { id: id ?? '' } })), error: /^Line \d+: Relationship .*confidence/u },
  { why: 'the same relationship twice', spoil: twice(isType('MET_WITH')), error: /^Line \d+: There are two relationships with the id/u },
  { why: 'the same node twice', spoil: twice(isLabel('Claim')), error: /^Line \d+: There are two nodes with the id/u },
  { why: 'a claim of a type that is none', spoil: property('Claim', { type: 'LOVES' }), error: /^Line \d+: Claim .*type/u },
  { why: 'a claim of another relationship', spoil: property('Claim', { relationship: 'r_0123456789abcdef' }), error: /^Line \d+: Claim .* says that it is part of "r_0123456789abcdef"/u },
  { why: 'a claim of a document that is not there', spoil: property('Claim', { document: 'd_0123456789abcdef' }), error: /^Line \d+: No node before this has the id "d_0123456789abcdef"/u },
  { why: 'a claim whose spans are no JSON', spoil: property('Claim', { spans: '{' }), error: /^Line \d+: Claim .*JSON/u },
  { why: 'a claim without an object', spoil: without(isType('OBJECT')), error: /^Line \d+: Claim .* has no OBJECT/u },
  { why: 'a claim with two subjects', spoil: twice(isType('SUBJECT')), error: /^Line \d+: Claim .* has two of SUBJECT/u },
  { why: 'a document without its text', spoil: property('Document', { text: null }), error: /^Line \d+: Document .*text/u },
  { why: 'a sentence without its place', spoil: property('Sentence', { start: 'here' }), error: /^Line \d+: Sentence .*start/u },
  { why: 'a mention without its place', spoil: change(isType('MENTIONS'), () => ({ properties: {} })), error: /^Line \d+: MENTIONS .*start/u },
  { why: 'a decision that is none', spoil: property('Review', { action: 'admire' }), error: /^Line \d+: Review .*action/u },
  { why: 'a node with an id that is none', spoil: change(isLabel('Entity'), ({ properties }) => ({ id: 'Ana', properties: { ...properties, id: 'Ana' } })), error: /^Line \d+: Entity "Ana" .*ids of this kind/u },
]

/** Reads LARGE whole the first time; the second time, what is there in the middle is what `then` gives. */
function readingTwice(then: () => Promise<Item>): () => AsyncGenerator<Item> {
  let readings = 0
  return async function* () {
    readings += 1
    let number = 0
    for await (const item of makeGraph(LARGE)) yield (number += 1) === 2001 && readings === 2 ? await then() : item
  }
}

/** An import during which the store goes away. */
async function cutOff(store: GraphStore, reopen: (store: GraphStore) => Promise<GraphStore>): Promise<GraphStore> {
  const opened: GraphStore[] = []
  const broken = readingTwice(async () => {
    opened.push(await reopen(store))
    throw new Error('Cut off')
  })
  await expect(store.importGraph(broken)).rejects.toThrow('Cut off')
  const [again] = opened
  if (again === undefined) throw new Error('The store was not opened again.')
  return again
}

export function testPortability(engine: TestEngine): void {
  describe('export and import', () => {
    test('carry everything to another engine and back', async () => {
      const store = await engine.empty()
      for (const sketch of [MEETING, ARREST, REPRINT]) await store.writeDocument(build(sketch))
      const exported = await items(store)
      const other = await openStore('memory:')
      try {
        await other.importGraph(() => stream(exported))
        expect(await items(other)).toEqual(exported)
        expect(await other.counts()).toEqual(await store.counts())
        expect(await other.search('petr', 5)).toEqual(await store.search('petr', 5))
        await expectConsistent(other)
        const back = await engine.empty()
        await back.importGraph(() => other.exportGraph())
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
      const text = MEETING.text
      const mark = await act(store, { action: 'mention', document: documentId('meeting'), start: text.indexOf('leads'), end: text.indexOf('leads') + 5, means: { type: 'Person', name: 'The Envoy' } })
      const unmark = await act(store, { action: 'unmention', document: documentId('arrest'), start: 0, end: 6 })
      const exported = await items(store)
      const other = await openStore('memory:')
      try {
        await other.importGraph(() => stream(exported))
        expect(await items(other)).toEqual(exported)
        expect(await other.reviews({ limit: 9 })).toEqual(await store.reviews({ limit: 9 }))
        expect(await other.entity(idOf(PETROV))).toMatchObject({ id: idOf(CRUZ), name: 'Both' })
        for (const { id } of [unmark, mark, reject, merge]) await other.undoReview(id, 'Bo')
        expect(await shown(other)).toEqual(before)
        const { number } = await act(other, { action: 'rename', entity: idOf(CRUZ), name: 'Ana C.' })
        expect(number).toBeGreaterThan(unmark.number)
        await expectConsistent(other)
        const back = await engine.empty()
        await back.importGraph(() => stream(exported))
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
      await target.importGraph(() => stream(exported))
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
      await expect(store.importGraph(() => store.exportGraph())).rejects.toThrow(ConflictError)
    })

    test.each(SPOILED)('$why is refused, and nothing is written', async ({ spoil, error }) => {
      const store = await engine.empty()
      await store.writeDocument(build(MEETING))
      await act(store, { action: 'reject', target: { kind: 'entities', ids: [idOf(ACME)] } })
      const exported = await items(store)
      const spoiled = spoil(exported)
      const target = await openStore('memory:')
      try {
        await expect(target.importGraph(() => stream(spoiled.map((item, index) => ({ ...item, line: index + 2 }))))).rejects.toThrow(error)
        await expect(target.importGraph(() => stream(spoiled))).rejects.toThrow(InvalidInputError)
        expect(await items(target)).toEqual([])
        await target.importGraph(() => stream(exported))
        expect(await items(target)).toEqual(exported)
      } finally {
        await target.close()
      }
    })

    test('one that fails in the middle leaves the store as empty as it was', async () => {
      const store = await engine.empty()
      const broken = readingTwice(() => Promise.reject(new Error('The disk is gone')))
      await expect(store.importGraph(broken)).rejects.toThrow('The disk is gone')
      expect(await items(store)).toEqual([])
      expect(await store.counts()).toMatchObject({ entities: 0, relationships: 0 })
      await store.importGraph(() => makeGraph(LARGE))
      expect(await store.counts()).toMatchObject({ entities: LARGE.entities, relationships: LARGE.relationships })
    })

    test('a file that changes in the middle brings in nothing', async () => {
      const store = await engine.empty()
      const changed: GraphNode = { id: 'x', labels: ['Entity', 'Person) DETACH DELETE (n'], properties: { id: 'x' } }
      await expect(store.importGraph(readingTwice(() => Promise.resolve(changed)))).rejects.toThrow(InvalidInputError)
      expect(await items(store)).toEqual([])
    })

    test('what one that was cut off has left goes with the next', async ({ skip }) => {
      const { reopen } = engine
      if (reopen === null) return skip()
      const store = await engine.empty()
      const again = await cutOff(store, reopen)
      expect((await items(again)).length).toBeGreaterThan(0)
      await again.importGraph(() => makeGraph(LARGE))
      expect(await again.counts()).toMatchObject({ entities: LARGE.entities, relationships: LARGE.relationships })
    })

    test('what was written after one that was cut off stays', async ({ skip }) => {
      const { reopen } = engine
      if (reopen === null) return skip()
      const store = await engine.empty()
      const again = await cutOff(store, reopen)
      await again.writeDocument(build(MEETING))
      await expect(again.importGraph(() => makeGraph(LARGE))).rejects.toThrow(ConflictError)
      expect((await again.document(documentId('meeting'))).id).toBe(documentId('meeting'))
      await again.deleteDocument(documentId('meeting'))
    })

    test('what no export of ours has is refused', async () => {
      const store = await engine.empty()
      const node = (labels: string[]): GraphNode => ({ id: 'x', labels, properties: { id: 'x' } })
      await expect(store.importGraph(() => stream([node(['Entity', 'Person) DETACH DELETE (n'])]))).rejects.toThrow(InvalidInputError)
      await expect(store.importGraph(() => stream([node(['Person'])]))).rejects.toThrow(InvalidInputError)
      const selected = { id: idOf(CRUZ), labels: ['Entity', 'Person'], properties: { id: idOf(CRUZ), name: 'Ana Cruz', degree: 1 } }
      await expect(store.importGraph(() => stream([selected]))).rejects.toThrow(/A selection cannot be imported/u)
      const loose: GraphRelationship = { id: 'r', type: 'LEADS', head: 'x', tail: 'y', properties: {} }
      await expect(store.importGraph(() => stream([loose]))).rejects.toThrow(InvalidInputError)
    })
  })
}
