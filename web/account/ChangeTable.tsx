// The frame of a table whose rows can be changed: its headings, and a last column for what can be done.

import type { ReactNode } from 'react'
import styles from './Account.module.css'

interface Props {
  readonly headings: readonly string[]
  readonly children: ReactNode
}

export function ChangeTable({ headings, children }: Props) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
