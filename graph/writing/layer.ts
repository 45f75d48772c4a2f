// The extracted layer of one document as rows for the graph: pure, so that the same document always gives the same rows.

import { backgroundClaimId, sentenceId, sha256 } from '../ids.ts'
import { InvalidInputError } from '../errors.ts'
import type { ClaimId, DocumentId, EntityId, ExtractedClaim, ExtractedDocument, ExtractedEntity, Sentence, SentenceId, Span } from '../model.ts'
import { reviewedProperties } from '../reviews/claims.ts'
import type { ClaimState, VisibleClaim } from '../reviews/state.ts'
import { withoutNulls, type EntityProperties } from './properties.ts'

export interface SentenceRow {
  readonly id: SentenceId
  readonly document: DocumentId
  readonly index: number
  readonly page: number | null
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface MentionRow {
  readonly sentence: SentenceId
  /** NOT_MENTIONS where a person said that the words do not mean the entity. */
  readonly type: 'MENTIONS' | 'NOT_MENTIONS'
  readonly entity: EntityId
  readonly properties: EntityProperties & Span & { readonly text: string }
}

export interface ClaimRow {
  readonly extracted: ClaimState
  /** As Reviews let it be seen; as extracted, when there are none. */
  readonly seen: VisibleClaim
  readonly version: number
  readonly sentence: SentenceId | null
  /** What no Review changes. */
  readonly own: Pick<ExtractedClaim, 'predicate' | 'dateText' | 'confidence' | 'foundBy'>
}

export interface Layer {
  readonly id: DocumentId
  readonly textHash: string
  readonly sentences: readonly SentenceRow[]
  readonly entities: readonly ExtractedEntity[]
  readonly mentions: readonly MentionRow[]
  readonly claims: readonly ClaimRow[]
  /** Facts of the gazetteers: they belong to no document, and every document that leads to them shares them. */
  readonly background: readonly ClaimRow[]
}

/**
 * `sequence` is when the document was first written, on the scale of the Reviews' numbers.
 * @throws InvalidInputError when a mention or claim points at a sentence that the document does not have
 */
export function makeLayer(extracted: ExtractedDocument, sequence: number): Layer {
  const { document, sentences } = extracted
  const entities = uniteEntities(extracted.entities)
  const rows = sentences.map((sentence) => sentenceRow(extracted, sentence))
  const claims = uniteClaims(extracted.claims).map((claim) => makeClaimRow(document.id, claim, { rows, sequence }))
  return {
    id: document.id,
    textHash: sha256(document.text),
    sentences: rows,
    entities,
    mentions: entities.flatMap((entity) => mentionRows(document.id, entity, sentences)),
    claims: claims.filter((claim) => claim.sentence !== null),
    background: claims.filter((claim) => claim.sentence === null),
  }
}

export function documentProperties(extracted: ExtractedDocument, layer: Layer, written: { readonly ingestedAt: string; readonly sequence: number }): EntityProperties {
  const { pages: _, ...own } = extracted.document
  const mentioned = layer.entities.filter((entity) => entity.mentions.length > 0).length
  const counts = { entities: mentioned, claims: layer.claims.length }
  return withoutNulls({ ...own, extractor: extracted.extractor, textHash: layer.textHash, ...written, ...counts })
}

/** The properties of a claim's node. */
export function claimProperties({ extracted, seen, version, own }: ClaimRow): EntityProperties {
  const { id, origin, document, sequence } = extracted
  return withoutNulls({ id, ...own, ...reviewedProperties(seen, extracted, version), origin, document, sequence })
}

function sentenceRow({ document }: ExtractedDocument, sentence: Sentence): SentenceRow {
  const { index, page, start, end } = sentence
  return { id: sentenceId(document.id, index), document: document.id, index, page, start, end, text: document.text.slice(start, end) }
}

/** The link stage may have found that two entities of a document are one. */
function uniteEntities(entities: readonly ExtractedEntity[]): readonly ExtractedEntity[] {
  const united = new Map<EntityId, ExtractedEntity>()
  for (const entity of entities) {
    const first = united.get(entity.id)
    const both = first && { ...first, aliases: [...first.aliases, entity.name, ...entity.aliases], mentions: [...first.mentions, ...entity.mentions] }
    united.set(entity.id, both ?? entity)
  }
  return [...united.values()]
}

/** Two rules may find the same claim; the surer one stays. */
function uniteClaims(claims: readonly ExtractedClaim[]): readonly ExtractedClaim[] {
  const united = new Map<string, ExtractedClaim>()
  for (const claim of claims) {
    const id = idOf(claim)
    const first = united.get(id)
    if (first === undefined || first.confidence < claim.confidence) united.set(id, claim)
  }
  return [...united.values()]
}

function idOf(claim: ExtractedClaim): ClaimId {
  return claim.sentence === null ? backgroundClaimId(claim.subject, claim.type, claim.object) : claim.id
}

function mentionRows(document: DocumentId, entity: ExtractedEntity, sentences: readonly Sentence[]): readonly MentionRow[] {
  // The same words mention somebody once, also when the link stage made one entity of two.
  const mentions = new Map(entity.mentions.map((mention) => [`${mention.start} ${mention.end}`, mention]))
  return [...mentions.values()].map((mention) => {
    const { start, end, text, role, confidence, foundBy } = mention
    const sentence = findSentence(sentences, start)
    if (sentence === undefined) throw new InvalidInputError(`"${text}" at ${start} in ${document} is in none of the document's sentences.`)
    return {
      sentence: sentenceId(document, sentence.index),
      type: 'MENTIONS',
      entity: entity.id,
      properties: { ...withoutNulls({ role, confidence, foundBy }), start, end, text },
    }
  })
}

/** The sentence that holds an offset, by halving: sentences are in text order. */
function findSentence(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sentences[middle]?.start ?? Infinity) <= offset) low = middle
    else high = middle - 1
  }
  const found = sentences[low]
  return found !== undefined && found.start <= offset && offset < found.end ? found : undefined
}

interface Placing {
  readonly rows: readonly SentenceRow[]
  readonly sequence: number
}

function makeClaimRow(document: DocumentId, claim: ExtractedClaim, { rows, sequence }: Placing): ClaimRow {
  const { type, subject, object, by, at, saidBy, factuality, from, to, spans, predicate, dateText, confidence, foundBy } = claim
  const row = claim.sentence === null ? null : rows[claim.sentence]
  if (row === undefined) throw new InvalidInputError(`Claim ${claim.id} of ${document} points at sentence ${claim.sentence}, which the document does not have.`)
  const content = { type, subject, object, by, at, saidBy, factuality, from, to, spans }
  const place = row === null ? { document: null, sentence: null, sequence: null } : { document, sentence: quote(row), sequence }
  const extracted = { id: idOf(claim), origin: 'extracted' as const, ...place, content }
  const own = { predicate, dateText, confidence, foundBy }
  return { extracted, seen: { ...extracted, status: 'open', decided: null, aside: null }, version: 1, sentence: row?.id ?? null, own }
}

export function quote({ start, end, text }: SentenceRow): NonNullable<ClaimState['sentence']> {
  return { start, end, text }
}
