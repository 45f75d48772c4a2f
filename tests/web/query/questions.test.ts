import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openStore } from '../../../graph/open.ts'
import type { GraphStore } from '../../../graph/store.ts'
import { EXAMPLES } from '../../../web/query/examples.ts'
import { findMentioned, keepMentioned } from '../../../web/query/part.ts'
import { QUESTIONS, splitSentence } from '../../../web/query/questions.ts'
import { build, idOf } from '../../graph/build.ts'
import { ACME, ALMATY, ARREST, CRUZ, MEETING } from '../../graph/contract/sketches.ts'
import { entity, relationship } from '../graph/make.ts'

describe('questions', () => {
  let store: GraphStore
  beforeAll(async () => {
    store = await openStore('memory:')
    await store.writeDocument(build(MEETING))
    await store.writeDocument(build(ARREST))
  })
  afterAll(() => store.close())
  const somebody = idOf(CRUZ)
  const parameters = { person: somebody, speaker: somebody, one: somebody, other: idOf(ACME), somebody, actor: somebody, organization: idOf(ACME), place: idOf(ALMATY), start: '2000-01-01', end: '2030-01-01' }
  const limits = { timeoutMs: 20_000, maxRows: 100 }

  it.each(QUESTIONS.map((question) => [question.sentence, question] as const))('%s has every blank as a parameter, and runs', async (_sentence, { cypher, blanks }) => {
    const used = [...new Set([...cypher.matchAll(/\$(\w+)/g)].map(([, name]) => name))].sort()
    expect(used).toEqual(blanks.map(({ name }) => name).sort())
    await expect(store.query(cypher, parameters, limits)).resolves.toHaveProperty('rows')
  })

  it('What connects two of them finds what does', async () => {
    const { cypher } = QUESTIONS.find(({ sentence }) => sentence.startsWith('What connects')) ?? expect.fail('gone')
    const { entities } = findMentioned(await store.query(cypher, parameters, limits).then(({ rows }) => ({ rows: structuredClone(rows) as never })))
    expect(entities).toEqual(expect.arrayContaining([idOf(CRUZ), idOf(ACME)]))
  })

  it.each([
    ['Who leads, belongs', [['Ana Cruz', 'LEADS']]],
    ['What happened in', [['Ivan Petrov', 'MET_WITH'], ['Ivan Petrov', 'DETAINED_IN']]],
    ['What has nobody reviewed', [['Ana Cruz', 'LEADS']]],
  ])('%s … finds what is there', async (beginning, expected) => {
    const { cypher } = QUESTIONS.find(({ sentence }) => sentence.startsWith(beginning)) ?? expect.fail('gone')
    const { columns, rows } = await store.query(cypher, parameters, limits)
    const [who, what] = [columns.indexOf('who'), columns.indexOf('what')]
    const found = rows.map((row) => [z.object({ properties: z.object({ name: z.string() }) }).parse(row[who]).properties.name, row[what]])
    expect(found).toEqual(expect.arrayContaining(expected))
  })

  it.each(EXAMPLES.map(({ name, cypher }) => [name, cypher] as const))('the example “%s” runs', async (_name, cypher) => {
    await expect(store.query(cypher, {}, limits)).resolves.toHaveProperty('rows')
  })

  it('are split at their blanks', () => {
    const [first] = QUESTIONS
    expect(splitSentence(first ?? expect.fail('none')).map((piece) => ('text' in piece ? piece.text : piece.blank.name))).toEqual(['What happened to ', 'person', ', in order?'])
  })
})

describe('what a result speaks of', () => {
  const node = (id: string, label = 'Entity') => ({ id, labels: [label], properties: {} })
  const link = (id: string, head: string, tail: string) => ({ id, type: 'LEADS', head, tail, properties: {} })
  it.each([
    { rows: [[node('e_1'), 'text', 3, null]], entities: ['e_1'], relationships: [], why: 'nodes' },
    { rows: [[[node('e_1'), { deep: node('e_2') }]]], entities: ['e_1', 'e_2'], relationships: [], why: 'nodes in lists and maps' },
    { rows: [[link('r_1', 'e_1', 'e_2')]], entities: ['e_1', 'e_2'], relationships: ['r_1'], why: 'a relationship and its ends' },
    { rows: [[{ nodes: [node('e_1'), node('e_2')], relationships: [link('r_1', 'e_1', 'e_2')] }]], entities: ['e_1', 'e_2'], relationships: ['r_1'], why: 'a path' },
    { rows: [[node('d_1', 'Document'), link('m', 's_1', 'e_1')]], entities: [], relationships: [], why: 'nothing that the canvas shows' },
  ])('$why', ({ rows, entities, relationships }) => {
    expect(findMentioned({ rows })).toEqual({ entities, relationships })
  })

  it('keeps named relationships alone, or all where none is named', () => {
    const part = { entities: [entity('a'), entity('b')], relationships: [relationship('a-b'), relationship('b-a')] }
    const [first] = part.relationships
    expect(keepMentioned(part, { entities: [], relationships: [first?.id ?? ''] }).relationships).toEqual([first])
    expect(keepMentioned(part, { entities: [], relationships: [] })).toEqual(part)
  })
})
