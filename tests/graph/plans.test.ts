// No statement reads more than it must: what the embedded engine plans to do for each, held to the few that may read a
// whole label. Its planner scans where one would not expect it, and a scan is only felt once the graph is large.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStore } from '../../graph/cypher-store.ts'
import { openEmbedded } from '../../graph/engines/embedded.ts'
import type { Engine, Parameters } from '../../graph/engines/engine.ts'
import * as candidates from '../../graph/statements/candidates.ts'
import * as copies from '../../graph/statements/copies.ts'
import * as exploring from '../../graph/statements/exploring.ts'
import * as reading from '../../graph/statements/reading.ts'
import * as reviews from '../../graph/statements/reviews.ts'
import * as writing from '../../graph/statements/writing.ts'
import { build } from './build.ts'
import { ARREST, MEETING } from './contract/sketches.ts'

/** Statements that are made for a type, a label or an end. */
const MADE: Readonly<Record<string, string>> = {
  steps: exploring.steps(['MET_WITH']),
  relationshipsAmong: reading.relationshipsAmong(['MET_WITH']),
  relationshipsOfHubs: reading.relationshipsOfHubs(['MET_WITH']),
  neighbours: reading.neighbours(['MET_WITH']),
  relationshipBetween: reading.relationshipBetween('MET_WITH', 'head'),
  ids: reading.ids('Claim'),
  nodes: reading.nodes('Claim'),
  relationshipsFrom: reading.relationshipsFrom('Claim'),
  aboutTargets: reviews.aboutTargets('Claim'),
  unlinkTargets: reviews.unlinkTargets('Claim'),
  unlinkClaimPart: reviews.unlinkClaimPart('BY'),
  linkClaimPart: reviews.linkClaimPart('BY'),
  replaceEntities: reviews.replaceEntities('Person', 'Place'),
  hideEntities: reviews.hideEntities('Person'),
  showEntities: reviews.showEntities('Person'),
  createNamings: reviews.createNamings('Entity'),
  deleteMentions: reviews.deleteMentions('MENTIONS'),
  createMentionsAs: writing.createMentionsAs('MENTIONS'),
  deleteNamings: reviews.deleteNamings('Entity'),
  createEntities: writing.createEntities('Person'),
  createClaimPart: writing.createClaimPart('BY'),
  createRelationships: writing.createRelationships('MET_WITH'),
  updateRelationships: writing.updateRelationships('MET_WITH', 'tail'),
  deleteRelationships: writing.deleteRelationships('MET_WITH', 'head'),
  anyNode: writing.anyNode('Claim'),
  deleteSome: writing.deleteSome('Claim'),
  importNodes: writing.importNodes('Claim'),
  importRelationships: writing.importRelationships({ head: 'Entity', type: 'MET_WITH', tail: 'Entity' }),
}

/** What reads a whole label, and why it may. */
const WHOLE: Readonly<Record<string, string>> = {
  COUNT_DOCUMENTS: 'counts',
  COUNT_SENTENCES: 'counts',
  COUNT_CLAIMS: 'counts',
  COUNT_ENTITIES: 'counts',
  COUNT_RELATIONSHIPS: 'counts',
  COUNT_OPEN: 'counts',
  DOCUMENTS: 'sorts all documents by date',
  OUTDATED: 'compares the version of every document',
  COUNT_OUTDATED: 'compares the version of every document',
  MOST_CONNECTED: 'sorts all that are connected',
  SEARCH_ENTITIES: 'looks into every name, which is short',
  ids: 'exports everything',
  anyNode: 'stops at the first',
  deleteSome: 'stops at so many',
  CLEAR_COUNTS: 'few nodes',
  ANY_REVIEW: 'stops at the first',
  REVIEWS: 'sorts all Reviews; people make few',
  SHARED_BLOCKS: 'weighs every name against all others',
  SAME_COUNTRY: 'there are some two hundred countries',
  DECIDED_TOGETHER: 'people make few Reviews',
  RAISE_WRITES: 'there is one such node',
}

const LISTS: ReadonlySet<string> = new Set(['ids', 'from', 'hubs', 'keys', 'urls', 'rows', 'kept', 'targets', 'documents', 'collections', 'categories'])
const COUNTS: ReadonlySet<string> = new Set(['limit', 'skip', 'batch', 'number'])
const sample = (name: string) => (LISTS.has(name) ? [] : COUNTS.has(name) ? 5 : name === 'properties' ? { id: 'x' } : 'x')

const STATEMENTS = Object.entries({ ...reading, ...reviews, ...writing, ...copies, ...exploring, ...candidates }).flatMap(([name, exported]): [string, string][] => {
  if (typeof exported === 'function') return [[name, MADE[name] ?? expect.fail(`${name} needs a row in MADE`)]]
  return typeof exported === 'string' && /\b(?:MATCH|MERGE)\b/u.test(exported) ? [[name, exported]] : []
})

describe('the plan', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await openEmbedded(null, { started: '2026-01-01T00:00:00.000Z', onFound: () => undefined })
    const store = await createStore(engine, { now: () => '2026-01-01T00:00:00.000Z', findDates: () => [] })
    for (const sketch of [MEETING, ARREST]) await store.writeDocument(build(sketch))
  })
  afterAll(() => engine.close())

  const explain = async (statement: string): Promise<string> => {
    const names = [...statement.matchAll(/\$(\w+)/gu)].map(([, name = '']) => name)
    const parameters: Parameters = Object.fromEntries(names.map((name) => [name, sample(name)]))
    const [row] = await engine.read(`EXPLAIN ${statement.trim()}`, parameters)
    return JSON.stringify(row).replaceAll('\\n', '\n')
  }

  test('of nearly every statement goes by an index', async () => {
    const found: Record<string, string> = {}
    for (const [name, statement] of STATEMENTS) {
      const plan = await explain(statement)
      if (plan.includes('LeftJoin') || scansLabel(plan)) found[name] = plan
    }
    expect(Object.keys(found).sort(), Object.values(found).join('\n')).toEqual(Object.keys(WHOLE).sort())
  })
})

/** Whether a node is looked for without an index above it, which would say so on a line before, less far in. */
function scansLabel(plan: string): boolean {
  const lines = plan.split('\n')
  const depth = (line: string) => line.search(/\S/u)
  return lines.some((line, at) => {
    if (!/NodeScan \(\w+:\w+\)/u.test(line)) return false
    const above = lines.slice(0, at).filter((other) => depth(other) < depth(line)).slice(-3)
    return !above.some((other) => other.includes('[index'))
  })
}
