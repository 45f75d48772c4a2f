// The key under which mentions are one entity before any context is asked: code, known name, normalised name.

import { normalizeName } from '../../graph/ids.ts'
import { lower } from '../annotate/words.ts'
import type { EventClass } from '../lexicons/events.ts'
import type { Lexicons } from '../lexicons/lexicons.ts'
import { BODIES } from '../lexicons/nouns.ts'
import type { NameMention } from '../stages.ts'

/** Type and normalised identity, as one string; two mentions with the same key name the same entity. */
export function keyOf(mention: NameMention, place: NameMention | undefined, lexicons: Lexicons): string {
  return `${mention.type}|${identity(mention, place, lexicons)}`
}

function identity(mention: NameMention, place: NameMention | undefined, lexicons: Lexicons): string {
  if (mention.type === 'Country') return mention.country ?? normalizeName(mention.text)
  if (mention.type === 'Organization') return organizationIdentity(mention, lexicons)
  if (mention.type === 'Place') return `${normalizeName(lexicons.cities.find(mention.text)?.name ?? mention.text)}|${mention.country ?? ''}`
  if (mention.type === 'Event') return eventIdentity(mention, place, lexicons)
  return normalizeName(mention.text)
}

/** "Kazakh security services", "Kazakhstan’s security services" and "security services of Kazakhstan" are one body. */
function organizationIdentity(mention: NameMention, { organizations, countries }: Lexicons): string {
  const known = organizations.find(mention.text) ?? organizations.find(mention.text.replace(/^the /iu, ''))
  if (known) return `known:${normalizeName(known.name)}`
  const body = bodyWords(mention.text)
  if (mention.country && body) {
    const first = mention.text.split(/[\s'\u2019]/u)[0] ?? ''
    const possessor = mention.text.slice(0, mention.text.toLowerCase().lastIndexOf(body)).replace(/['\u2019]s?\s*$/u, '').trim()
    const scope = countries.byDemonym(first) || countries.byDemonym(possessor) || countries.byName(possessor) ? mention.country : normalizeName(first)
    return `body:${scope}:${body}`
  }
  return normalizeName(mention.text)
}

/** The longest described body that a mention ends in: "security services" of "Kazakh security services". */
export function bodyWords(text: string): string | undefined {
  const words = text.toLowerCase().replace(/\u2019/gu, "'").split(/\s+/u)
  for (let from = 1; from < words.length; from++) {
    const rest = words.slice(from).join(' ')
    if (BODIES.has(rest)) return rest
  }
  return undefined
}

function eventIdentity(mention: NameMention, place: NameMention | undefined, lexicons: Lexicons): string {
  const eventClass = eventClassOf(mention, lexicons)
  if (!place || !eventClass || mention.foundBy === 'events.proper') return normalizeName(mention.text)
  return `${eventClass}@${normalizeName(place.text)}`
}

/** The class of a described event: the last word's in "Osh riots", the first noun's in "riots in Osh". */
export function eventClassOf(mention: NameMention, { eventNouns }: Lexicons): EventClass | undefined {
  const words = mention.text.split(/\s+/u).map((text) => lower({ text, start: 0, end: 0, pos: '', lemma: '' }))
  for (const word of mention.foundBy === 'events.noun-in-place' ? words : words.toReversed()) {
    const found = eventNouns.classOf(word)
    if (found) return found
  }
  return undefined
}
