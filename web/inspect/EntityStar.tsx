// A star on an entity: what came about it since the last visit is said when it is opened again.

import { Star } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useDesk } from '../api/desk.ts'
import type { EntityResponse } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { IconButton } from '../parts/Button.tsx'
import { useKeys } from '../parts/useKeys.ts'
import { Link } from '../route/Link.tsx'
import { toDocument } from '../route/route.ts'
import styles from './Inspector.module.css'

export function EntityStar({ entity }: { readonly entity: EntityResponse }) {
  const { desk, star, unstar } = useDesk()
  const starred = desk?.stars.some((one) => one.entity === entity.id) ?? false
  const toggle = () => (starred ? unstar(entity.id) : star(toStar(entity)))
  useKeys({ s: toggle })
  return (
    <IconButton needs="keep" label={starred ? 'Take the star away' : 'Star, to hear what is new'} shortcut="S" side="left" className={styles['star'] ?? ''} aria-pressed={starred} onClick={toggle}>
      <Star size={16} fill={starred ? 'currentColor' : 'none'} aria-hidden="true" />
    </IconButton>
  )
}

/** What is new about a starred entity; being shown it is the visit. */
export function WhatIsNew({ entity }: { readonly entity: EntityResponse }) {
  const { desk, star } = useDesk()
  const known = desk?.stars.find((one) => one.entity === entity.id)?.documents
  const [before, setBefore] = useState<readonly string[] | null>(null)
  const shown = before ?? known
  const fresh = shown === undefined ? [] : entity.documents.filter(({ id }) => !shown.includes(id))
  const unseen = known !== undefined && entity.documents.some(({ id }) => !known.includes(id))
  useEffect(() => {
    if (!unseen) return
    setBefore(known)
    star(toStar(entity))
    // Once for what is unseen: the answer makes it seen.
  }, [unseen])
  if (fresh.length === 0) return null
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>New since your last visit: {countOf(fresh.length, 'document')}</h3>
      <ul>
        {fresh.map(({ id, title }) => (
          <li key={id}>
            <Link to={toDocument(id)} className={styles['document']}>
              <span className={styles['documentTitle']}>{title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function toStar({ id, name, type, documents }: EntityResponse) {
  return { entity: id, name, type, documents: documents.map((document) => document.id) }
}
