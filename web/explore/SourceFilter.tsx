// Which collections and documents the canvas is seen through; everything while none is chosen.

import { useQuery } from '@tanstack/react-query'
import { FileText, Folder, X } from 'lucide-react'
import { statusQuery, documentQuery } from '../api/queries.ts'
import { formatCount } from '../graph/dates.ts'
import { useExplore } from './ExploreProvider.tsx'
import styles from './Explore.module.css'

export function SourceFilter() {
  const { state, dispatch } = useExplore()
  const { data: status } = useQuery(statusQuery)
  const { collections: chosen, documents } = state.filters
  const collections = status?.counts.collections ?? []
  if (collections.length < 2 && documents.size + chosen.size === 0) return null
  const all = chosen.size + documents.size === 0
  return (
    <section className={styles['group']} aria-label="Sources">
      <h2 className={styles['heading']}>Sources</h2>
      {collections.map(({ name, documents: count }) => (
        <div key={name} className={styles['row']}>
          <button type="button" className={styles['toggle']} aria-pressed={all || chosen.has(name)} title={all ? `Show only what ${name} speaks of` : undefined} onClick={() => dispatch({ kind: 'source', group: 'collections', name })}>
            <span className={styles['mark']}>
              <Folder size={14} aria-hidden="true" />
            </span>
            <span className={styles['label']}>{name}</span>
            <span className={styles['count']}>{formatCount(count)}</span>
          </button>
        </div>
      ))}
      {[...documents].map((id) => (
        <DocumentRow key={id} id={id} drop={() => dispatch({ kind: 'source', group: 'documents', name: id })} />
      ))}
    </section>
  )
}

function DocumentRow({ id, drop }: { readonly id: string; readonly drop: () => void }) {
  const { data } = useQuery(documentQuery(id))
  return (
    <div className={styles['row']}>
      <button type="button" className={styles['toggle']} aria-pressed="true" title="Show other documents too" onClick={drop}>
        <span className={styles['mark']}>
          <FileText size={14} aria-hidden="true" />
        </span>
        <span className={styles['label']}>{data?.title ?? id}</span>
        <X size={12} aria-hidden="true" />
      </button>
    </div>
  )
}
