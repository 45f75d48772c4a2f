// Under the field: run or stop, keep, parameters, and what limits a query.

import { Popover } from '@mantine/core'
import { Braces, Play, Save, Square } from 'lucide-react'
import { useEffect, useState } from 'react'
import { formatCount } from '../graph/dates.ts'
import { Button, Key } from '../parts/Button.tsx'
import { LIMITS, type Run } from './useRun.ts'
import styles from './Query.module.css'

interface Props {
  readonly run: Run
  readonly ask: () => void
  readonly stop: () => void
  readonly save: (name: string) => void
  readonly parameters: string
  readonly setParameters: (text: string) => void
  /** Why the parameters cannot be used; null when they can. */
  readonly wrong: string | null
}

export function ConsoleBar({ run, ask, stop, save, parameters, setParameters, wrong }: Props) {
  const running = run.state === 'running'
  return (
    <div className={styles['bar']}>
      {running ? (
        <Button onClick={stop}>
          <Square size={12} fill="currentColor" aria-hidden="true" /> Stop
        </Button>
      ) : (
        <Button tone="accent" disabled={wrong !== null} onClick={ask}>
          <Play size={13} aria-hidden="true" /> Run <Key>Ctrl ↵</Key>
        </Button>
      )}
      <SavePopover save={save} />
      <Popover position="bottom-start" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Button data-wrong={wrong !== null}>
            <Braces size={13} aria-hidden="true" /> Parameters
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <label className={styles['parameters']}>
            <span>Parameters as JSON, for $name in the query</span>
            <textarea rows={6} spellCheck={false} value={parameters} aria-invalid={wrong !== null} onChange={({ currentTarget }) => setParameters(currentTarget.value)} />
            {wrong !== null && <small role="alert">{wrong}</small>}
          </label>
        </Popover.Dropdown>
      </Popover>
      {running ? <Elapsed since={run.started} /> : <span className={styles['limits']}>Read-only · at most {formatCount(LIMITS.maxRows)} rows · stops after {LIMITS.timeoutMs / 1000} s</span>}
    </div>
  )
}

function SavePopover({ save }: { readonly save: (name: string) => void }) {
  const [opened, setOpened] = useState(false)
  const [name, setName] = useState('')
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button needs="keep" onClick={() => setOpened(!opened)}>
          <Save size={13} aria-hidden="true" /> Save
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={styles['save']}
          onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() === '') return
            save(name.trim())
            setOpened(false)
            setName('')
          }}
        >
          <label>
            Name of the query
            <input value={name} maxLength={200} data-autofocus onChange={({ currentTarget }) => setName(currentTarget.value)} />
          </label>
          <Button tone="accent" type="submit" disabled={name.trim() === ''}>
            Keep it
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

/** How long it runs already; the limit says how long it may. */
function Elapsed({ since }: { readonly since: number }) {
  const [now, setNow] = useState(since)
  useEffect(() => {
    const timer = window.setInterval(() => setNow(performance.now()), 100)
    return () => window.clearInterval(timer)
  }, [])
  return (
    <span className={styles['limits']} role="timer">
      Running for {(Math.max(0, now - since) / 1000).toFixed(1)} s of at most {LIMITS.timeoutMs / 1000} s
    </span>
  )
}
