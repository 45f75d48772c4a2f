// The three buttons of the house: with words, with an icon alone, and looking like a link.

import { Tooltip } from '@mantine/core'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { useRefusal } from '../account/AccountProvider.tsx'
import type { Permission } from '../api/types.ts'
import styles from './Button.module.css'
import { classes } from './classes.ts'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: 'plain' | 'accent' | 'link'
  /** What one must be allowed to press it; who is not is told so. */
  readonly needs?: Permission
}

export function Button({ tone = 'plain', className, needs, disabled, title, ...rest }: ButtonProps) {
  const refusal = useRefusal(needs)
  return <button type="button" className={classes(styles['button'], styles[tone], className)} disabled={disabled === true || refusal !== null} title={refusal ?? title} {...rest} />
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does: its accessible name and its tooltip. */
  readonly label: string
  /** The key that does the same, shown in the tooltip. */
  readonly shortcut?: string
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  /** What one must be allowed to press it; who is not is told so. */
  readonly needs?: Permission
  readonly children: ReactNode
}

export function IconButton({ label, shortcut, side = 'bottom', className, needs, disabled, children, ...rest }: IconButtonProps) {
  const refusal = useRefusal(needs)
  return (
    <Tooltip label={<Hint label={refusal ?? label} shortcut={refusal === null ? shortcut : undefined} />} position={side}>
      <button type="button" aria-label={label} aria-keyshortcuts={shortcut} disabled={disabled === true || refusal !== null} className={classes(styles['icon'], className)} {...rest}>
        {children}
      </button>
    </Tooltip>
  )
}

/** What a tooltip says: what it does, and the key for it. */
export function Hint({ label, shortcut }: { readonly label: string; readonly shortcut?: string | undefined }) {
  return (
    <>
      {label}
      {shortcut !== undefined && <kbd>{shortcut}</kbd>}
    </>
  )
}

/** A key as it is printed on the keyboard. */
export function Key({ children }: { readonly children: ReactNode }) {
  return <kbd className={styles['key']}>{children}</kbd>
}
