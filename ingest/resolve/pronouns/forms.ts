// The pronouns that are led to entities: which form stands for what, and where in a clause it stands.

import { lower } from '../../annotate/words.ts'
import type { Gender } from '../../lexicons/genders.ts'
import { NAMING } from '../../lexicons/verbs.ts'
import type { Token } from '../../stages.ts'

export type PronounClass = 'person' | 'it' | 'they'
export type Case = 'subject' | 'object' | 'possessive' | 'reflexive'

export interface PronounForm {
  readonly class: PronounClass
  readonly gender: Gender | null
  readonly case: Case
}

const row = (cls: PronounClass, gender: Gender | null, forms: string): (readonly [string, PronounForm])[] =>
  forms.split(' ').map((form, i) => [form, { class: cls, gender, case: (['subject', 'object', 'possessive', 'reflexive', 'possessive'] as const)[i] ?? 'subject' }])

/** Subject, object, possessive, reflexive, and the possessive that stands alone. "Her" and "it" are told apart where they stand. */
const FORMS: ReadonlyMap<string, PronounForm> = new Map([
  ...row('person', 'masculine', 'he him his himself'),
  ...row('person', 'feminine', 'she her her herself hers'),
  ...row('it', null, 'it it its itself'),
  ...row('they', null, 'they them their themselves theirs'),
])

/** The pronoun at a token, or undefined. */
export function findForm(tokens: readonly Token[], at: number): PronounForm | undefined {
  const word = lower(tokens[at])
  const form = FORMS.get(word)
  if (!form) return undefined
  const next = tokens[at + 1]
  // "named her minister"
  if (word === 'her' && NAMING.has(tokens[at - 1]?.lemma ?? '')) return { ...form, case: 'object' }
  if (word === 'her') return { ...form, case: next && ['NOUN', 'ADJ', 'PROPN', 'NUM'].includes(next.pos) ? 'possessive' : 'object' }
  if (word === 'it') return { ...form, case: isVerbal(next) ? 'subject' : ['VERB', 'ADP'].includes(tokens[at - 1]?.pos ?? '') ? 'object' : 'subject' }
  return form
}

export function isVerbal(token: Token | undefined): boolean {
  return token?.pos === 'VERB' || token?.pos === 'AUX'
}
