// CoNLL04: relations in news sentences of the 1990s, which train nothing: how the whole product does on news.

import { createExtractor } from '../../../ingest/extract.ts'
import type { ExtractedClaim } from '../../../graph/model.ts'
import type { EntityType, RelationshipType } from '../../../graph/ontology.ts'
import { layOut, readDocuments, type CorpusDocument, type LaidText } from '../../../ingest/train/relations/corpora.ts'
import { documentOf, overlaps, type Fact } from '../../../ingest/train/relations/knowledgenet.ts'
import { formatFigure, sumCounts } from '../score.ts'
import type { Section } from '../section.ts'
import { countFacts } from './facts.ts'
import { describe } from './rows.ts'

interface Mapping {
  readonly label: string
  readonly types: readonly RelationshipType[]
  /** What the tail must be for the corpus to speak of it. */
  readonly tail: readonly EntityType[]
}

const PLACES = ['Place', 'Country'] as const

const MAPPINGS: readonly Mapping[] = [
  { label: 'Kill', types: ['KILLED'], tail: ['Person'] },
  { label: 'Live_In', types: ['LIVES_IN', 'BORN_IN', 'CITIZEN_OF'], tail: PLACES },
  { label: 'Located_In', types: ['LOCATED_IN'], tail: PLACES },
  { label: 'OrgBased_In', types: ['BASED_IN', 'PART_OF'], tail: PLACES },
  { label: 'Work_For', types: ['EMPLOYED_BY', 'LEADS', 'HOLDS_OFFICE_IN', 'MEMBER_OF'], tail: ['Organization'] },
]

/**
 * CoNLL04 dev, its tokens joined by spaces: a relation is found when a claim of a type that it stands for joins spans that
 * overlap those of its arguments. Claims of the gazetteer, which no sentence says, do not count. Their direction is
 * the corpus's: killer to victim, person to organization, inner to outer place.
 */
export async function measureConll04(corpora: string): Promise<Section> {
  const read = (await readDocuments(corpora, 'conll04-dev.jsonl')).map((document) => ({ document, laid: layOut(document.sents) }))
  const gold = read.flatMap(goldFacts)
  const found = findClaims(read)
  const counts = countFacts(gold, found)
  const rows = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([label, count]) => [label, ...describe(count)])
  return {
    title: 'CoNLL04 dev, the whole product from raw sentences',
    headings: ['relation', 'precision', 'recall', 'F1', 'relations'],
    rows: [...rows, ['all', ...describe(sumCounts(counts.values()))]],
    notes: ['Never trained on. A sentence says more than the corpus marks ("the Senate committee’s chairman" is no Work_For everywhere), so precision is a lower bound.'],
  }
}

const BINS = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9] as const

/**
 * How often claims of a given confidence are right, on both parts of CoNLL04 (neither trained anything): the claims that
 * the corpus can judge, those between two of its entities whose types one of its relations joins.
 */
export async function measureReliability(corpora: string): Promise<Section> {
  const documents = [...(await readDocuments(corpora, 'conll04-train.jsonl')), ...(await readDocuments(corpora, 'conll04-dev.jsonl'))]
  const read = documents.map((document) => ({ document, laid: layOut(document.sents) }))
  const known = read.flatMap(goldFacts)
  const judged = findClaims(read.filter(({ document }) => document.relations.length > 0)).map((fact) => ({ ...fact, right: isKnown(fact, known) }))
  const families = [{ name: 'rules', has: (foundBy: string) => !foundBy.startsWith('classifier.') }, { name: 'classifier', has: (foundBy: string) => foundBy.startsWith('classifier.') }]
  const rows = families.flatMap(({ name, has }) =>
    BINS.flatMap((from, index) => {
      const bin = judged.filter(({ confidence, foundBy }) => has(foundBy) && confidence >= from && confidence < (BINS[index + 1] ?? 1.01))
      const mean = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length
      return bin.length === 0 ? [] : [[name, `from ${from.toFixed(1)}`, formatFigure(mean), formatFigure(bin.filter(({ right }) => right).length / bin.length), String(bin.length)]]
    }),
  )
  return {
    title: 'Reliability of confidence, CoNLL04 train and dev',
    headings: ['found by', 'confidence', 'mean', 'right', 'claims'],
    rows,
    notes: ['Only standing facts and killings can be judged here. The corpus leaves much unmarked, so "right" is a lower bound.'],
  }
}

function isKnown(fact: Fact, known: readonly Fact[]): boolean {
  return known.some((other) => other.passage === fact.passage && other.property === fact.property && overlaps(other.head, fact.head) && overlaps(other.tail, fact.tail))
}

type ClaimedFact = Fact & Pick<ExtractedClaim, 'confidence' | 'foundBy'>

function findClaims(read: readonly Laid[]): ClaimedFact[] {
  const extract = createExtractor()
  return read.flatMap(({ document, laid }) => {
    const { claims, entities } = extract(documentOf(document.id, laid.text))
    const types = new Map(entities.map(({ id, type }) => [id, type]))
    return claims.flatMap((claim) => claimFacts(claim, { passage: document.id, tail: types.get(claim.object) }))
  })
}

interface Laid {
  readonly document: CorpusDocument
  readonly laid: LaidText
}

function goldFacts({ document, laid }: Laid): Fact[] {
  const spanOf = (entity: number) => {
    const mention = document.entities[entity]?.mentions[0]
    return { start: laid.spans[0]?.[mention?.start ?? 0]?.[0] ?? 0, end: laid.spans[0]?.[(mention?.end ?? 0) - 1]?.[1] ?? 0 }
  }
  return document.relations.map(({ type, head, tail }) => ({ passage: document.id, property: type, head: spanOf(head), tail: spanOf(tail) }))
}

function claimFacts({ type, spans, foundBy, confidence }: ExtractedClaim, { passage, tail }: { passage: string; tail: EntityType | undefined }): ClaimedFact[] {
  const [subject, object] = [spans.subject[0], spans.object[0]]
  if (!subject || !object || !tail || foundBy === 'gazetteer') return []
  return MAPPINGS.filter((row) => row.types.includes(type) && row.tail.includes(tail)).map(({ label }) => ({ passage, property: label, head: subject, tail: object, confidence, foundBy }))
}
