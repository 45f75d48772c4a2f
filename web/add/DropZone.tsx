// Where files and folders are chosen; they may be dropped here as anywhere else.

import { FileUp } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../parts/Button.tsx'
import styles from './Add.module.css'

const ACCEPTED = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx,.json,.jsonl,.ndjson'

/** React's types do not know the attribute that every browser does. */
const WHOLE_FOLDER = { webkitdirectory: '' }

export function DropZone({ choose }: { readonly choose: (files: readonly File[]) => void }) {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const input = { type: 'file', multiple: true, className: 'visually-hidden', tabIndex: -1 } as const
  const taken = ({ currentTarget }: React.ChangeEvent<HTMLInputElement>) => {
    choose([...(currentTarget.files ?? [])].filter(({ name }) => !name.startsWith('.')))
    currentTarget.value = ''
  }
  return (
    <div className={styles['zone']}>
      <FileUp size={26} strokeWidth={1.4} aria-hidden="true" />
      <p>Drop files here, or folders, on any screen</p>
      <div className={styles['ways']}>
        <Button onClick={() => files.current?.click()}>Choose files</Button>
        <Button onClick={() => folder.current?.click()}>Choose a folder</Button>
      </div>
      <input {...input} ref={files} accept={ACCEPTED} aria-label="Files" onChange={taken} />
      <input {...input} ref={folder} {...WHOLE_FOLDER} aria-label="Folder" onChange={taken} />
    </div>
  )
}
