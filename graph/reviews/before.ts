// What a Review was about as its author saw it, kept for the history.

import type { ReviewAction } from './model.ts'
import { targetsOf, type Subjects } from './subjects.ts'

/** Plain JSON: one object for each claim, entity or document. */
export function describeSubjects(action: ReviewAction, { claims, entities, document }: Subjects): readonly object[] {
  const reference = (id: string | null) => (id === null ? null : { id, name: entities.get(id)?.name ?? null })
  const { kind, ids } = targetsOf(action)
  if (kind === 'document') return document === null ? [] : [document.visible]
  if (kind === 'entity') {
    return ids.flatMap((id) => {
      const entity = entities.get(id)
      return entity === undefined ? [] : [{ id, type: entity.type, name: entity.name, names: entity.names, status: entity.status }]
    })
  }
  return [...claims.values()].map(({ visible: { id, content, status, sentence, document: source } }) => {
    const { type, factuality, from, to } = content
    const ends = { subject: reference(content.subject), object: reference(content.object), at: content.at, saidBy: content.saidBy }
    return { id, type, ...ends, factuality, from, to, status, sentence: sentence?.text ?? null, document: source }
  })
}
