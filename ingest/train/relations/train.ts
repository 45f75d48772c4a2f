// `npm run train:relations -- --corpora DIR --seed N`: trains the classifier of relations and writes ingest/models/relations.bin.
// The same corpora, code and seed give the same bytes.

import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { createAnnotator } from '../../annotate/annotate.ts'
import { createTokenizer } from '../../annotate/tokens.ts'
import { createLexicons } from '../../lexicons/lexicons.ts'
import { BUCKETS, CLASSES } from '../../relate/classifier/classes.ts'
import { encodeModel, type RelationModel } from '../../relate/classifier/model.ts'
import { fitCalibration, type Calibration } from './calibration.ts'
import { readDocuments } from './corpora.ts'
import { pairUp, readPassages } from './knowledgenet.ts'
import type { LabelledPair } from './labelled.ts'
import { createScorer, trainPairs, type TrainedPairs } from './pairs.ts'
import { pairDocument } from './wikidata.ts'

const MODEL = new URL('../../models/relations.bin', import.meta.url)
const FOLDS = 3
/** A bucket that fewer pairs have is left out of the file. */
const FREQUENT = 2

interface Folded {
  readonly fold: number
  readonly pairs: readonly LabelledPair[]
}

const { corpora, seed } = new Command('train:relations').requiredOption('--corpora <dir>', 'the folder of the corpora').requiredOption('--seed <n>', 'a number', Number).parse().opts<{ corpora: string; seed: number }>()

const folded = await readFolds(corpora)
const pairs = folded.flatMap((part) => part.pairs)
process.stdout.write(`${pairs.length} pairs, ${pairs.filter(({ right }) => right.length > 0).length} of them related\n`)
const file = encodeModel(pack(trainPairs(pairs, seed), pairs, calibrate(folded, seed)))
await writeFile(MODEL, file)
process.stdout.write(`${MODEL.pathname}: ${file.length} bytes, sha256 ${createHash('sha256').update(file).digest('hex')}\n`)

/** The corpora as pairs in folds by document: KnowledgeNet in its own, Re-DocRED in turns. */
async function readFolds(folder: string): Promise<Folded[]> {
  const annotate = createAnnotator(createLexicons(), createTokenizer())
  const facts = await readDocuments(folder, 'knowledgenet.jsonl')
  const wikipedia = await readDocuments(folder, 'redocred-dev.jsonl')
  return [
    ...facts.map((document) => ({ fold: (document.fold ?? 0) % FOLDS, pairs: readPassages(document).flatMap((passage) => pairUp(passage, { annotate, withMarked: true })) })),
    ...wikipedia.map((document, index) => ({ fold: index % FOLDS, pairs: pairDocument(document, { annotate }) })),
  ]
}

/** From the scores of pairs by a model that was trained on the other folds. */
function calibrate(parts: readonly Folded[], number: number): Calibration[] {
  const scored = CLASSES.map((): { score: number; right: boolean }[] => [])
  for (let fold = 0; fold < FOLDS; fold++) {
    const score = createScorer(trainPairs(parts.filter((part) => part.fold !== fold).flatMap((part) => part.pairs), number))
    for (const pair of parts.filter((part) => part.fold === fold).flatMap((part) => part.pairs)) {
      for (const found of score(pair)) scored[found.column]?.push({ score: found.score, right: pair.right.includes(found.column) })
    }
  }
  return scored.map(fitCalibration)
}

/** Weights in 127 steps either way, without the buckets that are too rare to trust. */
function pack({ weights, gate }: TrainedPairs, all: readonly LabelledPair[], calibration: Calibration[]): RelationModel {
  const counts = new Uint8Array(BUCKETS)
  for (const { features } of all) for (const feature of features) counts[feature] = Math.min(FREQUENT, (counts[feature] ?? 0) + 1)
  const kept = [...counts.keys()].filter((bucket) => counts[bucket] === FREQUENT)
  const largest = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0)
  const scale = largest / 127
  const rows = new Uint32Array(BUCKETS)
  for (const [row, bucket] of kept.entries()) rows[bucket] = row + 1
  const steps = Int8Array.from(kept.flatMap((bucket) => CLASSES.map((_, column) => Math.round((weights[bucket * CLASSES.length + column] ?? 0) / scale))))
  return { labels: CLASSES.map(({ label }) => label), scale, gate: Object.fromEntries([...gate].map(([key, columns]) => [key, [...columns]])), calibration, rows, weights: steps }
}
