// What speaks for and against a pronoun standing for a candidate, as names of features that training weighs. Training
// and extraction both come here. "He" and "she" share their features, so that neither is served worse than the other.

import { lower } from '../../annotate/words.ts'
import type { Token } from '../../stages.ts'
import type { Anchor } from './anchors.ts'
import { isVerbal, type PronounForm } from './forms.ts'
import type { Referent } from './referents.ts'

export interface Pronoun {
  readonly sentence: number
  readonly at: number
  readonly form: PronounForm
  readonly tokens: readonly Token[]
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean
}

export interface Candidate {
  /** Its last mention before the pronoun; the first after it where there is none before. */
  readonly anchor: Anchor
  /** Undefined for a noun phrase that names nobody. */
  readonly referent: Referent | undefined
  /** How many other candidates stand between it and the pronoun. */
  readonly rank: number
  /** How often it was mentioned so far, in the sentences that are looked at. */
  readonly recent: number
  readonly after: boolean
  readonly quoted: boolean
  /** Whether no other entity could be meant, by type and sex. */
  readonly only: boolean
  readonly firstOfSentence: boolean
}

const bucket = (value: number): string => (value <= 3 ? String(value) : value <= 6 ? '4-6' : value <= 12 ? '7-12' : '13+')

/** The features of one candidate of one pronoun. */
export function describeCandidate(pronoun: Pronoun, candidate: Candidate): string[] {
  const { anchor, referent, rank, after } = candidate
  const { form } = pronoun
  const group = form.class
  const distance = after ? 'after' : bucket(Math.min(3, pronoun.sentence - anchor.sentence))
  const kind = anchor.mention?.kind ?? 'noun'
  const role = anchor.nested ? 'nested' : anchor.role
  const at = `${group} ${kind === 'noun' ? 'noun' : 'entity'} ${distance}`
  return [
    `${at} ${role} ${form.case}`,
    `${at} ${role}`,
    `${at} rank ${Math.min(4, rank)}`,
    `${at} kind ${kind}`,
    `${at} only ${candidate.only}`,
    `${at} first ${candidate.firstOfSentence} ${form.case}`,
    `${at} quoted ${pronoun.quoted} ${candidate.quoted}`,
    `${at} recent ${bucket(candidate.recent)}`,
    ...(distance === '0' || distance === 'after' ? describeClause(pronoun, anchor, `${at} ${role} ${form.case}`) : []),
    ...(referent ? describeReferent(form, referent, group) : describeNoun(form, anchor, group)),
  ]
}

/** Within a sentence: how far, across how many verbs, and what opens the pronoun's clause. */
function describeClause({ tokens, at }: Pronoun, { from, to }: Anchor, prefix: string): string[] {
  const [start, end] = to <= at ? [to, at] : [at + 1, from]
  let [verbs, commas, conjunctions] = [0, 0, 0]
  for (let i = start; i < end; i++) {
    if (tokens[i]?.pos === 'VERB') verbs += 1
    if (lower(tokens[i]) === ',') commas += 1
    if (tokens[i]?.pos === 'CCONJ') conjunctions += 1
  }
  const before = tokens[at - 1]
  const opener = before && ['ADP', 'SCONJ', 'CCONJ', 'PUNCT', 'VERB', 'AUX', 'DET', 'PRON'].includes(before.pos) ? (before.pos === 'VERB' || before.pos === 'AUX' ? before.pos : lower(before)) : 'other'
  return [`${prefix} verbs ${Math.min(3, verbs)}`, `${prefix} commas ${Math.min(2, commas)}`, `${prefix} and ${conjunctions > 0}`, `${prefix} opener ${opener}`, `${prefix} tokens ${bucket(end - start)}`]
}

function describeReferent(form: PronounForm, referent: Referent, group: string): string[] {
  return [
    `${group} type ${referent.type}`,
    `${group} count ${bucket(referent.count)} top ${referent.top}`,
    `${group} top ${referent.top} first ${referent.first}`,
    `${group} plural ${referent.plural} ${referent.type}`,
    ...describeGender(form, referent),
    ...describeCalled(form, referent),
  ]
}

function describeGender({ gender }: PronounForm, { type, evidence, ending }: Referent): string[] {
  if (gender === null || type !== 'Person') return []
  if (!evidence) return ['person gender unknown', `${gender} ending ${ending}`]
  return [`person gender ${evidence.source} ${evidence.gender === gender ? 'agrees' : 'clashes'}`]
}

function describeCalled({ gender, class: group }: PronounForm, { called }: Referent): string[] {
  if (called.size === 0) return [`${group} called nothing`]
  const own = gender ?? (group === 'they' ? 'they' : 'it')
  return [`${group} called ${called.has(own) ? 'so' : 'otherwise'}`]
}

function describeNoun({ gender }: PronounForm, { noun, role }: Anchor, group: string): string[] {
  if (!noun) return []
  const sex = noun.gender === undefined || gender === null ? 'open' : noun.gender === gender ? 'agrees' : 'clashes'
  return [`${group} noun person ${noun.person} ${sex}`, `${group} noun plural ${noun.plural}`, `${group} noun ${noun.determiner}`, `${group} noun ${noun.plural} ${noun.person} ${role}`]
}

/** The features of the answer that the pronoun stands for no entity. */
export function describeNothing(pronoun: Pronoun, candidates: readonly Candidate[]): string[] {
  const { form, quoted } = pronoun
  const entities = candidates.filter(({ referent }) => referent !== undefined).length
  return [`${form.class} nothing`, `${form.class} nothing of ${Math.min(4, entities)}`, `${form.class} nothing ${form.case} ${quoted}`, ...(form.class === 'it' ? describeDummy(pronoun) : [])]
}

/** "It was the first time that …", "it seems", "it rained": a subject that stands for nothing. */
function describeDummy({ tokens, at }: Pronoun): string[] {
  const next = tokens[at + 1]
  if (!isVerbal(next)) return []
  const after = tokens[at + 2]
  const clause = tokens.slice(at + 3, at + 12).some((token) => ['that', 'to', 'who', 'if', 'whether'].includes(lower(token)))
  return [`it dummy ${next?.lemma ?? ''}`, `it dummy ${next?.lemma ?? ''} ${after?.pos ?? ''} ${clause}`, `it dummy ${next?.pos ?? ''} ${clause}`]
}
