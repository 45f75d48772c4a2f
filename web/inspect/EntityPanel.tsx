// An entity: its names, what it was called, what links it to others, where it is spoken of.

import { useQuery } from '@tanstack/react-query'
import { entityQuery } from '../api/queries.ts'
import type { EntityResponse } from '../api/types.ts'
import { countOf, formatInterval } from '../graph/dates.ts'
import type { View } from '../graph/view.ts'
import { Button, Key } from '../parts/Button.tsx'
import { EntityMark } from '../parts/Marks.tsx'
import { Failure, Notice, Skeleton } from '../parts/Notice.tsx'
import { RequestError } from '../api/client.ts'
import { TargetHistory } from '../history/TargetHistory.tsx'
import { EntityReview } from '../review/EntityReview.tsx'
import { useCanvasActions } from '../explore/useCanvasActions.ts'
import { EntityClaims } from './EntityClaims.tsx'
import { EntityDocuments } from './EntityDocuments.tsx'
import { EntityLinks } from './EntityLinks.tsx'
import { EntityStar, WhatIsNew } from './EntityStar.tsx'
import styles from './Inspector.module.css'

export function EntityPanel({ id, view }: { readonly id: string; readonly view: View }) {
  const { data, error, refetch } = useQuery(entityQuery(id))
  if (error instanceof RequestError && error.status === 404) {
    return <Notice title="This entity is not in the graph">It may have gone with the last document that spoke of it. Search for its name, or go back.</Notice>
  }
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={9} label="Loading the entity" />
  return (
    <div className={styles['panel']}>
      <EntityStar entity={data} />
      <EntityHead entity={data} />
      <EntityButtons entity={data} onCanvas={view.entities.has(id)} />
      <EntityReview key={data.version} entity={data} />
      <WhatIsNew entity={data} />
      <EntityClaims id={id} />
      <EntityLinks id={id} view={view} />
      <EntityDocuments documents={data.documents} count={data.documentCount} />
      <TargetHistory target={data.id} />
    </div>
  )
}

function EntityHead({ entity }: { readonly entity: EntityResponse }) {
  const { type, name, names, attributes, mentions, documentCount } = entity
  const others = names.filter((other) => other !== name)
  const when = formatInterval(attributes.from, attributes.to)
  return (
    <header className={styles['head']}>
      <p className={styles['kind']}>
        <EntityMark type={type} size={12} /> {type}
        {attributes.country !== null && ` · ${attributes.country}`}
        {when !== null && ` · ${when}`}
      </p>
      <h2 className={styles['name']}>{name}</h2>
      {others.length > 0 && <p className={styles['quiet']}>also {others.join(', ')}</p>}
      {attributes.roles.length > 0 && <p className={styles['called']}>called {attributes.roles.map((role) => `“${role}”`).join(', ')}</p>}
      <p className={styles['quiet']}>
        {countOf(mentions, 'mention')} in {countOf(documentCount, 'document')}
        {attributes.latitude !== null && attributes.longitude !== null && ` · ${attributes.latitude.toFixed(2)}, ${attributes.longitude.toFixed(2)}`}
      </p>
    </header>
  )
}

function EntityButtons({ entity, onCanvas }: { readonly entity: EntityResponse; readonly onCanvas: boolean }) {
  const { expand, collapse, add, remove } = useCanvasActions()
  if (!onCanvas) {
    return (
      <div className={styles['buttons']}>
        <Button tone="accent" onClick={() => add(entity)}>
          Put on the canvas
        </Button>
      </div>
    )
  }
  return (
    <div className={styles['buttons']}>
      <Button tone="accent" onClick={() => expand(entity)}>
        Expand <Key>X</Key>
      </Button>
      <Button onClick={() => collapse(entity)}>
        Collapse <Key>C</Key>
      </Button>
      <Button title="Remove from view" onClick={() => remove([entity])}>
        Remove <Key>Del</Key>
      </Button>
    </div>
  )
}
