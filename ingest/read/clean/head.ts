// The head of a text: the lines before its first paragraph of running prose, where title, byline, date and source stand
// among menus and buttons. Finds what they say and which of them are not text.

import { type Knowledge, NOTHING_SAID, type Particulars } from '../draft.ts'
import { type Block, isProse } from './blocks.ts'
import { parseByline, parseNames } from './bylines.ts'
import { findDate, parseDate } from './dates.ts'
import { findFurniture } from './furniture.ts'
import { parsePublisher } from './publishers.ts'
import { chooseTitle, isSameTitle, type Role } from './titles.ts'

export interface Head {
  readonly said: Particulars
  /** Blocks (by index) that are not text. */
  readonly dropped: ReadonlySet<number>
}

// A head is rarely longer; a text without running prose has only this much of one.
const LONGEST_HEAD = 120
const HEAD_WITHOUT_PROSE = 6
// A byline or date may stand below the paragraph that sums the text up.
const BELOW_FIRST_PROSE = 3

interface Line {
  readonly role: Role
  readonly said: Partial<Particulars>
}

/** What the head of a text says about it, and which of its blocks are not the text. */
export function readHead(blocks: readonly Block[], knowledge: Knowledge): Head {
  const { end, prose } = findEnd(blocks)
  const lines = blocks.slice(0, end).map((block, at) => readLine(block, blocks[at - 1]))
  const title = chooseTitle(blocks.slice(0, end), lines.map((line) => line.role), knowledge)
  const late = blocks.slice(end, end + BELOW_FIRST_PROSE + 1).map((block) => readLateLine(block))
  const said = [...lines.filter((_, at) => at !== title), ...late].reduce<Particulars>((known, line) => addSaid(known, line.said), NOTHING_SAID)
  const dropped = new Set<number>()
  for (const [at, line] of [...lines, ...late].entries()) if (line.role !== 'other' && at !== title) dropped.add(at)
  if (prose) for (const at of findAboveTitle(blocks, title)) dropped.add(at)
  for (const at of findTitles(blocks.slice(0, end + 1), [knowledge.given.title, blocks[title]?.text ?? null])) dropped.add(at)
  return { said: { ...said, title: blocks[title]?.text ?? said.title }, dropped }
}

/** The index of the first paragraph of running prose that is no furniture, if there is one. */
function findEnd(blocks: readonly Block[]): { end: number; prose: boolean } {
  const first = blocks.findIndex((block, at) => isProse(block) && readLine(block, undefined).role === 'other' && !isLongHeadline(blocks, at))
  if (first === -1) return { end: Math.min(blocks.length, HEAD_WITHOUT_PROSE), prose: false }
  return { end: Math.min(first, LONGEST_HEAD), prose: first <= LONGEST_HEAD }
}

const LONGEST_HEADLINE = 20

/** A single sentence above a byline, date or source, or a question above the first paragraph, is a headline all the same. */
function isLongHeadline(blocks: readonly Block[], at: number): boolean {
  const [block, ...below] = blocks.slice(at, at + 3)
  if (block === undefined || block.words > LONGEST_HEADLINE || /[.!?]["”’)]*\s/u.test(block.text)) return false
  if (below.some((line) => line.words <= LONGEST_HEADLINE && isSource(readLine(line, undefined).role))) return true
  return at === 0 && /\?["”’)]*$/u.test(block.text) && below[0] !== undefined && isProse(below[0])
}

function isSource(role: Role): boolean {
  return role === 'byline' || role === 'date' || role === 'publisher'
}

function readLine(block: Block, before: Block | undefined): Line {
  const byline = block.words <= 25 ? readByline(block.text, before) : null
  if (byline !== null) return byline
  const labelled = readLabelled(block.text)
  if (labelled !== null) return labelled
  const publisher = parsePublisher(block.text)
  if (publisher !== null) return { role: 'publisher', said: { publisher, published: findDate(block.text)?.iso ?? null } }
  const date = readDateLine(block)
  if (date !== null) return { role: 'date', said: { published: date } }
  if (/^(?:https?:\/\/|www\.)\S+$/iu.test(block.text)) return { role: 'url', said: { url: block.text } }
  if (findFurniture(block) === null && !/^by:?$/iu.test(block.text)) return OTHER
  return { role: 'page', said: DATE_LABEL.test(block.text) ? { published: findDate(block.text)?.iso ?? null } : {} }
}

const OTHER: Line = { role: 'other', said: {} }

// Below the first paragraph only what cannot be a sentence of the text counts.
function readLateLine(block: Block): Line {
  const line = isProse(block) ? OTHER : readLine(block, undefined)
  return isSource(line.role) ? line : OTHER
}

function readByline(text: string, before: Block | undefined): Line | null {
  const names = before !== undefined && /^by:?$/iu.test(before.text) ? parseNames(text) : null
  const byline = names === null ? parseByline(text) : { author: names, publisher: null, published: null }
  return byline === null ? null : { role: 'byline', said: byline }
}

const LABELS: readonly { readonly pattern: RegExp; readonly role: Role; readonly field: keyof Particulars }[] = [
  { pattern: /^(?:title|headline|subject|заголовок)\s*:\s*(.+)$/iu, role: 'title', field: 'title' },
  { pattern: /^(?:url|link|web address|permalink|retrieved from|available at|source|источник)\s*:?\s*((?:https?:\/\/|www\.)\S+)$/iu, role: 'url', field: 'url' },
]

function readLabelled(text: string): Line | null {
  for (const { pattern, role, field } of LABELS) {
    const value = pattern.exec(text)?.[1]
    if (value !== undefined) return { role, said: { [field]: value } }
  }
  return null
}

const DATE_LABEL = /^(?:date|published|posted|created|issued|released?|publication date|release date|дата|published on|posted on|date published)\b/iu
const AROUND_DATES = /\b(?:date|published|posted|created|issued|released?|publication|updated|last|modified|on|at|of|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)|[ap]\.?m|gmt|utc|e[sd]t|local time|for immediate release|дата|опубликовано)\b\.?/giu

/** The date of a line that is little but a date: "Wednesday, 24 August 2005, 10:30 GMT"; "Tashkent, 24 August 2005". */
export function readDateLine(block: Block): string | null {
  if (block.words > 14) return null
  const label = DATE_LABEL.exec(block.text)
  const date = findDate(block.text)
  if (date === null) return label === null ? null : bareYear(block.text.slice(label[0].length))
  const around = (block.text.slice(0, date.start) + ' ' + block.text.slice(date.end)).replace(AROUND_DATES, ' ')
  const words = around.match(/\p{L}{2,}/gu)?.length ?? 0
  const placed = /^\p{Lu}[\p{L} .'’-]{1,30},\s*$/u.test(block.text.slice(0, date.start))
  return words === 0 || (placed && words <= 2) ? date.iso : null
}

function bareYear(text: string): string | null {
  return /^\s*:?\s*\d{4}$/u.test(text) ? parseDate(text.replace(/[\s:]/gu, '')) : null
}

/** The first line that says something is believed. */
function addSaid(known: Particulars, said: Partial<Particulars>): Particulars {
  return {
    title: known.title ?? said.title ?? null,
    author: known.author ?? said.author ?? null,
    publisher: known.publisher ?? said.publisher ?? null,
    published: known.published ?? said.published ?? null,
    url: known.url ?? said.url ?? null,
  }
}

// Above a title stand menus, kickers and the name of the site; a longer line may be text after all.
const KICKER_WORDS = 8

function findAboveTitle(blocks: readonly Block[], title: number): readonly number[] {
  return blocks.slice(0, Math.max(0, title)).flatMap((block, at) => (block.words <= KICKER_WORDS && !isProse(block) ? [at] : []))
}

/** Every block of the head that repeats the title: it is no part of the text. */
function findTitles(blocks: readonly Block[], titles: readonly (string | null)[]): readonly number[] {
  return blocks.flatMap((block, at) => (titles.some((title) => title !== null && isSameTitle(title, block.text)) ? [at] : []))
}
