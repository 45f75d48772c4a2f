// Tokens for programs: made for a user, shown once, revoked.

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addToken, revokeToken, tokensQuery } from '../api/users.ts'
import type { Token, User } from '../api/types.ts'
import { Button } from '../parts/Button.tsx'
import { Failure } from '../parts/Notice.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import { useManaging } from './UsersScreen.tsx'
import styles from './Account.module.css'

const FOREVER = ''

export function TokenList({ users }: { readonly users: readonly User[] }) {
  const { data: tokens, error, refetch } = useQuery(tokensQuery)
  return (
    <section>
      <h2>Tokens for programs</h2>
      <p className={styles['quiet']}>A program that sends one may do what its user may.</p>
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {tokens !== undefined && tokens.length > 0 && (
        <ChangeTable headings={['User', 'For', 'Since', 'Until']}>
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} />
          ))}
        </ChangeTable>
      )}
      <NewToken users={users} />
    </section>
  )
}

function TokenRow({ token: { id, user, label, created, expires } }: { readonly token: Token }) {
  const manage = useManaging()
  return (
    <tr>
      <td>{user}</td>
      <td>{label ?? id}</td>
      <td>{created.slice(0, 10)}</td>
      <td>{expires?.slice(0, 10) ?? 'it is revoked'}</td>
      <td className={styles['acts']}>
        <Button tone="link" aria-label={`Revoke the token ${label ?? id}`} onClick={() => manage(revokeToken(id), `The token ${label ?? id} of ${user} was revoked`)}>
          Revoke
        </Button>
      </td>
    </tr>
  )
}

function NewToken({ users }: { readonly users: readonly User[] }) {
  const manage = useManaging()
  const [user, setUser] = useState(users[0]?.name ?? '')
  const [label, setLabel] = useState('')
  const [days, setDays] = useState('90')
  const [text, setText] = useState<string | null>(null)
  const add = () => {
    const made = addToken({ user, label: label.trim() === '' ? null : label.trim(), days: days === FOREVER ? null : Number(days) })
    manage(made.then((token) => setText(token.text)), `A token for ${user} was made`)
  }
  return (
    <form
      className={styles['line']}
      aria-label="New token"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <label>
        <span>User</span>
        <select value={user} onChange={(event) => setUser(event.currentTarget.value)}>
          {users.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        <span>For</span>
        <input maxLength={100} placeholder="which program" value={label} onChange={(event) => setLabel(event.currentTarget.value)} />
      </label>
      <label>
        <span>Ends after</span>
        <select value={days} onChange={(event) => setDays(event.currentTarget.value)}>
          <option value="30">30 days</option>
          <option value="90">90 days</option>
          <option value="365">a year</option>
          <option value={FOREVER}>when it is revoked</option>
        </select>
      </label>
      <Button type="submit">Make a token</Button>
      {text !== null && (
        <p className={styles['token']} role="status">
          Copy it now, it is not shown again: <code>{text}</code>
        </p>
      )}
    </form>
  )
}
