// Small documents built by hand: names are found in the text where they stand, claims between them are said, not extracted.

import { claimId, documentId, entityId, sha256 } from '../../graph/ids.ts'
import type { ClaimSpans, EntityAttributes, ExtractedClaim, ExtractedDocument, ExtractedEntity, Sentence } from '../../graph/model.ts'
import type { EntityType, Factuality, RelationshipType } from '../../graph/ontology.ts'

export interface EntitySketch {
  readonly type: EntityType
  readonly name: string
  readonly aliases?: readonly string[]
  readonly country?: string
  readonly attributes?: Partial<EntityAttributes>
}

export interface ClaimSketch {
  readonly subject: string
  readonly type: RelationshipType
  readonly object: string
  /** Index of the sentence; null for a background fact. Default 0. */
  readonly sentence?: number | null
  readonly factuality?: Factuality
  readonly confidence?: number
  readonly by?: string
  readonly at?: string
  readonly saidBy?: string
  readonly from?: string
  readonly to?: string
  /** Words of the text that say when. */
  readonly dateText?: string
}

export interface DocumentSketch {
  readonly source: string
  readonly text: string
  readonly published?: string | null
  readonly collection?: string
  readonly extractor?: string
  readonly entities?: readonly EntitySketch[]
  readonly claims?: readonly ClaimSketch[]
}

const NO_SPANS: ClaimSpans = { subject: [], object: [], predicate: [], by: [], at: [], date: [], speaker: [] }

/** A document with its layer; sentences end at full stops. */
export function build(sketch: DocumentSketch): ExtractedDocument {
  const { source, text, published = '2005-08-24', collection = 'test', extractor = 'test-1', entities = [], claims = [] } = sketch
  const id = documentId(source)
  const ids = new Map(entities.map((entity) => [entity.name, idOf(entity)]))
  return {
    document: {
      id,
      title: `Report ${source}`,
      author: null,
      publisher: 'Example Press',
      url: null,
      published,
      language: 'en',
      collection,
      file: `${source}.txt`,
      sha256: sha256(`${source} ${text}`),
      text,
      words: text.split(/\s+/u).length,
      pages: [],
    },
    extractor,
    sentences: splitSentences(text),
    entities: entities.map((entity) => buildEntity(entity, text)),
    claims: claims.map((claim) => buildClaim(claim, { id, ids, text })),
  }
}

export function idOf({ type, name, country }: EntitySketch) {
  return entityId(type, name, country ?? null)
}

function splitSentences(text: string): readonly Sentence[] {
  return [...text.matchAll(/[^.\s][^.]*\.?/gu)].map((match, index) => ({ index, page: null, start: match.index, end: match.index + match[0].length }))
}

function buildEntity(entity: EntitySketch, text: string): ExtractedEntity {
  const { type, name, aliases = [], country = null, attributes = {} } = entity
  const spans = [name, ...aliases].flatMap((words) => [...text.matchAll(new RegExp(`\\b${words}\\b`, 'gu'))].map((match) => ({ words, start: match.index })))
  return {
    id: idOf(entity),
    type,
    name,
    aliases,
    attributes: { country, latitude: null, longitude: null, from: null, to: null, roles: [], ...attributes },
    mentions: spans.map(({ words, start }) => ({ start, end: start + words.length, text: words, role: null, confidence: 1, foundBy: 'test' })),
  }
}

interface Place {
  readonly id: ExtractedDocument['document']['id']
  readonly ids: ReadonlyMap<string, ExtractedEntity['id']>
  readonly text: string
}

function buildClaim(sketch: ClaimSketch, { id, ids, text }: Place): ExtractedClaim {
  const { type, sentence = 0, factuality = 'asserted', confidence = 0.8, from = null, to = null, dateText = null } = sketch
  const date = dateText === null ? [] : [{ start: text.indexOf(dateText), end: text.indexOf(dateText) + dateText.length }]
  const find = (name: string) => {
    const found = ids.get(name)
    if (found === undefined) throw new Error(`The sketch has no entity "${name}".`)
    return found
  }
  const optional = (name: string | undefined) => (name === undefined ? null : find(name))
  const [subject, object] = [find(sketch.subject), find(sketch.object)]
  return {
    id: claimId({ document: id, sentence, type, subject: { id: subject, start: 0 }, object: { id: object, start: 0 } }),
    ...{ type, subject, object, by: optional(sketch.by), at: optional(sketch.at), saidBy: optional(sketch.saidBy) },
    ...{ predicate: type.toLowerCase(), factuality, from, to, dateText, confidence },
    foundBy: sentence === null ? 'gazetteer' : 'test',
    spans: sentence === null ? NO_SPANS : { ...NO_SPANS, subject: [{ start: 0, end: 4 }], date },
    sentence,
  }
}
