// Evidence of a second reading for training: what a first reading finds in documents that did not train it.

import { createChainReader, layOutPairs, type Chain } from '../../annotate/tagger/chain.ts'
import { readAgain } from '../../annotate/tagger/elsewhere.ts'
import { findLabelSpans, LABEL_COUNT } from '../../annotate/tagger/labels.ts'
import { trainWeights, type TrainingOptions, type Weights } from './crf.ts'
import type { Example, Examples } from './examples.ts'

export interface SecondReading {
  /** The hashes of all rows: those of the examples, then those of the second reading. */
  readonly hashes: Uint32Array
  /** For each sentence of a longer document the rows that a second reading adds to its tokens. */
  readonly second: ReadonlyMap<Example, readonly (readonly number[])[]>
}

const FOLDS = 2
/** Documents of one sentence have no second reading; so many of them in a hundred help to train the first one. */
const SINGLES = 12

/** Trains on each half of the longer documents and reads the other half. */
export function readOtherHalves(examples: Examples, options: Pick<TrainingOptions, 'rate' | 'dropout' | 'seed'>): SecondReading {
  const isLong = (example: Example): boolean => (examples.views[example.document]?.length ?? 0) > 1
  const rows = new Map<number, number>()
  const second = new Map<Example, number[][]>()
  const { findBestRow } = createChainReader()
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = examples.list.filter((example, i) => (isLong(example) ? example.document % FOLDS !== fold : i % 100 < SINGLES))
    const weights = trainWeights({ ...examples, list: others }, { ...options, rounds: 3 })
    for (const sentences of groupDocuments(examples.list.filter((example) => isLong(example) && example.document % FOLDS === fold))) {
      const views = examples.views[sentences[0]?.document ?? 0] ?? []
      const found = sentences.map((example) => findLabelSpans(findBestRow(scoreExample(examples, example, weights))))
      const reading = readAgain(views, found)
      for (const example of sentences) {
        const words = views[example.sentence]?.words ?? []
        second.set(example, words.map((word, at) => {
          const own: number[] = []
          reading.addFeatures(example.sentence, at, word, (hash) => own.push(rowOf(hash)))
          return own
        }))
      }
    }
  }
  function rowOf(hash: number): number {
    const row = rows.get(hash) ?? examples.hashes.length + rows.size
    rows.set(hash, row)
    return row
  }
  return { hashes: joinNumbers(examples.hashes, [...rows.keys()]), second }
}

/** Examples by document, each document's sentences in their order, as they stand in the list. */
function groupDocuments(list: readonly Example[]): Example[][] {
  const groups = new Map<number, Example[]>()
  for (const example of list) groups.set(example.document, [...(groups.get(example.document) ?? []), example])
  return [...groups.values()]
}

function scoreExample({ features }: Examples, { length, starts, kinds }: Example, weights: Weights): Chain {
  const scores = new Float32Array(length * LABEL_COUNT)
  for (let t = 0; t < length; t++) {
    for (let f = starts[t] ?? 0; f < (starts[t + 1] ?? 0); f++) {
      const row = features[f] ?? -1
      if (row < 0) continue
      for (let l = 0; l < LABEL_COUNT; l++) scores[t * LABEL_COUNT + l] = (scores[t * LABEL_COUNT + l] as number) + (weights.features[row * LABEL_COUNT + l] as number)
    }
  }
  return { length, scores, kinds, transitions: layOutPairs(weights.transitions) }
}

function joinNumbers(first: Uint32Array, more: readonly number[]): Uint32Array {
  const all = new Uint32Array(first.length + more.length)
  all.set(first)
  all.set(more, first.length)
  return all
}
