// What a Review was about as its author saw it, kept for the history.

import type { FoundAnchor } from './anchors.ts'
import type { ReviewAction } from './model.ts'
import { targetsOf, type Subjects } from './subjects.ts'

/** Plain JSON: one object for each claim, entity or document. */
export function describeSubjects(action: ReviewAction, { claims, entities, document, lost, marked }: Subjects): readonly object[] {
  const reference = (id: string | null) => (id === null ? null : { id, name: entities.get(id)?.name ?? null })
  const { kind, ids } = targetsOf(action)
  if (kind === 'document') {
    const words = marked === null ? {} : { words: marked.words, sentence: marked.sentence.text, mentions: marked.mentions.map(reference) }
    return document === null ? [] : [{ ...document.visible, ...words }]
  }
  if (kind === 'entity') {
    return ids.flatMap((id) => {
      const entity = entities.get(id)
      return entity === undefined ? [] : [{ id, type: entity.type, name: entity.name, names: entity.names, status: entity.status }]
    })
  }
  const decidedOn = lost === null ? [] : wasAbout(lost)
  const present = [...claims.values()].map(({ visible: { id, content, status, sentence, document: source } }) => {
    const { type, factuality, from, to } = content
    const ends = { subject: reference(content.subject), object: reference(content.object), at: content.at, saidBy: content.saidBy }
    return { id, type, ...ends, factuality, from, to, status, sentence: sentence?.text ?? null, document: source }
  })
  return [...decidedOn, ...present]
}

/** What the Review of a lost claim says of it. */
function wasAbout({ anchor, review }: FoundAnchor): readonly object[] {
  const all: readonly unknown[] = Array.isArray(review.before) ? review.before : []
  return all.filter((one): one is object => typeof one === 'object' && one !== null && 'id' in one && one.id === anchor.target)
}
