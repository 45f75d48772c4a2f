// Where files are dropped or chosen.

import { FileUp } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { Button } from '../parts/Button.tsx'
import styles from './Add.module.css'

const ACCEPTED = '.txt,.text,.md,.markdown,.html,.htm,.pdf,.docx,.jsonl,.ndjson'

interface Props {
  readonly disabled: boolean
  readonly choose: (files: readonly File[]) => void
}

export function DropZone({ disabled, choose }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!disabled) choose([...event.dataTransfer.files])
  }
  return (
    <div
      className={styles['zone']}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileUp size={26} strokeWidth={1.4} aria-hidden="true" />
      <p>Drop files here</p>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        Choose files
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        aria-label="Files"
        className="visually-hidden"
        tabIndex={-1}
        onChange={(event) => {
          choose([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
