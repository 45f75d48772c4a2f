// The three ways in: files, a text, addresses. Each says what it sends and sends it when told.

import { useState } from 'react'
import { countOf } from '../graph/dates.ts'
import { Button } from '../parts/Button.tsx'
import { useChosenFiles } from './AddProvider.tsx'
import { DropZone } from './DropZone.tsx'
import { sendAddresses, sendFiles, sendText } from '../api/jobs.ts'
import type { Job } from '../api/types.ts'
import { splitAddresses } from './words.ts'
import styles from './Add.module.css'

export interface FormProps {
  readonly sending: boolean
  /** The collection's field, which stands beside the button. */
  readonly collection: string
  readonly setCollection: (name: string) => void
  /** Sends, and calls `done` once the server has taken it. */
  readonly begin: (send: (collection: string) => Promise<Job>, done: () => void) => void
}

export function FilesForm(props: FormProps) {
  const { files, choose, leaveOut, clear } = useChosenFiles()
  const label = files.length === 0 ? 'Read documents' : `Read ${countOf(files.length, 'file')}`
  return (
    <>
      <DropZone choose={choose} />
      {files.length > 0 && <ChosenFiles files={files} remove={leaveOut} />}
      <Bar {...props} label={label} ready={files.length > 0} act={() => props.begin((collection) => sendFiles(files, collection), clear)} />
    </>
  )
}

const FIELDS = [
  { name: 'title', label: 'Title' },
  { name: 'source', label: 'Source' },
  { name: 'published', label: 'Date' },
] as const
const NOTHING = { text: '', title: '', source: '', published: '' }

interface FirstProps extends FormProps {
  /** What was dropped or pasted already. */
  readonly first: string
}

export function TextForm({ first, ...props }: FirstProps) {
  const [values, setValues] = useState({ ...NOTHING, text: first })
  const set = (name: keyof typeof NOTHING, value: string) => setValues((before) => ({ ...before, [name]: value }))
  const said = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''))
  return (
    <>
      <div className={styles['fields']}>
        <label className={styles['wide']}>
          Text
          <textarea rows={9} value={values.text} placeholder="Paste the text of one document" onChange={({ currentTarget }) => set('text', currentTarget.value)} />
        </label>
        {FIELDS.map(({ name, label }) => (
          <label key={name}>
            {label}
            <input value={values[name]} placeholder={name === 'published' ? '24 August 2005' : ''} onChange={({ currentTarget }) => set(name, currentTarget.value)} />
          </label>
        ))}
      </div>
      <Bar
        {...props}
        label="Read this text"
        ready={values.text.trim() !== ''}
        act={() => props.begin((collection) => sendText({ ...said, text: values.text, collection }), () => setValues(NOTHING))}
      />
    </>
  )
}

export function AddressesForm({ offline, first, ...props }: FirstProps & { readonly offline: boolean }) {
  const [text, setText] = useState(first)
  const addresses = splitAddresses(text)
  if (offline) return <p className={styles['lead']}>Ligature was started with LIGATURE_OFFLINE, so it fetches nothing from the network. Save the pages and add them as files.</p>
  return (
    <>
      <div className={styles['fields']}>
        <label className={styles['wide']}>
          Addresses
          <textarea rows={5} value={text} spellCheck={false} placeholder={'https://example.org/report\nhttps://example.org/another.pdf'} onChange={({ currentTarget }) => setText(currentTarget.value)} />
        </label>
        <p className={styles['wide']}>The server fetches them, from the public internet alone; at most 32 MB and 30 s each.</p>
      </div>
      <Bar
        {...props}
        label={addresses.length === 0 ? 'Fetch and read' : `Fetch and read ${countOf(addresses.length, 'page')}`}
        ready={addresses.length > 0}
        act={() => props.begin((collection) => sendAddresses({ addresses: [...addresses], collection }), () => setText(''))}
      />
    </>
  )
}

interface BarProps extends FormProps {
  readonly label: string
  readonly ready: boolean
  readonly act: () => void
}

function Bar({ label, ready, act, sending, collection, setCollection }: BarProps) {
  return (
    <div className={styles['bar']}>
      <label>
        Collection
        <input value={collection} maxLength={100} onChange={({ currentTarget }) => setCollection(currentTarget.value)} />
      </label>
      <Button needs="ingest" tone="accent" disabled={!ready || sending} onClick={act}>
        {sending ? 'Sending …' : label}
      </Button>
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
