// Tags the words of a document with names, by the shipped model. Two readings: the second knows what the first one found
// elsewhere in the document.

import { exponentiate, findBestRow, sumRows, type Chain } from './chain.ts'
import { lookElsewhere, readAgain, type Elsewhere, type FirstReading } from './elsewhere.ts'
import { addFeatures, BORDER, viewSentence, WINDOW, type SentenceView } from './features.ts'
import { mix } from './hash.ts'
import { findLabelSpans, LABEL_COUNT, type LabelSpan } from './labels.ts'
import { createKnowledge } from './knowledge.ts'
import type { NameModel } from './model.ts'
import { createHashTable } from './table.ts'
import { readWord, settingOf, WORD_KINDS, type Setting, type TaggedWord } from './words.ts'

export interface TaggedSpan extends LabelSpan {
  /** 0 to 1: how likely its least likely token has its label. */
  readonly confidence: number
}

export interface WordTagger {
  /** The names in each sentence of one document, as half-open ranges of its words, in order. */
  readonly tag: (sentences: readonly (readonly string[])[]) => TaggedSpan[][]
}

/** So many words are remembered with their sums; then all are forgotten, so that memory stays bounded. */
const REMEMBERED = 30_000

interface KnownWord {
  readonly word: TaggedWord
  /** The sums of weights at each place of the window, LABEL_COUNT each; made when first needed. */
  readonly sums: (Float32Array | undefined)[]
}

/** The tagger over a model; keeps what it computed of words between calls, which never changes what it says. */
export function createWordTagger(model: NameModel): WordTagger {
  const table = createHashTable(model.features, model.features.map((_, row) => row))
  const knowledge = createKnowledge(model)
  const likelihoods = exponentiate(model.transitions)
  const { weights, scale } = model
  const border: KnownWord = { word: BORDER, sums: [] }
  let words = new Map<string, KnownWord>()

  function know(text: string, setting: Setting): KnownWord {
    const name = setting === 'plain' ? text : `${setting} ${text}`
    const known = words.get(name)
    if (known) return known
    if (words.size >= REMEMBERED) words = new Map()
    const fresh = { word: readWord(text, setting, knowledge), sums: [] }
    words.set(name, fresh)
    return fresh
  }

  function addRow(hash: number, scores: Float32Array, at: number): void {
    const row = table.get(hash)
    if (row < 0) return
    const from = row * LABEL_COUNT
    for (let l = 0; l < LABEL_COUNT; l++) scores[at + l] = (scores[at + l] as number) + (weights[from + l] as number) * scale
  }

  function sumWindow(known: KnownWord, place: number): Float32Array {
    const there = known.sums[place]
    if (there) return there
    const sums = new Float32Array(LABEL_COUNT)
    const { atoms, seed } = WINDOW[place] ?? WINDOW[2]
    for (const atom of known.word.atoms[atoms]) addRow(mix(seed, atom), sums, 0)
    known.sums[place] = sums
    return sums
  }

  function scoreSentence(known: readonly KnownWord[], view: SentenceView, sentence: number, elsewhere: Elsewhere): Float32Array {
    const scores = new Float32Array(known.length * LABEL_COUNT)
    for (let i = 0; i < known.length; i++) {
      const at = i * LABEL_COUNT
      for (let place = 0; place < WINDOW.length; place++) {
        const sums = sumWindow(known[i + place - 2] ?? border, place)
        for (let l = 0; l < LABEL_COUNT; l++) scores[at + l] = (scores[at + l] as number) + (sums[l] as number)
      }
      const add = (hash: number) => addRow(hash, scores, at)
      addFeatures(view, i, add)
      elsewhere.addFeatures(sentence, i, add)
    }
    return scores
  }

  function addSecond(chain: Chain, view: SentenceView, sentence: number, first: FirstReading): Chain {
    const scores = chain.scores.slice()
    for (const [i, word] of view.words.entries()) first.addFeatures(sentence, i, word, (hash) => addRow(hash, scores, i * LABEL_COUNT))
    return { ...chain, scores }
  }

  function measure(chain: Chain): TaggedSpan[] {
    const labels = findBestRow(chain)
    const spans = findLabelSpans(labels)
    if (spans.length === 0) return []
    const { marginals } = sumRows({ ...chain, transitions: likelihoods })
    return spans.map((span) => {
      let confidence = 1
      for (let i = span.start; i < span.end; i++) confidence = Math.min(confidence, marginals[i * LABEL_COUNT + (labels[i] ?? 0)] ?? 0)
      return { ...span, confidence }
    })
  }

  const tag: WordTagger['tag'] = (sentences) => {
    const known = sentences.map((texts) => {
      const setting = settingOf(texts)
      return texts.map((text) => know(text, setting))
    })
    const views = known.map((row) => viewSentence(row.map(({ word }) => word), knowledge.listsOf))
    const elsewhere = lookElsewhere(views)
    const chains = views.map((view, s): Chain => ({
      length: view.words.length,
      scores: scoreSentence(known[s] ?? [], view, s, elsewhere),
      kinds: Uint8Array.from(view.words, (word) => WORD_KINDS.indexOf(word.kind)),
      transitions: model.transitions,
    }))
    const first = readAgain(views, chains.map((chain) => findLabelSpans(findBestRow(chain))))
    return chains.map((chain, s) => {
      const view = views[s]
      return view ? measure(addSecond(chain, view, s, first)) : []
    })
  }
  return { tag }
}
