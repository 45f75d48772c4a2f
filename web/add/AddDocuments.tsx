// Documents in: as files, as text or from addresses; and what became of those that came before.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useRefusal } from '../account/AccountProvider.tsx'
import { send as ask } from '../api/client.ts'
import { hasEnded } from '../api/jobs.ts'
import { statusQuery } from '../api/queries.ts'
import type { Job } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { Button } from '../parts/Button.tsx'
import { Failure } from '../parts/Notice.tsx'
import { useToast } from '../parts/ToastProvider.tsx'
import { AddressesForm, FilesForm, TextForm, type FormProps } from './AddForms.tsx'
import { useChosenFiles } from './AddProvider.tsx'
import type { Draft } from './brought.ts'
import { JobList } from './JobList.tsx'
import { Outdated } from './Outdated.tsx'
import { useJobs } from './useJobs.ts'
import styles from './Add.module.css'

const COLLECTION = 'documents'
const WAYS = [
  { way: 'files', label: 'Files and folders' },
  { way: 'text', label: 'Paste text' },
  { way: 'addresses', label: 'Web addresses' },
] as const
type Way = (typeof WAYS)[number]['way']

export function AddDocuments() {
  const { data: status } = useQuery(statusQuery)
  const refusal = useRefusal('ingest')
  const { jobs, error: unknown, lost, welcome } = useJobs()
  const { draft } = useChosenFiles()
  const [way, setWay] = useState<Way>('files')
  useEffect(() => {
    if (draft !== null) setWay(draft.way)
  }, [draft])
  const [collection, setCollection] = useState(COLLECTION)
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const begin: FormProps['begin'] = (send, done) => {
    setError(null)
    setSending(true)
    send(collection.trim() === '' ? COLLECTION : collection.trim())
      .then((job: Job) => {
        welcome(job)
        done()
      })
      .catch((cause: unknown) => setError(cause instanceof Error ? cause : new Error(String(cause))))
      .finally(() => setSending(false))
  }
  const form = { sending, collection, setCollection, begin }
  return (
    <div className={styles['add']}>
      <div className={styles['sheet']}>
        <h1>Add documents</h1>
        <p className={styles['lead']}>
          Text, Markdown, HTML, PDF, DOCX and JSON Lines. Drop or paste them on any screen. They are read where Ligature runs and sent nowhere else. A document that is here already is not read twice.
        </p>
        {refusal !== null && <p className={styles['lead']}>{refusal}</p>}
        <div className={styles['tabs']} role="group" aria-label="Way">
          {WAYS.map(({ way: one, label }) => (
            <button key={one} type="button" aria-pressed={one === way} onClick={() => setWay(one)}>
              {label}
            </button>
          ))}
        </div>
        {way === 'files' && <FilesForm {...form} />}
        {way === 'text' && <TextForm {...form} key={textOf(draft, 'text')} first={textOf(draft, 'text')} />}
        {way === 'addresses' && <AddressesForm {...form} key={textOf(draft, 'addresses')} first={textOf(draft, 'addresses')} offline={status?.offline ?? false} />}
        {error !== null && <Failure error={error} title="The documents could not be sent" />}
        {unknown !== null && <Failure error={unknown} title="The earlier jobs cannot be listed" />}
        <JobList jobs={jobs} lost={lost} />
        <Outdated busy={jobs?.some((job) => job.collection === null && !hasEnded(job)) ?? false} welcome={welcome} />
        <Samples documents={status?.counts.collections.find(({ name }) => name === SAMPLES)?.documents ?? 0} />
      </div>
    </div>
  )
}

function textOf(draft: Draft | null, way: Draft['way']): string {
  return draft?.way === way ? draft.text : ''
}

const SAMPLES = 'samples'

/** The reports of the first run, which go with one click. */
function Samples({ documents }: { readonly documents: number }) {
  const client = useQueryClient()
  const toast = useToast()
  const [leaving, setLeaving] = useState(false)
  if (documents === 0) return null
  const remove = () => {
    setLeaving(true)
    ask(`/api/collections/${SAMPLES}`, { method: 'DELETE' })
      .then(() => client.invalidateQueries())
      .then(() => toast({ message: `Took the ${countOf(documents, 'sample report')} away, with what only they said` }))
      .catch((error: unknown) => toast({ message: error instanceof Error ? error.message : String(error) }))
      .finally(() => setLeaving(false))
  }
  return (
    <p className={styles['samples']}>
      {countOf(documents, 'sample report')} came with Ligature, to look around in.
      <Button needs="delete" disabled={leaving} onClick={remove}>
        {leaving ? 'Taking them away …' : 'Take the samples away'}
      </Button>
    </p>
  )
}
