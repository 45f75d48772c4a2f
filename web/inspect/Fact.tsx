// One line of what is known of a claim, and an entity named in it: the inspector and the review screen list the same.

import type { ReactNode } from 'react'
import type { EntityReference } from '../api/types.ts'
import { Link } from '../route/Link.tsx'
import { toEntity } from '../route/route.ts'

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export function Reference({ entity }: { readonly entity: EntityReference }) {
  return <Link to={toEntity(entity.id)}>{entity.name}</Link>
}
