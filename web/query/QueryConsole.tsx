// Questions with blanks, and read-only Cypher: both fill the same field, and its answer stands below.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { post, RequestError, send } from '../api/client.ts'
import { savedQueriesQuery, schemaQuery } from '../api/queries.ts'
import type { SavedQuery, Schema } from '../api/types.ts'
import { useToast } from '../parts/ToastProvider.tsx'
import { ConsoleBar } from './ConsoleBar.tsx'
import { CypherEditor, type Fault } from './editor/CypherEditor.tsx'
import { EXAMPLES } from './examples.ts'
import { QuestionBar, findMissing, toParameters, type Filling, type Fillings } from './QuestionBar.tsx'
import { QueryAnswer } from './QueryAnswer.tsx'
import { QuerySidebar } from './QuerySidebar.tsx'
import type { Question } from './questions.ts'
import { useRecent } from './useRecent.ts'
import { useRun, type Asked, type Run } from './useRun.ts'
import styles from './Query.module.css'

const FIRST = EXAMPLES[0]?.cypher ?? 'MATCH (n) RETURN n LIMIT 25'
const NO_SCHEMA: Schema = { labels: [], types: [], properties: [] }

export function QueryConsole() {
  const { data: schema = NO_SCHEMA } = useQuery(schemaQuery)
  const { saved, keep, forget } = useSaved()
  const [cypher, setCypher] = useState(FIRST)
  const [question, setQuestion] = useState<Question | null>(null)
  const [fillings, setFillings] = useState<Fillings>({})
  const [written, setWritten] = useState('{}')
  const recent = useRecent()
  const { run, ask, stop } = useRun()
  const parsed = parseParameters(written)
  const parameters = { ...(parsed.values ?? {}), ...toParameters(fillings) }

  const start = (text: string, values: Readonly<Record<string, unknown>>) => {
    if (text.trim() === '' || parsed.values === null) return
    recent.remember({ cypher: text, parameters: values })
    ask({ cypher: text, parameters: values })
  }
  const write = ({ cypher: text, parameters: values }: Asked) => {
    setQuestion(null)
    setFillings({})
    setCypher(text)
    setWritten(JSON.stringify(values, null, 2))
  }
  const open = (asked: Asked) => {
    write(asked)
    start(asked.cypher, asked.parameters)
  }
  /** A question that is changed is a query of one's own; what filled its blanks goes along as parameters. */
  const edit = (text: string) => {
    if (question === null || text === question.cypher) setCypher(text)
    else write({ cypher: text, parameters })
  }
  const turn = (direction: 'older' | 'newer') => {
    const asked = recent.turn(direction, { cypher, parameters })
    if (asked !== null) write(asked)
  }
  const choose = (chosen: Question) => {
    setQuestion(chosen)
    setCypher(chosen.cypher)
    const kept = Object.fromEntries(Object.entries(fillings).filter(([name]) => chosen.blanks.some((blank) => blank.name === name && fits(blank, fillings[name]))))
    setFillings(kept)
    if (findMissing(chosen, kept).length === 0) start(chosen.cypher, toParameters(kept))
  }
  const fill = (name: string, filling: Filling | null) =>
    setFillings(({ [name]: _, ...others }) => (filling === null ? others : { ...others, [name]: filling }))
  return (
    <div className={styles['query']}>
      <QuerySidebar question={question} cypher={cypher} saved={saved} recent={recent.queries} choose={choose} open={open} forget={forget} />
      <div className={styles['work']}>
        <div className={styles['card']}>
          {question !== null && <QuestionBar question={question} fillings={fillings} running={run.state === 'running'} fill={fill} ask={() => start(cypher, parameters)} />}
          <CypherEditor
            value={cypher}
            known={{ ...schema, parameters: Object.keys(parameters) }}
            fault={findFault(run, cypher)}
            onChange={edit}
            onRun={() => start(cypher, parameters)}
            onTurn={turn}
          />
          <ConsoleBar
            run={run}
            ask={() => start(cypher, parameters)}
            stop={stop}
            save={(name) => keep({ name, cypher, parameters })}
            parameters={written}
            setParameters={setWritten}
            wrong={parsed.wrong}
          />
        </div>
        <QueryAnswer run={run} look={question?.look ?? 'table'} />
      </div>
    </div>
  )
}

function fits(blank: Question['blanks'][number], filling: Filling | undefined): boolean {
  if (filling === undefined) return false
  return blank.kind === 'date' ? typeof filling === 'string' : typeof filling !== 'string' && blank.types.includes(filling.type)
}

/** Marked only while the text is still the one that failed. */
function findFault(run: Run, cypher: string): Fault | null {
  if (run.state !== 'failed' || run.asked.cypher !== cypher || !(run.error instanceof RequestError) || run.error.position === null) return null
  return { position: run.error.position, message: run.error.message }
}

function parseParameters(text: string): { readonly values: Readonly<Record<string, unknown>> | null; readonly wrong: string | null } {
  try {
    const values: unknown = JSON.parse(text.trim() === '' ? '{}' : text)
    if (typeof values === 'object' && values !== null && !Array.isArray(values)) return { values: { ...values }, wrong: null }
    return { values: null, wrong: 'Write an object, like {"name": "Oslo"}' }
  } catch (error) {
    return { values: null, wrong: error instanceof Error ? error.message : String(error) }
  }
}

interface Saved {
  readonly saved: readonly SavedQuery[]
  readonly keep: (query: Pick<SavedQuery, 'name' | 'cypher'> & { readonly parameters: Readonly<Record<string, unknown>> }) => void
  readonly forget: (query: SavedQuery) => void
}

function useSaved(): Saved {
  const { data } = useQuery(savedQueriesQuery)
  const client = useQueryClient()
  const toast = useToast()
  const change = (work: Promise<unknown>, message: string, undo?: () => void) => {
    work
      .then(() => client.invalidateQueries({ queryKey: savedQueriesQuery.queryKey }))
      .then(() => toast({ message, ...(undo === undefined ? {} : { action: { label: 'Undo', run: undo } }) }))
      .catch((error: unknown) => toast({ message: error instanceof Error ? error.message : String(error) }))
  }
  const keep: Saved['keep'] = (query) => change(post<SavedQuery>('/api/queries', query), `Saved “${query.name}”`)
  return {
    saved: data?.queries ?? [],
    keep,
    forget: (query) => change(send(`/api/queries/${encodeURIComponent(query.id)}`, { method: 'DELETE' }), `Forgot “${query.name}”`, () => keep(query)),
  }
}
