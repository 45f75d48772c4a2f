// What the classifier can say: the properties of the corpora that train it, and the claims that they become.

import type { RelationshipType } from '../../../graph/ontology.ts'

export interface ClassRow {
  /** As its corpora call it. */
  readonly label: string
  /** The claim's type; null for what is learned along with the others and becomes no claim (dates of a life). */
  readonly type: RelationshipType | null
  /** The claim runs from the corpus's tail to its head: "CEO" goes from a company to a person, LEADS the other way. */
  readonly reversed?: true
  /** The confidence from which it is claimed, where that is not the usual one: chosen by reading news. */
  readonly threshold?: number
  /** A preposition or a comma alone can say it ("Cusco, in Peru"); the others need a noun, a verb or an adjective. */
  readonly bare?: true
  /** Words that make another type of it: a "member" is not employed. */
  readonly words?: { readonly type: RelationshipType; readonly lemmas: readonly string[] }
  readonly sample: string
}

/** The fifteen properties of KnowledgeNet, then what other corpora add, in the order of the model's columns. */
export const CLASSES: readonly ClassRow[] = [
  { label: 'CEO', type: 'LEADS', reversed: true, sample: 'The bank is headed by Ana Cruz.' },
  { label: 'CHILD_OF', type: 'FAMILY_OF', sample: 'Ana Cruz is the daughter of Jan Cruz.' },
  { label: 'DATE_FOUNDED', type: null, sample: 'The bank was founded in 1950.' },
  { label: 'DATE_OF_BIRTH', type: null, sample: 'Ana Cruz was born in 1950.' },
  { label: 'DATE_OF_DEATH', type: null, sample: 'Ana Cruz died in 1990.' },
  { label: 'EDUCATED_AT', type: 'STUDIED_AT', sample: 'Ana Cruz has a degree from Makerere University.' },
  { label: 'EMPLOYEE_OR_MEMBER_OF', threshold: 0.4, type: 'EMPLOYED_BY', words: { type: 'MEMBER_OF', lemmas: ['member', 'membership', 'join', 'belong', 'militant', 'activist', 'fighter', 'supporter', 'elect', 'senator', 'delegate'] }, sample: 'Ana Cruz worked for the bank.' },
  { label: 'FOUNDED_BY', type: 'FOUNDED', reversed: true, sample: 'The bank was started by Ana Cruz.' },
  { label: 'HEADQUARTERS', bare: true, type: 'BASED_IN', sample: 'The bank has its seat in Lima.' },
  { label: 'NATIONALITY', threshold: 0.7, type: 'CITIZEN_OF', sample: 'Ana Cruz is a Peruvian writer.' },
  { label: 'PLACE_OF_BIRTH', type: 'BORN_IN', sample: 'Ana Cruz, born in Lima' },
  { label: 'PLACE_OF_RESIDENCE', threshold: 0.7, type: 'LIVES_IN', sample: 'Ana Cruz grew up in Lima.' },
  { label: 'POLITICAL_AFFILIATION', threshold: 0.65, bare: true, type: 'MEMBER_OF', sample: 'Ana Cruz stood for the Liberal Party.' },
  { label: 'SPOUSE', type: 'FAMILY_OF', sample: 'Ana Cruz and her husband, Jan Cruz' },
  { label: 'SUBSIDIARY_OF', type: 'PART_OF', sample: 'The bank belongs to the Goma Group.' },
  { label: 'LOCATED_IN', threshold: 0.8, bare: true, type: 'LOCATED_IN', sample: 'Cusco is a city in southern Peru.' },
  { label: 'PARTICIPANT_IN', type: 'PARTICIPATED_IN', sample: 'Ana Cruz competed at the Lima Games.' },
  { label: 'TOOK_PLACE_IN', bare: true, type: 'OCCURRED_IN', sample: 'The Lima Games, staged across Peru' },
  { label: 'SIBLING', type: 'FAMILY_OF', sample: 'Ana Cruz and her brother Jan' },
]

/** Features are taken modulo this number. */
export const BUCKETS = 1 << 18
