// What the words in a name, and the one behind it, say against the tagger: "Lima Bank" is no town, "Cyclone Ana" is nobody.

import type { Lexicons } from '../lexicons/lexicons.ts'
import type { Token } from '../stages.ts'
import { findInitials } from './initials.ts'
import type { NameType } from './tagger/labels.ts'
import type { TaggedSpan } from './tagger/tagger.ts'
import { isAcronym, isCapital, lower, textOf } from './words.ts'

/** The span with the type that its words give it; the same span where they say nothing. Pure. */
export function typeByWords(span: TaggedSpan, tokens: readonly Token[], lexicons: Lexicons): TaggedSpan {
  if (isBusiness(span, tokens, lexicons) || isMovement(span, tokens)) return { ...span, type: 'ORG' }
  if (span.type !== 'EVENT' && isSpelt(span, tokens, lexicons)) return { ...span, type: 'ORG' }
  if (isStorm(span, tokens)) return { ...span, type: 'EVENT' }
  return isFacility(span, tokens) ? { ...span, type: 'LOC' } : span
}

/** The type of a run of capitals in which the tagger saw no name, by its words; undefined where they say nothing. */
export function typeUnseen(range: Pick<TaggedSpan, 'start' | 'end'>, tokens: readonly Token[], lexicons: Lexicons): NameType | undefined {
  return isStorm(range, tokens) ? 'EVENT' : isSpelt(range, tokens, lexicons) ? 'ORG' : undefined
}

/** "Parbat Jana Samiti (PJS)": its letters behind it, and no country or place that is shortened so. */
export function isSpelt({ start, end }: Pick<TaggedSpan, 'start' | 'end'>, tokens: readonly Token[], lexicons: Lexicons): boolean {
  const letters = tokens[end]?.text === '(' && tokens[end + 2]?.text === ')' ? (tokens[end + 1]?.text ?? '') : ''
  if (letters.length < 3 || !isAcronym(letters)) return false
  const text = textOf(tokens, { from: start, to: end })
  return findInitials(text).includes(letters.toLowerCase()) && !isPlace(text, lexicons)
}

function isPlace(text: string, { regions, cities, countries }: Lexicons): boolean {
  return regions.find(text) !== undefined || cities.find(text) !== undefined || countries.byName(text) !== undefined
}

const BUSINESS = new Set(
  `bank textiles cement energy mining minerals metals resources shipping maritime airlines airways aviation motors foods seafoods pharma pharmaceuticals telecom telecommunications petroleum petrochemical petrochemicals chemicals insurance
  logistics trading construction holdings holding industries enterprises technologies systems capital ventures partners investments securities properties plantations commodities semiconductor semiconductors biotech group company corporation
  university ministry foundation party`.split(/\s+/u),
)
/** Those that are surnames and words as well: what is no person may be called so. */
const DOUBTFUL_BUSINESS = new Set('steel oil gas power lines media electric electronics fisheries gold lithium'.split(' '))

/** "Lima Bank", "Goma Textiles": a firm that is called after its town; "West Bank" is a place. */
export function isBusiness({ type, start, end }: TaggedSpan, tokens: readonly Token[], lexicons: Lexicons): boolean {
  const last = lower(tokens[end - 1])
  if (type === 'ORG' || type === 'EVENT' || end - start < 2 || !isCapital(tokens[end - 1]) || !(BUSINESS.has(last) || (type !== 'PER' && DOUBTFUL_BUSINESS.has(last)))) return false
  return !isPlace(textOf(tokens, { from: start, to: end }), lexicons)
}

const MOVEMENT = new Set(['movement', 'party', 'front', 'union', 'association', 'federation', 'organization', 'organisation', 'foundation'])

/** "the Justice and Equality Movement" does not happen. */
function isMovement({ type, start, end }: TaggedSpan, tokens: readonly Token[]): boolean {
  return type === 'EVENT' && end - start > 1 && MOVEMENT.has(lower(tokens[end - 1]))
}

/** "Cyclone Ana" happens, though it is called like a person. */
function isStorm({ start, end }: Pick<TaggedSpan, 'start' | 'end'>, tokens: readonly Token[]): boolean {
  return end - start > 1 && /^(?:cyclone|hurricane|typhoon)$/u.test(lower(tokens[start]))
}

const FACILITY = new Set(['airport', 'barracks', 'prison', 'jail', 'stadium', 'airfield', 'airbase'])

/** "Ana Ruiz airport": a place that is called after somebody. */
function isFacility({ type, end }: TaggedSpan, tokens: readonly Token[]): boolean {
  return type === 'PER' && FACILITY.has(lower(tokens[end]))
}
