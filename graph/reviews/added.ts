// A claim that a person added, as a claim of the graph.

import type { AddedClaim } from './model.ts'
import type { ClaimContent } from './state.ts'

const NO_SPANS = { subject: [], object: [], predicate: [], by: [], at: [], date: [], speaker: [] }

export function addedContent({ type, subject, object, by, at, saidBy, factuality, from, to }: AddedClaim): ClaimContent {
  return { type, subject, object, by, at, saidBy, factuality, from, to, spans: NO_SPANS }
}

/** What all claims that people add have in common: who adds one is sure of it. */
export const ADDED = {
  seen: { status: 'open', decided: null, aside: null },
  own: { predicate: '', dateText: null, confidence: 1, foundBy: 'person' },
} as const
