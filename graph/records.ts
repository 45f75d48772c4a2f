// Between what a graph engine gives (nodes and maps of properties) and the domain's own types. Absent properties are null.

import { z } from 'zod'
import { findShingles } from './copies/shingles.ts'
import type { Copy } from './copies/verdicts.ts'
import { parseClaimId, parseDocumentId, parseEntityId, parseRelationshipId, parseSentenceId } from './ids.ts'
import type { ClaimSpans, DocumentId, DocumentSummary, Entity, EntityReference, Evidence, Relationship, RelationshipId } from './model.ts'
import { CATEGORIES, ENTITY_TYPES, FACTUALITIES, RELATIONSHIP_TYPES, STATUSES, findRelationshipType } from './ontology.ts'
import type { CountedClaim } from './relationships.ts'
import type { GraphValue, OutdatedDocument } from './store.ts'

type Row = Readonly<Record<string, GraphValue>>

const text = z.string().nullish().transform((value) => value ?? null)
const number = z.number().nullish().transform((value) => value ?? null)
const entityId = z.string().transform(parseEntityId)
const documentId = z.string().transform(parseDocumentId)
const entityType = z.enum(ENTITY_TYPES)
const status = z.enum(STATUSES)
const factuality = z.enum(FACTUALITIES.map((row) => row.name))
const relationshipType = z.enum(RELATIONSHIP_TYPES.map((row) => row.type))
const span = z.object({ start: z.number(), end: z.number() })
const spanList = z.array(span)

const entityNode = z
  .object({
    labels: z.array(z.string()),
    properties: z.object({
      id: entityId,
      name: z.string(),
      names: z.array(z.string()),
      status,
      version: z.number(),
      degree: z.number(),
      documents: z.number(),
      country: text,
      latitude: number,
      longitude: number,
      from: text,
      to: text,
      roles: z.array(z.string()).nullish(),
    }),
  })
  .transform(({ labels, properties }): StoredEntity => {
    const { country, latitude, longitude, from, to, roles, ...own } = properties
    const type = entityType.parse(labels.find((label) => label !== 'Entity'))
    return { ...own, type, attributes: { country, latitude, longitude, from, to, roles: roles ?? [] } }
  })

/** An entity with the number of documents that mention it, which the graph keeps beside its degree. */
export type StoredEntity = Entity & { readonly documents: number }

export function storedEntity(value: GraphValue | undefined): StoredEntity {
  return entityNode.parse(value)
}

/** An entity as GraphStore gives it. */
export function entity(value: GraphValue | undefined): Entity {
  const { documents: _, ...own } = storedEntity(value)
  return own
}

function reference(value: GraphValue | undefined): EntityReference {
  const { id, type, name } = entityNode.parse(value)
  return { id, type, name }
}

const relationshipRow = z
  .object({
    head: entityId,
    tail: entityId,
    type: relationshipType,
    properties: z.object({
      id: z.string().transform(parseRelationshipId),
      category: z.enum(CATEGORIES.map((row) => row.name)),
      factuality,
      status,
      confidence: z.number(),
      claims: z.number(),
      documents: z.number(),
      from: text,
      to: text,
      contested: z.boolean(),
    }),
  })
  .transform(({ properties, ...ends }): Relationship => ({ ...properties, ...ends }))

/** A row with the columns `properties`, `type`, `head` and `tail`. */
export function relationship(row: Row): Relationship {
  return relationshipRow.parse(row)
}

const summary = z.object({
  id: documentId,
  title: z.string(),
  author: text,
  publisher: text,
  url: text,
  published: text,
  language: z.string(),
  collection: z.string(),
  file: z.string(),
  words: z.number(),
  entities: z.number(),
  claims: z.number(),
  version: z.number().nullish().transform((value) => value ?? 1),
})

export function documentSummary(value: GraphValue | undefined): DocumentSummary {
  return summary.parse(value)
}

const uncounted = z.enum(['duplicate', 'superseded']).nullish().transform((value) => value ?? null)
const copy = z.object({ id: documentId, url: text, published: text, ingestedAt: z.string(), textHash: z.string(), uncounted, title: z.string(), text: z.string() })

/** A row of COPIES. */
export function copyRow(row: Row): Copy {
  const { title, text: words, ...own } = copy.parse(row)
  return { ...own, shingles: findShingles({ title, text: words }) }
}

const claimProperties = z.object({
  id: z.string().transform(parseClaimId),
  type: relationshipType,
  predicate: z.string(),
  factuality,
  from: text,
  to: text,
  dateText: text,
  confidence: z.number(),
  foundBy: z.string(),
  origin: z.enum(['extracted', 'added']),
  status,
  document: documentId.nullish().transform((id) => id ?? null),
  spans: z.string(),
  version: z.number().nullish().transform((value) => value ?? 1),
  decided: number,
  sequence: number,
  aside: z.enum(['entity', 'type', 'self', 'mention']).nullish().transform((value) => value ?? null),
  waiting: z.boolean().nullish().transform((value) => value ?? false),
})
const claimToOrder = z.object({
  ...{ id: z.string().transform(parseClaimId), version: z.number(), type: relationshipType, subject: entityId, object: entityId },
  document: documentId.nullish().transform((id) => id ?? null),
  sentence: number,
})

/** A row of CLAIMS_TO_ORDER: what a relationship's claims are put in order by; `sentence` is its index. */
export function orderedClaim(row: Row): z.infer<typeof claimToOrder> {
  return claimToOrder.parse(row)
}

const claimNode = z.object({ properties: claimProperties })
const countedRow = z.object({ c: claimNode, subject: entityId, object: entityId, speaker: entityId.nullable() })

/** A row of CLAIMS_OF_RELATIONSHIPS; `waiting` is what the graph says so far. */
export function countedClaim(row: Row): CountedClaim & { readonly waiting: boolean } {
  const { c, ...parts } = countedRow.parse(row)
  const { id, type, document, factuality, from, to, confidence, status, decided, sequence, aside, waiting } = c.properties
  return { id, type, document, factuality, from, to, confidence, status, decided, sequence, aside: aside !== null, waiting, ...parts }
}

export const claimSpans = z.object({
  subject: spanList,
  object: spanList,
  predicate: spanList,
  by: spanList,
  at: spanList,
  date: spanList,
  speaker: spanList,
})

const claimPart = z.object({ properties: z.object({ relationship: z.string().transform(parseRelationshipId) }) })

/** A Claim node as it is stored, without its ends: its type, and the relationship that it is part of. */
export function storedClaimNode(value: GraphValue | undefined): Pick<Evidence, 'id' | 'type'> & { readonly relationship: RelationshipId } {
  const { id, type, spans } = claimNode.parse(value).properties
  parseSpans(spans)
  return { id, type, relationship: claimPart.parse(value).properties.relationship }
}

function parseSpans(json: string): ClaimSpans {
  return claimSpans.parse(JSON.parse(json))
}

const sentenceNode = z
  .object({
    properties: z.object({
      id: z.string().transform(parseSentenceId),
      index: z.number(),
      page: number,
      start: z.number(),
      end: z.number(),
      text: z.string(),
    }),
  })
  .transform(({ properties: { id, index, page, start, end, text: words } }) => ({ id, index, page, start, end, text: words }))

const ownSentence = z.object({ properties: z.object({ document: documentId }) })

/** A Sentence node as it is stored. */
export function storedSentence(value: GraphValue | undefined): void {
  sentenceNode.parse(value)
  ownSentence.parse(value)
}

/** A row of SENTENCE: the sentence with the id of its document. */
export function layerSentence(row: Row): z.infer<typeof sentenceNode> & { readonly document: DocumentId } {
  return { ...sentenceNode.parse(row.s), document: documentId.parse(row.document) }
}

/** A row of EVIDENCE: a claim with everything but what its document says of itself. */
export function claimRow(row: Row): Omit<Evidence, 'document'> & { readonly document: DocumentId | null } {
  const { spans, decided: _, sequence: __, ...claim } = claimNode.parse(row.c).properties
  const optional = (value: GraphValue | undefined) => (value === null ? null : reference(value))
  return {
    ...claim,
    category: findRelationshipType(claim.type)?.category ?? 'none',
    subject: reference(row.subject),
    object: reference(row.object),
    by: optional(row.actor),
    at: optional(row.place),
    saidBy: optional(row.speaker),
    sentence: row.s === null ? null : sentenceNode.parse(row.s),
    spans: parseSpans(spans),
  }
}

/** The claim of a row with its source, where that is among these. */
export function evidenceOf({ document, ...claim }: ReturnType<typeof claimRow>, sources: ReadonlyMap<DocumentId, NonNullable<Evidence['document']>>): Evidence {
  return { ...claim, document: document === null ? null : (sources.get(document) ?? null) }
}

const citation = summary.pick({ id: true, title: true, publisher: true, published: true, url: true, author: true })

/** A row of DOCUMENTS_BY_ID, as far as evidence cites it. */
export function citationOf(row: Row): NonNullable<Evidence['document']> {
  return { ...citation.parse(row.document), deleted: false }
}

/** A row of DELETED_BY_ID. */
export function citationOfDeleted(row: Row): NonNullable<Evidence['document']> {
  return { ...citation.parse(row.document), deleted: true }
}

const sentenceRow = z.object({ id: z.string(), index: z.number(), page: number, start: z.number(), end: z.number() })
const mentionRow = z.object({ start: z.number(), end: z.number() })
const outdatedRow = z.object({ id: documentId, file: z.string(), sha256: z.string(), url: text, collection: z.string() })

/** A row of DOCUMENT_SENTENCES. */
export function documentSentence(row: Row): z.infer<typeof sentenceRow> {
  return sentenceRow.parse(row.sentence)
}

/** A row of OUTDATED. */
export function outdatedDocument(row: Row): OutdatedDocument {
  return outdatedRow.parse(row)
}

/** A row of DOCUMENT_MENTIONS. */
export function documentMention(row: Row) {
  const { id, type, name } = reference(row.e)
  return { entity: id, type, name, ...mentionRow.parse(row) }
}

const counted = z.object({ count: z.number() })
const countedType = counted.extend({ type: relationshipType })
const countedEntities = counted.extend({ type: entityType })

export function countOf(row: Row | undefined): number {
  return row === undefined ? 0 : counted.parse(row).count
}

export function relationshipCount(row: Row): z.infer<typeof countedType> {
  return countedType.parse(row)
}

export function entityCount(row: Row): z.infer<typeof countedEntities> {
  return countedEntities.parse(row)
}

/** The text in a column that always has one. */
export function textOf(row: Row, column: string): string {
  return z.string().parse(row[column])
}

/** The number in a column that always has one. */
export function numberOf(row: Row, column: string): number {
  return z.number().parse(row[column])
}

const propertyMap = z.record(z.string(), z.custom<GraphValue>((value) => value !== undefined))

/** The map in the column `properties`. */
export function propertiesOf(row: Row): Readonly<Record<string, GraphValue>> {
  return propertyMap.parse(row.properties)
}
