// A text as blocks: one paragraph, heading or line of furniture each, with the page on which it begins.

import { type BrokenLine, collectWords, endsSentence, joinLines } from '../lines.ts'

export interface Block {
  /** One line, single spaces. */
  readonly text: string
  readonly words: number
  /** Form feeds before it: the page on which it begins, from 0. */
  readonly page: number
  /** Offsets into `text` where further pages begin. */
  readonly breaks: readonly number[]
}

/** Lines this long or longer, broken everywhere at nearly the same width, were wrapped by a program. */
const NARROWEST_WRAP = 40
const WIDEST_WRAP = 120

/** The blocks of a text whose paragraphs are separated by blank lines, or stand a line each, wrapped or not. */
export function splitBlocks(text: string): readonly Block[] {
  const chunks = text.split(/\n[ \f]*\n[\n ]*/u).map((chunk) => chunk.split('\n').filter((line) => line !== ''))
  const options = { wrap: findWrap(chunks), words: collectWords(text.includes('-\n') ? [text] : []) }
  const paragraphs = chunks.flatMap((lines) => joinWrapped(lines, options))
  let page = 0
  const blocks: Block[] = []
  for (const paragraph of paragraphs) {
    const block = toBlock(paragraph, page)
    if (block.text !== '') blocks.push(block)
    page = block.page + block.breaks.length
  }
  return blocks
}

/** A block of a text that may hold form feeds, when `page` pages have been turned before it. */
function toBlock(paragraph: string, page: number): Block {
  const pieces = paragraph.split('\f').map((piece) => piece.replace(/\s+/gu, ' ').trim())
  const leading = pieces.findIndex((piece) => piece !== '')
  if (leading === -1) return { text: '', words: 0, page: page + pieces.length - 1, breaks: [] }
  let text = ''
  const breaks: number[] = []
  for (const piece of pieces.slice(leading)) {
    if (text !== '') breaks.push(text.length + 1)
    text += (text === '' || piece === '' ? '' : ' ') + piece
  }
  return { text, words: countWords(text), page: page + leading, breaks: breaks.map((at) => Math.min(at, text.length)) }
}

/** Words are what whitespace separates. */
export function countWords(text: string): number {
  let count = 0
  for (const pattern = /\S+/gu; pattern.test(text); ) count++
  return count
}

/** The width at which the lines were wrapped, or null when each line is a paragraph of its own. */
function findWrap(chunks: readonly (readonly string[])[]): number | null {
  const torn = chunks.flatMap((lines) => lines.filter((line, at) => isTorn(line, lines[at + 1])))
  const width = [...torn].map((line) => line.length).sort((a, b) => a - b)[Math.floor(torn.length * 0.95)]
  if (width === undefined || width < NARROWEST_WRAP || width > WIDEST_WRAP) return null
  const lines = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  return torn.length >= 2 || torn.length >= lines / 4 ? width : null
}

/** Whether a sentence goes on from one line to the next. */
function isTorn(line: string, next: string | undefined): boolean {
  return next !== undefined && line.length >= NARROWEST_WRAP && /^\p{Ll}/u.test(next.trimStart()) && !endsSentence(line)
}

function joinWrapped(lines: readonly string[], options: { wrap: number | null; words: ReadonlySet<string> }): readonly string[] {
  const paragraphs: BrokenLine[][] = []
  for (const [at, line] of lines.entries()) {
    const open = paragraphs.at(-1)
    if (open !== undefined && goesOn(lines[at - 1] ?? '', line, options.wrap)) open.push({ text: trimBlanks(line), between: ' ' })
    else paragraphs.push([{ text: trimBlanks(line), between: '' }])
  }
  return paragraphs.map((paragraph) => joinLines(paragraph, options.words))
}

/** Not what marks the page on which a paragraph begins. */
function trimBlanks(line: string): string {
  return line.replace(/^[^\S\f]+|[^\S\f]+$/gu, '')
}

// A line was wrapped when the first word of the next would not have fitted on it.
function goesOn(before: string, line: string, wrap: number | null): boolean {
  if (/^\s*(?:[•▪●◦■*>-]|\d{1,2}[.)])\s/u.test(line)) return false
  if (isTorn(before, line)) return true
  if (wrap === null || (/^\s/u.test(line) && !/^\s/u.test(before))) return false
  const first = /\S+/u.exec(line)?.[0].length ?? 0
  return before.length <= wrap + 10 && before.length + 1 + first > wrap - 4 && line.length <= wrap + 10
}

// What a long block is shows in its beginning.
const ENOUGH_LETTERS = 2000

/** Running prose: a sentence long enough, or several, mostly in lower case. Never a headline, a menu or a byline. */
export function isProse(block: Block): boolean {
  const { words } = block
  const text = block.text.slice(0, ENOUGH_LETTERS)
  if (isUnspaced(text)) return text.length >= 30 && /[。！？؟।.]/u.test(text)
  if (words < 8) return false
  const starts = text.match(/(?<![\p{L}\p{N}'’.-])\p{L}/gu) ?? []
  const capitals = starts.filter((letter) => /\p{Lu}/u.test(letter)).length
  if (capitals > starts.length * 0.7) return false
  return endsSentence(block.text) || words >= 40 || (words >= 20 && /[.!?]["”’)]?\s+["“‘(]?\p{Lu}/u.test(text))
}

/** Chinese, Japanese, Thai and the like put no spaces between words. */
function isUnspaced(text: string): boolean {
  const letters = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu)?.length ?? 0
  return letters > text.length / 2
}
