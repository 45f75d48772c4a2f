// The answer as a graph, as a table or as JSON; onto the canvas, or out as a file.

import { useQuery } from '@tanstack/react-query'
import { Download, Waypoints } from 'lucide-react'
import { useMemo, useState } from 'react'
import { subgraphQuery } from '../api/queries.ts'
import type { QueryResponse } from '../api/types.ts'
import { useCanvasActions } from '../explore/useCanvasActions.ts'
import { countOf } from '../graph/dates.ts'
import { Button } from '../parts/Button.tsx'
import { download } from '../parts/download.ts'
import { Failure, Skeleton } from '../parts/Notice.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { EXPLORE } from '../route/route.ts'
import { toCsv } from './cells.ts'
import { findMentioned, keepMentioned } from './part.ts'
import type { Look } from './questions.ts'
import { ResultGraph } from './ResultGraph.tsx'
import { ResultTable } from './ResultTable.tsx'
import styles from './Query.module.css'

const LOOKS: readonly { readonly look: Look; readonly name: string }[] = [
  { look: 'graph', name: 'Graph' },
  { look: 'table', name: 'Table' },
  { look: 'json', name: 'JSON' },
]

/** As many entities as the canvas is asked for at once. */
const MOST_DRAWN = 1500

export function QueryResult({ result, first }: { readonly result: QueryResponse; readonly first: Look }) {
  const { rows, truncated, milliseconds } = result
  const mentioned = useMemo(() => findMentioned(result), [result])
  const ids = mentioned.entities.slice(0, MOST_DRAWN)
  const drawable = ids.length > 0
  const [chosen, setChosen] = useState<Look>(first)
  const look = chosen === 'graph' && !drawable ? 'table' : chosen
  const subgraph = useQuery({ ...subgraphQuery(ids, mentioned.relationships.length > 0), enabled: drawable })
  const part = useMemo(() => (subgraph.data === undefined ? null : keepMentioned(subgraph.data, mentioned)), [subgraph.data, mentioned])
  const { put } = useCanvasActions()
  const { navigate } = useNavigation()
  const show = () => {
    if (part === null) return
    put(part, countOf(part.entities.length, 'entity', 'entities'))
    navigate(EXPLORE)
  }
  return (
    <section aria-label="Result" className={styles['result']}>
      <div className={styles['summary']}>
        <div role="group" aria-label="Look" className={styles['looks']}>
          {LOOKS.map(({ look: one, name }) => (
            <button
              key={one}
              type="button"
              aria-pressed={look === one}
              disabled={one === 'graph' && !drawable}
              title={one === 'graph' && !drawable ? 'Return nodes, relationships or paths to draw them' : undefined}
              onClick={() => setChosen(one)}
            >
              {name}
            </button>
          ))}
        </div>
        <span role="status">
          {countOf(rows.length, 'row')} in {Math.max(1, Math.round(milliseconds))} ms{truncated && ', the first of more: add a LIMIT or narrow the question'}
        </span>
        <div className={styles['away']}>
          <Button disabled={part === null} onClick={show}>
            <Waypoints size={14} aria-hidden="true" /> Put on canvas
          </Button>
          <Button disabled={rows.length === 0} onClick={() => download(new Blob([toCsv(result)], { type: 'text/csv;charset=utf-8' }), 'ligature-query.csv')}>
            <Download size={14} aria-hidden="true" /> Download CSV
          </Button>
        </div>
      </div>
      {rows.length === 0 && <p className={styles['none']}>The question was understood and has no answer in this graph.</p>}
      {rows.length > 0 && look === 'table' && <ResultTable result={result} />}
      {rows.length > 0 && look === 'json' && (
        <pre className={styles['json']} tabIndex={0} role="region" aria-label="Rows as JSON">
          {JSON.stringify(rows, null, 2)}
        </pre>
      )}
      {look === 'graph' && subgraph.isError && <Failure error={subgraph.error} retry={() => void subgraph.refetch()} />}
      {look === 'graph' && subgraph.isPending && <Skeleton lines={5} label="Loading the graph" />}
      {look === 'graph' && part !== null && <ResultGraph part={part} />}
    </section>
  )
}
