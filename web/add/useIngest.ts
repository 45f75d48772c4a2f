// One job of reading documents, from sending the files to the last event.

import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { followJob, hasEnded, startJob } from '../api/jobs.ts'
import type { Job } from '../api/types.ts'

interface Ingest {
  readonly job: Job | null
  readonly error: Error | null
  /** The progress cannot be followed at the moment; the job itself goes on. */
  readonly lost: boolean
  readonly sending: boolean
  readonly start: (files: readonly File[], collection: string) => void
  readonly reset: () => void
}

export function useIngest(): Ingest {
  const client = useQueryClient()
  const [job, setJob] = useState<Job | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [lost, setLost] = useState(false)
  const [sending, setSending] = useState(false)
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => () => stop.current(), [])

  const follow = useCallback(
    (id: string) => {
      stop.current = followJob(id, {
        onJob: (next) => {
          setLost(false)
          setJob(next)
          if (hasEnded(next)) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'ontology' })
        },
        onLost: () => setLost(true),
      })
    },
    [client],
  )
  const start = useCallback(
    (files: readonly File[], collection: string) => {
      setError(null)
      setSending(true)
      startJob(files, collection)
        .then((started) => {
          setJob(started)
          follow(started.id)
        })
        .catch((cause: unknown) => setError(cause instanceof Error ? cause : new Error(String(cause))))
        .finally(() => setSending(false))
    },
    [follow],
  )
  const reset = useCallback(() => {
    stop.current()
    setJob(null)
    setError(null)
    setLost(false)
  }, [])
  return { job, error, lost, sending, start, reset }
}
