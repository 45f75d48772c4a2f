// Reviews of words: which words one is about, and what they mean after it.

import type { EntityId } from '../model.ts'
import type { Decision } from './model.ts'
import type { Occurrence } from './state.ts'

type Place = Pick<Occurrence, 'document' | 'spans'>

/** Whether a Review of words is about these: a longer mention may hold others, so the very same. */
export function concerns({ words }: Decision, { document, spans }: Place): boolean {
  return words !== null && words.document === document && spans.some(({ start, end }) => start === words.start && end === words.end)
}

/** Whom the words of a Review mean. */
export function meant({ action, made }: Pick<Decision, 'action' | 'made'>): EntityId | null {
  if (action.action !== 'mention') return null
  return typeof action.means === 'string' ? action.means : made.entity
}

/** Whether these words mean nobody: what was decided last holds. */
export function isDenied(place: Place, decisions: readonly Decision[]): boolean {
  return decisions.findLast((decision) => isOfWords(decision) && concerns(decision, place))?.action.action === 'unmention'
}

function isOfWords({ action }: Decision): boolean {
  return action.action === 'mention' || action.action === 'unmention'
}
