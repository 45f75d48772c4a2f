// A Review in a sentence.

import { useQuery } from '@tanstack/react-query'
import { entityQuery } from '../api/queries.ts'
import type { Review } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { actionOf, fieldsOf, subjectsOf, textOf } from './describe.ts'

const VERBS: Readonly<Record<Review['action'], string>> = {
  confirm: 'Confirmed',
  reject: 'Rejected',
  unsure: 'Marked unsure:',
  annotate: 'Noted on',
  edit: 'Edited',
  add: 'Added',
  rename: 'Renamed',
  retype: 'Changed the type of',
  merge: 'Merged',
  split: 'Split',
  correct: 'Corrected',
}

export function ReviewWords({ review }: { readonly review: Review }) {
  const action = actionOf(review)
  const subjects = subjectsOf(review)
  const nameOf = (id: unknown) => subjects.find((one) => one.id === id)?.words ?? null
  const [first] = subjects
  const verb = VERBS[review.action]
  switch (review.action) {
    case 'rename':
      return <>{`${verb} ${first?.words ?? 'an entity'} to ${textOf(action['name']) ?? ''}`}</>
    case 'retype':
      return <>{`${verb} ${first?.words ?? 'an entity'} to ${textOf(action['type']) ?? ''}`}</>
    case 'merge': {
      const others = Array.isArray(action['entities']) ? action['entities'].map((id: unknown) => nameOf(id) ?? textOf(id)) : []
      const name = textOf(action['name'])
      return <>{`${verb} ${others.join(', ')} into ${nameOf(action['into']) ?? ''}${name === null ? '' : `, called ${name}`}`}</>
    }
    case 'split':
      return <>{`${verb} ${textOf(action['name']) ?? ''} off ${first?.words ?? 'an entity'}`}</>
    case 'add':
      return <Added claim={fieldsOf(action['claim'])} />
    default:
      return <>{`${verb} ${subjects.length === 1 ? (first?.words ?? '') : countOf(subjects.length, review.targetKind, review.targetKind === 'entity' ? 'entities' : undefined)}`}</>
  }
}

function Added({ claim }: { readonly claim: Readonly<Record<string, unknown>> }) {
  return (
    <>
      Added <EntityName id={textOf(claim['subject'])} /> · {(textOf(claim['type']) ?? '').toLowerCase().replaceAll('_', ' ')} · <EntityName id={textOf(claim['object'])} />
    </>
  )
}

/** The name that an entity has now; its id where it is no longer there. */
export function EntityName({ id }: { readonly id: string | null }) {
  const { data } = useQuery({ ...entityQuery(id ?? ''), enabled: id !== null })
  return <>{data?.name ?? id ?? 'nobody'}</>
}
