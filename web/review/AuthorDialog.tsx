// Asks once who decides: every decision carries its author's name.

import { Modal } from '@mantine/core'
import { useState } from 'react'
import { Button, Key } from '../parts/Button.tsx'
import styles from './Forms.module.css'

interface Props {
  readonly author: string | null
  /** The name; null when none was given. */
  readonly answer: (name: string | null) => void
}

export function AuthorDialog({ author, answer }: Props) {
  const [name, setName] = useState(author ?? '')
  return (
    <Modal opened onClose={() => answer(null)} title="Who decides?" size={400} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') answer(name.trim())
        }}
      >
        <p className={styles['quiet']}>Your name stands beside every decision, so that others can see whose it was. It is kept in this browser.</p>
        <label className={styles['field']}>
          <span>Name</span>
          <input value={name} maxLength={300} autoComplete="name" data-autofocus onChange={(event) => setName(event.currentTarget.value)} />
        </label>
        <footer className={styles['buttons']}>
          <Button type="submit" tone="accent" disabled={name.trim() === ''}>
            Continue <Key>↵</Key>
          </Button>
          <Button onClick={() => answer(null)}>Cancel</Button>
        </footer>
      </form>
    </Modal>
  )
}
