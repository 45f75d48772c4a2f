// What may be decided about an entity: its name, its type, whether it is one at all, whether it is really two; and notes.

import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { ontologyQuery } from '../api/queries.ts'
import type { EntityResponse, EntityType } from '../api/types.ts'
import { Button } from '../parts/Button.tsx'
import { decideEntity, versionsOf, type Decision } from './decisions.ts'
import { NoteForm } from './NoteForm.tsx'
import { useReviewing } from './ReviewProvider.tsx'
import { SplitForm } from './SplitForm.tsx'
import styles from './Forms.module.css'

type Doing = 'rename' | 'retype' | 'split' | 'note'

const DOINGS: readonly { readonly name: Doing; readonly label: string }[] = [
  { name: 'rename', label: 'Rename' },
  { name: 'retype', label: 'Change type' },
  { name: 'split', label: 'Split' },
  { name: 'note', label: 'Note' },
]

export function EntityReview({ entity }: { readonly entity: EntityResponse }) {
  const { decide } = useReviewing()
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const save = (decision: Decision) => {
    close()
    void decide(decision)
  }
  const note = (text: string) => save({ action: { action: 'annotate', target: { kind: 'entities', ids: [entity.id] } }, versions: versionsOf([entity]), note: text, says: `Noted on ${entity.name}` })
  return (
    <section className={styles['place']} aria-label="Correct">
      <div className={`${styles['bar'] ?? ''} ${styles['small'] ?? ''}`}>
        {entity.status !== 'confirmed' && (
          <Button needs="review" tone="link" className={styles['confirm']} onClick={() => save(decideEntity('confirm', entity))}>
            Confirm
          </Button>
        )}
        {entity.status === 'confirmed' && <span className={styles['confirmed']}>Confirmed</span>}
        {DOINGS.map(({ name, label }) => (
          <Button key={name} needs="review" tone="link" aria-expanded={doing === name} onClick={() => setDoing(doing === name ? null : name)}>
            {label}
          </Button>
        ))}
        {entity.status === 'rejected' ? (
          <span className={styles['rejected']}>Rejected</span>
        ) : (
          <Button needs="review" tone="link" className={styles['reject']} onClick={() => save(decideEntity('reject', entity))}>
            Reject
          </Button>
        )}
      </div>
      {doing === 'rename' && <RenameForm entity={entity} save={save} close={close} />}
      {doing === 'retype' && <RetypeForm entity={entity} save={save} close={close} />}
      {doing === 'split' && <SplitForm entity={entity} save={save} close={close} />}
      {doing === 'note' && <NoteForm save={note} close={close} />}
    </section>
  )
}

interface FormProps {
  readonly entity: EntityResponse
  readonly save: (decision: Decision) => void
  readonly close: () => void
}

function RenameForm({ entity, save, close }: FormProps) {
  const [name, setName] = useState(entity.name)
  const trimmed = name.trim()
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        save({ action: { action: 'rename', entity: entity.id, name: trimmed }, versions: versionsOf([entity]), says: `Renamed ${entity.name} to ${trimmed}` })
      }}
    >
      <label className={styles['field']}>
        <span>Name</span>
        <input value={name} maxLength={300} autoFocus list="known-names" onChange={(event) => setName(event.currentTarget.value)} />
      </label>
      <datalist id="known-names">
        {entity.names.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <FormEnd label="Rename" ready={trimmed !== '' && trimmed !== entity.name} close={close} />
    </form>
  )
}

function RetypeForm({ entity, save, close }: FormProps) {
  const { data } = useQuery(ontologyQuery)
  const [type, setType] = useState<EntityType>(entity.type)
  const types = data?.entityTypes ?? [entity.type]
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        save({ action: { action: 'retype', entity: entity.id, type }, versions: versionsOf([entity]), says: `${entity.name} is ${/^[AEIOU]/u.test(type) ? 'an' : 'a'} ${type.toLowerCase()} now` })
      }}
    >
      <label className={styles['field']}>
        <span>Type</span>
        <select value={type} autoFocus onChange={(event) => setType(types.find((one) => one === event.currentTarget.value) ?? type)}>
          {types.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <p className={styles['quiet']}>Relationships that the new type cannot have are set aside; undoing brings them back.</p>
      <FormEnd label="Change type" ready={type !== entity.type} close={close} />
    </form>
  )
}

export function FormEnd({ label, ready, close }: { readonly label: string; readonly ready: boolean; readonly close: () => void }) {
  return (
    <footer className={styles['buttons']}>
      <Button type="submit" tone="accent" disabled={!ready}>
        {label}
      </Button>
      <Button onClick={close}>Cancel</Button>
    </footer>
  )
}
