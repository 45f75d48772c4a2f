// Trains the model of names from documents that are read and word clusters that are made. Pure but for the log: the same
// documents, clusters and seed give the same model, byte by byte.

import { createKnowledge } from '../../annotate/tagger/knowledge.ts'
import type { NameModel } from '../../annotate/tagger/model.ts'
import type { Lexicons } from '../../lexicons/lexicons.ts'
import { cleanSentence } from './clean.ts'
import type { Clusters } from './clusters.ts'
import type { TrainingDocument } from './corpora.ts'
import { trainWeights } from './crf.ts'
import { makeExamples } from './examples.ts'
import { collectLists } from './lists.ts'
import { readOtherHalves } from './second.ts'
import { makeModel } from './ship.ts'
import { varySentences } from './vary.ts'

export interface NameTraining {
  readonly documents: readonly TrainingDocument[]
  readonly clusters: Clusters
  readonly lexicons: Lexicons
  readonly seed: number
  readonly rounds: number
  /** What the model's file says of itself. */
  readonly about: string
  readonly log: (line: string) => void
}

/** Chosen on the development sets that train nothing. */
const RATE = 0.1
const DROPOUT = 0.3
const LEAST_OCCURRENCES = 2
const ROWS = 700_000

/** Cleans, counts, trains and rounds. */
export function trainNames({ documents, clusters, lexicons, seed, rounds, about, log }: NameTraining): NameModel {
  const clean = documents.map(({ corpus, sentences }) => sentences.map((sentence) => cleanSentence(sentence, { lexicons, open: corpus.open })))
  const varied = varySentences(clean, seed)
  const { all, without } = collectLists(varied, lexicons)
  const names = all.entries()
  const lists = { listedNames: Uint32Array.from(names, ([key]) => key), listsOfName: Uint32Array.from(names, ([, bits]) => bits) }
  const knowledge = createKnowledge({ ...clusters, ...lists })
  const examples = makeExamples(
    documents.map(({ corpus }, d) => ({ sentences: varied[d] ?? [], corpus: styleOf(corpus.file), times: corpus.times })),
    { knowledge, listsWithout: without, least: LEAST_OCCURRENCES },
  )
  log(`${documents.length} documents, ${names.length} listed names, ${examples.hashes.length} features`)
  const onRound = (round: number, loss: number): void => log(`round ${round}: loss ${loss.toFixed(4)}`)
  const { hashes, second } = readOtherHalves(examples, { rate: RATE, dropout: DROPOUT, seed })
  log(`${second.size} sentences are also read a second time`)
  const weights = trainWeights({ ...examples, hashes }, { rounds, rate: RATE, dropout: DROPOUT, seed, second, onRound })
  return makeModel(hashes, weights, { about, knowledge: { ...clusters, ...lists }, rows: ROWS })
}

/** The parts of one corpus share a style: "ner/crossner-ai-dev.conll" and "ner/crossner-ai-test.conll". */
function styleOf(file: string): string {
  return file.replace(/-(?:train|dev|test).*/u, '')
}
