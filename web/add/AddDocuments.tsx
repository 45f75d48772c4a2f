// Files in: choose or drop them, name the collection, and see what became of them.

import { useState } from 'react'
import { Button } from '../parts/Button.tsx'
import { Failure } from '../parts/Notice.tsx'
import { countOf } from '../graph/dates.ts'
import { DropZone } from './DropZone.tsx'
import { JobProgress } from './JobProgress.tsx'
import { useIngest } from './useIngest.ts'
import styles from './Add.module.css'

const COLLECTION = 'documents'

export function AddDocuments() {
  const [files, setFiles] = useState<readonly File[]>([])
  const [collection, setCollection] = useState(COLLECTION)
  const { job, error, lost, sending, start, reset } = useIngest()
  const begin = () => start(files, collection.trim() === '' ? COLLECTION : collection.trim())
  const again = () => {
    setFiles([])
    reset()
  }
  return (
    <div className={styles['add']}>
      <div className={styles['sheet']}>
        <h1>Add documents</h1>
        <p className={styles['lead']}>
          Text, Markdown, HTML, PDF, DOCX and JSON Lines. They are read where Ligature runs and sent nowhere else. A document that is here already is not read twice.
        </p>
        {error !== null && <Failure error={error} title="The documents could not be sent" retry={begin} />}
        {job !== null && <JobProgress job={job} lost={lost} again={again} />}
        {job === null && error === null && (
          <>
            <DropZone disabled={sending} choose={(more) => setFiles([...files, ...more])} />
            {files.length > 0 && <ChosenFiles files={files} remove={(gone) => setFiles(files.filter((file) => file !== gone))} />}
            <div className={styles['bar']}>
              <label>
                Collection
                <input value={collection} maxLength={100} onChange={(event) => setCollection(event.currentTarget.value)} />
              </label>
              <Button tone="accent" disabled={files.length === 0 || sending} onClick={begin}>
                {sending ? 'Sending …' : files.length === 0 ? 'Read documents' : `Read ${countOf(files.length, 'file')}`}
              </Button>
            </div>
          </>
        )}
      </div>
    </div>
  )
}

const SHOWN = 12

function ChosenFiles({ files, remove }: { readonly files: readonly File[]; readonly remove: (file: File) => void }) {
  return (
    <ul className={styles['files']} aria-label="Chosen files">
      {files.slice(0, SHOWN).map((file, index) => (
        <li key={`${file.name} ${index}`}>
          <span>{file.webkitRelativePath || file.name}</span>
          <small>{formatSize(file.size)}</small>
          <Button tone="link" onClick={() => remove(file)} aria-label={`Leave out ${file.name}`}>
            Leave out
          </Button>
        </li>
      ))}
      {files.length > SHOWN && <li>and {countOf(files.length - SHOWN, 'more file')}</li>}
    </ul>
  )
}

function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
