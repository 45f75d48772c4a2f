// The forms that nodes and relationships have in an export: what is read of their properties, and what may join what.

import { z } from 'zod'
import { findRelationshipType } from '../ontology.ts'
import { citationOfDeleted, documentSummary, storedClaimNode, storedSentence } from '../records.ts'
import { anchorOf, decisionOf, reviewOf, storedLayers } from '../reviews/records.ts'
import type { Exported } from '../statements/reading.ts'
import type { GraphNode } from '../store.ts'

export interface Ends {
  readonly head: Exported
  readonly tail: readonly Exported[]
}

/** What joins documents, sentences, claims and reviews; written into statements, so nothing else may be. */
const STRUCTURE: ReadonlyMap<string, Ends> = new Map<string, Ends>([
  ['IN_DOCUMENT', { head: 'Sentence', tail: ['Document', 'DeletedDocument'] }],
  ['MENTIONS', { head: 'Sentence', tail: ['Entity'] }],
  ['NOT_MENTIONS', { head: 'Sentence', tail: ['Entity', 'Merged'] }],
  ['SUBJECT', { head: 'Claim', tail: ['Entity'] }],
  ['OBJECT', { head: 'Claim', tail: ['Entity'] }],
  ['BY', { head: 'Claim', tail: ['Entity'] }],
  ['AT', { head: 'Claim', tail: ['Entity'] }],
  ['SAID_BY', { head: 'Claim', tail: ['Entity'] }],
  ['SAID_IN', { head: 'Claim', tail: ['Sentence'] }],
  ['DUPLICATE_OF', { head: 'Document', tail: ['Document'] }],
  ['SUPERSEDES', { head: 'Document', tail: ['Document'] }],
  ['ABOUT', { head: 'Review', tail: ['Claim', 'Entity', 'Merged', 'Document', 'DeletedDocument'] }],
])
const BETWEEN_ENTITIES: Ends = { head: 'Entity', tail: ['Entity'] }

/** What a relationship of this type may join; undefined when the type is none of Ligature's. */
export function endsOf(type: string): Ends | undefined {
  return STRUCTURE.get(type) ?? (findRelationshipType(type) === undefined ? undefined : BETWEEN_ENTITIES)
}

const documentText = z.object({ text: z.string(), textHash: z.string(), sha256: z.string(), extractor: z.string(), ingestedAt: z.string() })

/** Throws when a node of this label could not be read again. */
export const PARSE_NODE: Readonly<Record<Exported, (node: GraphNode) => unknown>> = {
  Document: ({ properties }) => [documentSummary(properties), documentText.parse(properties)],
  DeletedDocument: ({ properties }) => citationOfDeleted({ document: properties }),
  Entity: storedLayers,
  Merged: storedLayers,
  Sentence: storedSentence,
  Claim: storedClaimNode,
  Review: (node) => decisionOf(reviewOf(node)),
  Anchor: anchorOf,
}

const mention = z.object({ start: z.number(), end: z.number(), text: z.string() })

/** Throws when this could not be where a sentence mentions an entity. */
export function parseMention(properties: GraphNode['properties']): void {
  mention.parse(properties)
}
