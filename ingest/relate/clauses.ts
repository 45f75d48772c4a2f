// Who does what to whom in one sentence: the logical subject and object of every verb group, and what its prepositions lead to.

import { COUNTRY_STAND_INS, PERSON_NOUNS, TRANSPARENT } from '../lexicons/nouns.ts'
import type { ResolvedMention } from '../stages.ts'
import { PARTICLES, type Chunk, type NounPhrase, type VerbGroup } from './chunks.ts'

export interface Clause {
  /** Index of the verb group among the chunks. */
  readonly at: number
  readonly verb: VerbGroup
  /** Who acts; empty when nobody is said to. In a passive, who stands after "by". */
  readonly subject: readonly ResolvedMention[]
  readonly object: readonly ResolvedMention[]
  /** The noun phrase right after the verb, mention or not: "sanctions" in "imposed sanctions". */
  readonly objectPhrase: NounPhrase | undefined
  readonly prepositions: ReadonlyMap<string, readonly ResolvedMention[]>
  /** Noun phrases after prepositions, mentions or not: "list" in "on the wanted list". */
  readonly complements: readonly { readonly preposition: string; readonly phrase: NounPhrase }[]
  readonly particles: readonly string[]
  readonly passive: boolean
  /** A participle without auxiliary ("activists detained in Almaty"): which voice it has depends on the verb. */
  readonly bare: boolean
  /** What a bare participle stands beside, its object if it is passive. */
  readonly beside: readonly ResolvedMention[]
}

/** The clauses of one sentence, in the order of their verbs. */
export function findClauses(chunks: readonly Chunk[]): Clause[] {
  return chunks.flatMap((verb, at) => (verb.kind === 'vg' ? [describeClause(chunks, at, verb)] : []))
}

function describeClause(chunks: readonly Chunk[], at: number, verb: VerbGroup): Clause {
  const { prepositions, complements, particles } = findPrepositions(chunks, at)
  const objectAt = findObject(chunks, at)
  const objectPhrase = phraseAt(chunks, objectAt)
  const fronted = objectAt < 0 && !verb.passive ? findFrontedObject(chunks, at) : []
  const grammatical = objectAt < 0 ? fronted : findCoordinated(chunks, objectAt)
  const bare = verb.form === 'participle' && !verb.passive && objectPhrase === undefined && fronted.length === 0
  const subject = findSubject(chunks, at)
  addPlaceBefore(chunks, at, prepositions)
  const common = { at, verb, objectPhrase, prepositions, complements, particles, bare, beside: bare ? findBeside(chunks, at) : [] }
  return verb.passive
    ? { ...common, passive: true, subject: prepositions.get('by') ?? [], object: subject }
    : { ...common, passive: false, subject, object: grammatical }
}

/** "the man whom Chad extradited", "a tanker that the Guard seized": what stands before the relative pronoun and the subject. */
function findFrontedObject(chunks: readonly Chunk[], at: number): readonly ResolvedMention[] {
  const pronoun = chunks[at - 2]
  if (chunks[at - 1]?.kind !== 'np') return []
  if (pronoun?.kind === 'that' && chunks[at - 3]?.kind === 'np') return findReferents(chunks, at - 3)
  return pronoun?.kind === 'relative' && ['who', 'whom', 'which'].includes(pronoun.word) ? findAntecedent(chunks, at - 2, pronoun.word) : []
}

function phraseAt(chunks: readonly Chunk[], index: number): NounPhrase | undefined {
  const found = chunks[index]
  return found?.kind === 'np' ? found : undefined
}

/** Whom a noun phrase stands for: its own mention, or through a transparent noun those behind it ("members of X", "X officials"). */
export function findReferents(chunks: readonly Chunk[], index: number): readonly ResolvedMention[] {
  const phrase = phraseAt(chunks, index)
  if (!phrase) return []
  if (phrase.mention && !isPeople(phrase.mention)) return phrase.mentions
  const named = findApposed(chunks, index, phrase)
  if (named.length > 0 || phrase.mention) return named
  if (!TRANSPARENT.has(phrase.head)) return []
  const of = chunks[index + 1]
  const behind = of?.kind === 'preposition' && ['of', 'from', 'for'].includes(of.word) && phraseAt(chunks, index + 2) ? findCoordinated(chunks, index + 2) : []
  if (behind.length > 0) return behind
  const owner = phrase.modifiers.at(-1) ?? phrase.possessor
  // "his lawyers" are not he
  if (!owner || owner.type === 'Event' || owner.type === 'Place' || owner.type === 'Person') return []
  return owner.type === 'Country' && !COUNTRY_STAND_INS.has(phrase.head) ? [] : [owner]
}

/** "Cusco Steel, a company based in Lima", "the ambassador, Ana Ruiz,": a noun phrase beside a name says what it is. */
function findApposed(chunks: readonly Chunk[], index: number, phrase: NounPhrase): readonly ResolvedMention[] {
  const [before, after] = [phraseAt(chunks, index - 2), phraseAt(chunks, index + 2)]
  const described = phrase.first === 'a' || phrase.first === 'an' || phrase.first === 'the'
  if (described && before?.mention?.kind === 'name' && chunks[index - 1]?.kind === 'comma' && !isPeople(before.mention) && !PERSON_NOUNS.has(phrase.head)) return [before.mention]
  if (chunks[index + 1]?.kind !== 'comma' || !after?.mention || after.mention.type !== 'Person' || after.mention.kind !== 'name') return []
  return PERSON_NOUNS.has(phrase.head) || phrase.head === 'counterpart' || phrase.mention ? [after.mention] : []
}

/** "four Uzbeks", "an Uzbek": people of a country are not the country. */
function isPeople(mention: ResolvedMention): boolean {
  return mention.foundBy.startsWith('countries.demonym')
}

/** A noun phrase and those joined to it by commas and "and". */
export function findCoordinated(chunks: readonly Chunk[], index: number): readonly ResolvedMention[] {
  const listed = findIncluded(chunks, index)
  if (listed.length > 0) return listed
  const found = [...findReferents(chunks, index)]
  let i = index + 1
  for (;;) {
    while (isWord(chunks[i], 'of') && phraseAt(chunks, i + 1)) i += 2
    const comma = chunks[i]?.kind === 'comma'
    const next = comma && chunks[i + 1]?.kind === 'conjunction' ? i + 2 : i + 1
    if ((!comma && chunks[i]?.kind !== 'conjunction') || !phraseAt(chunks, next)) return found
    const after = chunks[next + 1]
    if (comma && after?.kind === 'vg' && (after.form === 'finite' || (after.form === 'participle' && next === i + 2))) return found
    const referents = findReferents(chunks, next)
    if (comma && next === i + 1 && !endsInConjunction(chunks, next)) return found
    found.push(...referents.filter((mention) => !found.some((other) => other.entity === mention.entity)))
    i = next + 1
  }
}

/** "four officials, including General Ruiz": those named stand for the group. */
function findIncluded(chunks: readonly Chunk[], index: number): readonly ResolvedMention[] {
  if (phraseAt(chunks, index)?.mention?.kind === 'name') return []
  const next = chunks[index + 1]?.kind === 'comma' ? index + 2 : index + 1
  const opens = isWord(chunks[next], 'including') ? next + 1 : isWord(chunks[next], 'as') && phraseAt(chunks, index)?.head === 'such' ? next + 1 : -1
  return phraseAt(chunks, opens) ? findCoordinated(chunks, opens) : []
}

function isWord(found: Chunk | undefined, word: string): boolean {
  return found !== undefined && 'word' in found && found.word === word
}

/** A comma joins a list only when "and" comes before its end; else it opens an apposition. */
function endsInConjunction(chunks: readonly Chunk[], from: number): boolean {
  for (let i = from; i < chunks.length; i++) {
    const kind = chunks[i]?.kind
    if (kind === 'conjunction') return phraseAt(chunks, i + 1) !== undefined
    if (kind !== 'np' && kind !== 'comma') return false
  }
  return false
}

function findObject(chunks: readonly Chunk[], at: number): number {
  let i = at + 1
  while (chunks[i]?.kind === 'other' && i < at + 3) i += 1
  const particle = chunks[i]
  if (particle?.kind === 'preposition' && i === at + 1 && ['out', 'up', 'off', 'down', 'back'].includes(particle.word) && phraseAt(chunks, i + 1)) i += 1
  return phraseAt(chunks, i) ? i : -1
}

function findPrepositions(chunks: readonly Chunk[], at: number) {
  const prepositions = new Map<string, readonly ResolvedMention[]>()
  const complements: { preposition: string; phrase: NounPhrase }[] = []
  const particles: string[] = []
  for (let i = at + 1; i < chunks.length; i++) {
    const found = chunks[i]
    if (!found || isWord(found, 'according') || found.kind === 'vg' || found.kind === 'relative' || found.kind === 'that' || found.kind === 'subordinator' || (found.kind === 'break' && found.word !== '(')) break
    if (found.kind !== 'preposition') continue
    const phrase = phraseAt(chunks, i + 1)
    if (PARTICLES.has(found.word) && (!phrase || i === at + 1)) particles.push(found.word)
    if (!phrase || (found.word === 'of' && i > at + 1)) continue
    complements.push({ preposition: found.word, phrase })
    if (!prepositions.has(found.word)) prepositions.set(found.word, findCoordinated(chunks, i + 1))
  }
  return { prepositions, complements, particles }
}

/** "police in Lima arrested her", "Peru, where she is wanted": the place that stands before the verb, when none follows it. */
function addPlaceBefore(chunks: readonly Chunk[], at: number, prepositions: Map<string, readonly ResolvedMention[]>): void {
  if (prepositions.has('in')) return
  const relative = relativeBefore(chunks, at)
  const where = isWord(chunks[relative], 'where') ? findAntecedent(chunks, relative, 'where').slice(0, 1) : []
  const agent = isWord(chunks[at - 2], 'in') && phraseAt(chunks, at - 3)?.mention === undefined && chunks[at - 3]?.kind === 'np' ? findReferents(chunks, at - 1) : []
  const places = [...where, ...agent].filter(({ type }) => type === 'Place' || type === 'Country')
  if (places.length > 0) prepositions.set('in', places)
}

/** The noun phrase, or the apposition, right before a bare participle. */
function findBeside(chunks: readonly Chunk[], at: number): readonly ResolvedMention[] {
  let i = at - 1
  if (chunks[i]?.kind === 'comma') i -= 1
  return findReferents(chunks, i)
}

/** The grammatical subject: the nearest noun phrase before the verb that no preposition governs, relative clauses skipped. */
export function findSubject(chunks: readonly Chunk[], at: number): readonly ResolvedMention[] {
  const verb = chunks[at]
  if (verb?.kind !== 'vg') return []
  if (verb.form === 'infinitive') return findInfinitiveSubject(chunks, at)
  if (verb.form === 'gerund') return findGerundSubject(chunks, at)
  return walkLeft(chunks, at - 1)
}

function walkLeft(chunks: readonly Chunk[], from: number): readonly ResolvedMention[] {
  for (let i = skipInserted(chunks, from); i >= 0; i--) {
    const found = chunks[i]
    if (!found) return []
    if (isWord(found, ')')) {
      i = openingOf(chunks, i)
      continue
    }
    if (isBarrier(found)) return []
    if (found.kind === 'relative') return findAntecedent(chunks, i, found.word)
    if (found.kind === 'that') return i === from ? findAntecedent(chunks, i, 'which') : []
    if (found.kind === 'conjunction' && i === from) return findVerbBefore(chunks, i)
    if (found.kind === 'vg') {
      const skipped = relativeBefore(chunks, i)
      if (skipped < 0 && found.form === 'finite') return []
      i = skipped < 0 ? i : skipped
      continue
    }
    if (found.kind !== 'np' || isGoverned(chunks, i)) continue
    const referents = findSubjects(chunks, i)
    if (referents.length > 0 || chunks[i - 1]?.kind !== 'comma') return referents
  }
  return []
}

/** "Ana, who told the press about it, was detained": from the second comma back to before the first. */
function skipInserted(chunks: readonly Chunk[], from: number): number {
  if (chunks[from]?.kind !== 'comma') return from
  for (let i = from - 1; i > 0; i--) {
    if (chunks[i]?.kind === 'relative') return chunks[i - 1]?.kind === 'comma' ? i - 2 : chunks[i - 2]?.kind === 'comma' ? i - 3 : i - 1
    if (isBarrier(chunks[i])) return from
  }
  return from
}

/** The index of the "(" that a ")" closes; 0 when there is none. */
function openingOf(chunks: readonly Chunk[], closing: number): number {
  for (let i = closing - 1; i > 0; i--) if (isWord(chunks[i], '(')) return i
  return 0
}

/** "X and Y said": the coordinated phrases that end at `index`. */
function findSubjects(chunks: readonly Chunk[], index: number): readonly ResolvedMention[] {
  const own = findReferents(chunks, index)
  if (chunks[index - 1]?.kind !== 'conjunction' || own.length === 0) return own
  const found = [own]
  // "Chad, Mali and Niger", with the comma before "and" or without
  for (let i = chunks[index - 2]?.kind === 'comma' ? index - 3 : index - 2; phraseAt(chunks, i); i -= 2) {
    if (isGoverned(chunks, i) && !isWord(chunks[i - 1], 'including')) break
    found.unshift(findReferents(chunks, i))
    if (chunks[i - 1]?.kind !== 'comma') break
  }
  return [...new Set(found.flat())]
}

/** What a title ends in before the name: "Secretary of State Ana Ruiz" is one phrase. */
const PORTFOLIOS = new Set('state staff defence defense justice finance health energy interior parliament'.split(' '))

function isGoverned(chunks: readonly Chunk[], index: number): boolean {
  const before = chunks[index - 1]
  const own = phraseAt(chunks, index)
  // "met with Ruiz and the two agreed"
  if (own && own.mentions.length > 1) return false
  if (isWord(before, 'of') && own?.mention?.type === 'Person' && PORTFOLIOS.has(own.first)) return false
  return before?.kind === 'preposition' || (before?.kind === 'conjunction' && chunks[index - 2]?.kind === 'np' && isGoverned(chunks, index - 2))
}

/** "who" leads to the nearest person before it, "which" to the nearest other. */
function findAntecedent(chunks: readonly Chunk[], relative: number, word: string): readonly ResolvedMention[] {
  for (let i = relative - 1; i >= Math.max(0, relative - 6); i--) {
    if (chunks[i]?.kind === 'vg') return []
    const referents = findReferents(chunks, i).filter(({ type }) => fitsRelative(word, type))
    if (referents.length > 0) return referents
  }
  return []
}

function fitsRelative(word: string, type: ResolvedMention['type']): boolean {
  if (word === 'who' || word === 'whom') return type === 'Person'
  if (word === 'where') return type === 'Place' || type === 'Country'
  return word === 'that' || type !== 'Person'
}

/** The subject that a coordinated verb shares: "X came and said". */
function findVerbBefore(chunks: readonly Chunk[], from: number): readonly ResolvedMention[] {
  for (let i = from - 1; i >= 0; i--) {
    const subject = chunks[i]?.kind === 'vg' ? findSubject(chunks, i) : []
    if (subject.length > 0) return subject
    if (isBarrier(chunks[i])) return []
  }
  return []
}

/** Where a clause's reach ends; parentheses do not end it. */
function isBarrier(found: Chunk | undefined): boolean {
  return found?.kind === 'subordinator' || (found?.kind === 'break' && found.word !== '(' && found.word !== ')')
}

/** The index of the relative pronoun of the clause that the verb at `index` belongs to; -1 when it is in none. */
function relativeBefore(chunks: readonly Chunk[], index: number): number {
  for (let i = index - 1; i >= 0; i--) {
    const kind = chunks[i]?.kind
    if (kind === 'relative') return i
    if (kind === 'vg' || kind === 'break' || kind === 'that' || kind === 'subordinator') return -1
  }
  return -1
}

/** Verbs that ask somebody after a preposition: "called on Chad to", "appealed to Chad to". */
const URGING = new Set(['call', 'appeal', 'prevail'])

/** "obliges Astana to extradite": Astana; "refused to extradite": whoever refused. */
function findInfinitiveSubject(chunks: readonly Chunk[], at: number): readonly ResolvedMention[] {
  const before = chunks[at - 1]
  const urged = isWord(chunks[at - 2], 'on') || isWord(chunks[at - 2], 'to') ? chunks[at - 3] : undefined
  if (before?.kind === 'np' && (chunks[at - 2]?.kind === 'vg' || (urged?.kind === 'vg' && URGING.has(urged.lemma)))) {
    const referents = findReferents(chunks, at - 1)
    if (referents.length > 0) return referents
  }
  for (let i = at - 1; i >= 0; i--) {
    const found = chunks[i]
    if (found?.kind === 'vg') return findSubject(chunks, i)
    if (isBarrier(found)) return []
  }
  return []
}

/** "sanctioned four officials, including General Ruiz, for helping": those whom the verb before is about. */
function findVerbObject(chunks: readonly Chunk[], before: number): readonly ResolvedMention[] {
  const verb = chunks.findLastIndex((found, i) => i < before && found.kind === 'vg')
  return phraseAt(chunks, verb + 1) ? findCoordinated(chunks, verb + 1) : []
}

/** ", reaping praise": the subject before; "accusations against X for harboring": X; "activists fleeing": the activists. */
function findGerundSubject(chunks: readonly Chunk[], at: number): readonly ResolvedMention[] {
  let i = at - 1
  const sanctioned = isWord(chunks[i], 'for') && chunks[i - 1]?.kind === 'comma' ? findVerbObject(chunks, i) : []
  if (sanctioned.length > 0) return sanctioned
  while (chunks[i]?.kind === 'other') i -= 1
  const before = chunks[i]
  if (before?.kind === 'np') return findReferents(chunks, i)
  if (before?.kind === 'preposition' && ['for', 'of', 'with', 'from'].includes(before.word) && phraseAt(chunks, i - 1)) {
    return findReferents(chunks, i - 1)
  }
  return findVerbBefore(chunks, i + 1)
}

