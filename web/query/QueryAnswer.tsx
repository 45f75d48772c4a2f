// What became of a query: its rows, why it failed, that it was stopped.

import { RequestError } from '../api/client.ts'
import { Skeleton } from '../parts/Notice.tsx'
import { QueryResult } from './QueryResult.tsx'
import type { Look } from './questions.ts'
import type { Run } from './useRun.ts'
import styles from './Query.module.css'

export function QueryAnswer({ run, look }: { readonly run: Run; readonly look: Look }) {
  switch (run.state) {
    case 'idle':
      return <p className={styles['none']}>Fill in a question on the left, or write Cypher and run it. What a query can speak of is offered as you type.</p>
    case 'running':
      return <Skeleton lines={6} label="Running the query" />
    case 'stopped':
      return (
        <p className={styles['none']} role="status">
          Stopped. The server has ended the query; nothing of it goes on.
        </p>
      )
    case 'failed':
      return <QueryError error={run.error} cypher={run.asked.cypher} />
    case 'done':
      return <QueryResult key={`${run.asked.cypher} ${JSON.stringify(run.asked.parameters)}`} result={run.result} first={look} />
  }
}

function QueryError({ error, cypher }: { readonly error: Error; readonly cypher: string }) {
  const position = error instanceof RequestError ? error.position : null
  return (
    <div className={styles['error']} role="alert">
      <b>{error instanceof RequestError ? error.title : 'The query failed'}</b>
      {position !== null && <span>{placeOf(cypher, position)}</span>}
      <pre>{error.message}</pre>
    </div>
  )
}

function placeOf(cypher: string, position: number): string {
  const before = cypher.slice(0, position).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}
