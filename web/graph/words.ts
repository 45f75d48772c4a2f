// Relationships as sentences, and a claim as a footnote.

import type { Evidence, TypeRow } from '../api/types.ts'
import { formatDate } from './dates.ts'

export type Direction = 'out' | 'in'

/** What stands before and after the other entity's name: "is where" … "was detained"; the type itself while the ontology loads. */
export function phraseOf(row: TypeRow | undefined, direction: Direction, type: string): { readonly before: string; readonly after: string } {
  const words = row === undefined ? type.toLowerCase().replaceAll('_', ' ') : direction === 'out' ? row.label : row.inverse
  const [before = '', after = ''] = words.split('…')
  return { before: before.trim(), after: after.trim() }
}

/** Types whose sentence may leave out who did it: there, silence is said. */
const AGENT_MAY_BE_MISSING: ReadonlySet<string> = new Set(['DETAINED_IN', 'HANDED_OVER_TO'])

/** Whether the screen must say "by whom: not stated". */
export function lacksAgent({ type, by }: Pick<Evidence, 'type' | 'by'>): boolean {
  return by === null && AGENT_MAY_BE_MISSING.has(type)
}

/** Sentence, author, title, publisher, date, page and address, as a footnote quotes them. */
export function formatFootnote({ sentence, document }: Pick<Evidence, 'sentence' | 'document'>): string {
  const source = [
    document?.author,
    document === null ? null : `“${document.title}”`,
    document?.publisher,
    formatDate(document?.published ?? null),
    sentence?.page == null ? null : `p. ${sentence.page}`,
    document?.url,
  ].filter((part): part is string => typeof part === 'string' && part !== '')
  return [sentence === null ? null : `“${sentence.text.trim()}”`, source.length === 0 ? null : `${source.join(', ')}.`]
    .filter((part) => part !== null)
    .join(' ')
}
