// The rows of an answer as a table or as JSON, and as a file to take away.

import { Download } from 'lucide-react'
import { useState } from 'react'
import type { QueryResponse } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { Button } from '../parts/Button.tsx'
import { classes } from '../parts/classes.ts'
import { formatCell, toCsv } from './cells.ts'
import styles from './Query.module.css'

type Look = 'table' | 'json'

/** Longer text than this is a sentence of some document, and is set as one. */
const SENTENCE = 60

export function QueryResult({ result }: { readonly result: QueryResponse }) {
  const [look, setLook] = useState<Look>('table')
  const { rows, truncated, milliseconds } = result
  return (
    <section aria-label="Result" className={styles['result']}>
      <div className={styles['summary']}>
        <div role="group" aria-label="Look" className={styles['looks']}>
          <button type="button" aria-pressed={look === 'table'} onClick={() => setLook('table')}>
            Table
          </button>
          <button type="button" aria-pressed={look === 'json'} onClick={() => setLook('json')}>
            JSON
          </button>
        </div>
        <span role="status">
          {countOf(rows.length, 'row')} in {Math.max(1, Math.round(milliseconds))} ms{truncated && ', the first of more: add a LIMIT or narrow the question'}
        </span>
        <Button className={styles['download'] ?? ''} disabled={rows.length === 0} onClick={() => save(toCsv(result))}>
          <Download size={14} aria-hidden="true" /> Download CSV
        </Button>
      </div>
      {rows.length === 0 && <p className={styles['none']}>The question was understood and has no answer in this graph.</p>}
      {rows.length > 0 && look === 'table' && <ResultTable result={result} />}
      {rows.length > 0 && look === 'json' && <pre className={styles['json']}>{JSON.stringify(rows, null, 2)}</pre>}
    </section>
  )
}

function ResultTable({ result: { columns, rows } }: { readonly result: QueryResponse }) {
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Rows">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((value, column) => {
                const text = formatCell(value)
                return (
                  <td key={columns[column] ?? column} className={classes(typeof value === 'string' && text.length > SENTENCE && styles['passage'])}>
                    {text}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function save(csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'ligature-query.csv'
  link.click()
  URL.revokeObjectURL(address)
}
