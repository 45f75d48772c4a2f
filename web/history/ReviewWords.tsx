// A Review in a sentence.

import { useQuery } from '@tanstack/react-query'
import { entityQuery } from '../api/queries.ts'
import type { Review } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { VERBS } from './verbs.ts'
import { actionOf, fieldsOf, subjectsOf, textOf, type Subject } from './describe.ts'

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
    case 'reanchor':
      return <>{`${textOf(action['to']) === null ? 'Let go a lost decision:' : 'Found a lost claim again:'} ${first?.words ?? 'a claim'}`}</>
    case 'mention':
      return (
        <>
          {verb} “{textOf(first?.values['words'])}” as <Meant means={action['means']} />
        </>
      )
    case 'unmention':
      return <>{`${verb} “${textOf(first?.values['words']) ?? ''}” as no mention of ${mentionedIn(first).join(', ')}`}</>
    case 'add':
      return <Added claim={fieldsOf(action['claim'])} />
    default:
      return <>{`${verb} ${subjects.length === 1 ? (first?.words ?? '') : countOf(subjects.length, review.targetKind, review.targetKind === 'entity' ? 'entities' : undefined)}`}</>
  }
}

/** Whom words mean now: somebody known by the id, somebody new by the name. */
function Meant({ means }: { readonly means: unknown }) {
  const id = textOf(means)
  if (id !== null) return <EntityName id={id} />
  const { name, type } = fieldsOf(means)
  return <>{`${textOf(name) ?? ''}, a new ${(textOf(type) ?? 'entity').toLowerCase()}`}</>
}

/** Whom words were taken to mean when they were decided about. */
function mentionedIn(subject: Subject | undefined): readonly string[] {
  const mentions = subject?.values['mentions']
  return Array.isArray(mentions) ? mentions.flatMap((one: unknown) => textOf(fieldsOf(one)['name']) ?? []) : []
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
