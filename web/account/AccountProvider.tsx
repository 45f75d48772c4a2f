// Who works here and what they may do. Where people have to log in, the page is behind the login; a session that ends in the
// middle of work is begun anew on top of it, so that nothing typed is lost.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { LOGIN_REQUIRED } from '../api/client.ts'
import { sessionQuery } from '../api/session.ts'
import type { Permission, SessionResponse } from '../api/types.ts'
import { Failure } from '../parts/Notice.tsx'
import { LoginAgain, LoginScreen } from './LoginScreen.tsx'
import styles from './Account.module.css'

export interface Account {
  /** Who is logged in; null where nobody has to. */
  readonly account: SessionResponse['account']
  readonly may: (permission: Permission) => boolean
}

const AccountContext = createContext<Account>({ account: null, may: () => true })

export function useAccount(): Account {
  return useContext(AccountContext)
}

/** Why what `needs` a permission cannot be done; null when it can. */
export function useRefusal(needs: Permission | undefined): string | null {
  const { account, may } = useAccount()
  if (needs === undefined || may(needs)) return null
  return `Your role, ${account?.role ?? 'none'}, does not allow this. Ask an admin.`
}

export function AccountProvider({ children }: { readonly children: ReactNode }) {
  const { data: session, error, refetch } = useQuery(sessionQuery)
  const client = useQueryClient()
  const { ended, begin } = useEnd()
  const value = useMemo<Account>(() => ({ account: session?.account ?? null, may: (permission) => session?.may.includes(permission) ?? false }), [session])
  if (session === undefined) return error === null ? null : <div className={styles['page']}><Failure error={error} retry={() => void refetch()} /></div>
  if (session.loginRequired && session.account === null) return <LoginScreen enter={(entered) => client.setQueryData(sessionQuery.queryKey, entered)} />
  const enterAgain = (entered: SessionResponse) => {
    // What stands on the page is the former's: it does not pass to somebody else.
    if (session.account !== null && entered.account?.name !== session.account.name) {
      window.location.reload()
      return
    }
    client.setQueryData(sessionQuery.queryKey, entered)
    begin()
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  }
  return (
    <AccountContext value={value}>
      {children}
      {ended && <LoginAgain name={session.account?.name ?? ''} enter={enterAgain} />}
    </AccountContext>
  )
}

/** Whether the server has said that a session is over, or that there are accounts now. */
function useEnd(): { readonly ended: boolean; readonly begin: () => void } {
  const [ended, setEnded] = useState(false)
  useEffect(() => {
    const end = () => setEnded(true)
    window.addEventListener(LOGIN_REQUIRED, end)
    return () => window.removeEventListener(LOGIN_REQUIRED, end)
  }, [])
  return { ended, begin: () => setEnded(false) }
}
