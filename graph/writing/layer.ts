// The extracted layer of one document as rows for the graph: pure, so that the same document always gives the same rows.

import { backgroundClaimId, sentenceId, sha256 } from '../ids.ts'
import { InvalidInputError } from '../errors.ts'
import type { DocumentId, EntityId, ExtractedClaim, ExtractedDocument, ExtractedEntity, RelationshipId, Sentence, SentenceId } from '../model.ts'
import { findRelationshipType } from '../ontology.ts'
import { relationshipOf } from '../relationships.ts'
import type { GraphValue } from '../store.ts'
import { withoutNulls, type EntityProperties } from './entities.ts'

export interface ClaimRow {
  readonly claim: string
  readonly relationship: RelationshipId
  readonly subject: EntityId
  readonly object: EntityId
  readonly by: EntityId | null
  readonly at: EntityId | null
  readonly saidBy: EntityId | null
  readonly sentence: SentenceId | null
  readonly properties: EntityProperties
}

export interface Layer {
  readonly id: DocumentId
  readonly textHash: string
  readonly sentences: readonly EntityProperties[]
  readonly entities: readonly ExtractedEntity[]
  readonly mentions: readonly { readonly sentence: SentenceId; readonly entity: EntityId; readonly properties: EntityProperties }[]
  readonly claims: readonly ClaimRow[]
  /** Facts of the gazetteers: they belong to no document, and every document that leads to them shares them. */
  readonly background: readonly ClaimRow[]
}

/** @throws InvalidInputError when a mention or claim points at a sentence that the document does not have */
export function makeLayer(extracted: ExtractedDocument): Layer {
  const { document, sentences } = extracted
  const entities = uniteEntities(extracted.entities)
  const claims = uniteClaims(extracted.claims).map((claim) => makeClaimRow(document.id, claim, sentences))
  return {
    id: document.id,
    textHash: sha256(document.text),
    sentences: sentences.map((sentence) => sentenceProperties(extracted, sentence)),
    entities,
    mentions: entities.flatMap((entity) => mentionRows(document.id, entity, sentences)),
    claims: claims.filter((claim) => claim.sentence !== null),
    background: claims.filter((claim) => claim.sentence === null),
  }
}

export function documentProperties(extracted: ExtractedDocument, layer: Layer, ingestedAt: string): EntityProperties {
  const { pages: _, ...own } = extracted.document
  const mentioned = layer.entities.filter((entity) => entity.mentions.length > 0).length
  const counts = { entities: mentioned, claims: layer.claims.length }
  return withoutNulls({ ...own, extractor: extracted.extractor, textHash: layer.textHash, ingestedAt, ...counts })
}

function sentenceProperties({ document }: ExtractedDocument, sentence: Sentence): EntityProperties {
  const { index, page, start, end } = sentence
  return withoutNulls({ id: sentenceId(document.id, index), document: document.id, index, page, start, end, text: document.text.slice(start, end) })
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

function idOf(claim: ExtractedClaim): string {
  return claim.sentence === null ? backgroundClaimId(claim.subject, claim.type, claim.object) : claim.id
}

function mentionRows(document: DocumentId, entity: ExtractedEntity, sentences: readonly Sentence[]): Layer['mentions'] {
  return entity.mentions.map((mention) => {
    const { start, end, text, role, confidence, foundBy } = mention
    const sentence = findSentence(sentences, start)
    if (sentence === undefined) throw new InvalidInputError(`"${text}" at ${start} in ${document} is in none of the document's sentences.`)
    return {
      sentence: sentenceId(document, sentence.index),
      entity: entity.id,
      properties: withoutNulls({ start, end, text, role, confidence, foundBy }),
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

function makeClaimRow(document: DocumentId, claim: ExtractedClaim, sentences: readonly Sentence[]): ClaimRow {
  const { id: _, subject, object, by, at, saidBy, sentence, spans, type, ...own } = claim
  const index = sentence === null ? null : sentences[sentence]?.index
  if (index === undefined) throw new InvalidInputError(`Claim ${claim.id} of ${document} points at sentence ${sentence}, which the document does not have.`)
  const relationship = relationshipOf(claim).id
  const properties: Readonly<Record<string, GraphValue>> = {
    id: idOf(claim),
    type,
    ...own,
    category: findRelationshipType(type)?.category ?? 'none',
    origin: 'extracted',
    status: 'open',
    spans: JSON.stringify(spans),
    relationship,
    document: index === null ? null : document,
  }
  return {
    claim: idOf(claim),
    relationship,
    ...{ subject, object, by, at, saidBy },
    sentence: index === null ? null : sentenceId(document, index),
    properties: withoutNulls(properties),
  }
}
