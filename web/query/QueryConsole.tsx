// Read-only Cypher on the graph: a question, its rows, or why it could not be answered.

import { useMutation } from '@tanstack/react-query'
import { Play } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { post, RequestError } from '../api/client.ts'
import type { QueryResponse } from '../api/types.ts'
import { Button, Key } from '../parts/Button.tsx'
import { EXAMPLES, type Example } from './examples.ts'
import { QueryResult } from './QueryResult.tsx'
import styles from './Query.module.css'

const FIRST = EXAMPLES[0]?.cypher ?? 'MATCH (n) RETURN n LIMIT 25'

export function QueryConsole() {
  const [cypher, setCypher] = useState(FIRST)
  const run = useMutation<QueryResponse, Error, string>({ mutationFn: (text) => post('/api/query', { cypher: text, parameters: {} }) })
  const ask = (text: string) => {
    if (text.trim() !== '') run.mutate(text)
  }
  const choose = ({ cypher: text }: Example) => {
    setCypher(text)
    ask(text)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    ask(cypher)
  }
  return (
    <div className={styles['query']}>
      <aside className={styles['examples']} aria-label="Examples">
        <h1>Query</h1>
        <h2>Examples</h2>
        <ul>
          {EXAMPLES.map((example) => (
            <li key={example.question}>
              <button type="button" className={styles['example']} aria-current={example.cypher === cypher ? 'true' : undefined} onClick={() => choose(example)}>
                {example.question}
              </button>
            </li>
          ))}
        </ul>
      </aside>
      <div className={styles['work']}>
        <div className={styles['editor']}>
          <textarea
            aria-label="Cypher"
            rows={Math.max(4, Math.min(14, cypher.split('\n').length + 1))}
            spellCheck={false}
            autoComplete="off"
            value={cypher}
            onChange={(event) => setCypher(event.currentTarget.value)}
            onKeyDown={press}
          />
          <div className={styles['bar']}>
            <Button tone="accent" disabled={run.isPending} onClick={() => ask(cypher)}>
              <Play size={13} aria-hidden="true" /> {run.isPending ? 'Running …' : 'Run'} <Key>Ctrl ↵</Key>
            </Button>
            <span>Read-only: what would change the graph is refused.</span>
          </div>
        </div>
        {run.error !== null && <QueryError error={run.error} cypher={run.variables} />}
        {run.data !== undefined && <QueryResult result={run.data} />}
      </div>
    </div>
  )
}

function QueryError({ error, cypher }: { readonly error: Error; readonly cypher: string }) {
  const position = error instanceof RequestError ? error.position : null
  const line = position === null ? null : cypher.slice(0, position).split('\n').length
  return (
    <div className={styles['error']} role="alert">
      <b>{error instanceof RequestError ? error.title : 'The query failed'}</b>
      {line !== null && <span>line {line}</span>}
      <pre>{error.message}</pre>
    </div>
  )
}
