// Stage resolve: needs annotations; groups mentions into the entities of this document, one name for each.

import { entityId, normalizeName } from '../../graph/ids.ts'
import type { EntityAttributes, EntityId, ExtractedEntity } from '../../graph/model.ts'
import { isAcronym } from '../annotate/words.ts'
import type { Lexicons } from '../lexicons/lexicons.ts'
import type { AnnotatedDocument, NameMention, ResolvedDocument, ResolvedMention } from '../stages.ts'
import { unite, type Group, type Located } from './groups.ts'
import { bodyWords, eventClassOf, keyOf } from './keys.ts'
import { findCountryBehind } from './metonyms.ts'
import { findPronouns } from './pronouns/pronouns.ts'
import type { PronounModel } from './pronouns/ranker.ts'
import { findReferences, type ReferenceSentence } from './references.ts'
import { findDefinedAcronyms, findUndefinedAcronyms } from './sieves/acronyms.ts'
import { findOtherNames } from './sieves/aliases.ts'
import { findBodyNames, findHeadsAlone, findPlurals, findShortBodies } from './sieves/bodies.ts'
import { findNeutralEvents } from './sieves/events.ts'
import { findPersonNames } from './sieves/persons.ts'

/** The stage over these lexicons and this model of pronouns. Pure. */
export function createResolver(lexicons: Lexicons, model: PronounModel): (annotated: AnnotatedDocument) => ResolvedDocument {
  return (annotated) => {
    const document = applyMetonyms(annotated, lexicons)
    const clusters = cluster(document, lexicons)
    const entityOf = new Map(clusters.flatMap(({ id, mentions }) => mentions.map((mention) => [mention, id] as const)))
    const named = document.sentences.map((sentence): ReferenceSentence => ({
      tokens: sentence.tokens,
      mentions: sentence.names.flatMap((mention) => {
        const entity = entityOf.get(mention)
        return entity ? [{ entity, kind: 'name' as const, ...mention }] : []
      }),
    }))
    const complete = addPronouns(addReferences(named), { genders: lexicons.genders, model })
    const sentences = document.sentences.map(({ names: _, ...sentence }, index) => ({ mentions: complete[index]?.mentions ?? [], ...sentence }))
    const mentionsOf = groupBy(complete.flatMap(({ mentions }) => mentions), ({ entity }) => entity)
    const entities = clusters.map((found) => describeEntity(found, mentionsOf.get(found.id) ?? []))
    return { document: document.document, sentences, entities }
  }
}

function applyMetonyms(document: AnnotatedDocument, lexicons: Lexicons): AnnotatedDocument {
  const sentences = document.sentences.map((sentence) => ({
    ...sentence,
    names: sentence.names.map((mention): NameMention => {
      const inside = sentence.names.some((outer) => outer !== mention && outer.start <= mention.start && outer.end >= mention.end)
      const country = inside ? undefined : findCountryBehind(mention, sentence.tokens, lexicons)
      return country ? { ...mention, type: 'Country', country: country.code, foundBy: 'capital.for-government', confidence: 0.75 } : mention
    }),
  }))
  return { ...document, sentences }
}

interface Cluster {
  readonly id: EntityId
  readonly type: ExtractedEntity['type']
  readonly name: string
  readonly aliases: readonly string[]
  readonly country: string | null
  readonly mentions: readonly NameMention[]
}

function cluster(document: AnnotatedDocument, lexicons: Lexicons): (Cluster & { attributes: EntityAttributes })[] {
  const located = document.sentences.flatMap((sentence, index) => sentence.names.map((mention): Located => ({ mention, sentence: index })))
  const keys = new Map(located.map(({ mention, sentence }) => [mention, keyOf(mention, placeInside(mention, document.sentences[sentence]?.names ?? []), lexicons)]))
  const groups = group(located, keys)
  const pairs = [
    ...findDefinedAcronyms(document, keys),
    ...findOtherNames(document, keys),
    ...findUndefinedAcronyms(groups),
    ...findPersonNames(groups),
    ...findBodyNames(groups, document.document.text),
    ...findShortBodies(groups),
    ...findPlurals(groups),
    ...findHeadsAlone(groups),
    ...findNeutralEvents(groups),
  ]
  const leaders = unite(groups, pairs)
  const byLeader = groupBy(groups, (g) => leaders.get(g.key) ?? g.key)
  const named = [...byLeader.values()].filter(isNamed)
  // Two groups that come out under the same name and type are one entity after all.
  const byId = groupBy(named.map((members) => ({ members, named: nameCluster(members, lexicons) })), (one) => one.named.id)
  return [...byId.values()].flatMap((same) => (same.length === 1 ? same.map((one) => one.named) : [nameCluster(same.flatMap(({ members }) => members), lexicons)]))
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function group(located: readonly Located[], keys: ReadonlyMap<NameMention, string>): Group[] {
  return [...groupBy(located, ({ mention }) => keys.get(mention) ?? '')].flatMap(([key, members]) => {
    const first = members[0]
    return first ? [{ key, type: first.mention.type, members }] : []
  })
}

/** "the Committee" that follows no body of that name names nothing. */
function isNamed(groups: readonly Group[]): boolean {
  return groups.some((g) => g.members.some(({ mention }) => mention.foundBy !== 'organizations.head-alone'))
}

function placeInside(mention: NameMention, names: readonly NameMention[]): NameMention | undefined {
  if (mention.type !== 'Event') return undefined
  return names.find((inner) => inner !== mention && inner.start >= mention.start && inner.end <= mention.end && (inner.type === 'Place' || inner.type === 'Country'))
}

function nameCluster(groups: readonly Group[], lexicons: Lexicons): Cluster & { attributes: EntityAttributes } {
  const mentions = groups.flatMap((g) => g.members.map(({ mention }) => mention))
  const [first] = mentions
  const type = first?.type ?? 'Organization'
  const country = mentions.find((mention) => mention.country !== null)?.country ?? null
  const name = chooseName(mentions, { type, country, lexicons })
  const known = type === 'Organization' ? lexicons.organizations.find(name) : undefined
  const written = mentions.filter((mention) => mention.foundBy !== 'organizations.head-alone' && !/demonym|capital\.|countries\.in-body/u.test(mention.foundBy)).map((mention) => tidy(mention.text))
  const aliases = [...new Set([...written, ...(known?.others ?? [])])].filter((alias) => normalizeName(alias) !== normalizeName(name))
  const city = type === 'Place' ? lexicons.cities.candidates(name).find((candidate) => country === null || candidate.country === country) : undefined
  const attributes: EntityAttributes = { country, latitude: city?.latitude ?? null, longitude: city?.longitude ?? null, from: null, to: null, roles: [] }
  return { id: entityId(type, name, country), type, name, aliases: uniqueByForm(aliases), country, mentions, attributes }
}

function uniqueByForm(names: readonly string[]): string[] {
  return [...new Map(names.toReversed().map((name) => [normalizeName(name), name])).values()].toReversed()
}

/** One line, no article: "the\nAndijan riots" is "Andijan riots". */
function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/^the (?=\S)/iu, '').trim()
}

interface Naming {
  readonly type: ExtractedEntity['type']
  readonly country: string | null
  readonly lexicons: Lexicons
}

/** The name to show: a country's or known body's usual one, a person's fullest, else the first full form. */
function chooseName(mentions: readonly NameMention[], { type, country, lexicons }: Naming): string {
  const texts = mentions.map((mention) => tidy(mention.text))
  if (type === 'Country') return lexicons.countries.byCode(country ?? '')?.name ?? texts[0] ?? ''
  if (type === 'Place') return lexicons.cities.find(texts[0] ?? '')?.name ?? texts[0] ?? ''
  if (type === 'Person') return texts.toSorted((a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length)[0] ?? ''
  if (type === 'Event') return chooseEventName(mentions, lexicons)
  const known = texts.map((text) => lexicons.organizations.find(text)).find(Boolean)
  if (known) return known.name
  const named = mentions.filter((mention) => mention.foundBy !== 'organizations.head-alone').map((mention) => tidy(mention.text))
  const first = named.find((text) => !isAcronym(text)) ?? named[0] ?? ''
  // A headline may shorten what the text then introduces: "Andina" for "Andina Telecom".
  const full = named.find((text) => text.startsWith(`${first} `)) ?? first
  const body = country ? bodyWords(full) : undefined
  return body ? full.replace(/['\u2019]s(?= )/u, '') : full
}

/** "violence in Osh" is shown as "Osh violence"; a kind of event is preferred to "the Osh events". */
function chooseEventName(mentions: readonly NameMention[], lexicons: Lexicons): string {
  const specific = mentions.filter((mention) => eventClassOf(mention, lexicons) !== 'neutral')
  const placed = (specific.length > 0 ? specific : mentions).toSorted((a, b) => Number(a.foundBy === 'events.noun-in-place') - Number(b.foundBy === 'events.noun-in-place'))
  const [best] = placed
  if (!best) return ''
  const turned = /^(.+?) (?:in|at|of|near|on) (?:the )?(.+)$/u.exec(tidy(best.text))
  return best.foundBy === 'events.noun-in-place' && turned ? `${turned[2]} ${turned[1]?.toLowerCase()}` : tidy(best.text)
}

/** References look back over the sentences before, their own references included. */
function addReferences(named: readonly ReferenceSentence[]): ReferenceSentence[] {
  const complete = [...named]
  for (const [index, sentence] of named.entries()) {
    const references = findReferences(complete, index)
    complete[index] = { ...sentence, mentions: inOrder([...sentence.mentions, ...references]) }
  }
  return complete
}

function addPronouns(sentences: readonly ReferenceSentence[], options: Parameters<typeof findPronouns>[1]): ReferenceSentence[] {
  const pronouns = findPronouns(sentences, options)
  return sentences.map((sentence, i) => ({ ...sentence, mentions: inOrder([...sentence.mentions, ...(pronouns[i] ?? [])]) }))
}

function inOrder(mentions: readonly ResolvedMention[]): ResolvedMention[] {
  return mentions.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

function describeEntity(found: Cluster & { attributes: EntityAttributes }, own: readonly ResolvedMention[]): ExtractedEntity {
  const roles = found.type === 'Person' ? [...new Set(own.flatMap((mention) => (mention.role === null ? [] : [mention.role])))] : []
  return {
    id: found.id,
    type: found.type,
    name: found.name,
    aliases: found.aliases,
    attributes: { ...found.attributes, roles },
    mentions: own.map(({ start, end, text, role, confidence, foundBy }) => ({ start, end, text, role, confidence, foundBy })),
  }
}
