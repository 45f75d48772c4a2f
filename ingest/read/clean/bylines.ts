// Lines at the head of a text that say who wrote it: "By Jane Example", "Author: …", "Posted by … on May 3, 2005".

import { findDate } from './dates.ts'

export interface Byline {
  readonly author: string
  /** The publication and the date, where the line names them too. */
  readonly publisher: string | null
  readonly published: string | null
}

const WORD = String.raw`(?:(?:al|el|ad|an|as|ash|ul)-)?\p{Lu}[\p{L}\p{M}.'’‘-]*`
const PARTICLE = '(?:de|da|di|du|del|della|van|von|der|den|bin|ibn|al|el|la|le|ter|zu|y|e)'
const NAME = `${WORD}(?: (?:${PARTICLE} ){0,2}${WORD}){1,4}`
// A comma alone may as well part the name from a place or an agency; only before an "and" is it surely a list.
const NAMES = `(?<author>${NAME}(?:(?:, ${NAME}){0,4},? (?:and|&|и|et|und|y) ${NAME})?)`
const OFFICE = String.raw`(?:staff (?:writer|reporter)|(?:chief |foreign |special )?correspondent|special to|reporter|editor|for the|for)`
// What may follow the names: brackets, a bar, a dash, where and for whom.
const REST = String.raw`(?<rest>\s*[,.]?\s*(?:[(|•·/–—]|- |in\s|for\s|at\s|on\s|${OFFICE}\b|\d).*|, \p{Lu}.*)?`

interface BylineRow {
  readonly pattern: RegExp
  readonly sample: string
  readonly author: string
}

export const BYLINES: readonly BylineRow[] = [
  { pattern: new RegExp(`^(?:[Bb]y|BY)[: ]\\s*(?<author>AFP|AP|Reuters|Interfax|ITAR-TASS|TASS|RFE/RL|IRIN|IWPR|BBC|Xinhua|(?:the )?Associated Press)(?: (?:[Ss]taff|[Ww]riters?))*${REST}$`, 'u'), sample: 'By Reuters Staff', author: 'Reuters' },
  { pattern: new RegExp(`^(?:[Bb]y|BY)[: ]\\s*${NAMES}${REST}$`, 'u'), sample: 'By Jane Example (5/14/2005 issue of the Example Review)', author: 'Jane Example' },
  { pattern: new RegExp(`^(?:AUTHOR|BYLINE|Author|Authors|Byline|Author\\(s\\)|Автор|Авторы|Auteur|Autor)\\s*:\\s*(?:[Bb]y )?${NAMES}${REST}$`, 'u'), sample: 'Author: Jane Example', author: 'Jane Example' },
  { pattern: new RegExp(`^(?:[Ww]ritten|[Rr]eported|[Pp]osted|[Ss]ubmitted|[Tt]ext|[Ss]tory|[Aa]nalysis|[Cc]ommentary|[Oo]pinion|[Ww]ords) by:? ${NAMES}${REST}$`, 'u'), sample: 'Written by Jane Example | 14 May 2005', author: 'Jane Example' },
  { pattern: new RegExp(`^(?:[Pp]osted|[Pp]ublished|[Ss]ubmitted|[Ww]ritten)(?: on)?:? (?<rest>.{4,40}?),? by ${NAMES}$`, 'u'), sample: 'Posted on May 14, 2005 by Jane Example', author: 'Jane Example' },
  { pattern: new RegExp(`^${NAMES}, ${OFFICE}\\b(?<rest>.{0,80})$`, 'u'), sample: 'Jane Example, special to the Example Review', author: 'Jane Example' },
]

const MAX_WORDS = 25

/** Who wrote the text, when the line is a byline; else null. */
export function parseByline(line: string): Byline | null {
  if (line.split(' ').length > MAX_WORDS || /[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}+ /u.test(line)) return null
  const found = BYLINES.map(({ pattern }) => pattern.exec(line)).find((match) => match !== null)
  const author = found?.groups?.['author']?.replace(/^the /u, '').replace(/[,.]$/u, '')
  if (author === undefined || findDate(author) !== null || isPeriod(author)) return null
  const rest = found?.groups?.['rest'] ?? ''
  return { author, publisher: findIssue(rest), published: findDate(rest)?.iso ?? null }
}

/** A line that is nothing but names, as stands below a "By" alone. */
export function parseNames(line: string): string | null {
  return new RegExp(`^${NAMES}$`, 'u').test(line) ? line : null
}

/** "By Monday Evening" opens a story, not a byline. */
function isPeriod(author: string): boolean {
  return /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Early|Late|Mid)\b/u.test(author)
}

/** The publication in "(8/24/2005 issue of the Example Review)". */
function findIssue(rest: string): string | null {
  return /\bissue of (?:the )?(\p{Lu}[\p{L}\p{N} .&'’/-]{1,60}?)\s*[)\]|,]?\s*$/u.exec(rest)?.[1] ?? null
}
