// Documents as a newsroom has them, made up: some entities are in every tenth document, most in one or two.

import { claimId, documentId, entityId, sha256 } from '../../graph/ids.ts'
import type { ClaimSpans, EntityAttributes, ExtractedClaim, ExtractedDocument, ExtractedEntity, Sentence } from '../../graph/model.ts'
import type { EntityType, RelationshipType } from '../../graph/ontology.ts'
import { createRandom, type Random } from './random.ts'

/** One document: how long it is, and how much is said in it. Close to what the samples give. */
const SENTENCES = 20
const ENTITIES = 12
const CLAIMS = 20
const POOL = 60_000

const TYPES: readonly EntityType[] = ['Person', 'Organization', 'Country', 'Place', 'Event']
const SAID: readonly RelationshipType[] = ['MET_WITH', 'ACCUSED', 'SUPPORTED', 'ASSOCIATED_WITH', 'ASSOCIATED_WITH']
const ATTRIBUTES: EntityAttributes = { country: null, latitude: null, longitude: null, from: null, to: null, roles: [] }
const NO_SPANS: ClaimSpans = { subject: [], object: [], predicate: [], by: [], at: [], date: [], speaker: [] }

/** `count` documents, the same for the same seed. */
export function* makeDocuments(count: number, seed = 1): Generator<ExtractedDocument> {
  const random = createRandom(seed)
  for (let n = 0; n < count; n += 1) yield makeDocument(n, random)
}

function makeDocument(n: number, random: Random): ExtractedDocument {
  const id = documentId(`bench ${n}`)
  const names = [...new Set(Array.from({ length: ENTITIES }, () => pick(random)))]
  const lines = Array.from({ length: SENTENCES }, (_, i) => `${nameOf(names[i % names.length] ?? 0)} and others said on day ${random.below(9999)} that ${random.below(1e9)} matters in part ${i} of ${n}.`)
  const text = lines.join('\n')
  const sentences = lines.map((line, index): Sentence => {
    const start = lines.slice(0, index).reduce((sum, before) => sum + before.length + 1, 0)
    return { index, page: null, start, end: start + line.length }
  })
  const entities = names.map((name) => makeEntity(name, text))
  const document = {
    ...{ id, title: `Report ${n}`, author: null, publisher: 'Bench', url: null, published: '2005-08-24', language: 'en', collection: 'bench' },
    ...{ file: `${n}.txt`, sha256: sha256(`bench ${n}`), text, words: text.split(' ').length, pages: [] },
  }
  return { document, extractor: 'bench', sentences, entities, claims: makeClaims(id, entities, random) }
}

/** Few are named often: the chance falls with the square of the rank. */
function pick(random: Random): number {
  return Math.floor(random.next() ** 3 * POOL)
}

function nameOf(entity: number): string {
  return `Name${entity} Bench`
}

function typeOf(entity: number): EntityType {
  return TYPES[entity % 2] ?? 'Person'
}

function makeEntity(entity: number, text: string): ExtractedEntity {
  const name = nameOf(entity)
  const mentions = [...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => {
    return { start: index, end: index + name.length, text: name, role: null, confidence: 0.9, foundBy: 'bench' }
  })
  return { id: entityId(typeOf(entity), name, null), type: typeOf(entity), name, aliases: [], mentions, attributes: ATTRIBUTES }
}

function makeClaims(document: ExtractedDocument['document']['id'], entities: readonly ExtractedEntity[], random: Random): readonly ExtractedClaim[] {
  return Array.from({ length: CLAIMS }, (_, i): ExtractedClaim[] => {
    const subject = entities[random.below(entities.length)]
    const object = entities[random.below(entities.length)]
    const type = SAID[random.below(SAID.length)] ?? 'MET_WITH'
    if (subject === undefined || object === undefined || subject.id === object.id) return []
    return [{
      ...{ id: claimId({ document, sentence: i % SENTENCES, type, subject: { id: subject.id, start: i }, object: { id: object.id, start: i } }), type, subject: subject.id, object: object.id, by: null, at: null, saidBy: null, predicate: 'met' },
      ...{ factuality: 'asserted', from: null, to: null, dateText: null, confidence: (50 + random.below(50)) / 100, foundBy: 'bench', spans: NO_SPANS, sentence: i % SENTENCES },
    }]
  }).flat()
}
