// A few words to write down.

import { useState } from 'react'
import { Button } from '../parts/Button.tsx'
import { NoteField } from './fields.tsx'
import styles from './Forms.module.css'

interface Props {
  readonly save: (note: string) => void
  readonly close: () => void
}

export function NoteForm({ save, close }: Props) {
  const [note, setNote] = useState('')
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (note.trim() !== '') save(note.trim())
      }}
    >
      <NoteField value={note} change={setNote} />
      <footer className={styles['buttons']}>
        <Button type="submit" tone="accent" disabled={note.trim() === ''}>
          Keep the note
        </Button>
        <Button onClick={close}>Cancel</Button>
      </footer>
    </form>
  )
}
