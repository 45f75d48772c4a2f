// Every key of the application on one page.

import { Modal } from '@mantine/core'
import { Key } from '../parts/Button.tsx'
import { SCREENS } from './screens.ts'
import styles from './Frame.module.css'

type KeyRow = readonly [what: string, ...keys: string[]]

const GROUPS: readonly { readonly title: string; readonly rows: readonly KeyRow[] }[] = [
  {
    title: 'Canvas',
    rows: [
      ['Expand the selected entity', 'X'],
      ['Collapse it', 'C'],
      ['Remove it from view', 'Del'],
      ['Its menu', 'M'],
      ['Star it, or take the star away', 'S'],
      ['Select several', 'Ctrl click', '⇧ drag'],
      ['What connects those selected', 'P'],
      ['Show everything', 'F'],
      ['Arrange anew, otherwise', 'R', 'L'],
      ['Select a neighbouring node', '← ↑ ↓ →'],
      ['Zoom', '+', '−'],
      ['Undo, redo', 'Ctrl Z', 'Ctrl ⇧ Z'],
      ['Clear the selection', 'Esc'],
    ],
  },
  {
    title: 'Everywhere',
    rows: [
      ['Search', '/'],
      ['Go to the inspector', 'I'],
      ['Fold the filters, the inspector', '[', ']'],
      ['Light or dark', 'D'],
      ['These keys', '?'],
    ],
  },
  {
    title: 'Deciding',
    rows: [
      ['Confirm, reject, unsure', 'Y', 'N', 'U'],
      ['Edit', 'E'],
      ['Next, previous', '↓', '↑'],
      ['Undo the last decision', 'Ctrl Z'],
      ['Draw a relationship between two selected', 'A'],
      ['Merge two selected', 'J'],
    ],
  },
  {
    title: 'Query',
    rows: [
      ['Run', 'Ctrl ↵'],
      ['Older, newer query', 'Ctrl ↑', 'Ctrl ↓'],
    ],
  },
  { title: 'Screens', rows: SCREENS.map(({ name, key }) => [name, key] as const) },
]

export function KeysDialog({ opened, close }: { readonly opened: boolean; readonly close: () => void }) {
  return (
    <Modal opened={opened} onClose={close} title="Keys" size={620} closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className={styles['keys']}>
        {GROUPS.map(({ title, rows }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([what, ...keys]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Key key={key}>{key}</Key>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
