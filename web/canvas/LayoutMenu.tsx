// How the nodes are arranged: four ways, the one in use marked.

import { Menu, Tooltip } from '@mantine/core'
import { Check, Waypoints } from 'lucide-react'
import { LAYOUTS, type LayoutName } from '../graph/arrangement.ts'
import { Hint, Key } from '../parts/Button.tsx'
import buttons from '../parts/Button.module.css'
import styles from './Canvas.module.css'

interface Props {
  readonly layout: LayoutName
  readonly rearrange: (layout: LayoutName) => void
}

export const LAYOUT_BUTTON_ID = 'arrange'

export function LayoutMenu({ layout, rearrange }: Props) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={<Hint label="Arrange" shortcut="L" />}>
          <button type="button" id={LAYOUT_BUTTON_ID} aria-label="Arrange" aria-keyshortcuts="L" className={buttons['icon']}>
            <Waypoints size={16} aria-hidden="true" />
          </button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Arrange</Menu.Label>
        {LAYOUTS.map(({ name, label }) => (
          <Menu.Item
            key={name}
            leftSection={<span className={styles['tick']}>{name === layout && <Check size={14} aria-hidden="true" />}</span>}
            rightSection={name === layout ? <Key>R</Key> : undefined}
            aria-current={name === layout ? 'true' : undefined}
            onClick={() => rearrange(name)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
