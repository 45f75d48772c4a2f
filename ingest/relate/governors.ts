// What a governing verb makes of what it governs: "refused to extradite", "barred him from entering", "blocked the extradition".

import type { Factuality, RelationshipType } from '../../graph/ontology.ts'
import type { Chunk } from './chunks.ts'
import type { Clause } from './clauses.ts'

interface Governor {
  /** Null: nothing changes, the words around the predicate decide. */
  readonly factuality: Factuality | null
  readonly lemmas: readonly string[]
  readonly sample: string
  readonly reason: string
}

const list = (words: string): readonly string[] => words.split(' ')

/** Verbs over an infinitive; all others make a plan of it. */
const OVER_INFINITIVES: readonly Governor[] = [
  { factuality: 'denied', lemmas: list('refuse decline fail avoid neglect forget forbid'), sample: 'refused to extradite', reason: 'it was not done' },
  { factuality: 'required', lemmas: list('ask urge demand call oblige require press order tell force request appeal have'), sample: 'asked Chad to extradite', reason: 'somebody wants it done' },
  { factuality: 'alleged', lemmas: list('say allege believe report claim accuse suspect'), sample: 'is said to have harbored', reason: 'somebody says so' },
  { factuality: null, lemmas: list('manage begin start continue help use go come be'), sample: 'began to shell', reason: 'it was done' },
]

/** Verbs that keep a deed from being done: over "from" with a gerund, and over a noun of the deed. */
const PREVENTION: readonly Governor[] = [
  { factuality: 'denied', lemmas: list('block halt stop prevent avert thwart foil bar forbid prohibit ban'), sample: 'blocked the extradition', reason: 'somebody kept it from being done' },
  { factuality: 'denied', lemmas: list('refuse reject deny oppose resist dismiss rule overturn quash annul'), sample: 'rejected the extradition', reason: 'who decides said no' },
  { factuality: 'denied', lemmas: list('cancel suspend drop abandon shelve scrap'), sample: 'dropped the extradition', reason: 'it was planned and given up' },
]

/** What is said stays said when it is rejected: "rejected the accusations by Chad". */
const WORDS_NOT_DEEDS: ReadonlySet<RelationshipType> = new Set(['ACCUSED', 'CRITICIZED', 'REQUESTED', 'PROPOSED', 'THREATENED', 'SUPPORTED'])
/** What rejecting does not undo, since it stands already: "suspended sanctions on Chad" were imposed. */
const STANDING_DEEDS: ReadonlySet<RelationshipType> = new Set(['SANCTIONED', 'DETAINED', 'KILLED', 'OVERTHREW', 'COOPERATES_WITH'])
const ONLY_BEFORE = new Set(PREVENTION[0]?.lemmas)

/** What the verb over an infinitive, or over "from" and a gerund, says of it; null where nothing governs it. */
export function findGovernedFactuality(chunks: readonly Chunk[], { verb, at }: Clause): Factuality | null {
  if (verb.form !== 'infinitive' && verb.form !== 'gerund') return null
  const governor = findVerbBefore(chunks, at)
  if (verb.form === 'gerund') return isFrom(chunks[at - 1]) ? (rowOf(PREVENTION, governor)?.factuality ?? null) : null
  const row = rowOf(OVER_INFINITIVES, governor)
  return row ? row.factuality : 'planned'
}

/** "withdrew their support for Ruiz": it is no longer given. */
const WITHDRAWING = new Set(list('withdraw end drop refuse deny'))

/** What the verb that a noun of a deed is object of, or subject of in a passive, says of the deed at chunk `at`. */
export function findPreventedFactuality(chunks: readonly Chunk[], at: number, type: RelationshipType): Factuality | null {
  if (WORDS_NOT_DEEDS.has(type) && type !== 'SUPPORTED') return null
  const before = chunks[at - 1]
  const after = chunks.slice(at + 1).find(({ kind }) => kind !== 'np' && kind !== 'preposition' && kind !== 'conjunction')
  const governor = before?.kind === 'vg' && !before.passive ? before : after?.kind === 'vg' && after.passive ? after : undefined
  if (type === 'SUPPORTED') return governor?.kind === 'vg' && WITHDRAWING.has(governor.lemma) ? 'denied' : null
  const row = rowOf(PREVENTION, governor)
  return row && !(STANDING_DEEDS.has(type) && !ONLY_BEFORE.has(governor?.kind === 'vg' ? governor.lemma : '')) ? row.factuality : null
}

function findVerbBefore(chunks: readonly Chunk[], at: number): Chunk | undefined {
  for (let i = at - 1; i >= 0; i--) if (chunks[i]?.kind === 'vg') return chunks[i]
  return undefined
}

function rowOf(rows: readonly Governor[], governor: Chunk | undefined): Governor | undefined {
  return governor?.kind === 'vg' ? rows.find(({ lemmas }) => lemmas.includes(governor.lemma)) : undefined
}

function isFrom(found: Chunk | undefined): boolean {
  return found !== undefined && 'word' in found && found.word === 'from'
}
