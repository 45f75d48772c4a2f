// What no ranker is asked: a pronoun and what it may mean agree in kind and number, and "him" is not who acts in its clause.

import type { EntityType } from '../../../graph/ontology.ts'
import { lower } from '../../annotate/words.ts'
import type { Token } from '../../stages.ts'
import type { Anchor, NounFacts } from './anchors.ts'
import type { Pronoun } from './features.ts'
import type { PronounClass } from './forms.ts'
import type { Referent } from './referents.ts'

/** A country is "it" in news; "they" are bodies with a plural name, or the many that no name is given to. */
const TYPES: Readonly<Record<PronounClass, ReadonlySet<EntityType>>> = {
  person: new Set(['Person']),
  it: new Set(['Organization', 'Country', 'Place', 'Event']),
  they: new Set(['Organization']),
}

/** Whether the pronoun may mean what stands there. */
export function canMean(pronoun: Pronoun, anchor: Anchor): boolean {
  const { form } = pronoun
  if (isActorBeside(pronoun, anchor)) return false
  if (anchor.noun) return nounFits(form.class, anchor.noun)
  const type = anchor.mention?.type
  if (type === undefined || !TYPES[form.class].has(type)) return false
  if (form.class === 'they') return isMany(anchor.mention?.text ?? '')
  // "in Tashkent": a place is mostly where things are, and taken up again only where the sentence is about it.
  return type !== 'Place' || anchor.role === 'subject' || anchor.role === 'possessive'
}

const MANY = /(?:[^s]s|people|police|forces|troops|militia|public|media|team|staff|crew|band|family|they|them|their)$/iu

/** "The embassy denied that it …", "Chad withdrew its …": a body that speaks or acts on itself. So sure that no ranker is asked. */
export function isActorItself({ sentence, at, form, tokens }: Pronoun, { mention, sentence: own, to, nested, role }: Anchor): boolean {
  if (form.class === 'person' || own !== sentence || to > at || nested || !mention) return false
  if (mention.type !== 'Organization' && mention.type !== 'Country') return false
  if (form.case === 'possessive') return role === 'subject' && isVerbGroup(tokens.slice(to, at))
  const verb = lower(tokens[at - 1]) === 'that' ? at - 2 : at - 1
  // "the Lake Mission (LM) said that it"
  const behind = tokens[to]?.text === ')' ? to + 1 : to
  return form.case === 'subject' && SAYING.has(tokens[verb]?.lemma ?? '') && isVerbGroup(tokens.slice(behind, verb + 1))
}

/** One verb with its auxiliaries and adverbs, and nothing else. */
function isVerbGroup(tokens: readonly Token[]): boolean {
  return tokens.filter((token) => token.pos === 'VERB').length === 1 && tokens.every((token) => ['VERB', 'AUX', 'ADV', 'PART'].includes(token.pos))
}

const SAYING = new Set('say deny claim announce declare insist state add admit confirm report argue stress maintain'.split(' '))

/** Whether what is known of a person's sex rules the pronoun out; nothing does where "she" has meant the person before. */
export function clashes({ gender }: Pronoun['form'], { evidence, called }: Referent): boolean {
  return gender !== null && evidence !== undefined && evidence.gender !== gender && evidence.source !== 'ending' && !called.has(gender)
}

/** "Kenyan authorities", "the police": a name of many, or what "they" stood for before. */
export function isMany(name: string): boolean {
  return MANY.test(name)
}

function nounFits(group: PronounClass, { person, plural }: NounFacts): boolean {
  return group === 'person' ? person && !plural : group === 'they' ? plural : !plural && !person
}

/** "The EU holds them": subject and object of one verb are two, or the object were "itself". */
function isActorBeside({ sentence, at, form, tokens }: Pronoun, anchor: Anchor): boolean {
  if (form.case !== 'object' || anchor.sentence !== sentence || anchor.to > at || anchor.role !== 'subject') return false
  const between = tokens.slice(anchor.to, at)
  const verbs = between.filter((token) => token.pos === 'VERB').length
  return verbs === 1 && !between.some((token) => token.pos === 'CCONJ' || token.pos === 'SCONJ' || lower(token) === ',' || lower(token) === 'that')
}
