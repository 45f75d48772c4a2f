// The jobs that the server knows, those of before a reload too; the ones that run are followed as they go.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { followJob, hasEnded, jobsQuery } from '../api/jobs.ts'
import type { Job } from '../api/types.ts'

export interface Jobs {
  /** The newest first; undefined until they are known. */
  readonly jobs: readonly Job[] | undefined
  readonly error: Error | null
  /** The progress cannot be followed at the moment; the jobs themselves go on. */
  readonly lost: boolean
  /** A job that has just begun. */
  readonly welcome: (job: Job) => void
}

export function useJobs(): Jobs {
  const client = useQueryClient()
  const { data, error } = useQuery(jobsQuery)
  const [lost, setLost] = useState(false)
  const put = useCallback(
    (job: Job) =>
      client.setQueryData(jobsQuery.queryKey, (before) => {
        const others = before?.jobs ?? []
        const known = others.some(({ id }) => id === job.id)
        return { jobs: known ? others.map((one) => (one.id === job.id ? job : one)) : [job, ...others], next: before?.next ?? null }
      }),
    [client],
  )
  const running = (data?.jobs ?? []).filter((job) => !hasEnded(job)).map(({ id }) => id).join(' ')
  useEffect(() => {
    const stops = running.split(' ').filter((id) => id !== '').map((id) =>
      followJob(id, {
        onJob: (job) => {
          setLost(false)
          put(job)
          // What the graph holds is another now; the ontology is not, and the jobs are known.
          if (hasEnded(job)) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'ontology' && queryKey[0] !== 'jobs' })
        },
        onLost: () => setLost(true),
      }),
    )
    return () => stops.forEach((stop) => stop())
  }, [client, put, running])
  return { jobs: data?.jobs, error, lost, welcome: put }
}
