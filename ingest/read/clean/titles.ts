// Chooses a text's title among the lines of its head, or makes one of its first words.

import type { Knowledge } from '../draft.ts'
import type { Block } from './blocks.ts'

/** What a line of a text's head is; 'page' is furniture. */
export type Role = 'title' | 'byline' | 'date' | 'publisher' | 'url' | 'page' | 'other'

const MOST_WORDS = 30
const MOST_LETTERS = 250
const WORDS_OF_MADE_TITLE = 12

interface TitleRule {
  readonly what: string
  readonly holds: (block: Block, around: Around) => boolean
  readonly points: number
}

interface Around {
  readonly roles: readonly Role[]
  readonly at: number
  readonly guess: string | null
}

const SECTION_HEADING = /^(?:\d+(?:\.\d+)*\.?\s+)?(?:(?:executive )?summary|introduction|discussion|conclusions?|methods?|results|recommendations|abstract|background|contents|table of contents|overview|key (?:points|findings)|foreword|preface|acknowledge?ments?|analysis|opinion|commentary|comment|news|reports?|press release|feature|features|interview|editorial|world|politics|briefing|statement|blog|exclusive|update|breaking)\s*:?$/iu

// A line's points are the sum of the rules that hold for it; the most points win, among equals the first line.
const RULES: readonly TitleRule[] = [
  { what: 'is what the file’s properties say', points: 6, holds: (block, { guess }) => guess !== null && isSameTitle(guess, block.text) },
  { what: 'four words or more', points: 3, holds: (block) => block.words >= 4 },
  { what: 'three words', points: 2, holds: (block) => block.words === 3 },
  { what: 'two words', points: 1, holds: (block) => block.words === 2 },
  { what: 'byline, date or source below', points: 2, holds: (_, { roles, at }) => roles.slice(at + 1, at + 3).some((role) => role === 'byline' || role === 'date' || role === 'publisher') },
  { what: 'ends like a sentence, and would be lost to the text', points: -4, holds: (block) => /[.;,]["”’)]*$/u.test(block.text) },
  { what: 'introduces something', points: -2, holds: (block) => /:$/u.test(block.text) },
  { what: 'begins in lower case', points: -2, holds: (block) => /^\p{Ll}/u.test(block.text) },
  { what: 'a list item', points: -4, holds: (block) => /^[•▪●◦■*–-]\s/u.test(block.text) },
  { what: 'a heading of a section', points: -4, holds: (block) => SECTION_HEADING.test(block.text) },
  { what: 'no word in it', points: -6, holds: (block) => !/\p{L}{2}/u.test(block.text) },
  { what: 'names of site and page', points: -2, holds: (block) => /\s[|»]\s/u.test(block.text) },
  { what: 'an address', points: -6, holds: (block) => /@|https?:\/\//u.test(block.text) },
]

/** The index of the title among the blocks of a head, or -1. A title that was given is found again, whatever its form. */
export function chooseTitle(blocks: readonly Block[], roles: readonly Role[], knowledge: Knowledge): number {
  const given = knowledge.given.title
  if (given !== null) return blocks.findIndex((block) => isSameTitle(given, block.text))
  if (roles.includes('title')) return -1
  const points = blocks.map((block, at) => (mayBeTitle(block, roles[at]) ? rate(block, { roles, at, guess: knowledge.guessed.title }) : -Infinity))
  const best = Math.max(-Infinity, ...points)
  return best >= 0 ? points.indexOf(best) : -1
}

function mayBeTitle(block: Block, role: Role | undefined): boolean {
  return role === 'other' && block.words <= MOST_WORDS && block.text.length <= MOST_LETTERS
}

function rate(block: Block, around: Around): number {
  return RULES.reduce((sum, rule) => (rule.holds(block, around) ? sum + rule.points : sum), 0)
}

/** Whether two titles are the same but for case, punctuation and the name of a site at the end. */
export function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [titleKey(one), titleKey(other)]
  return a !== '' && (a === b || (b.length >= 20 && a.startsWith(`${b} `) && /\s[|»–—-]\s/u.test(one.slice(other.length - 1))))
}

function titleKey(title: string): string {
  return title.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** A title for a text that has none: the first words of its first sentence, else the file's name. */
export function makeTitle(text: string, file: string): string {
  const sentence = /^.*?[.!?。！？]["”’)]*(?=\s|$)/u.exec(text.slice(0, 400))?.[0] ?? text.slice(0, 400)
  const words = sentence.split(/\s+/u).filter((word) => word !== '')
  const first = words.slice(0, WORDS_OF_MADE_TITLE).join(' ')
  const cut = words.length > WORDS_OF_MADE_TITLE || first.length > 120
  if (!/\p{L}/u.test(first)) return baseName(file)
  return cut ? `${first.slice(0, 120).replace(/[\s,;:–—-]+$/u, '')} …` : first.replace(/[.。]$/u, '')
}

function baseName(file: string): string {
  return file.replace(/^.*[/\\]/u, '').replace(/\.[^.]+$/u, '') || file
}
