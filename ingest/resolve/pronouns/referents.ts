// What is known of each entity of a document before its pronouns are resolved: sex, number, how often it is named.

import type { EntityId } from '../../../graph/model.ts'
import type { EntityType } from '../../../graph/ontology.ts'
import type { Gender, GenderEvidence, Genders } from '../../lexicons/genders.ts'
import type { ResolvedMention } from '../../stages.ts'
import { isMany } from './agreement.ts'

export interface Referent {
  readonly type: EntityType
  readonly evidence: GenderEvidence | undefined
  /** Whether the name is that of many: "the authorities", "the Greens". */
  readonly plural: boolean
  /** Mentions in the whole document, and whether no other of its type has more. */
  readonly count: number
  readonly top: boolean
  /** Whether it is the first of its type in the document. */
  readonly first: boolean
  /** The last letter of the first word of its longest name, which tells something where nothing else does. */
  readonly ending: string
  /** What pronouns before have called it; grows as they are resolved. */
  readonly called: Set<Gender | 'it' | 'they'>
}

/** The entities of these mentions, which stand in text order. */
export function describeReferents(mentions: readonly ResolvedMention[], genders: Genders): Map<EntityId, Referent> {
  const groups = new Map<EntityId, ResolvedMention[]>()
  for (const mention of mentions) {
    const group = groups.get(mention.entity)
    if (group) group.push(mention)
    else groups.set(mention.entity, [mention])
  }
  const most = new Map<EntityType, number>()
  for (const [{ type }, ...rest] of groups.values() as Iterable<[ResolvedMention, ...ResolvedMention[]]>) most.set(type, Math.max(most.get(type) ?? 0, rest.length + 1))
  const seen = new Set<EntityType>()
  const referents = new Map<EntityId, Referent>()
  for (const [id, own] of groups) {
    const type = own[0]?.type ?? 'Event'
    const longest = own.filter(({ kind }) => kind === 'name').reduce((best, { text }) => (text.length > best.length ? text : best), '')
    referents.set(id, {
      type,
      evidence: type === 'Person' ? findGender(own, longest, genders) : undefined,
      plural: isMany(longest),
      count: own.length,
      top: own.length === most.get(type),
      first: !seen.has(type),
      ending: longest.split(/\s/u)[0]?.toLowerCase().at(-1) ?? '',
      called: new Set(),
    })
    seen.add(type)
  }
  return referents
}

/** Titles, roles and descriptions ("Ms.", "the actress"), else the name; nothing where they disagree ("spokesman Maria"). */
function findGender(mentions: readonly ResolvedMention[], name: string, genders: Genders): GenderEvidence | undefined {
  const byName = genders.ofName(name)
  for (const { role } of mentions) {
    for (const word of role?.toLowerCase().split(/\s+/u) ?? []) {
      const gender = genders.ofNoun(word)
      if (gender) return byName && byName.gender !== gender ? undefined : { gender, source: 'noun' }
    }
  }
  return byName
}
