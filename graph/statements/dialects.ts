// Where the two engines' Cypher differs, side by side: how the schema is laid down and how words are searched.
// Everything else is written once.

import { BANDS } from '../copies/shingles.ts'

export type Definition =
  | { readonly kind: 'statement'; readonly statement: string }
  /** An index over the words of one property, made by the engine's own call. */
  | { readonly kind: 'words'; readonly label: string; readonly property: string }

export interface Dialect {
  readonly schema: readonly Definition[]
  /** Ids of documents by their words, for engines that search by Cypher: `$words`, `$limit`. */
  readonly searchDocuments: string | null
}

export const INDEXED_WORDS = { label: 'Document', properties: ['title', 'text'] }

const UNIQUE = [
  ['Ligature', 'id'],
  ['Document', 'id'],
  ['Sentence', 'id'],
  ['Entity', 'id'],
  ['Claim', 'id'],
  ['Review', 'id'],
  ['Anchor', 'id'],
  ['Merged', 'id'],
  ['DeletedDocument', 'id'],
  ['Name', 'key'],
] as const

/** Looked up by value: claims of a relationship, of a document and of one confidence, sentences of a document, documents
    with the same text, near texts or the same address. */
const INDEXED = [
  ['Claim', 'relationship'],
  ['Claim', 'document'],
  ['Claim', 'waiting'],
  ['Claim', 'confidence'],
  ['Anchor', 'target'],
  ['Anchor', 'document'],
  ['Anchor', 'review'],
  ['Anchor', 'lost'],
  ['Anchor', 'reanchoredBy'],
  ['Sentence', 'document'],
  ['Document', 'textHash'],
  ['Document', 'url'],
  ['Document', 'collection'],
  ['Entity', 'degree'],
  ...Array.from({ length: BANDS }, (_, band) => ['Document', `band${band}`] as const),
] as const

export const DIALECTS = {
  // A unique constraint brings no index here, so both are made.
  embedded: {
    schema: [...UNIQUE.map(unique), ...[...UNIQUE, ...INDEXED].map(index), ...INDEXED_WORDS.properties.map(words)],
    searchDocuments: null,
  },
  neo4j: {
    schema: [
      ...UNIQUE.map(unique),
      ...INDEXED.map(index),
      // Prefixes are found by the constraint's index, words inside a name by this one.
      statement('CREATE TEXT INDEX ligature_name_words IF NOT EXISTS FOR (n:Name) ON (n.key)'),
      statement('CREATE FULLTEXT INDEX ligature_document_words IF NOT EXISTS FOR (n:Document) ON EACH [n.title, n.text]'),
      statement('CALL db.awaitIndexes(300)'),
    ],
    searchDocuments: `
      CALL db.index.fulltext.queryNodes('ligature_document_words', $words, {limit: $limit}) YIELD node, score
      RETURN node.id AS id ORDER BY score DESC, id`,
  },
} as const satisfies Record<string, Dialect>

function unique([label, property]: readonly [string, string]): Definition {
  return statement(`CREATE CONSTRAINT ligature_unique_${label}_${property} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`)
}

function index([label, property]: readonly [string, string]): Definition {
  return statement(`CREATE INDEX ligature_${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`)
}

function words(property: string): Definition {
  return { kind: 'words', label: INDEXED_WORDS.label, property }
}

function statement(text: string): Definition {
  return { kind: 'statement', statement: text }
}
