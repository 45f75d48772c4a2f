// A word or two in a quiet box.

import type { ReactNode } from 'react'
import styles from './Chip.module.css'

export function Chip({ ink, children }: { readonly ink?: string; readonly children: ReactNode }) {
  return (
    <span className={styles['chip']} style={ink === undefined ? undefined : { color: ink }}>
      {children}
    </span>
  )
}
