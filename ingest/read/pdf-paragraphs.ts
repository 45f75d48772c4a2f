// Lines of PDF pages to paragraphs: by the gaps between lines, their indents, their size and how they end.

import { type BrokenLine, collectWords, endsSentence, joinLines } from './lines.ts'
import type { Line } from './pdf-lines.ts'

interface Measures {
  /** The size of most of the text, in points. */
  readonly size: number
  /** The usual distance between two lines of a paragraph, as a multiple of their size. */
  readonly leading: number
  readonly right: number
  readonly words: ReadonlySet<string>
}

interface Paragraph {
  readonly lines: BrokenLine[]
  last: Line
}

/** Paragraphs separated by blank lines; a form feed stands where each page but the first begins. */
export function buildParagraphs(pages: readonly (readonly Line[])[]): string {
  const measures = measure(pages)
  const paragraphs: Paragraph[] = []
  let feeds = ''
  for (const [number, page] of pages.entries()) {
    if (number > 0) feeds += '\f'
    for (const line of placeNotes(page, measures)) {
      addLine(paragraphs, { line, feeds, measures })
      feeds = ''
    }
  }
  return paragraphs.map((paragraph) => joinLines(paragraph.lines, measures.words)).join('\n\n') + feeds
}

function addLine(paragraphs: Paragraph[], next: { line: Line; feeds: string; measures: Measures }): void {
  const { line, feeds, measures } = next
  const open = paragraphs.at(-1)
  if (open === undefined || !continues(open.last, line, { measures, turned: feeds !== '' })) {
    paragraphs.push({ lines: [{ text: feeds + line.text, between: '' }], last: line })
  } else {
    open.lines.push({ text: line.text, between: feeds || ' ' })
    open.last = line
  }
}

/** Whether `line` goes on with the paragraph of `last`; `turned` when a new page begins between them. */
function continues(last: Line, line: Line, where: { measures: Measures; turned: boolean }): boolean {
  const { measures, turned } = where
  if (Math.abs(line.size - last.size) > last.size * 0.12 || /^[•▪●◦■–*]\s/u.test(line.text)) return false
  const done = endsSentence(last.text)
  const gap = last.y - line.y
  // A new page or column: only the words tell.
  if (turned || gap < -line.size) return !done && (/^\p{Ll}/u.test(line.text) || /-$/u.test(last.text) || last.right > measures.right - 2 * last.size)
  if (gap > line.size * measures.leading * 1.3) return false
  if (/^\p{Ll}/u.test(line.text)) return true
  const indented = line.left - last.left > line.size * 0.8 && line.left - last.left < line.size * 6
  const short = last.right < line.left + (measures.right - line.left) * 0.85
  return !(done && (indented || short))
}

/** Footnotes at the foot of a page before its last paragraph where that goes on overleaf, so that it stays whole. */
function placeNotes(page: readonly Line[], { size }: Measures): readonly Line[] {
  const lastBody = page.findLastIndex((line) => line.size > size * 0.92)
  const last = page[lastBody]
  if (last === undefined || lastBody === page.length - 1 || endsSentence(last.text)) return page
  const body = page.slice(0, lastBody + 1)
  const start = body.findLastIndex((_, at) => at > 0 && endsSentence(body[at - 1]?.text ?? ''))
  return start <= 0 ? page : [...page.slice(0, start), ...page.slice(lastBody + 1), ...page.slice(start, lastBody + 1)]
}

function measure(pages: readonly (readonly Line[])[]): Measures {
  const lines = pages.flat()
  const leadings = pages.flatMap((page) => page.map((line, at) => leadingBefore(page[at - 1], line)).filter((leading) => leading !== null))
  return {
    size: commonSize(lines),
    leading: median(leadings) ?? 1.2,
    right: quantile(lines.map((line) => line.right), 0.9) ?? 0,
    words: collectWords(lines.map((line) => line.text)),
  }
}

function leadingBefore(before: Line | undefined, line: Line): number | null {
  if (before === undefined || Math.abs(before.size - line.size) > line.size * 0.05) return null
  const leading = (before.y - line.y) / line.size
  return leading > 0.5 && leading < 3 ? leading : null
}

/** The size that most letters have. */
function commonSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const line of lines) letters.set(roundSize(line), (letters.get(roundSize(line)) ?? 0) + line.text.length)
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}

function roundSize(line: Line): number {
  return Math.round(line.size * 2) / 2
}

function median(values: readonly number[]): number | undefined {
  return quantile(values, 0.5)
}

function quantile(values: readonly number[], share: number): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)]
}

/** The words in the largest type on the first page that has any, when clearly larger than the text; else null. */
export function findLargest(pages: readonly (readonly Line[])[]): string | null {
  const first = pages.find((page) => page.length > 0) ?? []
  const largest = Math.max(0, ...first.map((line) => line.size))
  if (largest < commonSize(pages.flat()) * 1.2) return null
  const start = first.findIndex((line) => line.size > largest * 0.97)
  const end = first.findIndex((line, at) => at > start && line.size <= largest * 0.97)
  const words = first.slice(start, end === -1 ? undefined : end).map((line) => line.text).join(' ')
  return words.length <= 250 && /\p{L}{2}/u.test(words) ? words : null
}
