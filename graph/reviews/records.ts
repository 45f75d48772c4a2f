// Between the nodes that hold Reviews and both layers, and the types that Reviews are computed with.

import { z } from 'zod'
import type { GraphValue } from '../store.ts'
import { parseClaimId, parseDocumentId, parseEntityId, parseReviewId, parseSentenceId } from '../ids.ts'
import { ENTITY_TYPES, FACTUALITIES, RELATIONSHIP_TYPES, STATUSES } from '../ontology.ts'
import { claimSpans, storedEntity, type StoredEntity } from '../records.ts'
import type { Anchor, Made, Review, ReviewAction } from './model.ts'
import { ASIDES, type ClaimState, type DocumentState, type EntityState, type VisibleClaim } from './state.ts'

type Row = Readonly<Record<string, GraphValue>>

const text = z.string().nullish().transform((value) => value ?? null)
const number = z.number().nullish().transform((value) => value ?? null)
const claimId = z.string().transform(parseClaimId)
const documentId = z.string().transform(parseDocumentId)
const entityId = z.string().transform(parseEntityId)
const reviewId = z.string().transform(parseReviewId)
const relationshipType = z.enum(RELATIONSHIP_TYPES.map((row) => row.type))
const factuality = z.enum(FACTUALITIES.map((row) => row.name))
const sentencePlace = z.object({ start: z.number(), end: z.number(), text: z.string() })

// ---- reviews ---------------------------------------------------------------------------------------------------
const place = z.object({
  type: relationshipType,
  subject: entityId,
  object: entityId,
  subjectText: z.string().nullable(),
  objectText: z.string().nullable(),
  sentence: sentencePlace.nullable(),
})
const words = sentencePlace.extend({ sentence: sentencePlace })
const anchorNode = z.object({
  properties: z.object({
    id: z.string(),
    review: reviewId,
    role: z.enum(['target', 'part']),
    kind: z.enum(['claim', 'entity', 'document']),
    target: z.string(),
    document: documentId.nullish().transform((id) => id ?? null),
    place: z.string().nullish().transform((json) => (json == null ? null : place.parse(JSON.parse(json)))),
    words: z.string().nullish().transform((json) => (json == null ? null : words.parse(JSON.parse(json)))),
    lost: z.boolean(),
  }),
})

export function anchorOf(value: GraphValue | undefined): Anchor {
  return anchorNode.parse(value).properties
}

const actions = ['confirm', 'reject', 'unsure', 'annotate', 'edit', 'add', 'rename', 'retype', 'merge', 'split', 'mention', 'unmention', 'correct', 'reanchor'] as const
const reviewNode = z.object({
  properties: z.object({
    id: reviewId,
    number: z.number(),
    action: z.enum(actions),
    author: z.string(),
    at: z.string(),
    note: text,
    targetKind: z.enum(['claim', 'entity', 'document']),
    targetIds: z.array(z.string()),
    before: z.string(),
    after: z.string(),
    undone: z.boolean(),
    undoneBy: text,
    undoneAt: text,
  }),
})

export function reviewOf(value: GraphValue | undefined): Review {
  const { before, after, undone, undoneBy, undoneAt, ...own } = reviewNode.parse(value).properties
  return { ...own, before: JSON.parse(before) as unknown, after: JSON.parse(after) as unknown, undone: undone ? { author: undoneBy ?? '', at: undoneAt ?? '' } : null }
}

const made = z.object({ claim: claimId.nullable(), entity: entityId.nullable(), adopts: entityId.nullable() })
const decided = z.object({ action: z.custom<ReviewAction>((value) => typeof value === 'object' && value !== null && 'action' in value), made })

/** What `after` holds: written by us, and checked when it came in. */
export function decisionOf({ after }: Pick<Review, 'after'>): { readonly action: ReviewAction; readonly made: Made } {
  return decided.parse(after)
}

// ---- claims ----------------------------------------------------------------------------------------------------
const content = z.object({
  type: relationshipType,
  subject: entityId,
  object: entityId,
  by: entityId.nullable(),
  at: entityId.nullable(),
  saidBy: entityId.nullable(),
  factuality,
  from: text,
  to: text,
  spans: claimSpans,
})
const claimRow = z.object({
  c: z.object({
    properties: z.object({
      id: claimId,
      type: relationshipType,
      factuality,
      from: text,
      to: text,
      spans: z.string(),
      origin: z.enum(['extracted', 'added']),
      status: z.enum(STATUSES),
      decided: number,
      aside: z.enum(ASIDES).nullish().transform((value) => value ?? null),
      document: documentId.nullish().transform((id) => id ?? null),
      sequence: number,
      version: number,
      extracted: text,
      uncounted: text,
    }),
  }),
  subject: entityId,
  object: entityId,
  actor: entityId.nullable(),
  place: entityId.nullable(),
  speaker: entityId.nullable(),
  s: z.object({ properties: sentencePlace }).nullable(),
})

/** A claim in both layers. */
export interface StoredClaim {
  readonly extracted: ClaimState
  readonly visible: VisibleClaim
  readonly version: number
}

/** A row of CLAIM_STATES. */
export function storedClaim(row: Row): StoredClaim {
  const { c, subject, object, actor, place: at, speaker, s } = claimRow.parse(row)
  const { id, origin, document, sequence, status, decided: by, aside, version, extracted, type, factuality: how, from, to, spans } = c.properties
  const seen = { type, subject, object, by: actor, at, saidBy: speaker, factuality: how, from, to, spans: claimSpans.parse(JSON.parse(spans)) }
  const state = { id, origin, document, sequence, sentence: s === null ? null : s.properties }
  return {
    extracted: { ...state, content: extracted === null ? seen : content.parse(JSON.parse(extracted)) },
    visible: { ...state, content: seen, status, decided: by, aside },
    version: version ?? 1,
  }
}

// ---- entities --------------------------------------------------------------------------------------------------
const attributes = z.object({ country: text, latitude: number, longitude: number, from: text, to: text, roles: z.array(z.string()) })
const entityState = z.object({ id: entityId, type: z.enum(ENTITY_TYPES), name: z.string(), names: z.array(z.string()), attributes })
const layered = z.object({ properties: z.object({ id: entityId, extracted: text, made: z.boolean().nullish(), into: text }) })

/** An entity in both layers; `extracted` is null when a Review has made it, `visible` when it was merged into another. */
export interface StoredLayers {
  readonly id: StoredEntity['id']
  readonly extracted: EntityState | null
  readonly visible: StoredEntity | null
}

/** An Entity or Merged node. */
export function storedLayers(value: GraphValue | undefined): StoredLayers {
  const { id, extracted, made: isMade, into } = layered.parse(value).properties
  const visible = into === null ? storedEntity(value) : null
  const own = extracted === null ? null : entityState.parse(JSON.parse(extracted))
  return { id, extracted: isMade === true ? null : (own ?? (visible === null ? null : entityStateOf(visible))), visible }
}

export function entityStateOf({ id, type, name, names, attributes: known }: StoredEntity): EntityState {
  return { id, type, name, names, attributes: known }
}

// ---- mentions and documents ------------------------------------------------------------------------------------
const mentionRow = z.object({
  type: z.enum(['MENTIONS', 'NOT_MENTIONS']),
  sentence: z.string().transform(parseSentenceId),
  document: documentId,
  entity: entityId,
  properties: z.looseObject({ start: z.number(), end: z.number(), text: z.string(), extracted: entityId.nullish().transform((id) => id ?? null), added: number }),
})
export type StoredMention = z.infer<typeof mentionRow>

/** A row of MENTIONS_OF_ENTITIES and its kin. */
export function storedMention(row: Row): StoredMention {
  return mentionRow.parse(row)
}

const documentProperties = z.object({ id: documentId, title: z.string(), published: text, publisher: text })
const documentRow = documentProperties.extend({ extracted: text, version: number })

/** A row of DOCUMENT_STATE. */
export function storedDocument(row: Row): { readonly extracted: DocumentState; readonly visible: DocumentState; readonly version: number } {
  const { extracted, version, ...visible } = documentRow.parse(row)
  return { extracted: extracted === null ? visible : documentProperties.parse(JSON.parse(extracted)), visible, version: version ?? 1 }
}
