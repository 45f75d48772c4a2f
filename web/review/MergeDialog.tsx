// Two selected entities become one, after a look at what comes of it.

import { Modal } from '@mantine/core'
import type { Entity } from '../api/types.ts'
import { Button } from '../parts/Button.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { toEntity } from '../route/route.ts'
import { MergePreview } from './MergePreview.tsx'
import { useReviewing } from './ReviewProvider.tsx'
import styles from './Forms.module.css'

interface Props {
  readonly pair: readonly [Entity, Entity]
  readonly close: () => void
}

export function MergeDialog({ pair, close }: Props) {
  const { decide } = useReviewing()
  const { navigate } = useNavigation()
  const [left, right] = pair
  return (
    <Modal opened onClose={close} title={`Merge ${left.name} and ${right.name}`} size={560} closeButtonProps={{ 'aria-label': 'Close' }}>
      {left.type === right.type ? (
        <MergePreview
          pair={pair}
          merge={(decision, into) => {
            close()
            void decide(decision).then((review) => review !== null && navigate(toEntity(into)))
          }}
        >
          <Button onClick={close}>Cancel</Button>
        </MergePreview>
      ) : (
        <div className={styles['form']}>
          <p>
            {left.name} is a {left.type} and {right.name} a {right.type}: only two of one type can be one. Change the type of one first.
          </p>
          <footer className={styles['buttons']}>
            <Button onClick={close} data-autofocus>
              Close
            </Button>
          </footer>
        </div>
      )}
    </Modal>
  )
}
