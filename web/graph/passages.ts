// A text cut into pieces by the spans that lie on it, so that it can be shown marked without ever being parsed as markup.

export interface Marked<M> {
  readonly start: number
  readonly end: number
  readonly mark: M
}

export interface Piece<M> {
  readonly start: number
  readonly text: string
  /** Everything that lies on this piece, in the order given. */
  readonly marks: readonly M[]
}

/**
 * Cuts `text` at every edge of the spans. Offsets are UTF-16 code units relative to `offset`, half-open; spans that
 * reach beyond the text count as far as they lie in it.
 */
export function cutPassage<M>(text: string, spans: readonly Marked<M>[], offset = 0): readonly Piece<M>[] {
  const inside = spans
    .map((span) => ({ ...span, start: clamp(span.start - offset, text.length), end: clamp(span.end - offset, text.length) }))
    .filter(({ start, end }) => end > start)
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length
    return {
      start: start + offset,
      text: text.slice(start, end),
      marks: inside.filter((span) => span.start <= start && span.end >= end).map(({ mark }) => mark),
    }
  })
}

/** The paragraphs of a text, as half-open spans; blank lines between them belong to none. */
export function findParagraphs(text: string): readonly { readonly start: number; readonly end: number }[] {
  const paragraphs: { start: number; end: number }[] = []
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    if (match[0].trim() !== '') paragraphs.push({ start: match.index, end: match.index + match[0].length })
  }
  return paragraphs
}

const BLANK_OR_MARK = /[\s\p{P}\p{S}]/u
const IN_WORD = /[\p{L}\p{N}\p{M}]/u

/** A selection made whole: without blanks and punctuation at its edges, and with all of the words that it cuts. Null when nothing is left. */
export function tidySpan(text: string, { start, end }: Stretch): Stretch | null {
  let [from, to] = [start, end]
  while (from < to && BLANK_OR_MARK.test(text.charAt(from))) from++
  while (to > from && BLANK_OR_MARK.test(text.charAt(to - 1))) to--
  if (from === to) return null
  while (from > 0 && IN_WORD.test(text.charAt(from - 1))) from--
  while (to < text.length && IN_WORD.test(text.charAt(to))) to++
  return { start: from, end: to }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** The sentence in which a selection begins. */
export function findSentence<S extends Stretch>(sentences: readonly S[], { start }: Pick<Stretch, 'start'>): S | undefined {
  return sentences.find((sentence) => sentence.start <= start && start < sentence.end)
}

/** Whom a sentence mentions, each once: those whose mention is selected first, then the others, in the order of the text. */
export function findEnds<M extends Stretch & { readonly entity: string }>(mentions: readonly M[], { sentence, selected }: { readonly sentence: Stretch; readonly selected: Stretch }): readonly M[] {
  const within = (one: Stretch, other: Stretch) => one.start < other.end && one.end > other.start
  const inOrder = mentions.filter((mention) => within(mention, sentence)).sort((a, b) => Number(within(b, selected)) - Number(within(a, selected)) || a.start - b.start)
  return inOrder.filter(({ entity }, index) => inOrder.findIndex((other) => other.entity === entity) === index)
}

function clamp(value: number, length: number): number {
  return Math.max(0, Math.min(length, value))
}
