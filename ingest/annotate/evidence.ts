// Types a name by what stands in it and around it, added up over every place where the document has the same name.

import type { EntityType } from '../../graph/ontology.ts'
import type { Lexicons } from '../lexicons/lexicons.ts'
import { PERSON_NOUNS } from '../lexicons/nouns.ts'

/** A name that its words alone do not type, with the words around it (lower case, "" at the sentence's borders). */
export interface Candidate {
  readonly words: readonly string[]
  readonly text: string
  /** An office or role stands right before it. */
  readonly titled: boolean
  readonly before: readonly [string, string]
  readonly after: readonly [string, string, string]
  readonly acronym: boolean
  /** Whether each of its words is an English word as well. */
  readonly english: boolean
  readonly sentenceStart: boolean
}

interface EvidenceRow {
  readonly id: string
  readonly type: EntityType
  readonly weight: number
  readonly sample: string
  readonly holds: (candidate: Candidate, lexicons: Lexicons) => boolean
}

const LOCATIVE = new Set('in at near from outside around across throughout inside to toward towards into'.split(' '))
const SPEECH = new Set('said says told tells added adds argued argues warned warns claimed claims denied denies insisted noted stated explained wrote writes believes thinks declared replied recalled'.split(' '))
export const PLACE_NOUNS: ReadonlySet<string> = new Set('region province district city town village oblast valley river lake mountains county state airport base square street island islands peninsula border suburb prison camp governorate desert strait port bay coast kibbutz settlement hamlet township neighbourhood neighborhood'.split(' '))
export const BODY_NOUNS: ReadonlySet<string> = new Set('party group movement organization organisation company firm newspaper agency ministry militia network foundation website magazine channel faction organizers militants fighters rebels bank daily weekly regulator consortium site subsidiary gang cartel union charity watchdog retailer manufacturer airline broadcaster insurer lender startup start-up giant conglomerate alliance coalition bloc outlet think-tank brokerage distributor distributors consultancy restaurant hotel nightclub studio holding brewery producer hospital operator fund miner carrier supplier contractor chain utility exporter importer platform trust institute federation association cooperative club developer laboratory shipyard'.split(' '))
const FAMILY = new Set('wife husband brother sister son daughter father mother uncle nephew cousin widow'.split(' '))

const INITIAL = /^\p{Lu}\.$/u
const LARGE_THEN_SMALL = /^\p{Lu}\p{Ll}/u

/** What speaks for which type, each with a sample. */
const EVIDENCE: readonly EvidenceRow[] = [
  { id: 'person.office-before', type: 'Person', weight: 5, sample: 'President Ruiz', holds: (c) => c.titled },
  { id: 'person.given-name', type: 'Person', weight: 3, sample: 'Maria Quispe', holds: (c, { givenNames }) => c.words.length > 1 && c.words.length < 5 && givenNames.has(c.words[0] ?? '') },
  { id: 'person.ambiguous-given-name', type: 'Person', weight: 2.6, sample: 'Grace Quispe', holds: (c, { givenNames }) => c.words.length > 1 && c.words.length < 4 && givenNames.isAmbiguous(c.words[0] ?? '') && c.before[1] !== 'the' && c.words.slice(1).every((word) => LARGE_THEN_SMALL.test(word)) },
  { id: 'person.initial', type: 'Person', weight: 2.5, sample: 'John A. Quispe', holds: (c) => c.words.length > 1 && c.words.some((word) => INITIAL.test(word)) },
  { id: 'person.two-words', type: 'Person', weight: 1.2, sample: 'Xhosa Quispe', holds: (c) => c.words.length > 1 && c.words.length < 5 && !c.english && !c.acronym && c.before[1] !== 'the' },
  { id: 'person.surname-shape', type: 'Person', weight: 1, sample: 'Karimov', holds: (c) => /(?:ov|ova|ev|eva|yev|yeva|enko|sky|ski|skaya|vich|vic|dze|shvili|yan|ian|oglu|zadeh|uly|kyzy|ez|sson|sen|berg|stein|mann)$/u.test(c.words.at(-1) ?? '') },
  { id: 'person.speaks', type: 'Person', weight: 1.5, sample: 'Quispe said', holds: (c) => SPEECH.has(c.after[0]) },
  { id: 'person.said-before', type: 'Person', weight: 1.5, sample: 'said Quispe', holds: (c) => SPEECH.has(c.before[1]) },
  { id: 'person.who', type: 'Person', weight: 2, sample: 'Quispe, who', holds: (c) => c.after[0] === 'who' || (c.after[0] === ',' && ['who', 'whose', 'aged'].includes(c.after[1])) },
  { id: 'person.age', type: 'Person', weight: 2.5, sample: 'Quispe, 43,', holds: (c) => c.after[0] === ',' && /^\d{2}$/u.test(c.after[1]) && c.after[2] === ',' },
  { id: 'person.role-before', type: 'Person', weight: 2.5, sample: 'the activist Ana Quispe', holds: (c) => PERSON_NOUNS.has(c.before[1]) || FAMILY.has(c.before[1]) },
  { id: 'person.apposition', type: 'Person', weight: 1.5, sample: 'Quispe, a lawyer', holds: (c) => c.after[0] === ',' && ['a', 'an', 'the'].includes(c.after[1]) && PERSON_NOUNS.has(c.after[2]) },
  { id: 'person.particle', type: 'Person', weight: 2, sample: 'Osama bin Quispe', holds: (c) => c.words.some((word) => ['bin', 'ibn', 'von', 'van', 'abu'].includes(word)) },
  { id: 'person.arabic', type: 'Person', weight: 1.5, sample: 'Quispe al-Masri', holds: (c) => c.words.length > 1 && /^(?:al|el)-/iu.test(c.words.at(-1) ?? '') },

  { id: 'place.city', type: 'Place', weight: 2.2, sample: 'Cusco', holds: (c, { cities }) => { const city = cities.find(c.text); return city !== undefined && !city.common } },
  { id: 'place.common-city', type: 'Place', weight: 0.8, sample: 'Nice', holds: (c, { cities }) => cities.find(c.text)?.common === true },
  { id: 'place.city-in-capitals', type: 'Place', weight: 3.5, sample: 'CUSCO', holds: (c, { cities }) => c.acronym && c.text.length > 4 && cities.find(c.text.charAt(0) + c.text.slice(1).toLowerCase())?.common === false },
  { id: 'place.locative', type: 'Place', weight: 1.6, sample: 'in Cusco', holds: (c) => LOCATIVE.has(c.before[1]) && !c.acronym },
  { id: 'place.in', type: 'Place', weight: 1, sample: 'in Cusco', holds: (c) => ['in', 'near', 'at', 'outside'].includes(c.before[1]) && !c.acronym },
  { id: 'place.noun-after', type: 'Place', weight: 3, sample: 'Cusco province', holds: (c) => PLACE_NOUNS.has(c.after[0]) },
  { id: 'place.noun-before', type: 'Place', weight: 2.5, sample: 'the city of Cusco', holds: (c) => c.before[1] === 'of' && PLACE_NOUNS.has(c.before[0]) },
  { id: 'place.before-country', type: 'Place', weight: 2.5, sample: 'Cusco, Peru', holds: (c, { countries }) => c.after[0] === ',' && countries.byName(c.after[1]) !== undefined && !c.acronym && LOCATIVE.has(c.before[1]) },
  { id: 'place.based', type: 'Place', weight: 2.5, sample: 'Cusco-based', holds: (c) => /^-?based$/u.test(c.after[0]) },
  { id: 'place.ending', type: 'Place', weight: 3, sample: 'Cusco Oblast', holds: (c) => c.words.length > 1 && PLACE_NOUNS.has(c.words.at(-1)?.toLowerCase() ?? '') },

  { id: 'organization.acronym', type: 'Organization', weight: 2.5, sample: 'the NSC', holds: (c) => c.acronym },
  { id: 'organization.noun-after', type: 'Organization', weight: 2.5, sample: 'the Quispe newspaper', holds: (c) => BODY_NOUNS.has(c.after[0]) },
  { id: 'organization.noun-before', type: 'Organization', weight: 2, sample: 'the newspaper Quispe', holds: (c) => BODY_NOUNS.has(c.before[1]) },
  { id: 'organization.the', type: 'Organization', weight: 1.5, sample: 'the Quispe Path', holds: (c) => c.before[1] === 'the' && c.words.length > 1 },
  { id: 'organization.member', type: 'Organization', weight: 2, sample: 'members of Quispe', holds: (c) => c.before[1] === 'of' && ['member', 'members', 'fighters', 'supporters', 'director', 'chairman', 'branch', 'wing', 'founder', 'leader', 'followers', 'activists', 'membership'].includes(c.before[0]) },
  { id: 'organization.club', type: 'Organization', weight: 3, sample: 'FC Quispe', holds: (c) => c.words.length > 1 && ['FC', 'AC', 'SC', 'CF', 'AS', 'RC', 'CD', 'SV'].includes(c.words[0] ?? '') },
  { id: 'organization.belong', type: 'Organization', weight: 2, sample: 'belongs to Quispe', holds: (c) => (c.before[1] === 'to' && /^belong/u.test(c.before[0])) || (c.before[1] === 'in' && c.before[0] === 'membership') || ['joined', 'joining', 'banned', 'outlawed'].includes(c.before[1]) },
  { id: 'organization.quoted', type: 'Organization', weight: 0.8, sample: '“Quispe” party', holds: (c) => /^["\u201c\u00ab]$/u.test(c.before[1]) },
]

export interface Verdict {
  readonly type: EntityType
  /** 0 to 1. */
  readonly confidence: number
  /** The row that weighed most. */
  readonly foundBy: string
}

/** Below this sum of weights a name stays untyped and is dropped: better nothing than a guess. */
const ENOUGH = 1

/**
 * The type that all occurrences of one name speak for together, or undefined when too little does.
 * Repeated evidence counts half each time, so that a long document does not drown a clear sign.
 */
export function decideType(candidates: readonly Candidate[], lexicons: Lexicons): Verdict | undefined {
  const sums = new Map<EntityType, number>()
  let strongest: { id: string; type: EntityType; weight: number }[] = []
  for (const row of EVIDENCE) {
    const times = candidates.filter((candidate) => row.holds(candidate, lexicons)).length
    if (times === 0) continue
    sums.set(row.type, (sums.get(row.type) ?? 0) + row.weight * (2 - 0.5 ** (times - 1)))
    strongest = [...strongest, row]
  }
  const ranked = [...sums].sort((a, b) => b[1] - a[1])
  const [first, second] = ranked
  if (!first || first[1] < ENOUGH || (candidates.every((c) => c.english) && isDoubtfulWord(candidates, first))) return undefined
  const reason = strongest.filter((row) => row.type === first[0]).sort((a, b) => b.weight - a.weight)[0]
  const margin = first[1] - (second?.[1] ?? 0)
  return { type: first[0], confidence: Math.min(0.97, 0.55 + 0.08 * margin), foundBy: reason?.id ?? 'name' }
}

/** English words need more than a preposition before them ("in Islamic law"): a sum of 2.5, and one word that may be a place one of 3. */
function isDoubtfulWord(candidates: readonly Candidate[], [type, weight]: readonly [EntityType, number]): boolean {
  const single = candidates.every((candidate) => candidate.words.length === 1)
  return weight < 2.5 || (single && type === 'Place' && weight < 3)
}
