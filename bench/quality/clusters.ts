// Who is who within a document: the mentions that we put into one entity, against those that people put into one.

import path from 'node:path'
import { createStages } from '../../ingest/extract.ts'
import type { ResolvedMention } from '../../ingest/stages.ts'
import type { ClusteredDocument, ClusterType, GoldMention } from '../../ingest/train/corpora/clusters.ts'
import { readDocred } from '../../ingest/train/corpora/docred.ts'
import { giveNames } from '../../ingest/train/corpora/given.ts'
import { PRONOUNS, readGum } from '../../ingest/train/corpora/gum.ts'
import { documentOf } from '../../ingest/train/corpora/texts.ts'
import { addCounts, countB3, countCeaf, type ClusterCounts, type Clusters } from './cluster-scores.ts'
import { formatFigure } from './score.ts'
import type { Section } from './section.ts'

interface Corpus {
  readonly name: string
  readonly read: (corpora: string) => Promise<ClusteredDocument[]>
  readonly pronouns: boolean
  readonly types: ReadonlySet<ClusterType>
  /** Names of ours that the corpus does not mark. */
  readonly unmarked: RegExp
}

const CORPORA: readonly Corpus[] = [
  { name: 'Re-DocRED dev', read: (corpora) => readDocred(path.join(corpora, 'docs/redocred-dev.jsonl')), pronouns: false, types: new Set(['Person', 'Organization', 'Place']), unmarked: /head-alone|countries\.in-body/u },
  { name: 'GUM dev', read: (corpora) => readGum(path.join(corpora, 'gum/dev')), pronouns: true, types: new Set(['Person', 'Organization', 'Place', 'Event']), unmarked: /demonym|head-alone|countries\.in-body/u },
]

type Stages = ReturnType<typeof createStages>
type Counted = Record<'b3' | 'ceaf', ClusterCounts>
const NONE: ClusterCounts = { precision: [0, 0], recall: [0, 0] }

/** B³ and CEAF-e with the names given and, harder, from the text alone. */
export async function measureClusters(corpora: string): Promise<Section> {
  const stages = createStages()
  const rows: string[][] = []
  for (const corpus of CORPORA) {
    const documents = await corpus.read(corpora)
    for (const given of [true, false]) {
      const total = documents.map((document) => count(document, { stages, corpus, given })).reduce((a, b) => ({ b3: addCounts(a.b3, b.b3), ceaf: addCounts(a.ceaf, b.ceaf) }), { b3: NONE, ceaf: NONE })
      rows.push([corpus.name, given ? 'names given' : 'text alone', ...describe(total.b3), ...describe(total.ceaf)])
    }
  }
  return {
    title: 'Entity clusters',
    headings: ['corpus', 'read', 'B³ P', 'R', 'F1', 'CEAF-e P', 'R', 'F1'],
    rows,
    notes: [
      'Re-DocRED: named mentions of persons, organizations and places. GUM: those and events, with third-person pronouns (found by us on both rows) of entities that are named somewhere.',
      'The names of Re-DocRED helped to train the tagger of names, so its row "text alone" flatters; nothing of GUM dev trained anything.',
      'A found name is an annotated one where both ends agree (Re-DocRED) or where it covers its head (GUM, which marks whole noun phrases); single mentions count. B³: Bagga & Baldwin 1998; CEAF-e: Luo 2005.',
    ],
  }
}

interface Setting {
  readonly stages: Stages
  readonly corpus: Corpus
  readonly given: boolean
}

function count(document: ClusteredDocument, { stages, corpus, given }: Setting): Counted {
  const annotated = stages.annotate(documentOf(document.id, document.text))
  const read = given ? giveNames(annotated, document.mentions.filter(({ kind }) => kind === 'name'), { lexicons: stages.lexicons, keepFound: false }) : annotated
  const mentions = stages.resolve(read).sentences.flatMap((sentence) => sentence.mentions).filter((mention) => isScored(mention, corpus))
  const gold = group(document.mentions.map((mention, i) => [String(i), mention.cluster]))
  const found = group(alignMentions(document.mentions, mentions))
  return { b3: countB3(gold, found), ceaf: countCeaf(gold, found) }
}

function isScored(mention: ResolvedMention, { pronouns, types, unmarked }: Corpus): boolean {
  const type = mention.type === 'Country' ? 'Place' : mention.type
  if (mention.kind === 'pronoun') return pronouns && PRONOUNS.has(mention.text.toLowerCase())
  return mention.kind === 'name' && types.has(type) && !unmarked.test(mention.foundBy)
}

/** Each found mention under the number of the annotated one that it is, or under a name of its own. */
function alignMentions(gold: readonly GoldMention[], found: readonly ResolvedMention[]): (readonly [string, string])[] {
  const free = new Set(gold.keys())
  return found.map((mention, i) => {
    const match = gold.findIndex((candidate, at) => free.has(at) && isSame(candidate, mention))
    free.delete(match)
    return [match < 0 ? `found ${i}` : String(match), mention.entity]
  })
}

/** Word for word where the corpus marks names alone; where it marks whole noun phrases, a name that has their head. */
function isSame(gold: GoldMention, found: ResolvedMention): boolean {
  if (gold.kind !== found.kind) return false
  const exact = found.start === gold.start && found.end === gold.end
  const whole = gold.head.start === gold.start && gold.head.end === gold.end
  return exact || (!whole && found.start <= gold.head.start && gold.head.end <= found.end)
}

function group(named: readonly (readonly [string, string])[]): Clusters {
  const clusters = new Map<string, Set<string>>()
  for (const [mention, cluster] of named) clusters.set(cluster, (clusters.get(cluster) ?? new Set()).add(mention))
  return [...clusters.values()]
}

function describe({ precision, recall }: ClusterCounts): string[] {
  const [p, r] = [precision, recall].map(([right, of]) => (of === 0 ? 0 : right / of))
  const f1 = p && r ? (2 * p * r) / (p + r) : 0
  return [p ?? 0, r ?? 0, f1].map(formatFigure)
}
