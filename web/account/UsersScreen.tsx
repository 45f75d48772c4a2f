// Who may log in here and as what, and the tokens that programs have: for admins.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addUser, changeUser, removeUser, usersQuery } from '../api/users.ts'
import type { User } from '../api/types.ts'
import { Button } from '../parts/Button.tsx'
import { Failure, Notice, Skeleton } from '../parts/Notice.tsx'
import { useToast } from '../parts/ToastProvider.tsx'
import { useAccount } from './AccountProvider.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import { TokenList } from './TokenList.tsx'
import styles from './Account.module.css'

const ROLES = [
  { role: 'viewer', says: 'reads, queries, exports' },
  { role: 'analyst', says: 'also adds documents and decides' },
  { role: 'admin', says: 'also deletes and manages' },
] as const

export function UsersScreen() {
  const { may } = useAccount()
  const { data: users, error, refetch } = useQuery({ ...usersQuery, enabled: may('manage') })
  if (!may('manage')) return <Notice title="Users are managed by admins">The first is made where Ligature runs: npm run ligature -- users add NAME --role admin</Notice>
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  if (users === undefined) return <Skeleton lines={6} label="Loading the users" />
  return (
    <div className={styles['screen']}>
      <h1>Users</h1>
      <ChangeTable headings={['Name', 'Role', 'Since']}>
        {users.map((user) => (
          <UserRow key={user.name} user={user} />
        ))}
      </ChangeTable>
      <NewUser />
      <TokenList users={users} />
    </div>
  )
}

/** Does something to users, says what, and reads them anew. */
export function useManaging(): (work: Promise<unknown>, says: string) => void {
  const client = useQueryClient()
  const toast = useToast()
  return (work, says) => {
    work
      .then(() => toast({ message: says }))
      .catch((error: unknown) => toast({ message: error instanceof Error ? error.message : String(error) }))
      .finally(() => void Promise.all(['users', 'tokens'].map((key) => client.invalidateQueries({ queryKey: [key] }))))
  }
}

function UserRow({ user: { name, role, created } }: { readonly user: User }) {
  const { account } = useAccount()
  const manage = useManaging()
  const [doing, setDoing] = useState<'password' | 'remove' | null>(null)
  const self = account?.name === name
  return (
    <tr>
      <td>{name}</td>
      <td>
        <select aria-label={`Role of ${name}`} value={role} disabled={self} onChange={(event) => manage(changeUser(name, { role: roleOf(event.currentTarget.value) }), `${name} is ${event.currentTarget.value} now and has to log in again`)}>
          {ROLES.map(({ role: one, says }) => (
            <option key={one} value={one} title={says}>
              {one}
            </option>
          ))}
        </select>
      </td>
      <td>{created.slice(0, 10)}</td>
      <td className={styles['acts']}>
        {doing === 'password' && (
          <PasswordField
            label={`New password for ${name}`}
            set={(password) => {
              setDoing(null)
              manage(changeUser(name, { password }), `${name} has a new password and has to log in again`)
            }}
          />
        )}
        {doing === 'remove' && (
          <Button tone="accent" onClick={() => manage(removeUser(name), `${name} was removed, with their sessions and tokens`)}>
            Really remove {name}
          </Button>
        )}
        {doing === null && (
          <>
            <Button tone="link" onClick={() => setDoing('password')}>
              New password
            </Button>
            <Button tone="link" disabled={self} onClick={() => setDoing('remove')}>
              Remove
            </Button>
          </>
        )}
        {doing !== null && (
          <Button tone="link" onClick={() => setDoing(null)}>
            Cancel
          </Button>
        )}
      </td>
    </tr>
  )
}

function PasswordField({ label, set }: { readonly label: string; readonly set: (password: string) => void }) {
  const [password, setPassword] = useState('')
  return (
    <form
      className={styles['line']}
      onSubmit={(event) => {
        event.preventDefault()
        set(password)
      }}
    >
      <input type="password" aria-label={label} autoComplete="new-password" minLength={12} required autoFocus value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
      <Button type="submit">Set</Button>
    </form>
  )
}

const NOBODY = { name: '', role: 'viewer', password: '' } as const

function NewUser() {
  const manage = useManaging()
  const [user, setUser] = useState<{ readonly name: string; readonly role: User['role']; readonly password: string }>(NOBODY)
  const add = () => {
    manage(addUser(user).then(() => setUser(NOBODY)), `${user.name} can log in now`)
  }
  return (
    <form
      className={styles['line']}
      aria-label="New user"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <label>
        <span>Name</span>
        <input required maxLength={100} autoComplete="off" value={user.name} onChange={(event) => setUser({ ...user, name: event.currentTarget.value })} />
      </label>
      <label>
        <span>Role</span>
        <select value={user.role} onChange={(event) => setUser({ ...user, role: roleOf(event.currentTarget.value) })}>
          {ROLES.map(({ role, says }) => (
            <option key={role} value={role}>
              {role}: {says}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Password, 12 characters or more</span>
        <input type="password" required minLength={12} autoComplete="new-password" value={user.password} onChange={(event) => setUser({ ...user, password: event.currentTarget.value })} />
      </label>
      <Button type="submit">Add the user</Button>
    </form>
  )
}

function roleOf(value: string): User['role'] {
  return ROLES.find(({ role }) => role === value)?.role ?? 'viewer'
}
