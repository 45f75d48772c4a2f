// A relationship that a person draws between two entities: what it is, when, and how it is known.

import { Modal } from '@mantine/core'
import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { useTypeRows } from '../api/queries.ts'
import type { Entity, Factuality, RelationshipType } from '../api/types.ts'
import { phraseOf } from '../graph/words.ts'
import { Button, Key } from '../parts/Button.tsx'
import { EntityMark } from '../parts/Marks.tsx'
import { findAllowed } from './allowed.ts'
import { DateFields, FactualityField, NoteField, TypeField } from './fields.tsx'
import { useReviewing } from './ReviewProvider.tsx'
import styles from './Forms.module.css'

interface Props {
  readonly ends: readonly [Entity, Entity]
  readonly close: () => void
}

export function DrawDialog({ ends, close }: Props) {
  const rows = useTypeRows()
  const { decide } = useReviewing()
  const [turned, setTurned] = useState(false)
  const [chosen, setChosen] = useState<RelationshipType | null>(null)
  const [factuality, setFactuality] = useState<Factuality>('asserted')
  const [interval, setInterval] = useState<{ readonly from: string | null; readonly to: string | null }>({ from: null, to: null })
  const [note, setNote] = useState('')
  const [from, to] = turned ? [ends[1], ends[0]] : ends
  const allowed = findAllowed(rows, from, to)
  const type = allowed.find((row) => row.type === chosen)?.type ?? allowed[0]?.type ?? null
  const save = () => {
    if (type === null) return
    close()
    const { before, after } = phraseOf(rows.get(type), 'out', type)
    void decide({
      action: { action: 'add', claim: { type, subject: from.id, object: to.id, factuality, ...interval } },
      versions: {},
      note: note.trim() || null,
      says: `Added: ${[from.name, before, to.name, after].filter((part) => part !== '').join(' ')}`,
    })
  }
  return (
    <Modal opened onClose={close} title="Draw a relationship" size={520} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <div className={styles['ends']}>
          <EntityMark type={from.type} size={12} />
          <b>{from.name}</b>
          <Button onClick={() => setTurned(!turned)}>
            <ArrowLeftRight size={13} aria-hidden="true" /> Turn around
          </Button>
          <EntityMark type={to.type} size={12} />
          <b>{to.name}</b>
        </div>
        {type === null ? (
          <p className={styles['quiet']}>
            Nothing can be said from {from.name} to {to.name}: the ontology has no type that leads from {from.type} to {to.type}. Turn it around.
          </p>
        ) : (
          <div className={styles['grid']}>
            <TypeField rows={allowed} value={type} change={setChosen} />
            <FactualityField value={factuality} change={setFactuality} />
            <DateFields {...interval} change={setInterval} />
            <NoteField value={note} change={setNote} label="How you know" />
          </div>
        )}
        <footer className={styles['buttons']}>
          <Button type="submit" tone="accent" disabled={type === null} data-autofocus>
            Add <Key>↵</Key>
          </Button>
          <Button onClick={close}>Cancel</Button>
        </footer>
      </form>
    </Modal>
  )
}
