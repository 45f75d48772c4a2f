// A list of names held against the graph: who is known under which name, who is not, and the hits onto the canvas.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { useState, type DragEvent } from 'react'
import { namesQuery, subgraphQuery } from '../api/queries.ts'
import type { NamesResponse } from '../api/types.ts'
import { useCanvasActions } from '../explore/useCanvasActions.ts'
import { countOf, formatCount } from '../graph/dates.ts'
import { Button } from '../parts/Button.tsx'
import { EntityMark } from '../parts/Marks.tsx'
import { Failure, Skeleton } from '../parts/Notice.tsx'
import { Link } from '../route/Link.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { EXPLORE, toEntity } from '../route/route.ts'
import { readFirstColumn, readNames } from './names.ts'
import styles from './Documents.module.css'

const MOST = 5000

export function NameCheck() {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<readonly string[]>([])
  const { data, error, refetch } = useQuery(namesQuery(asked))
  const check = (names: readonly string[]) => setAsked(names.slice(0, MOST))
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const [file] = event.dataTransfer.files
    void file?.text().then((text) => {
      const names = /\.(?:csv|tsv)$/iu.test(file.name) ? readFirstColumn(text) : readNames(text)
      setTyped(names.join('\n'))
      check(names)
    })
  }
  return (
    <div className={styles['list']} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <header className={styles['top']}>
        <Link to={{ screen: 'documents', collection: null }} className={styles['home']} aria-label="Documents">
          <ArrowLeft size={14} aria-hidden="true" />
        </Link>
        <h1>Check a list of names</h1>
      </header>
      <form
        className={styles['names']}
        onSubmit={(event) => {
          event.preventDefault()
          check(readNames(typed))
        }}
      >
        <textarea aria-label="Names, one a line" placeholder="Paste names, one a line, or drop a CSV file: its first column is read" rows={6} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <Button type="submit" tone="accent" disabled={typed.trim() === ''}>
          Check
        </Button>
      </form>
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {error === null && asked.length > 0 && data === undefined && <Skeleton lines={6} label="Looking for the names" />}
      {data !== undefined && asked.length > 0 && <Found names={data.names} />}
    </div>
  )
}

function Found({ names }: { readonly names: NamesResponse['names'] }) {
  const client = useQueryClient()
  const { put } = useCanvasActions()
  const { navigate } = useNavigation()
  const known = names.filter(({ entities }) => entities.length > 0)
  const ids = [...new Set(known.flatMap(({ entities }) => entities.map(({ id }) => id)))]
  const show = async () => {
    put(await client.query(subgraphQuery(ids, false)), countOf(ids.length, 'name'))
    navigate(EXPLORE)
  }
  return (
    <>
      <p className={styles['verdict']}>
        {formatCount(known.length)} of {countOf(names.length, 'name')} known
        {ids.length > 0 && <Button onClick={() => void show()}>Put {countOf(ids.length, 'entity', 'entities')} on the canvas</Button>}
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Known as</th>
            <th scope="col" className={styles['number']}>
              Documents
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ name, entities }) => (
            <tr key={name}>
              <td className={styles['asked']}>{name}</td>
              <td>
                {entities.length === 0 && 'not in the graph'}
                {entities.map(({ id, type, name: own }) => (
                  <Link key={id} to={toEntity(id)} className={styles['entity']}>
                    <EntityMark type={type} />
                    <span>{own}</span>
                  </Link>
                ))}
              </td>
              <td className={styles['number']}>{entities.length === 0 ? '–' : entities.map(({ documents }) => formatCount(documents)).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
