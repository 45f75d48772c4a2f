// Sentences as other texts would write them: in capitals, with a capital on every word, with the apostrophe cut off.

import { createRandom } from '../random.ts'
import type { CleanSentence } from './clean.ts'

/** The share of documents that are varied in each way. */
const SHARE = { shouted: 0.03, titled: 0.02, apostrophe: 0.15 }

/** The documents with some sentences written otherwise; names stay where they are. */
export function varySentences(documents: readonly (readonly CleanSentence[])[], seed: number): CleanSentence[][] {
  const random = createRandom(seed)
  return documents.map((sentences) => {
    const chance = random()
    return sentences.map((sentence) => {
      const own = random()
      const cut = own < SHARE.apostrophe ? cutApostrophes(sentence) : sentence
      // Shouted headlines stand among plain sentences, so in documents of several sentences a few are.
      if (chance < SHARE.shouted || own > 1 - SHARE.shouted / 3) return { ...cut, words: cut.words.map((word) => word.toUpperCase()) }
      if (chance < SHARE.shouted + SHARE.titled) return { ...cut, words: cut.words.map(capitalize) }
      return cut
    })
  })
}

function capitalize(word: string): string {
  return /^(?:of|the|and|in|for|to|a|an|on|at|by|with|from|as|or|is|de|al|'s)$/u.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)
}

/** "’s" as two tokens, as some tokenizers leave it. */
function cutApostrophes(sentence: CleanSentence): CleanSentence {
  if (!sentence.words.includes("'s")) return sentence
  const words: string[] = []
  const allowed: number[] = []
  const moved: number[] = []
  for (const [i, word] of sentence.words.entries()) {
    moved.push(words.length)
    words.push(...(word === "'s" ? ['\u2019', 's'] : [word]))
    allowed.push(sentence.allowed[i] ?? 1)
    if (word === "'s") allowed.push(sentence.allowed[i] ?? 1)
  }
  const inside = sentence.spans.some(({ start, end }) => sentence.words.slice(start, end).includes("'s"))
  if (inside) return sentence
  moved.push(words.length)
  const spans = sentence.spans.map((span) => ({ ...span, start: moved[span.start] ?? 0, end: moved[span.end] ?? words.length }))
  return { words, allowed: Uint32Array.from(allowed), spans }
}
