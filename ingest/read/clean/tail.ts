// The end of a page, and what is strewn over it: counters, lists of other texts, sign-ups, notices.

import { type Block, isProse } from './blocks.ts'
import { isCitation } from './citations.ts'
import { findFurniture, type FurnitureRow } from './furniture.ts'

// A list of links put into a text is short; what goes on longer is the text's own.
const LONGEST_LIST = 8
const LONGEST_LINK = 20
const LEAST_CITATIONS = 3
const LONGEST_TEASER = 45
const MOST_TEASERS = 12
const LIST_HEADING = /^(?:references|(?:end|foot)?notes|bibliography|sources|works cited|further reading|literature|selected publications|publications)\s*:?$/iu

/** Indices of the blocks, from `from` on, that are furniture and not text. */
export function findPageFurniture(blocks: readonly Block[], from: number): ReadonlySet<number> {
  const dropped = new Set<number>()
  const cut = findCut(blocks, from)
  for (let at = cut; at < blocks.length; at++) dropped.add(at)
  for (const at of findClosing(blocks.slice(0, cut), from)) dropped.add(at)
  for (const at of findStrewn(blocks.slice(0, cut), from)) dropped.add(at)
  return dropped
}

/** Where furniture opens that goes on to the end; the number of blocks when there is none. */
function findCut(blocks: readonly Block[], from: number): number {
  const counts = countFromEnd(blocks)
  const firstProse = blocks.findIndex((block, at) => at >= from && isProse(block))
  const cut = blocks.findIndex((block, at) => {
    const opens = firstProse !== -1 && at > firstProse ? findFurniture(block, ['end'])?.opens : undefined
    return opens !== undefined && closesText(blocks, { at, opens, counts })
  })
  return cut === -1 ? blocks.length : cut
}

interface Counts {
  /** At each index: how many blocks from there to the end are text, and how many words those have. */
  readonly content: readonly number[]
  readonly words: readonly number[]
}

function countFromEnd(blocks: readonly Block[]): Counts {
  const content = new Array<number>(blocks.length + 1).fill(0)
  const words = new Array<number>(blocks.length + 1).fill(0)
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at]
    const counts = block !== undefined && isContent(block)
    content[at] = (content[at + 1] ?? 0) + (counts ? 1 : 0)
    words[at] = (words[at + 1] ?? 0) + (counts ? block.words : 0)
  }
  return { content, words }
}

function isContent(block: Block): boolean {
  return isProse(block) && !isCitation(block) && findFurniture(block, ['end', 'about']) === null
}

function closesText(blocks: readonly Block[], opening: { at: number; opens: NonNullable<FurnitureRow['opens']>; counts: Counts }): boolean {
  const { at, opens, counts } = opening
  const left = counts.content[at + 1] ?? 0
  if (left === 0) return true
  const wordsLeft = counts.words[at + 1] ?? 0
  if (opens === 'others') return wordsLeft * 2 <= (counts.words[0] ?? 0)
  return left <= MOST_TEASERS && isTeaserList(blocks.slice(at + 1))
}

/** Headline, a sentence or two, headline, a sentence or two: other texts, each summed up. */
function isTeaserList(blocks: readonly Block[]): boolean {
  const teasers = blocks.flatMap((block, at) => (isContent(block) ? [{ block, before: blocks[at - 1] }] : []))
  return teasers.length >= 2 && teasers.every(({ block, before }) => block.words <= LONGEST_TEASER && before !== undefined && !isContent(before))
}

/** The run of notices that closes a text, and a list of publications above or among them. */
function findClosing(blocks: readonly Block[], from: number): readonly number[] {
  const run: number[] = []
  let citations = 0
  for (let at = blocks.length - 1; at > from; at--) {
    const block = blocks[at]
    if (block === undefined) break
    const cited = isCitation(block)
    if (!cited && findFurniture(block, ['end']) === null && !(citations >= LEAST_CITATIONS && LIST_HEADING.test(block.text))) break
    if (cited) citations++
    run.push(at)
  }
  return run.filter((at) => citations >= LEAST_CITATIONS || !isCitation(blocks[at] ?? EMPTY))
}

const EMPTY: Block = { text: '', words: 0, page: 0, breaks: [] }

/** Furniture between paragraphs, each with the links that it opens. */
function findStrewn(blocks: readonly Block[], from: number): readonly number[] {
  const found: number[] = []
  const firstProse = blocks.findIndex((block, at) => at >= from && isProse(block))
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at]
    const row = block === undefined ? null : findFurniture(block)
    if (row === null) continue
    found.push(at)
    const links = row.opens === 'list' && at > firstProse ? countLinks(blocks.slice(at + 1, at + 2 + LONGEST_LIST)) : 0
    for (let link = 1; link <= links; link++) found.push(at + link)
    at += links
  }
  return found
}

/** How many short lines stand before the next paragraph; none where they go on for too long to be links. */
function countLinks(blocks: readonly Block[]): number {
  const end = blocks.findIndex((block) => isProse(block) || block.words > LONGEST_LINK)
  return end === -1 ? 0 : end
}
