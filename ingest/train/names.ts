// `npm run train:names -- --corpora DIR [--seed N] [--without FILE] [--out FILE]`: trains the model of names and writes it.
// The same corpora and seed give the same bytes.

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { writeModel } from '../annotate/tagger/model.ts'
import { SHIPPED_MODEL } from '../annotate/tagger/shipped.ts'
import { createLexicons } from '../lexicons/lexicons.ts'
import { clusterWords, readVectors } from './names/clusters.ts'
import { readCorpus, TRAINING_CORPORA } from './names/corpora.ts'
import { trainNames } from './names/train.ts'

interface Options {
  readonly corpora: string
  readonly seed: string
  readonly rounds: string
  readonly without: readonly string[]
  readonly out: string
}

const program = new Command('train:names')
  .requiredOption('--corpora <dir>', 'the folder of the corpora')
  .option('--seed <number>', 'of every random choice', '1')
  .option('--rounds <number>', 'how often each sentence is read', '4')
  .option('--without <files...>', 'corpora to leave out, so that they can measure the model', [])
  .option('--out <file>', 'where the model is written', SHIPPED_MODEL)
const { corpora, seed, rounds, without, out } = program.parse().opts<Options>()

const unknown = without.filter((file) => TRAINING_CORPORA.every((corpus) => corpus.file !== file))
if (unknown.length > 0) program.error(`There is no training corpus "${unknown.join('", "')}"; there are: ${TRAINING_CORPORA.map(({ file }) => file).join(', ')}`)

const chosen = TRAINING_CORPORA.filter(({ file }) => !without.includes(file))
const documents = (await Promise.all(chosen.map((corpus) => readCorpus(corpora, corpus)))).flat()
console.log('clustering words')
const clusters = clusterWords(readVectors(), Number(seed))
const about = `seed ${seed}, ${rounds} rounds, trained on ${chosen.map(({ file }) => file).join(', ')}`
const model = trainNames({ documents, clusters, lexicons: createLexicons(), seed: Number(seed), rounds: Number(rounds), about, log: console.log })
const bytes = writeModel(model)
mkdirSync(path.dirname(out), { recursive: true })
writeFileSync(out, bytes)
console.log(`${out}: ${bytes.length} bytes, ${model.features.length} features`)
