// One run of a query: from asking to its answer, its failure, or its being stopped.

import { useCallback, useEffect, useRef, useState } from 'react'
import { post } from '../api/client.ts'
import type { QueryResponse } from '../api/types.ts'

export const LIMITS = { maxRows: 5000, timeoutMs: 30_000 } as const

export interface Asked {
  readonly cypher: string
  readonly parameters: Readonly<Record<string, unknown>>
}

export type Run =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly asked: Asked; readonly started: number }
  | { readonly state: 'done'; readonly asked: Asked; readonly result: QueryResponse }
  | { readonly state: 'failed'; readonly asked: Asked; readonly error: Error }
  | { readonly state: 'stopped'; readonly asked: Asked }

export interface Runner {
  readonly run: Run
  readonly ask: (asked: Asked) => void
  /** Breaks the request off, which ends the query on the server. */
  readonly stop: () => void
}

export function useRun(): Runner {
  const [run, setRun] = useState<Run>({ state: 'idle' })
  const current = useRef<AbortController | null>(null)
  useEffect(() => () => current.current?.abort(), [])
  const ask = useCallback((asked: Asked) => {
    current.current?.abort()
    const control = new AbortController()
    current.current = control
    setRun({ state: 'running', asked, started: performance.now() })
    post<QueryResponse>('/api/query', { ...asked, ...LIMITS }, control.signal).then(
      (result) => {
        if (!control.signal.aborted) setRun({ state: 'done', asked, result })
      },
      (cause: unknown) => {
        if (!control.signal.aborted) setRun({ state: 'failed', asked, error: cause instanceof Error ? cause : new Error(String(cause)) })
      },
    )
  }, [])
  const stop = useCallback(() => {
    current.current?.abort()
    setRun((before) => (before.state === 'running' ? { state: 'stopped', asked: before.asked } : before))
  }, [])
  return { run, ask, stop }
}
