// Documents that an older Ligature has read: it may have found less in them than this one would.

import { useMutation, useQuery } from '@tanstack/react-query'
import { outdatedQuery, sendOutdated } from '../api/jobs.ts'
import type { Job } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { Button } from '../parts/Button.tsx'
import { useToast } from '../parts/ToastProvider.tsx'
import styles from './Add.module.css'

interface Props {
  /** True while a job reads them. */
  readonly busy: boolean
  /** Told of the job that reads them anew. */
  readonly welcome: (job: Job) => void
}

export function Outdated({ busy, welcome }: Props) {
  const { data } = useQuery(outdatedQuery)
  const toast = useToast()
  const { mutate, isPending } = useMutation({ mutationFn: sendOutdated, onSuccess: welcome, onError: ({ message }) => toast({ message }) })
  const documents = data?.documents ?? 0
  if (documents === 0) return null
  return (
    <p className={styles['samples']}>
      {countOf(documents, 'document')} {documents === 1 ? 'was' : 'were'} read by another version of Ligature. What people decided stays when they are read anew.
      <Button needs="ingest" disabled={isPending || busy} onClick={() => mutate()}>
        Read {documents === 1 ? 'it' : 'them'} anew
      </Button>
    </p>
  )
}
