// Relationships that a verb carries, by the rows of VERB_FRAMES.

import type { ResolvedMention } from '../stages.ts'
import type { Clause } from './clauses.ts'
import { pairUp, type Finding, type ParsedSentence } from './findings.ts'
import { VERB_FRAMES, type Role, type VerbFrame } from './frames.ts'
import { findGovernedFactuality } from './governors.ts'

/** Every reading that a verb of the sentence has. */
export function findVerbRelationships(parsed: ParsedSentence): Finding[] {
  return [...findFramed(parsed), ...findThreats(parsed)]
}

function findFramed({ clauses, chunks, sentence }: ParsedSentence): Finding[] {
  return clauses.flatMap((clause) =>
    framesOf(clause.verb.lemma).filter((frame) => isEvoked(frame, clause)).flatMap((frame) => {
      const reading = readVoice(frame, clause)
      if (frame.agentless && reading.subject.length > 0) return []
      if (isReciprocal(frame) && (reading.subject.length < 2 || reading.object.length > 0 || clause.prepositions.has('with'))) return []
      const particleAt = frame.particle === undefined ? -1 : chunks.findIndex((found, i) => i > clause.at && found.kind === 'preposition' && found.word === frame.particle)
      const particle = chunks[particleAt]
      return pairUp({
        type: frame.type,
        heads: fill(frame.head, reading, clause).filter((mention) => frame.headTypes?.includes(mention.type) ?? true),
        tails: fill(frame.tail, reading, clause).filter((mention) => (frame.tailTypes?.includes(mention.type) ?? true) && !(frame.type === 'LEADS' && isThroughNoun(chunks, mention))),
        by: frame.by ? fill(frame.by, reading, clause) : [],
        predicate: [predicateOf(clause, sentence.tokens), ...(particle ? [{ from: particle.from, to: particle.to }] : [])],
        foundBy: frame.id,
        confidence: clause.verb.form === 'gerund' || clause.bare ? frame.confidence - 0.05 : frame.confidence,
        factuality: frame.factuality ?? findGovernedFactuality(chunks, clause),
      })
    }),
  )
}

/** "a Kenyan delegation led by Ruiz": he leads the delegation, not Kenya. */
function isThroughNoun(chunks: ParsedSentence['chunks'], mention: ResolvedMention): boolean {
  return chunks.some((found) => found.kind === 'np' && found.inside.includes(mention) && found.mention === undefined)
}

const THREATENING = new Set(['threaten', 'vow'])
const HOSTILE = new Set('attack bomb strike invade kill punish sanction expel destroy fight arrest sue block retaliate quit withdraw use cut close take hit deport annex seize overthrow oust crush eliminate'.split(' '))

/** "threatened to use force against Chad": who is threatened stands with the infinitive. */
function findThreats({ clauses, chunks, sentence }: ParsedSentence): Finding[] {
  return clauses.flatMap((clause) => {
    const governor = chunks[clause.at - 1]
    const over = clauses.find(({ at }) => at === clause.at - 1)
    if (clause.verb.form !== 'infinitive' || governor?.kind !== 'vg' || !over || over.passive || !THREATENING.has(governor.lemma)) return []
    if (governor.lemma === 'vow' && !HOSTILE.has(clause.verb.lemma)) return []
    const tails = [...clause.object, ...(clause.prepositions.get('against') ?? []), ...(clause.prepositions.get('on') ?? [])]
    return pairUp({ type: 'THREATENED', heads: over.subject, tails: tails.slice(0, 1), predicate: [predicateOf(over, sentence.tokens)], foundBy: 'conflict.threaten-to', confidence: 0.75, factuality: null })
  })
}

const FRAMES_BY_LEMMA: ReadonlyMap<string, readonly VerbFrame[]> = new Map(
  [...new Set(VERB_FRAMES.flatMap(({ lemmas }) => lemmas))].map((lemma) => [lemma, VERB_FRAMES.filter(({ lemmas }) => lemmas.includes(lemma))]),
)

/** The rows for a verb, in the order of the table; most verbs have none. */
function framesOf(lemma: string): readonly VerbFrame[] {
  return FRAMES_BY_LEMMA.get(lemma) ?? []
}

/** Whether the rest of a row holds, given its verb. */
function isEvoked(frame: VerbFrame, clause: Clause): boolean {
  if (frame.particle !== undefined && !clause.particles.includes(frame.particle)) return false
  if (frame.complementNouns && !clause.complements.some(({ phrase }) => frame.complementNouns?.includes(phrase.head))) return false
  if (frame.alone && clause.recipient.length > 0) return false
  if (frame.objectNouns === undefined) return !isLight(clause)
  const object = clause.objectPhrase ?? (clause.passive ? clause.subjectPhrase : undefined)
  return object !== undefined && (frame.objectNouns.includes(object.head) || frame.objectNouns.includes(object.lemma))
}

/** "hold talks", "take part": the noun says what is done, another row reads it. */
function isLight({ verb, objectPhrase }: Clause): boolean {
  return objectPhrase !== undefined && objectPhrase.mention === undefined && framesOf(verb.lemma).some((frame) => frame.objectNouns?.includes(objectPhrase.head))
}

function isReciprocal({ head, tail }: VerbFrame): boolean {
  return head === 'subject' && tail === 'subject'
}

interface Reading {
  readonly subject: readonly ResolvedMention[]
  readonly object: readonly ResolvedMention[]
}

/** A bare participle is passive for frames that need an object ("activist detained in"), active for the others ("group based on", "which operated"). */
function readVoice(frame: VerbFrame, clause: Clause): Reading {
  const needsObject = frame.head === 'object' || frame.tail === 'object'
  if (!clause.bare || !needsObject) return clause
  return { subject: clause.prepositions.get('by') ?? [], object: clause.beside }
}

function fill(role: Role, reading: Reading, clause: Clause): readonly ResolvedMention[] {
  if (role === 'subject') return reading.subject
  if (role === 'object') return reading.object
  if (role === 'that') return clause.demanded
  if (role === 'recipient') return clause.recipient
  if (role === 'possessor') return clause.objectPhrase?.possessor ? [clause.objectPhrase.possessor] : []
  if (role === 'ofObject') return clause.ofObject
  if (role === 'owner') return ownerOf(clause)
  return clause.prepositions.get(role) ?? []
}

/** "the bank’s subsidiary", "a Goma Bank subsidiary": the body that the object belongs to. */
function ownerOf({ objectPhrase }: Clause): readonly ResolvedMention[] {
  const owner = objectPhrase?.possessor ?? objectPhrase?.modifiers.findLast(({ type }) => type === 'Organization')
  return owner ? [owner] : []
}

/** The verb without its auxiliaries and adverbs at the front. */
function predicateOf(clause: Clause, tokens: ParsedSentence['sentence']['tokens']): { from: number; to: number } {
  const to = clause.verb.headIndex + 1
  return { from: tokens[clause.verb.headIndex] ? clause.verb.headIndex : clause.verb.from, to }
}
