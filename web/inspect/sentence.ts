// The spans of a claim as marks on its sentence.

import type { EntityType, Evidence, Span } from '../api/types.ts'
import type { Marked } from '../graph/passages.ts'

export type SentenceMark =
  | { readonly kind: 'subject' | 'object' | 'by' | 'at' | 'speaker' | 'mention'; readonly type: EntityType }
  | { readonly kind: 'predicate' | 'date' }

/** Every span of the claim with what it is; those of entities carry the entity's type. */
export function findMarks({ spans, subject, object, by, at, saidBy }: Evidence): readonly Marked<SentenceMark>[] {
  return [
    ...mark(spans.subject, { kind: 'subject', type: subject.type }),
    ...mark(spans.object, { kind: 'object', type: object.type }),
    ...(by === null ? [] : mark(spans.by, { kind: 'by', type: by.type })),
    ...(at === null ? [] : mark(spans.at, { kind: 'at', type: at.type })),
    ...(saidBy === null ? [] : mark(spans.speaker, { kind: 'speaker', type: saidBy.type })),
    ...mark(spans.predicate, { kind: 'predicate' }),
    ...mark(spans.date, { kind: 'date' }),
  ]
}

/** The words at a claim's spans, as the sentence has them. */
export function wordsAt(sentence: { readonly start: number; readonly text: string }, spans: readonly Span[]): string | null {
  const words = spans.map(({ start, end }) => sentence.text.slice(start - sentence.start, end - sentence.start)).filter((text) => text !== '')
  return words.length === 0 ? null : words.join(' … ')
}

function mark(spans: readonly Span[], value: SentenceMark): readonly Marked<SentenceMark>[] {
  return spans.map(({ start, end }) => ({ start, end, mark: value }))
}
