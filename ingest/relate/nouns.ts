// Relationships that a noun carries ("Chad’s accusations against Sudan"), by the rows of NOUN_FRAMES.

import type { Factuality } from '../../graph/ontology.ts'
import type { ResolvedMention } from '../stages.ts'
import type { Chunk, NounPhrase } from './chunks.ts'
import { findCoordinated, findReferents, findSubject } from './clauses.ts'
import { pairUp, type Finding, type ParsedSentence } from './findings.ts'
import { LIGHT_VERBS, NOUN_FRAMES, RECEIVING_VERBS, type NounFrame } from './frames.ts'
import { findPreventedFactuality } from './governors.ts'

const FRAMED: ReadonlySet<string> = new Set(NOUN_FRAMES.flatMap(({ nouns }) => nouns))

/** Every reading that a noun of the sentence has. */
export function findNounRelationships({ chunks, sentence }: ParsedSentence): Finding[] {
  return chunks.flatMap((phrase, at) => {
    if (phrase.kind !== 'np' || (phrase.mention && phrase.mention.foundBy !== 'events.noun-in-place') || !(FRAMED.has(phrase.lemma) || FRAMED.has(phrase.head))) return []
    const before = sentence.tokens.slice(phrase.from, phrase.headIndex).map((token) => token.text.toLowerCase())
    return NOUN_FRAMES.filter((frame) => isEvoked(frame, phrase, before)).flatMap((frame) => {
      const { agents, patients, laid } = findParticipants({ chunks, at, phrase, frame })
      const [heads, tails] = frame.head === 'agent' ? [agents, patients] : [patients, agents]
      return pairUp({
        type: frame.type,
        heads,
        tails,
        predicate: [{ from: phrase.headIndex, to: phrase.headIndex + 1 }],
        foundBy: frame.id,
        confidence: frame.confidence,
        ...(laid ? { factuality: laid.factuality, notDated: true as const } : { factuality: findPreventedFactuality(chunks, at, frame.type) }),
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
  /** Set where a verb lays the deed to the agents. */
  readonly laid?: Charge | undefined
}

function findParticipants(site: Site): Participants {
  const { phrase, frame } = site
  const after = findComplements(site)
  if (phrase.mention) addPlaceInside(phrase, after)
  const between = after.get('between') ?? (MUTUAL.has(phrase.lemma) ? after.get('of') : undefined)
  if (between && between.length > 1) return { agents: between.slice(0, 1), patients: between.slice(1) }
  // "the AUKUS pact": a body that names an agreement did not make it
  const names = frame.type === 'AGREED_WITH' ? ['Event', 'Place', 'Organization'] : ['Event', 'Place']
  const owner = phrase.possessor ?? phrase.modifiers.findLast((mention) => !names.includes(mention.type))
  const owned = owner ? [owner] : []
  const agents = pick(after, frame.agent)
  const patients = pick(after, frame.patient)
  if (frame.possessorIsPatient) {
    const laid = agents.length > 0 ? undefined : findCharge(site)
    return { agents: laid?.guilty ?? agents, patients: patients.length > 0 ? patients : owned, laid }
  }
  return completeByVerb(site, { agents: agents.length > 0 ? agents : owned, patients })
}

/** "a meeting of Ruiz and Novak": between whom it was. */
const MUTUAL = new Set(['meeting', 'summit', 'encounter'])

/** Verbs that lay a deed to somebody, and what that makes of it. */
const CHARGES: readonly { readonly lemmas: ReadonlySet<string>; readonly factuality: Factuality }[] = [
  { lemmas: new Set(['plead', 'convict', 'confess', 'sentence']), factuality: 'asserted' },
  { lemmas: new Set(['charge', 'accuse', 'indict', 'suspect', 'jail', 'arrest', 'detain', 'try', 'want']), factuality: 'alleged' },
  { lemmas: new Set(['acquit', 'clear', 'exonerate']), factuality: 'denied' },
]

/** How far before the deed such a verb may stand: "sentenced Ruiz, a former minister, to ten years in prison for the murder". */
const CHARGE_REACH = 14

interface Charge {
  readonly guilty: readonly ResolvedMention[]
  readonly factuality: Factuality
}

/** "pleaded guilty to the murder of", "was indicted for complicity in the killing of": whose deed a noun is said to be. */
function findCharge({ chunks, at }: Site): Charge | undefined {
  const linked = chunks[at - 1]?.kind === 'preposition'
  const verb = chunks.findLastIndex((found, i) => i < at && i >= at - CHARGE_REACH && found.kind === 'vg')
  const found = chunks[verb]
  if (!linked || found?.kind !== 'vg') return undefined
  const row = CHARGES.find(({ lemmas }) => lemmas.has(found.lemma))
  if (!row) return undefined
  const guilty = found.passive || found.lemma === 'plead' || found.lemma === 'confess' ? findSubject(chunks, verb) : findObjects(chunks, verb)
  return guilty.length === 0 ? undefined : { guilty, factuality: row.factuality }
}

function findObjects(chunks: readonly Chunk[], verb: number): readonly ResolvedMention[] {
  return chunks[verb + 1]?.kind === 'np' ? findCoordinated(chunks, verb + 1) : []
}

function pick(after: ReadonlyMap<string, readonly ResolvedMention[]>, prepositions: readonly string[]): readonly ResolvedMention[] {
  return prepositions.map((word) => after.get(word) ?? []).find((mentions) => mentions.length > 0) ?? []
}

/** What the prepositions right after a noun phrase lead to, up to the next verb or clause. */
function findComplements({ chunks, at }: Site): Map<string, readonly ResolvedMention[]> {
  const found = new Map<string, readonly ResolvedMention[]>()
  for (let i = at + 1; i < chunks.length; i++) {
    const next = chunks[i]
    if (!next || STOPS.has(next.kind)) break
    if (next.kind === 'preposition' && chunks[i + 1]?.kind === 'np' && !found.has(next.word)) found.set(next.word, findCoordinated(chunks, i + 1))
  }
  return found
}

/** "attack on Goma" is an event with its place, and says who suffered it. */
function addPlaceInside({ mention, mentions, inside }: NounPhrase, after: Map<string, readonly ResolvedMention[]>): void {
  const place = inside.findLast((other) => other !== mention && !mentions.includes(other) && other.end === mention?.end)
  if (place && /\bon\b/u.test(mention?.text ?? '')) after.set('on', [place])
}

/** "signed an agreement with", "reaping praise from", "Kazakhstan’s path to cooperation with": the missing side stands before. */
function completeByVerb({ chunks, at, phrase, frame }: Site, { agents, patients }: Participants): Participants {
  let i = at - 1
  while ((chunks[i]?.kind === 'other' || isParticle(chunks[i])) && i > at - 3) i -= 1
  const before = chunks[i]
  // "suspended its aid to": a pronoun that no name answers to is the subject's
  const own = phrase.possessor === undefined && ['its', 'his', 'her', 'their'].includes(phrase.first)
  if (before?.kind === 'vg' && agents.length === 0 && own && !before.passive) return { agents: findSubject(chunks, i), patients }
  if (isIn(before) && chunks[i - 1]?.kind === 'vg' && agents.length === 0) return { agents: findSubject(chunks, i - 1), patients }
  if (before?.kind === 'vg' && agents.length === 0 && carries(before.lemma, frame) && !isByAnother(chunks, at)) return { agents: findSubject(chunks, i), patients }
  if (before?.kind === 'vg' && patients.length === 0 && RECEIVING_VERBS.has(before.lemma) && !isOfAnother(chunks, at, frame)) return { agents, patients: findSubject(chunks, i) }
  const owner = chunks[i - 1]
  // "a gang with ties to the Goma Cartel"
  if (agents.length === 0 && before?.kind === 'preposition' && frame.bearer?.includes(before.word)) return { agents: findReferents(chunks, i - 1), patients }
  if (agents.length === 0 && before?.kind === 'preposition' && ['to', 'towards', 'toward', 'for', 'of', 'in', 'at'].includes(before.word) && owner?.kind === 'np' && owner.possessor) {
    return { agents: [owner.possessor], patients }
  }
  return { agents, patients }
}

/** Who approves or stops a takeover does not take over. */
function carries(lemma: string, { type }: NounFrame): boolean {
  return type === 'OWNS' ? ACQUIRING.has(lemma) : LIGHT_VERBS.has(lemma)
}

const ACQUIRING = new Set('make complete finalize finalise close conclude announce pursue seek'.split(' '))

/** "approved the takeover of Goma Textiles by a rival": it is said whose deed it is, though that is no name. */
function isByAnother(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at + 1; i < chunks.length && !STOPS.has(chunks[i]?.kind ?? ''); i++) if (isWord(chunks[i], 'by')) return true
  return false
}

const STOPS: ReadonlySet<string> = new Set(['vg', 'relative', 'that', 'subordinator', 'break', 'comma'])

function isWord(found: Chunk | undefined, word: string): boolean {
  return found?.kind === 'preposition' && found.word === word
}

/** "welcomed support for talks": what it is done to is said, though it is no name. */
function isOfAnother(chunks: readonly Chunk[], at: number, { patient }: NounFrame): boolean {
  const next = chunks[at + 1]
  return next?.kind === 'preposition' && patient.includes(next.word)
}

/** "carried out an attack on". */
function isParticle(found: Chunk | undefined): boolean {
  return isWord(found, 'out')
}

/** "has been in talks with". */
function isIn(found: Chunk | undefined): boolean {
  return isWord(found, 'in')
}
