// Edits what claims say, in place: type, direction, date, place, how it was said and by whom. Only what was changed is sent.

import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { useTypeRows } from '../api/queries.ts'
import type { EntityReference, Evidence, Factuality, RelationshipType, ReviewAction } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { Button, Key } from '../parts/Button.tsx'
import { EntityMark } from '../parts/Marks.tsx'
import { findAllowed } from './allowed.ts'
import { targetOf, versionsOf, type Decision } from './decisions.ts'
import { DateFields, EntityField, FactualityField, NoteField, TypeField } from './fields.tsx'
import styles from './Forms.module.css'

interface Draft {
  readonly type: RelationshipType
  readonly turn: boolean
  readonly from: string | null
  readonly to: string | null
  readonly at: EntityReference | null
  readonly saidBy: EntityReference | null
  readonly factuality: Factuality
  readonly note: string
}

type Changes = Extract<ReviewAction, { action: 'edit' }>['changes']

interface Props {
  /** Several share their entities; the first one says how the fields begin. */
  readonly claims: readonly [Evidence, ...Evidence[]]
  readonly save: (decision: Decision) => void
  readonly close: () => void
}

export function EditForm({ claims, save, close }: Props) {
  const [claim] = claims
  const rows = useTypeRows()
  const [draft, setDraft] = useState<Draft>(() => draftOf(claim))
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const [from, to] = draft.turn ? [claim.object, claim.subject] : [claim.subject, claim.object]
  const allowed = findAllowed(rows, from, to)
  const turned = findAllowed(rows, to, from)
  const fits = allowed.some(({ type }) => type === draft.type)
  const changes = changesOf(draft, claim)
  const turn = () => change({ turn: !draft.turn, type: turned.some(({ type }) => type === draft.type) ? draft.type : (turned[0]?.type ?? draft.type) })
  return (
    <form
      className={styles['form']}
      aria-label="Edit"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (Object.keys(changes).length > 0 && fits) save({ action: { action: 'edit', target: targetOf(claims), changes }, versions: versionsOf(claims), note: draft.note.trim() || null, says: saysOf(claims) })
      }}
    >
      <div className={styles['ends']}>
        <EntityMark type={from.type} size={12} />
        <b>{from.name}</b>
        <Button onClick={turn} disabled={turned.length === 0} title={turned.length === 0 ? 'Nothing can be said the other way round' : undefined}>
          <ArrowLeftRight size={13} aria-hidden="true" /> Turn around
        </Button>
        <EntityMark type={to.type} size={12} />
        <b>{to.name}</b>
      </div>
      <div className={styles['grid']}>
        <TypeField rows={allowed} value={draft.type} change={(type) => change({ type })} />
        <FactualityField value={draft.factuality} change={(factuality) => change({ factuality })} />
        <DateFields from={draft.from} to={draft.to} change={change} />
        <EntityField label="Place" none="not stated" types={['Place', 'Country']} value={draft.at} change={(at) => change({ at })} />
        <EntityField label="Said by" none="the author" types={['Person', 'Organization', 'Country']} value={draft.saidBy} change={(saidBy) => change({ saidBy })} />
        <NoteField value={draft.note} change={(note) => change({ note })} />
      </div>
      <footer className={styles['buttons']}>
        <Button type="submit" tone="accent" disabled={Object.keys(changes).length === 0 || !fits}>
          Save <Key>↵</Key>
        </Button>
        <Button onClick={close}>
          Cancel <Key>Esc</Key>
        </Button>
        {claims.length > 1 && <span className={styles['quiet']}>Changes all {countOf(claims.length, 'claim')}</span>}
      </footer>
    </form>
  )
}

function draftOf({ type, from, to, at, saidBy, factuality }: Evidence): Draft {
  return { type, turn: false, from, to, at, saidBy, factuality, note: '' }
}

function changesOf({ type, turn, from, to, at, saidBy, factuality }: Draft, claim: Evidence): Changes {
  return {
    ...(type === claim.type ? {} : { type }),
    ...(turn ? { turn } : {}),
    ...(from === claim.from && to === claim.to ? {} : { from, to }),
    ...(at?.id === claim.at?.id ? {} : { at: at?.id ?? null }),
    ...(saidBy?.id === claim.saidBy?.id ? {} : { saidBy: saidBy?.id ?? null }),
    ...(factuality === claim.factuality ? {} : { factuality }),
  }
}

function saysOf(claims: readonly [Evidence, ...Evidence[]]): string {
  const [{ subject, object }] = claims
  return claims.length === 1 ? `Edited ${subject.name} – ${object.name}` : `Edited ${countOf(claims.length, 'claim')}`
}
