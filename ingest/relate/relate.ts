// Stage relate: needs resolved mentions; adds claims: what each sentence says, with the words that say it.

import { claimId } from '../../graph/ids.ts'
import type { ClaimSpans, ExtractedClaim, Span } from '../../graph/model.ts'
import { findRelationshipType, type Factuality } from '../../graph/ontology.ts'
import { spanOf, textOf } from '../annotate/words.ts'
import type { Lexicons } from '../lexicons/lexicons.ts'
import type { DateMention, ResolvedDocument, ResolvedMention } from '../stages.ts'
import { combine } from './agreement.ts'
import { findAssociations } from './associations.ts'
import { chunk, type ResolvedSentence } from './chunks.ts'
import { createClassifier } from './classifier/classify.ts'
import type { RelationModel } from './classifier/model.ts'
import { findClauses } from './clauses.ts'
import { findContextRelationships } from './contexts.ts'
import { findFactuality } from './factuality.ts'
import type { Finding, ParsedSentence } from './findings.ts'
import { findNounRelationships } from './nouns.ts'
import { findPossessed } from './possessed.ts'
import { retag } from './retag.ts'
import { findRoleRelationships } from './roles.ts'
import { findAttributions, type Attribution } from './speakers.ts'
import { findVerbRelationships } from './verbs.ts'

/** The stage over these lexicons and this classifier. Pure; claims come in text order. */
export function createRelator(lexicons: Lexicons, classifier: RelationModel): (resolved: ResolvedDocument) => ExtractedClaim[] {
  const tools = { lexicons, classify: createClassifier(classifier) }
  return (resolved) => resolved.sentences.flatMap((sentence) => relateSentence(resolved, sentence, tools))
}

interface Tools {
  readonly lexicons: Lexicons
  readonly classify: (sentence: ResolvedSentence) => Finding[]
}

function relateSentence(resolved: ResolvedDocument, given: ResolvedSentence, { lexicons, classify }: Tools): ExtractedClaim[] {
  if (given.mentions.length < 2) return []
  const sentence = retag(given)
  const chunks = chunk(sentence)
  const parsed: ParsedSentence = { sentence, chunks, clauses: findClauses(chunks) }
  const findings = [...findVerbRelationships(parsed), ...findNounRelationships(parsed), ...findRoleRelationships(parsed, lexicons), ...findContextRelationships(parsed, lexicons), ...findPossessed(parsed)]
  const typed = attributeAccusations(keepBest(combine(keepBest(findings), keepBest(classify(given).filter((finding) => isWithinClause(finding, parsed))))), parsed)
  const attributions = findAttributions(parsed)
  return [...typed, ...findAssociations(sentence, typed)].map((finding) => makeClaim({ resolved, parsed, finding, attributions }))
}

/** A verb that names its own parties speaks of no other pair: "The FARC, founded by Ana Ruiz, released Jan Novak" says nothing of Novak and founding. */
function isWithinClause({ type, head, tail, predicate }: Finding, { clauses }: ParsedSentence): boolean {
  // "After talks in Busan, China agreed": the country begins a clause.
  if (type === 'LOCATED_IN' && clauses.some(({ subject }) => subject.includes(tail))) return false
  const clause = clauses.find(({ verb }) => verb.headIndex === predicate[0]?.from)
  if (!clause) return true
  const sides = [clause.subject, [...clause.object, ...clause.beside]]
  if (sides.some((side) => side.length === 0)) return true
  const own = new Set([...sides.flat(), ...[...clause.prepositions.values()].flat()].map(({ entity }) => entity))
  return own.has(head.entity) && own.has(tail.entity)
}

/** "accusations against Sudan for harboring rebels": that it harbored them is what the accuser says. */
function attributeAccusations(findings: readonly Finding[], { clauses }: ParsedSentence): Finding[] {
  const accusations = findings.filter((finding) => finding.type === 'ACCUSED')
  return findings.map((finding) => {
    const at = finding.predicate[0]?.from ?? 0
    const gerund = clauses.some(({ verb }) => verb.form === 'gerund' && verb.headIndex === at)
    const accusation = accusations.find(({ tail, predicate }) => gerund && tail.entity === finding.head.entity && (predicate[0]?.from ?? 0) < at)
    return accusation ? { ...finding, speaker: accusation.head, factuality: 'alleged' as const } : finding
  })
}

/** One claim for each type and pair of entities in a sentence: the surest. */
function keepBest(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, Finding>()
  for (const finding of findings) {
    const ordered = orient(finding)
    const key = `${ordered.type}|${ordered.head.entity}|${ordered.tail.entity}`
    const known = best.get(key)
    if (!known || known.confidence < ordered.confidence) best.set(key, ordered)
  }
  return [...best.values()].sort((a, b) => (a.predicate[0]?.from ?? 0) - (b.predicate[0]?.from ?? 0))
}

/** Symmetric relationships are stored once, the smaller entity id first. */
function orient(finding: Finding): Finding {
  const symmetric = findRelationshipType(finding.type)?.symmetric === true
  return symmetric && finding.tail.entity < finding.head.entity ? { ...finding, head: finding.tail, tail: finding.head } : finding
}

interface ClaimSource {
  readonly resolved: ResolvedDocument
  readonly parsed: ParsedSentence
  readonly finding: Finding
  readonly attributions: readonly Attribution[]
}

function makeClaim({ resolved, parsed, finding, attributions }: ClaimSource): ExtractedClaim {
  const { sentence } = parsed
  const anchor = finding.predicate[0] ?? { from: 0, to: 1 }
  const said = attributions.find((attribution) => attribution.from <= anchor.from && anchor.to <= attribution.to && !deniesDeed(finding, attribution))
  const speaker = finding.structural ? undefined : ((said?.denied === true ? said.speaker : finding.speaker) ?? said?.speaker ?? undefined)
  const date = finding.notDated ? undefined : finding.structural ? findAdjacentDate(sentence, finding.head) : findDate(parsed, anchor)
  const at = findPlace(parsed, finding)
  const plain = finding.factuality ?? findFactuality(sentence.tokens, anchor)
  const factuality = said && !finding.structural ? attributed(plain, said) : plain
  const spans = findSpans({ parsed, finding, date, at, speaker: speakerSpan(finding, said, sentence) })
  return {
    id: claimId({ document: resolved.document.id, sentence: sentence.index, type: finding.type, subject: { id: finding.head.entity, start: finding.head.start }, object: { id: finding.tail.entity, start: finding.tail.start } }),
    type: finding.type,
    subject: finding.head.entity,
    object: finding.tail.entity,
    by: finding.by?.entity ?? null,
    at: at?.entity ?? null,
    saidBy: speaker?.entity ?? null,
    predicate: finding.predicate.map((range) => textOf(sentence.tokens, range)).join(' … ').replace(/^(\S+) … (over|out)$/u, '$1 $2'),
    factuality,
    from: date?.from ?? null,
    to: date?.to ?? null,
    dateText: date?.text ?? null,
    confidence: confidenceOf(finding),
    foundBy: finding.foundBy,
    spans,
    sentence: sentence.index,
  }
}

/** "accused by Chad of harboring rebels, which it denies": it denies the deed, not that it was accused. */
function deniesDeed({ type, tail }: Finding, { speaker, denied }: Attribution): boolean {
  return denied && type === 'ACCUSED' && speaker?.entity === tail.entity
}

/** What is left of the doubt in an action: on news judged by hand (bench/quality, reliability) its rules were right oftener than they were first given. */
const ACTION_DOUBT = 0.4
const SUREST = 0.97

/** A claim is as sure as its rule, less for mentions that only describe or point. */
function confidenceOf({ type, confidence, head, tail, structural }: Finding): number {
  const doubt = [head, tail].map((mention) => (mention.kind === 'name' ? Math.max(0.75, mention.confidence) / 0.9 : 0.9)).reduce((a, b) => a * Math.min(1, b), 1)
  const category = findRelationshipType(type)?.category
  const plain = confidence * doubt
  const judged = structural === true || category === 'standing' || category === 'none' ? plain : 1 - (1 - plain) * ACTION_DOUBT
  return Math.round(Math.min(SUREST, judged) * 100) / 100
}

/** The date of a predicate: the nearest of those that belong to the same verb. */
function findDate({ sentence, chunks }: ParsedSentence, predicate: { readonly from: number; readonly to: number }): DateMention | undefined {
  const owner = findOwner(chunks, predicate.from, true)
  const placed = sentence.dates.map((date) => ({ date, at: sentence.tokens.findIndex((token) => token.start >= date.start) }))
  const eligible = placed.filter(({ at }) => findOwner(chunks, at, false) === owner)
  const distance = ({ at }: { at: number }): number => (at < predicate.from ? predicate.from - at : at - predicate.to)
  return eligible.sort((a, b) => distance(a) - distance(b))[0]?.date
}

/** "the Tashkent bomb blasts last summer", "the 13 May Andijan violence": the date that touches the event’s own name. */
function findAdjacentDate({ dates, tokens }: ResolvedSentence, event: Span): DateMention | undefined {
  const first = tokens.findIndex((token) => token.start >= event.start)
  const last = tokens.findLastIndex((token) => token.end <= event.end)
  return dates.find((date) => {
    const from = tokens.findIndex((token) => token.start >= date.start)
    const to = tokens.findLastIndex((token) => token.end <= date.end)
    return to + 1 === first || from === last + 1 || (from === last + 2 && ['of', 'on', 'in'].includes(tokens[last + 1]?.lemma ?? ''))
  })
}

/** Index of the verb group that the token belongs to: itself, the one before it in its clause, else the next one. */
function findOwner(chunks: ParsedSentence['chunks'], token: number, predicate: boolean): number {
  const at = chunks.findIndex((found) => found.from <= token && token < found.to)
  if (predicate && chunks[at]?.kind === 'vg') return at
  for (let i = at - 1; i >= 0; i--) {
    const kind = chunks[i]?.kind
    if (kind === 'vg') return i
    if (kind === 'that' || kind === 'relative' || kind === 'subordinator') break
  }
  return chunks.findIndex((found, i) => i > at && found.kind === 'vg')
}

/** "detained in Almaty": the place after "in" or "at" of the predicate's own clause, when it is not already a side of the claim; standing facts hold everywhere. */
function findPlace({ clauses }: ParsedSentence, { type, predicate, head, tail }: Finding): ResolvedMention | undefined {
  if (findRelationshipType(type)?.category === 'standing') return undefined
  const clause = clauses.find(({ verb }) => verb.headIndex === predicate[0]?.from)
  const places = [...(clause?.prepositions.get('in') ?? []), ...(clause?.prepositions.get('at') ?? [])]
  return places.find((place) => (place.type === 'Place' || place.type === 'Country') && place.entity !== head.entity && place.entity !== tail.entity)
}

function speakerSpan(finding: Finding, said: Attribution | undefined, sentence: ResolvedSentence): Span | undefined {
  if (finding.structural) return undefined
  if (finding.speaker && said?.denied !== true) return { start: finding.speaker.start, end: finding.speaker.end }
  return said && spanOf(sentence.tokens, said.words)
}

/** A denial denies; what somebody unnamed says is alleged, since nobody answers for it. */
function attributed(factuality: Factuality, { speaker, denied }: Attribution): Factuality {
  if (denied) return 'denied'
  return speaker === null && factuality === 'asserted' ? 'alleged' : factuality
}

interface SpanSource {
  readonly parsed: ParsedSentence
  readonly finding: Finding
  readonly date: DateMention | undefined
  readonly at: ResolvedMention | undefined
  readonly speaker: Span | undefined
}

function findSpans({ parsed, finding, date, at, speaker }: SpanSource): ClaimSpans {
  const plain = ({ start, end }: Span): Span => ({ start, end })
  return {
    subject: [plain(finding.head)],
    object: [plain(finding.tail)],
    predicate: finding.predicate.map((range) => spanOf(parsed.sentence.tokens, range)),
    by: finding.by ? [plain(finding.by)] : [],
    at: at ? [plain(at)] : [],
    date: date ? [plain(date)] : [],
    speaker: speaker ? [speaker] : [],
  }
}
