// Relationships that a noun carries ("Chad’s accusations against Sudan"), by the rows of NOUN_FRAMES.

import type { ResolvedMention } from '../stages.ts'
import type { Chunk, NounPhrase } from './chunks.ts'
import { findCoordinated, findSubject } from './clauses.ts'
import { pairUp, type Finding, type ParsedSentence } from './findings.ts'
import { LIGHT_VERBS, NOUN_FRAMES, RECEIVING_VERBS, type NounFrame } from './frames.ts'
import { findPreventedFactuality } from './governors.ts'

const FRAMED: ReadonlySet<string> = new Set(NOUN_FRAMES.flatMap(({ nouns }) => nouns))

/** Every reading that a noun of the sentence has. */
export function findNounRelationships({ chunks, sentence }: ParsedSentence): Finding[] {
  return chunks.flatMap((phrase, at) => {
    if (phrase.kind !== 'np' || phrase.mention || !(FRAMED.has(phrase.lemma) || FRAMED.has(phrase.head))) return []
    const before = sentence.tokens.slice(phrase.from, phrase.headIndex).map((token) => token.text.toLowerCase())
    return NOUN_FRAMES.filter((frame) => isEvoked(frame, phrase, before)).flatMap((frame) => {
      const { agents, patients } = findParticipants({ chunks, at, phrase, frame })
      const [heads, tails] = frame.head === 'agent' ? [agents, patients] : [patients, agents]
      return pairUp({
        type: frame.type,
        heads,
        tails,
        predicate: [{ from: phrase.headIndex, to: phrase.headIndex + 1 }],
        foundBy: frame.id,
        confidence: frame.confidence,
        factuality: findPreventedFactuality(chunks, at, frame.type),
      })
    })
  })
}

function isEvoked(frame: NounFrame, phrase: NounPhrase, before: readonly string[]): boolean {
  if (!frame.nouns.includes(phrase.lemma) && !frame.nouns.includes(phrase.head)) return false
  if (frame.qualifiers && !frame.qualifiers.some((word) => before.includes(word))) return false
  return !frame.except?.some((word) => before.includes(word))
}

interface Site {
  readonly chunks: readonly Chunk[]
  readonly at: number
  readonly phrase: NounPhrase
  readonly frame: NounFrame
}

interface Participants {
  readonly agents: readonly ResolvedMention[]
  readonly patients: readonly ResolvedMention[]
}

function findParticipants(site: Site): Participants {
  const { phrase, frame } = site
  const after = findComplements(site)
  const between = after.get('between')
  if (between && between.length > 1) return { agents: between.slice(0, 1), patients: between.slice(1) }
  // "the AUKUS pact": a body that names an agreement did not make it
  const names = frame.type === 'AGREED_WITH' ? ['Event', 'Place', 'Organization'] : ['Event', 'Place']
  const owner = phrase.possessor ?? phrase.modifiers.findLast((mention) => !names.includes(mention.type))
  const owned = owner ? [owner] : []
  const agents = pick(after, frame.agent)
  const patients = pick(after, frame.patient)
  if (frame.possessorIsPatient) return { agents, patients: patients.length > 0 ? patients : owned }
  return completeByVerb(site, { agents: agents.length > 0 ? agents : owned, patients })
}

function pick(after: ReadonlyMap<string, readonly ResolvedMention[]>, prepositions: readonly string[]): readonly ResolvedMention[] {
  return prepositions.map((word) => after.get(word) ?? []).find((mentions) => mentions.length > 0) ?? []
}

/** What the prepositions right after a noun phrase lead to, up to the next verb or clause. */
function findComplements({ chunks, at }: Site): Map<string, readonly ResolvedMention[]> {
  const found = new Map<string, readonly ResolvedMention[]>()
  for (let i = at + 1; i < chunks.length; i++) {
    const next = chunks[i]
    if (!next || ['vg', 'relative', 'that', 'subordinator', 'break', 'comma'].includes(next.kind)) break
    if (next.kind === 'preposition' && chunks[i + 1]?.kind === 'np' && !found.has(next.word)) found.set(next.word, findCoordinated(chunks, i + 1))
  }
  return found
}

/** "signed an agreement with", "reaping praise from", "Kazakhstan’s path to cooperation with": the missing side stands before. */
function completeByVerb({ chunks, at }: Site, { agents, patients }: Participants): Participants {
  let i = at - 1
  while (chunks[i]?.kind === 'other' && i > at - 3) i -= 1
  const before = chunks[i]
  if (before?.kind === 'vg' && agents.length === 0 && LIGHT_VERBS.has(before.lemma)) return { agents: findSubject(chunks, i), patients }
  if (before?.kind === 'vg' && patients.length === 0 && RECEIVING_VERBS.has(before.lemma)) return { agents, patients: findSubject(chunks, i) }
  const owner = chunks[i - 1]
  if (agents.length === 0 && before?.kind === 'preposition' && ['to', 'towards', 'toward', 'for', 'of', 'in', 'at'].includes(before.word) && owner?.kind === 'np' && owner.possessor) {
    return { agents: [owner.possessor], patients }
  }
  return { agents, patients }
}
