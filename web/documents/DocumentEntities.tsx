// Everyone and everything that a document speaks of, most often first.

import { useMemo } from 'react'
import type { DocumentResponse } from '../api/types.ts'
import { countOf, formatCount } from '../graph/dates.ts'
import { EntityMark } from '../parts/Marks.tsx'
import { Link } from '../route/Link.tsx'
import { toEntity } from '../route/route.ts'
import { DocumentGraph } from './DocumentGraph.tsx'
import styles from './Documents.module.css'

export function DocumentEntities({ document }: { readonly document: DocumentResponse }) {
  const entities = useMemo(() => countMentions(document.mentions), [document.mentions])
  return (
    <aside className={styles['entities']} aria-label="Spoken of here">
      <DocumentGraph document={document} />
      <h2>{entities.length === 0 ? 'Nobody is named here' : `${countOf(entities.length, 'entity', 'entities')} spoken of here`}</h2>
      <ul>
        {entities.map(({ id, type, name, count }) => (
          <li key={id}>
            <Link to={toEntity(id)} className={styles['entity']}>
              <EntityMark type={type} />
              <span>{name}</span>
              <small title={countOf(count, 'mention')}>{formatCount(count)}</small>
            </Link>
          </li>
        ))}
      </ul>
      {document.language !== 'en' && <p className={styles['note']}>This text is not in English: it can be read and searched, but nothing was extracted from it.</p>}
    </aside>
  )
}

interface Counted {
  readonly id: string
  readonly type: DocumentResponse['mentions'][number]['type']
  readonly name: string
  readonly count: number
}

function countMentions(mentions: DocumentResponse['mentions']): readonly Counted[] {
  const counts = new Map<string, Counted>()
  for (const { entity, type, name } of mentions) counts.set(entity, { id: entity, type, name, count: (counts.get(entity)?.count ?? 0) + 1 })
  return [...counts.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
}
