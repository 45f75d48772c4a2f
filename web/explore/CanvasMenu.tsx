// The menu at the place where it was asked for.

import { Menu } from '@mantine/core'
import type { Point } from '../graph/placement.ts'
import { Key } from '../parts/Button.tsx'
import type { MenuContent } from './menu.ts'
import styles from './Explore.module.css'

interface Props {
  readonly at: Point
  readonly content: MenuContent
  readonly close: () => void
}

export function CanvasMenu({ at, content: { title, rows }, close }: Props) {
  return (
    <Menu opened onClose={close} position="bottom-start" offset={2} returnFocus={false} withinPortal>
      <Menu.Target>
        <span aria-hidden="true" className={styles['anchor']} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={title}>
        <Menu.Label>{title}</Menu.Label>
        {rows.map(({ label, key, run, disabled = false }) => (
          <Menu.Item key={label} disabled={disabled} rightSection={key === undefined ? undefined : <Key>{key}</Key>} onClick={run}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
