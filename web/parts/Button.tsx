// The three buttons of the house: with words, with an icon alone, and looking like a link.

import { Tooltip } from '@mantine/core'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './Button.module.css'
import { classes } from './classes.ts'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: 'plain' | 'accent' | 'link'
}

export function Button({ tone = 'plain', className, ...rest }: ButtonProps) {
  return <button type="button" className={classes(styles['button'], styles[tone], className)} {...rest} />
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does: its accessible name and its tooltip. */
  readonly label: string
  /** The key that does the same, shown in the tooltip. */
  readonly shortcut?: string
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  readonly children: ReactNode
}

export function IconButton({ label, shortcut, side = 'bottom', className, children, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={<Hint label={label} shortcut={shortcut} />} position={side}>
      <button type="button" aria-label={label} aria-keyshortcuts={shortcut} className={classes(styles['icon'], className)} {...rest}>
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
