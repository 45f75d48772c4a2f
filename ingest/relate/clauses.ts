// Who does what to whom in one sentence: the logical subject and object of every verb group, and what its prepositions lead to.

import { BODY_NOUNS } from '../annotate/evidence.ts'
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
  /** To whom something is given: "Peru" in "gave Peru money". */
  readonly recipient: readonly ResolvedMention[]
  /** Who is to do what follows "that": "Peru" in "demanded that Peru leave". */
  readonly demanded: readonly ResolvedMention[]
  /** The noun phrase right after the verb and its recipient, mention or not: "sanctions" in "imposed sanctions". */
  readonly objectPhrase: NounPhrase | undefined
  /** The noun phrase right before the verb, mention or not: "the deal" in "the deal was signed by". */
  readonly subjectPhrase: NounPhrase | undefined
  /** What "of" leads to right behind that phrase: "Goma" in "took control of Goma". */
  readonly ofObject: readonly ResolvedMention[]
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
  const firstAt = findObject(chunks, at)
  const secondAt = findSecondObject(chunks, firstAt, verb)
  const objectAt = secondAt < 0 ? firstAt : secondAt
  const objectPhrase = measured(chunks, objectAt)
  const fronted = objectAt < 0 && !verb.passive ? findFrontedObject(chunks, at) : []
  const grammatical = objectAt < 0 ? fronted : findCoordinated(chunks, secondAt >= 0 && findReferents(chunks, secondAt).length === 0 ? firstAt : objectAt)
  const bare = verb.form === 'participle' && !verb.passive && objectPhrase === undefined && fronted.length === 0
  const subject = findSubject(chunks, at)
  addPlaceBefore(chunks, at, prepositions)
  const given = verb.passive && objectAt >= 0 && DITRANSITIVE.has(verb.lemma) ? subject : []
  const recipient = secondAt < 0 ? given : findReferents(chunks, firstAt)
  const demanded = chunks[at + 1]?.kind === 'that' ? findReferents(chunks, at + 2) : []
  const ofObject = objectPhrase && isWord(chunks[objectAt + 1], 'of') && phraseAt(chunks, objectAt + 2) ? findCoordinated(chunks, objectAt + 2) : []
  const common = { at, verb, recipient, demanded, objectPhrase, subjectPhrase: phraseAt(chunks, at - 1), ofObject, prepositions, complements, particles, bare, beside: bare ? findBeside(chunks, at) : [] }
  return verb.passive
    ? { passive: true, subject: prepositions.get('by') ?? findAgentBehindGerund(chunks, at), object: subject, ...common }
    : { passive: false, subject, object: grammatical, ...common }
}

/** "was barred from running by the court": the agent stands behind the gerund. */
function findAgentBehindGerund(chunks: readonly Chunk[], at: number): readonly ResolvedMention[] {
  const gerund = chunks[at + 2]
  if (!isWord(chunks[at + 1], 'from') || gerund?.kind !== 'vg' || gerund.form !== 'gerund') return []
  return findPrepositions(chunks, at + 2).prepositions.get('by') ?? []
}

/** Verbs with two objects, the first of which receives something or is called something. */
const DITRANSITIVE = new Set('give offer send grant lend pay hand award promise supply provide sell loan owe guarantee deny assure call brand label declare designate name appoint elect consider'.split(' '))

/** "gave [Peru] [food aid]", "called [Ruiz] [a liar]": the second of two phrases right after such a verb; -1 when there is one alone. */
function findSecondObject(chunks: readonly Chunk[], first: number, { lemma, passive }: VerbGroup): number {
  if (first < 0 || passive || !DITRANSITIVE.has(lemma) || findReferents(chunks, first).length === 0) return -1
  // "called Ruiz “a liar”"
  const second = /^["\u201c]$/u.test(wordOf(chunks[first + 1])) ? first + 2 : first + 1
  return phraseAt(chunks, second) ? second : -1
}

/** "more than $200 million" is measured by the phrase behind "than". */
function measured(chunks: readonly Chunk[], index: number): NounPhrase | undefined {
  const found = phraseAt(chunks, index)
  return found && ['more', 'less'].includes(found.head) && isWord(chunks[index + 1], 'than') ? (phraseAt(chunks, index + 2) ?? found) : found
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
  if (PLACE_HEADS.has(phrase.head) && isWord(chunks[index + 1], 'of')) return findReferents(chunks, index + 2).filter(({ type }) => type === 'Place' || type === 'Country')
  if (!TRANSPARENT.has(phrase.head)) return []
  const of = chunks[index + 1]
  const behind = of?.kind === 'preposition' && ['of', 'from', 'for'].includes(of.word) && phraseAt(chunks, index + 2) ? findCoordinated(chunks, index + 2) : []
  if (behind.length > 0) return behind
  const owner = phrase.modifiers.at(-1) ?? phrase.possessor
  // "his lawyers" are not he
  if (!owner || owner.type === 'Event' || owner.type === 'Place' || owner.type === 'Person') return []
  return owner.type === 'Country' && !COUNTRY_STAND_INS.has(phrase.head) ? [] : [owner]
}

/** "the port of Goma", "the northern state of Jigawa". */
const PLACE_HEADS = new Set('city town village port prison jail airport province state region district island suburb capital area territory department county municipality neighbourhood neighborhood camp'.split(' '))

/** "Cusco Steel, a company based in Lima", "the ambassador, Ana Ruiz,", "the head of the fund, Ana Ruiz": a noun phrase beside a name says what it is. */
function findApposed(chunks: readonly Chunk[], index: number, phrase: NounPhrase): readonly ResolvedMention[] {
  const before = isComma(chunks[index - 1]) ? phraseAt(chunks, beforeParentheses(chunks, index - 2)) : undefined
  const described = phrase.first === 'a' || phrase.first === 'an' || phrase.first === 'the'
  if (described && before?.mention?.kind === 'name' && !isPeople(before.mention) && !PERSON_NOUNS.has(phrase.head)) return [before.mention]
  const body = BODY_NOUNS.has(phrase.head) || phrase.head === 'owner'
  if (!PERSON_NOUNS.has(phrase.head) && !PARTNERS.has(phrase.head) && !body && !phrase.mention) return []
  let end = index
  while (isOneOf(chunks[end + 1], ['of', 'for', 'in', 'at', 'to']) && phraseAt(chunks, end + 2) && !isPerson(phraseAt(chunks, end + 2))) end += 2
  const after = phraseAt(chunks, end + 2)
  // "fined the ship’s owner, Andina Ventures"
  const fits = isPerson(after) || (body && after?.mention?.type === 'Organization' && after.mention.kind === 'name')
  return isComma(chunks[end + 1]) && after?.mention && fits ? [after.mention] : []
}

/** Nouns for people that only a possessor makes clear: "his Peruvian counterpart, Ana Ruiz". */
const PARTNERS = new Set('counterpart deputy successor predecessor boss rival colleague friend wife husband son daughter brother sister mother father partner mate'.split(' '))

function isPerson(phrase: NounPhrase | undefined): boolean {
  return phrase?.mention?.type === 'Person' && phrase.mention.kind === 'name'
}

function isComma(found: Chunk | undefined): boolean {
  return found?.kind === 'comma'
}

function isOneOf(found: Chunk | undefined, words: readonly string[]): boolean {
  return found !== undefined && 'word' in found && words.includes(found.word)
}

/** The index before "(", where a ")" stands at `index`; else `index`. */
function beforeParentheses(chunks: readonly Chunk[], index: number): number {
  return isWord(chunks[index], ')') ? openingOf(chunks, index) - 1 : index
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
  const own = phraseAt(chunks, index)
  let i = index + 1
  for (;;) {
    while (isWord(chunks[i], 'of') && phraseAt(chunks, i + 1)) i += 2
    // "a meeting of Ruiz and Novak": the two belong together
    if (i > index + 1 && found.length === 0 && own && !PERSON_NOUNS.has(own.head)) return found
    // "leaders of the Goma Front and of the Lake Party"
    if (chunks[i]?.kind === 'conjunction' && isWord(chunks[i + 1], 'of') && isWord(chunks[i - 2], 'of') && phraseAt(chunks, i + 2)) {
      found.push(...findReferents(chunks, i + 2).filter((mention) => !found.some((other) => other.entity === mention.entity)))
      i += 3
      continue
    }
    const comma = chunks[i]?.kind === 'comma'
    const next = comma && chunks[i + 1]?.kind === 'conjunction' ? i + 2 : i + 1
    if ((!comma && chunks[i]?.kind !== 'conjunction') || !phraseAt(chunks, next)) return found
    const after = chunks[next + 1]
    if (comma && after?.kind === 'vg' && (after.form === 'finite' || (after.form === 'participle' && next === i + 2))) return found
    const referents = findReferents(chunks, next)
    // "founded by Ana Ruiz, and the Lake Party": a person and a body behind a comma are not one list.
    if (comma && next === i + 2 && found.length > 0 && referents.length > 0 && (found.at(-1)?.type === 'Person') !== (referents[0]?.type === 'Person')) return found
    if (comma && next === i + 1 && !endsInConjunction(chunks, next)) return found
    found.push(...referents.filter((mention) => !found.some((other) => other.entity === mention.entity)))
    i = next + 1
  }
}

/** "four officials, including General Ruiz": those named stand for the group. */
function findIncluded(chunks: readonly Chunk[], index: number): readonly ResolvedMention[] {
  if (phraseAt(chunks, index)?.mention?.kind === 'name') return []
  let end = index
  while (isWord(chunks[end + 1], 'of') && phraseAt(chunks, end + 2)?.mention === undefined && phraseAt(chunks, end + 2)) end += 2
  // "a group of nobles that included Brutus"
  const verb = chunks[end + 2]
  if (chunks[end + 1]?.kind === 'relative' && verb?.kind === 'vg' && verb.lemma === 'include' && phraseAt(chunks, end + 3)) return findCoordinated(chunks, end + 3)
  const next = chunks[index + 1]?.kind === 'comma' ? index + 2 : index + 1
  const among = isWord(chunks[next], 'among') && phraseAt(chunks, next + 1)?.head === 'them' && phraseAt(chunks, next + 2)?.mention?.kind === 'name' ? next + 2 : -1
  const opens = among > 0 ? among : isWord(chunks[next], 'including') ? next + 1 : isWord(chunks[next], 'as') && phraseAt(chunks, index)?.head === 'such' ? next + 1 : -1
  return phraseAt(chunks, opens) ? findCoordinated(chunks, opens) : []
}

function isWord(found: Chunk | undefined, word: string): boolean {
  return wordOf(found) === word
}

function wordOf(found: Chunk | undefined): string {
  return found !== undefined && 'word' in found ? found.word : ''
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
    const known = prepositions.get(found.word) ?? []
    // "for Ana Ruiz and for Jan Novak"
    if (known.length > 0 && chunks[i - 1]?.kind === 'conjunction') prepositions.set(found.word, [...known, ...findCoordinated(chunks, i + 1)])
    else if (known.length === 0) prepositions.set(found.word, findCoordinated(chunks, i + 1))
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
  // "Born in Oruro, Ana Ruiz led the fund."
  if (at === 0) return findSubject(chunks, chunks.findIndex((found, i) => i > at && found.kind === 'vg' && found.form === 'finite'))
  // "was freed on Monday and handed over to Chad": what is joined to a passive is done to the same.
  const joint = chunks[at - 1]?.kind === 'conjunction' ? chunks.findLastIndex((found, i) => i < at && found.kind === 'vg') : -1
  const passive = chunks[joint]
  if (passive?.kind === 'vg' && passive.passive) return findSubject(chunks, joint)
  let i = at - 1
  if (chunks[i]?.kind === 'comma') i -= 1
  const beside = findReferents(chunks, beforeParentheses(chunks, i))
  return beside.length > 0 ? beside : findMembersNamedLater(chunks, at)
}

/** "Those detained by the police included Ana Ruiz and Jan Novak": who they are comes with the next verb. */
function findMembersNamedLater(chunks: readonly Chunk[], at: number): readonly ResolvedMention[] {
  const next = chunks.findIndex((found, i) => i > at && found.kind === 'vg')
  const verb = chunks[next]
  // "Among those detained in Lima was Ana Ruiz."
  const among = phraseAt(chunks, at - 1)?.head === 'those' && isWord(chunks[at - 2], 'among')
  if (among && verb?.kind === 'vg' && verb.copula && phraseAt(chunks, next + 1)) return findCoordinated(chunks, next + 1)
  return verb?.kind === 'vg' && verb.lemma === 'include' && phraseAt(chunks, next + 1) ? findCoordinated(chunks, next + 1) : []
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
    if (found.kind === 'conjunction' && i === from) return findVerbBefore(chunks, i, isPast(chunks[from + 1]))
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

/** "Ana, who told the press about it, was detained", "Ana, a lawyer until the firm closed, left": from the second comma back to before the first. */
function skipInserted(chunks: readonly Chunk[], from: number): number {
  if (!isComma(chunks[from])) return from
  for (let i = from - 1; i > 0; i--) {
    // "the fund, whose chairman, Jan Novak, was fined": no clause is inserted, he is the subject.
    if (phraseAt(chunks, i)?.first === 'whose' && !chunks.slice(i, from).some(({ kind }) => kind === 'vg')) return isPerson(phraseAt(chunks, i + 2)) ? i + 2 : i
    if (chunks[i]?.kind === 'relative' || phraseAt(chunks, i)?.first === 'whose') return isComma(chunks[i - 1]) ? i - 2 : isComma(chunks[i - 2]) ? i - 3 : i - 1
    if (isComma(chunks[i]) && opensInsertion(chunks[i + 1])) {
      const bearer = headOf(chunks, beforeParentheses(chunks, i - 1))
      if ((!isGoverned(chunks, bearer) || isOneOf(chunks[bearer - 1], ['after', 'before', 'since', 'until'])) && findReferents(chunks, bearer).length > 0) return bearer
    }
    if (chunks[i]?.kind === 'break' && !isWord(chunks[i], '(') && !isWord(chunks[i], ')')) return from
  }
  return from
}

/** What says more about the name before its comma: "a lawyer", "led by", "along with", "53". */
function opensInsertion(found: Chunk | undefined): boolean {
  if (found?.kind === 'vg') return found.form === 'participle' || found.form === 'gerund'
  if (found?.kind === 'preposition') return true
  if (found?.kind !== 'np') return false
  return found.mention === undefined || (found.mention.kind !== 'name' && (['a', 'an', 'the', 'his', 'her', 'its', 'their', 'who'].includes(found.first) || /^\d+$/u.test(found.first) || found.possessor !== undefined || PERSON_NOUNS.has(found.head)))
}

/** "the party of Peru": from the phrase behind "of" to the one before. */
function headOf(chunks: readonly Chunk[], index: number): number {
  let i = index
  while (isOneOf(chunks[i - 1], ['of', 'for']) && phraseAt(chunks, i - 2) && findReferents(chunks, i - 2).length > 0) i -= 2
  return i
}

/** The index of the "(" that a ")" closes; 0 when there is none. */
function openingOf(chunks: readonly Chunk[], closing: number): number {
  for (let i = closing - 1; i > 0; i--) if (isWord(chunks[i], '(')) return i
  return 0
}

/** "X and Y said": the coordinated phrases that end at `index`. */
function findSubjects(chunks: readonly Chunk[], index: number): readonly ResolvedMention[] {
  const own = findReferents(chunks, index)
  // "and his Peruvian counterpart, Ana Ruiz": the list goes on before what she is called
  const described = isComma(chunks[index - 1]) && findReferents(chunks, index - 2).some((mention) => own.includes(mention))
  const first = described ? index - 2 : index
  if (chunks[first - 1]?.kind !== 'conjunction' || own.length === 0 || followsObject(chunks, first - 2)) return own
  const found = [own]
  // "Chad, Mali and Niger", with the comma before "and" or without
  for (let i = chunks[first - 2]?.kind === 'comma' ? first - 3 : first - 2; phraseAt(chunks, i); i -= 2) {
    if (isGoverned(chunks, i) && !isWord(chunks[i - 1], 'including')) break
    found.unshift(findReferents(chunks, i))
    if (chunks[i - 1]?.kind !== 'comma') break
  }
  return [...new Set(found.flat())]
}

/** "granted her asylum, and Peru left": what stands before "and" is the object of a verb, so that a new clause begins. */
function followsObject(chunks: readonly Chunk[], index: number): boolean {
  for (let i = index; i >= 0; i--) {
    const kind = chunks[i]?.kind
    if (kind === 'vg') return chunks[i + 1]?.kind === 'np' && relativeBefore(chunks, i) < 0
    if (kind !== 'np' && kind !== 'comma' && kind !== 'conjunction' && kind !== 'preposition') return false
  }
  return false
}

/** What a title ends in before the name: "Secretary of State Ana Ruiz" is one phrase. */
const PORTFOLIOS = new Set('state staff defence defense justice finance health energy interior parliament'.split(' '))

/** Offices that say behind "of" what they are for. */
const OFFICE_HEADS = new Set(['minister', 'secretary', 'director', 'commissioner', 'head', 'chief'])

/** "minister of public security Ana Ruiz": the phrase behind "of" names who holds the office, after what it is for. */
function isPortfolioOf(office: NounPhrase | undefined, { mention, inside, headIndex, from }: NounPhrase): boolean {
  return OFFICE_HEADS.has(office?.head ?? '') && (mention !== inside[0] || headIndex - from > 2)
}

function isGoverned(chunks: readonly Chunk[], index: number): boolean {
  const before = chunks[index - 1]
  const own = phraseAt(chunks, index)
  // "met with Ruiz and the two agreed"
  if (own && own.mentions.length > 1) return false
  if (isWord(before, 'of') && own && isPerson(own) && (PORTFOLIOS.has(own.first) || isPortfolioOf(phraseAt(chunks, index - 2), own))) return false
  return before?.kind === 'preposition' || (before?.kind === 'conjunction' && chunks[index - 2]?.kind === 'np' && isGoverned(chunks, index - 2))
}

/** "who" leads to the nearest person before it, also over a participle ("a geologist born in Lima who"), "which" to the nearest other. */
function findAntecedent(chunks: readonly Chunk[], relative: number, word: string): readonly ResolvedMention[] {
  for (let i = relative - 1; i >= Math.max(0, relative - 6); i--) {
    if (chunks[i]?.kind === 'vg' && !(word === 'who' && isPast(chunks[i]))) return []
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

function isPast(found: Chunk | undefined): boolean {
  return found?.kind === 'vg' && found.form === 'participle'
}

/** The subject that a coordinated verb shares: "X came and said". */
function findVerbBefore(chunks: readonly Chunk[], from: number, past = false): readonly ResolvedMention[] {
  // "Peru fined Ruiz, who lives in Kenya, and banned Novak": the relative clause ends at its comma.
  const closed = isComma(chunks[from - 1])
  for (let i = from - 1; i >= 0; i--) {
    const verb = chunks[i]
    if (closed && verb?.kind === 'vg' && relativeBefore(chunks, i) >= 0) {
      i = relativeBefore(chunks, i)
      continue
    }
    // "allowed Chad to use it and sheltered Ruiz": what is past is not joined to an infinitive.
    const joins = verb?.kind === 'vg' && !(past && verb.form === 'infinitive')
    const subject = joins ? findSubject(chunks, i) : []
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

/** "Chad was accused by Mali of arming rebels": who is accused, of the passive at `verb`. */
function findAccused(chunks: readonly Chunk[], verb: number): readonly ResolvedMention[] {
  const found = chunks[verb]
  return found?.kind === 'vg' && found.passive ? findSubject(chunks, verb) : []
}

/** ", reaping praise": the subject before; "accusations against X for harboring": X; "activists fleeing": the activists. */
function findGerundSubject(chunks: readonly Chunk[], at: number): readonly ResolvedMention[] {
  let i = at - 1
  const sanctioned = isWord(chunks[i], 'for') && chunks[i - 1]?.kind === 'comma' ? findVerbObject(chunks, i) : []
  if (sanctioned.length > 0) return sanctioned
  while (chunks[i]?.kind === 'other') i -= 1
  const before = chunks[i]
  if (before?.kind === 'np') return findReferents(chunks, i)
  // "Iran, which Chad accuses of arming rebels": who is accused stands before the relative pronoun.
  const accused = before?.kind === 'preposition' ? findFrontedObject(chunks, i - 1) : []
  if (chunks[i - 1]?.kind === 'vg' && accused.length > 0) return accused
  if (before?.kind === 'preposition' && ['for', 'of', 'with', 'from'].includes(before.word) && phraseAt(chunks, i - 1)) {
    const charged = isWord(chunks[i - 2], 'by') ? findAccused(chunks, i - 3) : []
    if (charged.length > 0) return charged
    const named = findReferents(chunks, i - 1)
    // "serving 40 years for killing": the phrase before is nobody
    return named.length === 0 && before.word === 'for' ? findVerbBefore(chunks, i) : named
  }
  return findVerbBefore(chunks, i + 1)
}

