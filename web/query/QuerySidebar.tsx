// What can be asked without writing: questions, examples, what was saved, what was run lately.

import { X } from 'lucide-react'
import type { SavedQuery } from '../api/types.ts'
import { IconButton } from '../parts/Button.tsx'
import { EXAMPLES } from './examples.ts'
import { QUESTIONS, splitSentence, type Question } from './questions.ts'
import type { Asked } from './useRun.ts'
import styles from './Query.module.css'

const RECENT = 8

interface Props {
  readonly question: Question | null
  readonly cypher: string
  readonly saved: readonly SavedQuery[]
  readonly recent: readonly Asked[]
  readonly choose: (question: Question) => void
  readonly open: (asked: Asked) => void
  readonly forget: (query: SavedQuery) => void
}

export function QuerySidebar({ question, cypher, saved, recent, choose, open, forget }: Props) {
  const current = (text: string) => (question === null && text === cypher ? 'true' : undefined)
  return (
    <aside className={styles['side']} aria-label="Questions and queries">
      <h1>Query</h1>
      <Group title="Questions">
        {QUESTIONS.map((one) => (
          <Entry key={one.sentence} current={one === question ? 'true' : undefined} act={() => choose(one)}>
            {splitSentence(one).map((piece, index) => ('text' in piece ? piece.text : <em key={index}>{piece.blank.name}</em>))}
          </Entry>
        ))}
      </Group>
      <Group title="Examples">
        {EXAMPLES.map(({ name, cypher: text }) => (
          <Entry key={name} current={current(text)} act={() => open({ cypher: text, parameters: {} })}>
            {name}
          </Entry>
        ))}
      </Group>
      {saved.length > 0 && (
        <Group title="Saved">
          {saved.map((query) => (
            <Entry
              key={query.id}
              current={current(query.cypher)}
              act={() => open(query)}
              aside={
                <IconButton needs="keep" label={`Forget “${query.name}”`} side="right" onClick={() => forget(query)}>
                  <X size={13} aria-hidden="true" />
                </IconButton>
              }
            >
              {query.name}
            </Entry>
          ))}
        </Group>
      )}
      {recent.length > 0 && (
        <Group title="Recent">
          {recent.slice(0, RECENT).map((asked) => (
            <Entry key={asked.cypher} current={current(asked.cypher)} act={() => open(asked)}>
              <code>{asked.cypher}</code>
            </Entry>
          ))}
        </Group>
      )}
    </aside>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul aria-label={title}>{children}</ul>
    </section>
  )
}

interface EntryProps {
  readonly current: 'true' | undefined
  readonly act: () => void
  readonly aside?: React.ReactNode
  readonly children: React.ReactNode
}

function Entry({ current, act, aside, children }: EntryProps) {
  return (
    <li className={styles['entry']}>
      <button type="button" aria-current={current} onClick={act}>
        {children}
      </button>
      {aside}
    </li>
  )
}
