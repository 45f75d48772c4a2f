// Confirm, reject, unsure, each with its key.

import { Button, Key } from '../parts/Button.tsx'
import { classes } from '../parts/classes.ts'
import { VERDICTS, type Verdict } from './decisions.ts'
import styles from './Forms.module.css'

interface Props {
  readonly decide: (verdict: Verdict) => void
  /** How many claims one press settles. */
  readonly count?: number
  /** Without keys: where several such rows stand below each other. */
  readonly small?: boolean
  readonly current?: string
}

export function VerdictButtons({ decide, count = 1, small = false, current }: Props) {
  const many = count > 1 ? ` all ${count}` : ''
  return (
    <>
      {VERDICTS.map(({ name, label, done, key }) => (
        <Button
          key={name}
          needs="review"
          tone={small ? 'link' : 'plain'}
          className={classes(styles['verdict'], styles[name])}
          aria-keyshortcuts={small ? undefined : key}
          disabled={count === 0 || current === STATUS[name]}
          onClick={() => decide(name)}
        >
          {current === STATUS[name] ? done.replace('Marked u', 'U') : `${label}${many}`} {!small && <Key>{key}</Key>}
        </Button>
      ))}
    </>
  )
}

const STATUS: Readonly<Record<Verdict, string>> = { confirm: 'confirmed', reject: 'rejected', unsure: 'unsure' }
