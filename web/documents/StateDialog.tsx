// A relationship that a person reads in a sentence: between whom, what, how it was said and when.

import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { ontologyQuery, useTypeRows } from '../api/queries.ts'
import type { EntityReference, Factuality, RelationshipType } from '../api/types.ts'
import { phraseOf } from '../graph/words.ts'
import { Button, Key } from '../parts/Button.tsx'
import { findAllowed } from '../review/allowed.ts'
import { DateFields, EntityField, FactualityField, NoteField, TypeField } from '../review/fields.tsx'
import { useReviewing } from '../review/ReviewProvider.tsx'
import forms from '../review/Forms.module.css'

export interface Stated {
  readonly sentence: string
  readonly text: string
  /** Whom the sentence speaks of, whoever is likeliest meant first. */
  readonly ends: readonly EntityReference[]
}

export function StateDialog({ stated, close }: { readonly stated: Stated; readonly close: () => void }) {
  const rows = useTypeRows()
  const { data: ontology } = useQuery(ontologyQuery)
  const { decide } = useReviewing()
  const [head, setHead] = useState(stated.ends[0] ?? null)
  const [tail, setTail] = useState(stated.ends[1] ?? null)
  const [chosen, setChosen] = useState<RelationshipType | null>(null)
  const [factuality, setFactuality] = useState<Factuality>('asserted')
  const [interval, setInterval] = useState<{ readonly from: string | null; readonly to: string | null }>({ from: null, to: null })
  const [note, setNote] = useState('')
  const allowed = head === null || tail === null || head.id === tail.id ? [] : findAllowed(rows, head, tail)
  const type = allowed.find((row) => row.type === chosen)?.type ?? allowed[0]?.type ?? null
  const save = () => {
    if (type === null || head === null || tail === null) return
    close()
    const { before, after } = phraseOf(rows.get(type), 'out', type)
    void decide({
      action: { action: 'add', claim: { type, subject: head.id, object: tail.id, factuality, ...interval, sentence: stated.sentence } },
      versions: {},
      note: note.trim() || null,
      says: `Added: ${[head.name, before, tail.name, after].filter((part) => part !== '').join(' ')}`,
    })
  }
  const types = ontology?.entityTypes ?? []
  return (
    <Modal opened onClose={close} title="State a relationship" size={560} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        className={forms['form']}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <blockquote>{stated.text}</blockquote>
        <EntityField label="Who or what" none="nobody yet" types={types} value={head} change={setHead} />
        <EntityField label="To whom or what" none="nobody yet" types={types} value={tail} change={setTail} />
        <div>
          <Button
            onClick={() => {
              setHead(tail)
              setTail(head)
            }}
          >
            <ArrowLeftRight size={13} aria-hidden="true" /> Turn around
          </Button>
        </div>
        {type === null ? (
          <p className={forms['quiet']}>{head === null || tail === null ? 'Choose two entities.' : `The ontology has no type that leads from ${head.name} to ${tail.name}. Turn it around, or choose others.`}</p>
        ) : (
          <div className={forms['grid']}>
            <TypeField rows={allowed} value={type} change={setChosen} />
            <FactualityField value={factuality} change={setFactuality} />
            <DateFields {...interval} change={setInterval} />
            <NoteField value={note} change={setNote} />
          </div>
        )}
        <footer className={forms['buttons']}>
          <Button type="submit" tone="accent" disabled={type === null}>
            Add <Key>↵</Key>
          </Button>
          <Button onClick={close}>Cancel</Button>
        </footer>
      </form>
    </Modal>
  )
}
