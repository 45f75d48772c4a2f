// Tags the words of a document with names, by the shipped model. Two readings: the second knows what the first one found
// elsewhere in the document.

import { createChainReader, exponentiate, layOutPairs, type Chain } from './chain.ts'
import { lookElsewhere, readAgain } from './elsewhere.ts'
import { addFeatures, viewSentence } from './features.ts'
import { findLabelSpans, LABEL_COUNT, type LabelSpan } from './labels.ts'
import type { NameModel } from './model.ts'
import { createScorer } from './scorer.ts'
import { settingOf, WORD_KINDS, type TaggedWord } from './words.ts'

export interface TaggedSpan extends LabelSpan {
  /** 0 to 1: how likely its least likely token has its label. */
  readonly confidence: number
}

export interface WordTagger {
  /** The names in each sentence of one document, as half-open ranges of its words, in order. */
  readonly tag: (sentences: readonly (readonly string[])[]) => TaggedSpan[][]
}

/** The tagger over a model; keeps what it computed of words between calls, which never changes what it says. */
export function createWordTagger(model: NameModel): WordTagger {
  const scorer = createScorer(model)
  const { findBestRow, sumRows } = createChainReader()
  // Only this of the model is kept; its rows of weights live on in the scorer alone.
  const transitions = layOutPairs(model.transitions)
  const likelihoods = layOutPairs(exponentiate(model.transitions))

  function measure(chain: Chain, labels: Uint8Array): TaggedSpan[] {
    const spans = findLabelSpans(labels)
    if (spans.length === 0) return []
    const { marginals } = sumRows({ ...chain, transitions: likelihoods })
    return spans.map((span) => {
      let confidence = 1
      for (let i = span.start; i < span.end; i++) confidence = Math.min(confidence, marginals[i * LABEL_COUNT + (labels[i] ?? 0)] ?? 0)
      return { confidence, ...span }
    })
  }

  const tag: WordTagger['tag'] = (sentences) => {
    const known = sentences.map((texts) => {
      const setting = settingOf(texts)
      return texts.map((text) => scorer.know(text, setting))
    })
    const views = known.map((row) => viewSentence(row.map(({ word }) => word), scorer.listsOf))
    const elsewhere = lookElsewhere(views)
    const chains = views.map((view, s): Chain => ({
      length: view.words.length,
      scores: scorer.score(known[s] ?? [], (i, add) => {
        addFeatures(view, i, add)
        elsewhere.addFeatures(s, i, add)
      }),
      kinds: kindsOf(view.words),
      transitions,
    }))
    const rows = chains.map(findBestRow)
    const first = readAgain(views, rows.map(findLabelSpans))
    return chains.map((chain, s) => {
      const words = views[s]?.words ?? []
      const changed = scorer.addTo(chain.scores, (i, add) => {
        const word = words[i]
        if (word) first.addFeatures(s, i, word, add)
      })
      return measure(chain, changed || !rows[s] ? findBestRow(chain) : rows[s])
    })
  }
  return { tag }
}

function kindsOf(words: readonly TaggedWord[]): Uint8Array {
  const kinds = new Uint8Array(words.length)
  for (let i = 0; i < words.length; i++) kinds[i] = WORD_KINDS.indexOf(words[i]?.kind ?? 'other')
  return kinds
}
