// Bodies and events that are described rather than named: "Kazakh security services", "the Osh riots", "violence in Osh".

import type { EntityType } from '../../graph/ontology.ts'
import type { Lexicons } from '../lexicons/lexicons.ts'
import { BODIES } from '../lexicons/nouns.ts'
import type { NameMention, Token } from '../stages.ts'
import { isPossessive, lower, spanOf, startsSmall, textOf, type TokenRange } from './words.ts'

/** A mention together with the tokens that it covers. */
export type LocatedMention = NameMention & { readonly range: TokenRange }

const LONGEST_BODY = 4
const COUNTRY_EVENTS = new Set(['war', 'election', 'revolution', 'disaster'])
const IN_PLACE = new Set(['in', 'at', 'of', 'near', 'on'])

/** Finds described bodies and events of one sentence around the places, countries and names already found. */
export function findDescriptions(tokens: readonly Token[], mentions: readonly LocatedMention[], lexicons: Lexicons): LocatedMention[] {
  const context = { tokens, lexicons }
  return mentions.flatMap((mention) => {
    if (mention.type !== 'Country' && mention.type !== 'Place') return []
    const body = findBody(mention, context)
    if (body) return [body]
    const event = findEventAfter(mention, context) ?? findEventBefore(mention, context)
    return event ? [event] : []
  })
}

/** The country inside a body's name: "Ministry of Justice of Kazakhstan", "Kazakh Foreign Ministry". */
export function findNestedCountry(tokens: readonly Token[], mention: LocatedMention, { countries }: Lexicons): LocatedMention | undefined {
  const { from, to } = mention.range
  if (mention.type !== 'Organization' || to - from < 2) return undefined
  for (let length = Math.min(4, to - from - 1); length > 0; length--) {
    const ends = [{ from: to - length, to }, { from, to: from + length }]
    for (const range of ends) {
      const text = textOf(tokens, range)
      const country = countries.byName(text) ?? (range.from === from ? countries.byDemonym(text)?.country : undefined)
      const led = range.to !== to || ['of', 'the', 'in'].includes(lower(tokens[range.from - 1]))
      if (country && led) return { range, ...spanOf(tokens, range), text, type: 'Country', role: null, confidence: 0.85, foundBy: 'countries.in-body', country: country.code, attributes: {} }
    }
  }
  return undefined
}

interface Context {
  readonly tokens: readonly Token[]
  readonly lexicons: Lexicons
}

/** "Kazakh authorities", "Romania’s interior ministry", "the Minsk city police". */
function findBody(mention: LocatedMention, { tokens }: Context): LocatedMention | undefined {
  const from = isPossessive(tokens[mention.range.to]) ? mention.range.to + 1 : mention.range.to
  if (mention.role !== null && from === mention.range.to) return undefined
  for (let to = Math.min(tokens.length, from + LONGEST_BODY); to > from; to--) {
    const words = tokens.slice(from, to).map(lower).join(' ').replace(/ 's/gu, "'s")
    if (BODIES.has(words)) return describe({ type: 'Organization', foundBy: 'bodies.described', confidence: 0.85 }, { from: mention.range.from, to }, mention, tokens)
  }
  return undefined
}

/** "the Andijan violence", "the Tashkent bomb blasts", "the Kyrgyz presidential election". */
function findEventAfter(mention: LocatedMention, { tokens, lexicons }: Context): LocatedMention | undefined {
  let to = mention.range.to
  while (to < tokens.length && to < mention.range.to + 3 && isModifier(tokens[to]) && !isEventNoun(tokens[to], lexicons)) to += 1
  if (!isEventNoun(tokens[to], lexicons) || tokens[to]?.pos === 'VERB') return undefined
  while (isEventNoun(tokens[to + 1], lexicons) && tokens[to + 1]?.pos === 'NOUN') to += 1
  const eventClass = lexicons.eventNouns.classOf(lower(tokens[to]))
  if (eventClass === undefined || (mention.type === 'Country' && !COUNTRY_EVENTS.has(eventClass))) return undefined
  return describe({ type: 'Event', foundBy: 'events.place-noun', confidence: 0.8 }, { from: mention.range.from, to: to + 1 }, mention, tokens)
}

/** "violence in Andijan", "the war in Iraq". */
function findEventBefore(mention: LocatedMention, { tokens, lexicons }: Context): LocatedMention | undefined {
  const article = lower(tokens[mention.range.from - 1]) === 'the' ? 1 : 0
  const preposition = mention.range.from - 1 - article
  const noun = tokens[preposition - 1]
  const opens = preposition === 1 && lexicons.eventNouns.describes(lower(noun))
  if (!noun || !IN_PLACE.has(lower(tokens[preposition])) || !(opens || (noun.pos === 'NOUN' && isEventNoun(noun, lexicons)))) return undefined
  const eventClass = lexicons.eventNouns.classOf(lower(noun))
  if (eventClass === undefined || (mention.type === 'Country' && !COUNTRY_EVENTS.has(eventClass))) return undefined
  let from = preposition - 1
  while (from > 0 && isModifier(tokens[from - 1]) && tokens[from - 1]?.pos === 'NOUN') from -= 1
  return describe({ type: 'Event', foundBy: 'events.noun-in-place', confidence: 0.75 }, { from, to: mention.range.to }, mention, tokens)
}

function isModifier(token: Token | undefined): boolean {
  return token !== undefined && /^[\p{Ll}\d]/u.test(token.text) && ['NOUN', 'ADJ', 'NUM'].includes(token.pos)
}

function isEventNoun(token: Token | undefined, { eventNouns }: Lexicons): boolean {
  return token !== undefined && startsSmall(token.text) && eventNouns.describes(lower(token))
}

function describe(
  found: { readonly type: EntityType; readonly foundBy: string; readonly confidence: number },
  range: TokenRange,
  mention: LocatedMention,
  tokens: readonly Token[],
): LocatedMention {
  return { range, ...spanOf(tokens, range), text: textOf(tokens, range), ...found, role: null, country: mention.country, attributes: {} }
}
