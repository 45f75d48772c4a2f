// What a panel says when it has nothing to show: that it is empty, that something failed, that it is still loading.

import { RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { RequestError } from '../api/client.ts'
import { Button } from './Button.tsx'
import styles from './Notice.module.css'

interface NoticeProps {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly icon?: ReactNode
  readonly role?: 'alert' | 'status'
}

/** A title, what to do next, and the button that does it. */
export function Notice({ title, children, actions, icon, role }: NoticeProps) {
  return (
    <div className={styles['notice']} role={role}>
      {icon !== undefined && <div className={styles['icon']}>{icon}</div>}
      <p className={styles['title']}>{title}</p>
      {children !== undefined && <div className={styles['text']}>{children}</div>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  )
}

/** A failed request in words, with a way to try again. */
export function Failure({ error, retry, title }: { readonly error: unknown; readonly retry?: () => void; readonly title?: string }) {
  const known = error instanceof RequestError
  const heading = title ?? (known ? error.title : 'Something went wrong')
  return (
    <Notice
      role="alert"
      title={heading}
      actions={
        retry !== undefined && (
          <Button onClick={retry}>
            <RotateCw size={14} aria-hidden="true" /> Try again
          </Button>
        )
      }
    >
      {error instanceof Error ? error.message : 'Load the page again.'}
    </Notice>
  )
}

/** Grey lines where text will stand. */
export function Skeleton({ lines = 6, label = 'Loading' }: { readonly lines?: number; readonly label?: string }) {
  return (
    <div className={styles['skeleton']} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} style={{ width: `${[92, 78, 86, 64, 90, 72][line % 6] ?? 80}%` }} />
      ))}
    </div>
  )
}
