// What an analyst asks of a graph, and how long each kind of question takes.

import type { GraphStore } from '../../graph/store.ts'
import { idOf, nameOf, type GraphSize } from './graph.ts'
import { percentile, time } from './measure.ts'
import { say } from './progress.ts'
import { createRandom } from './random.ts'

interface Question {
  readonly name: string
  readonly ask: () => Promise<unknown>
}

/** On chance entities of a large graph and on its hubs. */
export function askGraph(store: GraphStore, size: GraphSize): readonly Question[] {
  const random = createRandom(7)
  const any = () => 2 + random.below(size.entities - 2)
  const path = `MATCH (a:Entity {id: $one}), (b:Entity {id: $other})
    MATCH p = shortestPath((a)-[:MET_WITH|ACCUSED|SUPPORTED|NEGOTIATED_WITH*..6]-(b)) RETURN length(p) AS links`
  return [
    { name: 'the opening view, 60 entities', ask: () => store.overview(60) },
    { name: 'neighbourhood, 25 of a chance entity', ask: () => store.neighbours(idOf(any()), { limit: 25 }) },
    { name: `neighbourhood, 25 of a hub of ${size.hub.toLocaleString('en')}`, ask: () => store.neighbours(idOf(random.below(2)), { limit: 25 }) },
    { name: 'search by the beginning of a name', ask: () => store.search(nameOf(any()).slice(0, -1), 10) },
    { name: 'search by a word of many names', ask: () => store.search('farida', 10) },
    { name: 'what connects two chance entities, up to 6 steps', ask: () => store.connections([idOf(any()), idOf(any())], { hops: 6 }) },
    { name: 'shortest path of two chance entities, in Cypher', ask: () => store.query(path, { one: idOf(any()), other: idOf(any()) }, { timeoutMs: 60_000, maxRows: 1 }) },
    { name: 'counts of everything', ask: () => store.counts() },
  ]
}

/** On the documents of makeDocuments: what stands behind a relationship, what waits, and a decision with its undoing. */
export async function askDocuments(store: GraphStore): Promise<readonly Question[]> {
  const random = createRandom(7)
  const { relationships, entities } = await store.overview(60)
  const documents = await store.documents({ limit: 100 })
  const chance = <Item>(list: readonly Item[]): Item => list[random.below(list.length)] ?? fail()
  const waiting = [...(await store.reviewQueue({ limit: 500, group: 'uncertain' })).claims]
  const decide = async () => {
    const claim = waiting.pop() ?? fail()
    const { id } = await store.review({ author: 'bench', note: null, action: { action: 'confirm', target: { kind: 'claims', ids: [claim.id] } }, versions: { [claim.id]: claim.version } })
    await store.undoReview(id, 'bench')
  }
  return [
    { name: 'a relationship with its evidence', ask: () => store.relationship(chance(relationships).id, { limit: 20 }) },
    { name: 'one of the most connected entities', ask: () => store.entity(chance(entities).id) },
    { name: 'a document with its mentions', ask: () => store.document(chance(documents).id) },
    { name: 'documents by a name in them', ask: () => store.searchText(`"${chance(entities).name}"`, 10) },
    { name: 'the first page of the review queue', ask: () => store.reviewQueue({ limit: 20, group: 'uncertain' }) },
    { name: 'confirming a claim, and undoing it', ask: decide },
  ]
}

function fail(): never {
  throw new Error('The graph holds nothing to ask about.')
}

/** Milliseconds at the median, the 95th and the 99th percentile, a row for each question; asked once beforehand. */
export async function measureQuestions(questions: readonly Question[], rounds: number): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = []
  for (const { name, ask } of questions) {
    await ask()
    const latencies: number[] = []
    for (let round = 0; round < rounds; round += 1) latencies.push(await time(ask))
    const row = [name, ...[0.5, 0.95, 0.99].map((part) => percentile(latencies, part).toFixed(1))]
    say(row.join(' | '))
    rows.push(row)
  }
  return rows
}
