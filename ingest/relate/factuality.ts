// How a claim was said: asserted, alleged, denied, planned, possible or required, by the cue words around its predicate.
// After FactBank (Saurí & Pustejovsky 2009), cut down to six values.

import type { Factuality } from '../../graph/ontology.ts'
import { lower } from '../annotate/words.ts'
import type { Token } from '../stages.ts'

interface Cue {
  readonly factuality: Exclude<Factuality, 'asserted'>
  readonly words: ReadonlySet<string>
  /** How many tokens before the predicate the cue may stand. */
  readonly reach: number
  /** Only over "to": "threatened to attack", not "threatened by the leader". */
  readonly overTo?: true
  readonly sample: string
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** In the order in which they win: "will not" is denied, "might have to" possible. */
const CUES: readonly Cue[] = [
  { factuality: 'denied', words: words("not never n't n’t nobody denied denies deny denying refused refuses refuse refusing failed without neither nor false falsely baseless"), reach: 4, sample: 'He did not attack Goma.' },
  { factuality: 'alleged', words: words('allegedly reportedly purportedly supposedly alleged suspected suspicion accused accusations accusation accusing allegations allegation charged blamed claims claimed'), reach: 9, sample: 'for allegedly harboring rebels' },
  { factuality: 'possible', words: words('may might could possibly perhaps probably likely can potential potentially apparently'), reach: 4, sample: 'Chad may attack Goma.' },
  { factuality: 'required', words: words('must should ought obliges obliged oblige required requires need needs needed'), reach: 4, sample: 'Chad must extradite him.' },
  { factuality: 'planned', words: words("will would shall 'll plans plan planned planning intends intend intended upcoming wants hopes seeks proposed efforts path moves"), reach: 4, sample: 'Chad will join NATO.' },
  { factuality: 'planned', words: words('agreed promised pledged threatened'), reach: 4, overTo: true, sample: 'Chad agreed to join NATO.' },
]

/** The cue that decides for a predicate at tokens [from, to); cues are looked for before it, in its own clause. */
export function findFactuality(tokens: readonly Token[], predicate: { readonly from: number; readonly to: number }): Factuality {
  for (const cue of CUES) {
    const from = Math.max(clauseStart(tokens, predicate.from), predicate.from - cue.reach)
    const before = tokens.slice(from, predicate.from)
    const at = before.findLastIndex((token) => cue.words.has(lower(token)))
    if (at >= 0 && (!cue.overTo || before.slice(at).some((token) => lower(token) === 'to'))) return cue.factuality
  }
  if (hasObligation(tokens, predicate.from)) return 'required'
  return isArranged(tokens, predicate.from) ? 'planned' : 'asserted'
}

/** "were to meet", "is to be extradited". */
function isArranged(tokens: readonly Token[], predicate: number): boolean {
  const to = lower(tokens[predicate - 1]) === 'be' ? predicate - 2 : predicate - 1
  return lower(tokens[to]) === 'to' && ['is', 'are', 'was', 'were'].includes(lower(tokens[to - 1]))
}

/** "has to", "had to", "have to" before the predicate. */
function hasObligation(tokens: readonly Token[], predicate: number): boolean {
  const before = tokens.slice(Math.max(0, predicate - 3), predicate + 3).map(lower).join(' ')
  return /\b(?:has|had|have|having) to\b/u.test(before)
}

function clauseStart(tokens: readonly Token[], index: number): number {
  for (let i = index - 1; i >= 0; i--) {
    if ([',', ';', ':', '—', 'but', 'who', 'which', 'while', 'and', 'after', 'before', 'because'].includes(lower(tokens[i]))) return i + 1
  }
  return 0
}
