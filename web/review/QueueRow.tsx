// A row of the queue: what is claimed, a few of the words that say so, and how it was said; or what a group has in common.

import { useTypeRows } from '../api/queries.ts'
import type { Evidence } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { phraseOf } from '../graph/words.ts'
import { CATEGORY_LABELS, FACTUALITY_LABELS } from '../inspect/labels.ts'
import { categoryInk } from '../theme/marks.ts'
import { DONE } from './decisions.ts'
import type { Item } from './items.ts'
import type { Outcome, Session } from './session.ts'
import { excerptOf } from './excerpt.ts'
import styles from './Review.module.css'

interface Props {
  readonly item: Item
  readonly outcomes: Session['outcomes']
  readonly current: boolean
  readonly open: () => void
}

export function QueueRow({ item, outcomes, current, open }: Props) {
  const { claims, shared } = item
  const [first] = claims
  if (first === undefined) return null
  const settled = new Set(claims.map(({ id }) => outcomes.get(id)))
  const outcome = settled.size === 1 ? [...settled][0] : undefined
  return (
    <li data-current={current}>
      <button type="button" className={styles['row']} data-settled={outcome !== undefined} aria-current={current} onClick={open}>
        {shared === null ? <ClaimLines claim={first} outcome={outcome} /> : <GroupLines item={item} shared={shared} outcome={outcome} />}
      </button>
    </li>
  )
}

function ClaimLines({ claim, outcome }: { readonly claim: Evidence; readonly outcome: Outcome | undefined }) {
  const rows = useTypeRows()
  const { subject, object, type, category, factuality, saidBy, confidence } = claim
  const { before, after } = phraseOf(rows.get(type), 'out', type)
  return (
    <>
      <span className={styles['what']}>
        {subject.name} <i aria-hidden="true">→</i> {before} <i aria-hidden="true">→</i> {object.name} {after}
      </span>
      {outcome === undefined && <q className={styles['quote']}>{excerptOf(claim)}</q>}
      <span className={styles['facts']}>
        {outcome !== undefined && <OutcomeWords outcome={outcome} />}
        {outcome === undefined && <b style={{ color: categoryInk(category) }}>{CATEGORY_LABELS[category]}</b>}
        {outcome === undefined && <span>{saidBy === null ? FACTUALITY_LABELS[factuality].toLowerCase() : `said by ${saidBy.name}`}</span>}
        <span>{confidence.toFixed(2)}</span>
      </span>
    </>
  )
}

interface GroupProps {
  readonly item: Item
  readonly shared: string
  readonly outcome: Outcome | undefined
}

function GroupLines({ item: { claims }, shared, outcome }: GroupProps) {
  const pairs = [...new Set(claims.map(({ subject, object }) => `${subject.name} – ${object.name}`))]
  return (
    <>
      <span className={styles['what']}>
        {countOf(claims.length, 'claim')}: {shared}
      </span>
      <span className={styles['pairs']}>{pairs.slice(0, 3).join(', ')}</span>
      <span className={styles['facts']}>
        {outcome === undefined ? <b>Group</b> : <OutcomeWords outcome={outcome} />}
        <span>decide once for all</span>
      </span>
    </>
  )
}

export function OutcomeWords({ outcome }: { readonly outcome: Outcome }) {
  return (
    <b className={styles['outcome']} data-outcome={outcome}>
      {outcome === 'elsewhere' ? 'Settled elsewhere' : DONE[outcome]}
    </b>
  )
}
