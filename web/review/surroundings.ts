// What stands around a sentence: its paragraph, and as much of the ones before and after as helps.

import type { DocumentResponse, Span } from '../api/types.ts'
import { findParagraphs } from '../graph/passages.ts'

/** Longer paragraphs are cut to whole sentences; characters. */
const LONGEST = 1200
const BESIDE = 420

/** Half-open spans of the document's text, in its order; the sentence lies in one of them. */
export function cutAround({ text, sentences }: Pick<DocumentResponse, 'text' | 'sentences'>, sentence: Span): readonly Span[] {
  const paragraphs = findParagraphs(text)
  const at = paragraphs.findIndex(({ start, end }) => start <= sentence.start && sentence.start < end)
  const own = paragraphs[at]
  if (own === undefined) return [sentence]
  const [before, after] = [paragraphs[at - 1], paragraphs[at + 1]]
  const kept = own.end - own.start <= LONGEST ? own : near(sentences, { within: own, to: sentence })
  // Where the paragraph is cut already, its neighbours are far away.
  if (kept !== own) return [kept]
  return [
    ...(before === undefined ? [] : [last(sentences, before)]),
    kept,
    ...(after === undefined ? [] : [first(sentences, after)]),
  ]
}

/** The sentence with the ones beside it, as far as they belong to the paragraph. */
function near(sentences: readonly Span[], { within, to }: { readonly within: Span; readonly to: Span }): Span {
  const beside = sentences.filter(({ start, end }) => start >= within.start && end <= within.end && end > to.start - BESIDE && start < to.end + BESIDE)
  return { start: Math.min(to.start, ...beside.map(({ start }) => start)), end: Math.max(to.end, ...beside.map(({ end }) => end)) }
}

function last(sentences: readonly Span[], paragraph: Span): Span {
  if (paragraph.end - paragraph.start <= BESIDE) return paragraph
  return { ...paragraph, start: sentences.find(({ start, end }) => start >= paragraph.end - BESIDE && end <= paragraph.end)?.start ?? paragraph.end - BESIDE }
}

function first(sentences: readonly Span[], paragraph: Span): Span {
  if (paragraph.end - paragraph.start <= BESIDE) return paragraph
  const fitting = sentences.filter(({ start, end }) => start >= paragraph.start && end <= paragraph.start + BESIDE)
  return { ...paragraph, end: fitting.at(-1)?.end ?? paragraph.start + BESIDE }
}
