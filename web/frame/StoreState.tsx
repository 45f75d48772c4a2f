// Which store is open and what is in it, or that the server has gone.

import { Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { statusQuery } from '../api/queries.ts'
import type { StatusResponse } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import styles from './Frame.module.css'

export function StoreState() {
  const { data, error } = useQuery(statusQuery)
  const state = error !== null ? 'away' : data === undefined ? 'asking' : 'here'
  const words = error !== null ? 'The server does not answer' : 'Opening …'
  return (
    <Tooltip label={data === undefined ? words : `${data.store.location} · Ligature ${data.version}`}>
      <div className={styles['store']} role="status">
        <span className={styles['dot']} data-state={state} />
        <span>{error === null && data !== undefined ? <Contents status={data} /> : words}</span>
      </div>
    </Tooltip>
  )
}

function Contents({ status: { store, counts } }: { readonly status: StatusResponse }) {
  const [only, ...others] = counts.collections
  const collection = only === undefined ? null : others.length === 0 ? capitalise(only.name) : countOf(counts.collections.length, 'collection')
  return (
    <>
      <span className={styles['kindOfStore']}>{store.description} · </span>
      {[collection, countOf(counts.documents, 'document')].filter((part) => part !== null).join(' · ')}
    </>
  )
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
