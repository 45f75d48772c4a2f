// From the raw text of a document to its body, and what it says about itself: title, author, publisher, date.

import { type Draft, type Knowledge, NOTHING_SAID, type Particulars } from '../draft.ts'
import { type Block, isProse, splitBlocks } from './blocks.ts'
import { readHead } from './head.ts'
import { findCopyrightOwner, findDatelineAgency, findDatelineDate, parsePublisher } from './publishers.ts'
import { findRepeats } from './repeats.ts'
import { findPageFurniture } from './tail.ts'
import { normalizeCharacters } from '../characters.ts'

/** A cleaned document: `text` is its body, paragraphs and headings separated by one blank line. */
export interface CleanedText extends Particulars {
  readonly text: string
  /** Where each page starts in `text`; empty for drafts without pages. */
  readonly pages: readonly number[]
}

const BETWEEN = '\n\n'

/**
 * The body of a draft without title, byline, page furniture and repetitions, and what the document says about itself:
 * what was given outright, else what the text shows, else what was guessed. `text` is empty only where the draft's is.
 */
export function cleanText(draft: Draft): CleanedText {
  const blocks = splitBlocks(normalizeCharacters(draft.text, draft.paged))
  const { body, said } = findBody(blocks, draft)
  const text = body.map((block) => block.text).join(BETWEEN)
  const pages = draft.paged ? placePages(body, { pages: countPages(draft.text), length: text.length }) : []
  return { ...weigh([draft.given, said, draft.guessed]), text, pages }
}

function findBody(blocks: readonly Block[], knowledge: Knowledge): { body: readonly Block[]; said: Particulars } {
  const head = readHead(blocks, knowledge)
  const furniture = findPageFurniture(blocks, 0)
  const dropped = new Set([...head.dropped, ...furniture])
  const kept = blocks.filter((_, at) => !dropped.has(at))
  const repeats = findRepeats(kept)
  const body = kept.filter((_, at) => !repeats.has(at))
  const closing = blocks.filter((_, at) => furniture.has(at))
  // A headline alone is the text: better kept than lost.
  if (body.length === 0) return { body: blocks, said: { ...head.said, title: null } }
  return { body, said: weigh([head.said, findElsewhere(body, closing)]) }
}

/** What datelines and the notices at the end say, for want of a line at the head. */
function findElsewhere(body: readonly Block[], closing: readonly Block[]): Particulars {
  const first = body.find(isProse)?.text ?? ''
  const named = closing.map((block) => parsePublisher(block.text)).find((name) => name !== null)
  const owner = closing.map((block) => findCopyrightOwner(block.text)).find((name) => name !== null)
  return { ...NOTHING_SAID, publisher: findDatelineAgency(first) ?? named ?? owner ?? null, published: findDatelineDate(first) }
}

/** Field by field, the first that says something, in one line and without characters that nobody sees. */
function weigh(sources: readonly Particulars[]): Particulars {
  const pick = (field: keyof Particulars): string | null => sources.map((source) => oneLine(source[field])).find((value) => value !== null) ?? null
  return { title: pick('title'), author: pick('author'), publisher: pick('publisher'), published: pick('published'), url: pick('url') }
}

function oneLine(said: string | null): string | null {
  return said === null ? null : normalizeCharacters(said).replaceAll(/\s+/gu, ' ').trim() || null
}

function countPages(text: string): number {
  return (text.match(/\f/gu)?.length ?? 0) + 1
}

/** Where each page starts. One whose text was all dropped starts where the next one does. */
function placePages(body: readonly Block[], size: { pages: number; length: number }): readonly number[] {
  const starts: { page: number; offset: number }[] = [{ page: 0, offset: 0 }]
  let offset = 0
  for (const block of body) {
    starts.push({ page: block.page, offset })
    for (const [at, within] of block.breaks.entries()) starts.push({ page: block.page + at + 1, offset: offset + within })
    offset += block.text.length + BETWEEN.length
  }
  let next = 0
  return Array.from({ length: size.pages }, (_, page) => {
    while (next < starts.length && (starts[next]?.page ?? 0) < page) next++
    return starts[next]?.offset ?? size.length
  })
}
