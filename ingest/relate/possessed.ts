// What somebody is to another by a noun between them: "Ruiz’s ally Jan Novak", "her husband, Jan", "his party, the Goma Front".

import type { EntityType, RelationshipType } from '../../graph/ontology.ts'
import type { ResolvedMention } from '../stages.ts'
import type { Chunk, NounPhrase } from './chunks.ts'
import { findCoordinated, findReferents } from './clauses.ts'
import { findBearer } from './roles.ts'
import { pairUp, type Finding, type ParsedSentence } from './findings.ts'

interface PossessedRow {
  readonly id: string
  readonly type: RelationshipType
  readonly nouns: ReadonlySet<string>
  /** Which of the two the relationship runs from. */
  readonly head: 'owner' | 'owned'
  readonly owner: readonly EntityType[]
  readonly owned: readonly EntityType[]
  readonly confidence: number
  readonly sample: string
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const ACTORS: readonly EntityType[] = ['Person', 'Organization', 'Country']

const ROWS: readonly PossessedRow[] = [
  { id: 'possessed.family', type: 'FAMILY_OF', nouns: list('wife husband spouse widow son daughter brother sister father mother sons daughters brothers sisters parents children uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother son-in-law daughter-in-law brother-in-law father-in-law stepson half-brother twin partner-in-life fiancé fiancée'), head: 'owner', owner: ['Person'], owned: ['Person'], confidence: 0.88, sample: 'Ruiz’s daughter Ana' },
  { id: 'possessed.ally', type: 'COOPERATES_WITH', nouns: list('ally partner mate'), head: 'owner', owner: ACTORS, owned: ACTORS, confidence: 0.75, sample: 'Ruiz’s ally Jan Novak' },
  { id: 'possessed.aide', type: 'EMPLOYED_BY', nouns: list('aide deputy envoy adviser advisor lawyer attorney counsel spokesman spokeswoman spokesperson bodyguard assistant chauffeur staff aides advisers advisors lawyers attorneys bodyguards assistants'), head: 'owned', owner: ['Person'], owned: ['Person'], confidence: 0.75, sample: 'Ruiz’s lawyer Jan Novak' },
  { id: 'possessed.rival', type: 'CRITICIZED', nouns: list('critic opponent'), head: 'owned', owner: ACTORS, owned: ['Person', 'Organization'], confidence: 0.62, sample: 'Ruiz’s critic Jan Novak' },
  { id: 'possessed.killer', type: 'KILLED', nouns: list('assassin killer murderer'), head: 'owned', owner: ['Person'], owned: ['Person'], confidence: 0.78, sample: 'Ruiz’s assassin, Jan Novak' },
  { id: 'possessed.party', type: 'MEMBER_OF', nouns: list('party movement'), head: 'owner', owner: ['Person'], owned: ['Organization'], confidence: 0.78, sample: 'his party, the Goma Front' },
  { id: 'possessed.company', type: 'OWNS', nouns: list('company firm business newspaper'), head: 'owner', owner: ['Person'], owned: ['Organization'], confidence: 0.62, sample: 'his company, Goma Textiles' },
  { id: 'possessed.owner', type: 'OWNS', nouns: list('owner owners proprietor shareholder'), head: 'owned', owner: ['Organization'], owned: ACTORS, confidence: 0.8, sample: 'the bank’s owner, Jan Novak' },
  { id: 'possessed.unit', type: 'PART_OF', nouns: list('unit subsidiary arm wing affiliate branch chapter division offshoot splinter'), head: 'owned', owner: ['Organization'], owned: ['Organization'], confidence: 0.8, sample: 'the bank’s subsidiary Goma Textiles' },
  { id: 'possessed.state-body', type: 'PART_OF', nouns: list('authority regulator watchdog agency parliament tribunal inspectorate ombudsman commission intelligence'), head: 'owned', owner: ['Country'], owned: ['Organization'], confidence: 0.78, sample: 'Poland’s antitrust authority, UOKiK,' },
  { id: 'possessed.national-firm', type: 'BASED_IN', nouns: list('company firm airline carrier bank insurer retailer miner broadcaster newspaper operator utility'), head: 'owned', owner: ['Country'], owned: ['Organization'], confidence: 0.75, sample: 'Chile’s state copper company, Codelco,' },
  { id: 'possessed.sponsor', type: 'SUPPORTED', nouns: list('sponsor backer patron supporter'), head: 'owned', owner: ACTORS, owned: ACTORS, confidence: 0.75, sample: 'the group’s main backer, Chad,' },
  { id: 'possessed.employer', type: 'EMPLOYED_BY', nouns: list('employer'), head: 'owner', owner: ['Person'], owned: ['Organization'], confidence: 0.85, sample: 'her employer, the Goma Bank' },
]

/** All of them, for one sentence. */
export function findPossessed({ chunks, sentence }: ParsedSentence): Finding[] {
  return chunks.flatMap((phrase, at) => {
    const owner = phrase.kind === 'np' ? (phrase.possessor ?? findWhose(chunks, at)) : undefined
    if (phrase.kind !== 'np' || !owner) return []
    return ROWS.filter((row) => row.owner.includes(owner.type)).flatMap((row) => {
      const noun = findNoun(row, phrase, owner, sentence.tokens)
      if (noun < 0) return []
      const owned = findOwned(chunks, at, phrase, owner).filter(({ type }) => row.owned.includes(type))
      const [heads, tails] = row.head === 'owner' ? [[owner], owned] : [owned, [owner]]
      return pairUp({ type: row.type, heads, tails, predicate: [{ from: noun, to: noun + 1 }], foundBy: row.id, confidence: row.confidence, factuality: 'asserted', notDated: true })
    })
  })
}

/** "Kuria, whose father Joseph Waithaka died": whose the relative pronoun is. */
function findWhose(chunks: readonly Chunk[], at: number): ResolvedMention | undefined {
  const phrase = chunks[at]
  if (phrase?.kind !== 'np' || phrase.first !== 'whose') return undefined
  return findReferents(chunks, chunks[at - 1]?.kind === 'comma' ? at - 2 : at - 1)[0]
}

/** The row's noun in the phrase, behind its possessor; -1 when it is not there. */
function findNoun({ nouns }: PossessedRow, phrase: NounPhrase, owner: ResolvedMention, tokens: ParsedSentence['sentence']['tokens']): number {
  for (let i = phrase.from; i < phrase.to; i++) {
    const token = tokens[i]
    if (token && token.start >= owner.end && nouns.has(token.text.toLowerCase())) return i
  }
  return -1
}

/** Whom the noun is: the name in its own phrase ("ally Jan Novak"), or the one beside it ("her husband, Jan,"; "Jan, her husband,"). */
function findOwned(chunks: readonly Chunk[], at: number, phrase: NounPhrase, owner: ResolvedMention): readonly ResolvedMention[] {
  if (phrase.mention && phrase.mention !== owner && phrase.mention.kind === 'name' && phrase.mention.start >= owner.end) return [phrase.mention]
  const after = chunks[at + 1]?.kind === 'comma' ? nameAt(chunks[at + 2]) : undefined
  // "His lawyers, Ana Ruiz and Jan Novak,"
  if (after) return /s$/u.test(phrase.head) ? findCoordinated(chunks, at + 2).filter(({ kind }) => kind === 'name') : [after]
  return findBearer(chunks, at).filter(({ entity, kind }) => kind === 'name' && entity !== owner.entity).slice(0, 1)
}

function nameAt(found: Chunk | undefined): ResolvedMention | undefined {
  return found?.kind === 'np' && found.mention?.kind === 'name' ? found.mention : undefined
}
