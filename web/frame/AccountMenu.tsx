// Who is logged in and as what, with the way out; where nobody logs in, under whose name is decided.

import { Menu } from '@mantine/core'
import { LogOut, Users } from 'lucide-react'
import { useAccount } from '../account/AccountProvider.tsx'
import { logOut } from '../api/session.ts'
import { useToast } from '../parts/ToastProvider.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { AuthorBadge } from './AuthorBadge.tsx'
import styles from './Frame.module.css'

export function AccountMenu() {
  const { account, may } = useAccount()
  const { navigate } = useNavigation()
  const toast = useToast()
  if (account === null) return <AuthorBadge />
  const leave = () => {
    logOut()
      // Nothing that the server told this account stays behind: the page begins anew.
      .then(() => window.location.reload())
      .catch((error: unknown) => toast({ message: `Not logged out: ${error instanceof Error ? error.message : String(error)}` }))
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles['account']}>
          <span className={styles['author']} aria-hidden="true">
            {account.name.charAt(0).toUpperCase()}
          </span>
          <span className={styles['who']}>
            {account.name} <em>{account.role}</em>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {may('manage') && (
          <Menu.Item leftSection={<Users size={14} aria-hidden="true" />} onClick={() => navigate({ screen: 'users' })}>
            Users and tokens
          </Menu.Item>
        )}
        <Menu.Item leftSection={<LogOut size={14} aria-hidden="true" />} onClick={leave}>
          Log out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
