// What a search found: entities with the name that matched, then documents.

import { Combobox } from '@mantine/core'
import { FileText } from 'lucide-react'
import type { SearchResponse } from '../api/types.ts'
import { countOf, formatDate } from '../graph/dates.ts'
import { EntityMark } from '../parts/Marks.tsx'
import { Emphasis } from './Emphasis.tsx'
import styles from './Search.module.css'

interface Props {
  readonly text: string
  readonly hits: SearchResponse | undefined
  readonly error: Error | null
  readonly pending: boolean
}

export function SearchHits({ text, hits, error, pending }: Props) {
  if (error !== null) return <p className={styles['note']}>{error.message}</p>
  if (hits === undefined) return <p className={styles['note']}>Looking …</p>
  const found = hits.entities.length + hits.documents.length
  if (found === 0 && !pending) {
    return <p className={styles['note']}>Nothing is called “{text}”. Try another spelling, or the first letters of one word of the name.</p>
  }
  return (
    <Combobox.Options className={styles['options'] ?? ''} aria-label="Found">
      {hits.entities.length > 0 && (
        <Combobox.Group label="Entities" classNames={{ groupLabel: styles['group'] ?? '' }}>
          {hits.entities.map((entity) => (
            <Combobox.Option key={entity.id} value={`entity:${entity.id}`}>
              <EntityMark type={entity.type} />
              <span className={styles['found']}>
                <Emphasis text={entity.name} query={text} />
                {entity.matched !== entity.name && (
                  <span className={styles['alias']}>
                    also <Emphasis text={entity.matched} query={text} />
                  </span>
                )}
              </span>
              <span className={styles['aside']}>
                {entity.type} · {countOf(entity.degree, 'link')} · {countOf(entity.documents, 'document')}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Group>
      )}
      {hits.documents.length > 0 && (
        <Combobox.Group label="Documents" classNames={{ groupLabel: styles['group'] ?? '' }}>
          {hits.documents.map((document) => (
            <Combobox.Option key={document.id} value={`document:${document.id}`}>
              <FileText size={13} aria-hidden="true" />
              <span className={styles['found']}>
                <Emphasis text={document.title} query={text} />
              </span>
              <span className={styles['aside']}>{formatDate(document.published) ?? document.collection}</span>
            </Combobox.Option>
          ))}
        </Combobox.Group>
      )}
    </Combobox.Options>
  )
}
