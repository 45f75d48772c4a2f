// Deciding about all claims of a relationship at once, with the same keys as on the review screen.

import { useState } from 'react'
import type { Evidence, RelationshipResponse } from '../api/types.ts'
import { readFurtherVersions } from '../api/reviews.ts'
import { countOf } from '../graph/dates.ts'
import { Button, Key } from '../parts/Button.tsx'
import { useToast } from '../parts/ToastProvider.tsx'
import { useKeys } from '../parts/useKeys.ts'
import { targetOf, VERDICTS, versionsOf, type Decision, type Verdict } from './decisions.ts'
import { EditForm } from './EditForm.tsx'
import { NoteOn } from './NoteOn.tsx'
import { useReviewing } from './ReviewProvider.tsx'
import { VerdictButtons } from './VerdictButtons.tsx'
import styles from './Forms.module.css'

export function RelationshipReview({ found: { relationship, head, tail, claims, next } }: { readonly found: RelationshipResponse }) {
  const { decide } = useReviewing()
  const toast = useToast()
  const [editing, setEditing] = useState(false)
  const verdict = (name: Verdict) => {
    const done = VERDICTS.find((row) => row.name === name)?.done ?? name
    void readFurtherVersions(relationship.id, next)
      .then((further) => {
        const versions = { ...versionsOf(claims), ...further }
        const count = Object.keys(versions).length
        const many = count > 1 ? ` (${countOf(count, 'claim')})` : ''
        return decide({ action: { action: name, target: { kind: 'relationship', id: relationship.id } }, versions, says: `${done} ${head.name} – ${tail.name}${many}` })
      })
      .catch((error: unknown) => toast({ message: error instanceof Error ? error.message : String(error) }))
  }
  useKeys(editing ? {} : { y: () => verdict('confirm'), n: () => verdict('reject'), u: () => verdict('unsure'), e: () => setEditing(true) })
  const [first, ...rest] = claims
  if (first === undefined) return null
  if (editing) {
    const save = (decision: Decision) => {
      setEditing(false)
      void decide(decision)
    }
    return (
      <div className={styles['place']}>
        <EditForm claims={[first, ...rest]} close={() => setEditing(false)} save={save} />
      </div>
    )
  }
  return (
    <div className={styles['bar']}>
      <VerdictButtons decide={verdict} current={relationship.status} />
      <Button needs="review" onClick={() => setEditing(true)}>
        Edit <Key>E</Key>
      </Button>
      <NoteOn claims={claims} change={decide} tone="link" brief />
    </div>
  )
}

/** One claim among several of a relationship. */
export function ClaimReview({ claim }: { readonly claim: Evidence }) {
  const { decide } = useReviewing()
  const [editing, setEditing] = useState(false)
  const verdict = (name: Verdict) => {
    const done = VERDICTS.find((row) => row.name === name)?.done ?? name
    void decide({ action: { action: name, target: targetOf([claim]) }, versions: versionsOf([claim]), says: `${done} what ${claim.document?.title ?? 'one source'} says` })
  }
  if (editing) {
    const save = (decision: Decision) => {
      setEditing(false)
      void decide(decision)
    }
    return (
      <div className={styles['place']}>
        <EditForm claims={[claim]} close={() => setEditing(false)} save={save} />
      </div>
    )
  }
  return (
    <div className={`${styles['bar'] ?? ''} ${styles['small'] ?? ''}`} role="group" aria-label="This sentence alone">
      <VerdictButtons decide={verdict} current={claim.status} small />
      <Button needs="review" tone="link" onClick={() => setEditing(true)}>
        Edit
      </Button>
      <NoteOn claims={[claim]} change={decide} tone="link" />
    </div>
  )
}
