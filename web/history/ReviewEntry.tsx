// One decision in the history: what it was, what was there before, and the way back.

import { useEffect, useRef, useState } from 'react'
import type { Review } from '../api/types.ts'
import { Button } from '../parts/Button.tsx'
import { Link } from '../route/Link.tsx'
import { toEntity, toHistory, type Route } from '../route/route.ts'
import { useReviewing } from '../review/ReviewProvider.tsx'
import { changesOf, subjectsOf, type Change } from './describe.ts'
import { formatTime } from './moments.ts'
import { EntityName, ReviewWords } from './ReviewWords.tsx'
import styles from './History.module.css'

/** Of a decision about many, these are listed at first. */
const FIRST = 5

interface Props {
  readonly review: Review
  readonly marked?: boolean
  /** In a panel: without what it was about, which stands there. */
  readonly brief?: boolean
}

export function ReviewEntry({ review, marked = false, brief = false }: Props) {
  const own = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (marked) own.current?.scrollIntoView({ block: 'center' })
  }, [marked])
  return (
    <li ref={own} className={styles['entry']} data-undone={review.undone !== null} data-marked={marked}>
      <time dateTime={review.at}>{formatTime(review.at)}</time>
      <div className={styles['body']}>
        <p>
          <b>{review.author}</b> <span className={styles['words']}>{<ReviewWords review={review} />}</span>
        </p>
        {changesOf(review).map((change) => (
          <ChangeLine key={change.name} change={change} />
        ))}
        {review.note !== null && <p className={styles['note']}>{review.note}</p>}
        {!brief && <Subjects review={review} />}
        {review.undone !== null && (
          <p className={styles['quiet']}>
            Undone by {review.undone.author}, {formatTime(review.undone.at)}
          </p>
        )}
      </div>
      {review.undone === null && <UndoButton review={review} />}
    </li>
  )
}

function UndoButton({ review }: { readonly review: Review }) {
  const { undo } = useReviewing()
  const [busy, setBusy] = useState(false)
  return (
    <Button
      needs="review"
      tone="link"
      disabled={busy}
      aria-label={`Undo this by ${review.author}`}
      onClick={() => {
        setBusy(true)
        void undo(review, VERBS[review.action]).finally(() => setBusy(false))
      }}
    >
      Undo
    </Button>
  )
}

const VERBS: Readonly<Record<Review['action'], string>> = {
  confirm: 'a confirmation',
  reject: 'a rejection',
  unsure: 'a doubt',
  annotate: 'a note',
  edit: 'an edit',
  add: 'an addition',
  rename: 'a new name',
  retype: 'a new type',
  merge: 'a merge',
  split: 'a split',
  mention: 'a mention',
  unmention: 'a rejected mention',
  correct: 'a correction',
  reanchor: 'what became of a lost decision',
}

function ChangeLine({ change: { name, before, after } }: { readonly change: Change }) {
  return (
    <p className={styles['change']}>
      {name}: {before !== null && <del>{<Value value={before} />}</del>} {before !== null && '→ '}
      <ins>{after === null ? 'none' : <Value value={after} />}</ins>
    </p>
  )
}

/** Entities are kept by their id; people read names. */
function Value({ value }: { readonly value: string }) {
  return value.startsWith('e_') ? <EntityName id={value} /> : <>{value}</>
}

function Subjects({ review }: { readonly review: Review }) {
  const subjects = subjectsOf(review)
  const [all, setAll] = useState(false)
  const shown = subjects.length === 1 && review.targetKind !== 'claim' ? [] : all ? subjects : subjects.slice(0, FIRST)
  return (
    <>
      <ul className={styles['subjects']}>
        {shown.map(({ id, words, sentence }) => (
          <li key={id}>
            {(subjects.length > 1 || review.targetKind !== 'claim') && <Link to={placeOf(id)}>{words}</Link>}
            {sentence !== null && <q>{sentence.trim()}</q>}
          </li>
        ))}
      </ul>
      {subjects.length > FIRST && (
        <Button tone="link" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${subjects.length}`}
        </Button>
      )}
    </>
  )
}

function placeOf(id: string): Route {
  return id.startsWith('e_') ? toEntity(id) : toHistory(id)
}
