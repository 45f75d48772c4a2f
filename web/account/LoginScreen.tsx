// Name and password: before anything else, or again over the work of somebody whose session has ended.

import { Modal } from '@mantine/core'
import { useState } from 'react'
import { RequestError } from '../api/client.ts'
import { logIn } from '../api/session.ts'
import type { SessionResponse } from '../api/types.ts'
import { Button } from '../parts/Button.tsx'
import { Logo } from '../parts/Marks.tsx'
import styles from './Account.module.css'

interface Props {
  readonly enter: (session: SessionResponse) => void
}

export function LoginScreen({ enter }: Props) {
  return (
    <main className={styles['page']}>
      <div className={styles['door']}>
        <h1>
          <span className={styles['logo']}>
            <Logo />
          </span>
          Ligature
        </h1>
        <LoginForm name="" enter={enter} />
        <p className={styles['quiet']}>Accounts are made by whoever runs this Ligature.</p>
      </div>
    </main>
  )
}

export function LoginAgain({ name, enter }: Props & { readonly name: string }) {
  return (
    <Modal opened onClose={() => undefined} title="Log in again" size={360} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false}>
      <p className={styles['quiet']}>Your session has ended. What you were doing is still here.</p>
      <LoginForm name={name} enter={enter} />
    </Modal>
  )
}

function LoginForm({ name: known, enter }: Props & { readonly name: string }) {
  const [name, setName] = useState(known)
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const submit = () => {
    setBusy(true)
    setRefusal(null)
    logIn({ name, password })
      .then(enter)
      .catch((error: unknown) => {
        setRefusal(error instanceof RequestError ? error.message : String(error))
        setPassword('')
        setBusy(false)
      })
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <label>
        <span>Name</span>
        <input name="username" autoComplete="username" autoCapitalize="none" maxLength={100} required autoFocus={known === ''} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      </label>
      <label>
        <span>Password</span>
        <input name="password" type="password" autoComplete="current-password" maxLength={1000} required autoFocus={known !== ''} data-autofocus={known !== '' || undefined} value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
      </label>
      {refusal !== null && (
        <p className={styles['refusal']} role="alert">
          {refusal}
        </p>
      )}
      <Button type="submit" tone="accent" disabled={busy || name.trim() === '' || password === ''}>
        {busy ? 'Logging in …' : 'Log in'}
      </Button>
    </form>
  )
}
