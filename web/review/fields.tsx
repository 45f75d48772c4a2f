// The fields that decisions are made of: what is said, how it was said, when, and which entity.

import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { searchQuery } from '../api/queries.ts'
import type { EntityReference, EntityType, Factuality, RelationshipType, TypeRow } from '../api/types.ts'
import { CATEGORY_LABELS, FACTUALITY_LABELS } from '../inspect/labels.ts'
import { Button } from '../parts/Button.tsx'
import { EntityMark } from '../parts/Marks.tsx'
import { FACTUALITY_NAMES, groupByCategory, readType } from './allowed.ts'
import styles from './Forms.module.css'

const WAIT_MS = 150
const MOST = 8

interface TypeFieldProps {
  readonly rows: readonly TypeRow[]
  readonly value: RelationshipType
  readonly change: (type: RelationshipType) => void
}

/** Only what the ontology lets be said between the two. */
export function TypeField({ rows, value, change }: TypeFieldProps) {
  return (
    <label className={styles['field']}>
      <span>Type</span>
      <select
        value={value}
        onChange={(event) => {
          const type = readType(rows, event.currentTarget.value)
          if (type !== null) change(type)
        }}
      >
        {[...groupByCategory(rows)].map(([category, group]) => (
          <optgroup key={category} label={CATEGORY_LABELS[category]}>
            {group.map(({ type, label }) => (
              <option key={type} value={type}>
                {label} ({type})
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

export function FactualityField({ value, change }: { readonly value: Factuality; readonly change: (value: Factuality) => void }) {
  return (
    <label className={styles['field']}>
      <span>How it was said</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = FACTUALITY_NAMES.find((name) => name === event.currentTarget.value)
          if (chosen !== undefined) change(chosen)
        }}
      >
        {FACTUALITY_NAMES.map((name) => (
          <option key={name} value={name}>
            {FACTUALITY_LABELS[name]}
          </option>
        ))}
      </select>
    </label>
  )
}

interface DateFieldsProps {
  readonly from: string | null
  readonly to: string | null
  readonly change: (interval: { readonly from: string | null; readonly to: string | null }) => void
}

/** An inclusive interval; a day alone is one from that day until that day. */
export function DateFields({ from, to, change }: DateFieldsProps) {
  const read = (text: string) => (text === '' ? null : text)
  return (
    <div className={styles['pair']}>
      <label className={styles['field']}>
        <span>From</span>
        <input type="date" value={from ?? ''} onChange={({ currentTarget: { value } }) => change({ from: read(value), to: to === null || to === from || to < value ? read(value) : to })} />
      </label>
      <label className={styles['field']}>
        <span>Until</span>
        <input type="date" value={to ?? ''} min={from ?? undefined} onChange={({ currentTarget: { value } }) => change({ from, to: read(value) })} />
      </label>
    </div>
  )
}

interface EntityFieldProps {
  readonly label: string
  /** What is said where there is none: "the author", "not stated". */
  readonly none: string
  readonly types: readonly EntityType[]
  readonly value: EntityReference | null
  readonly change: (entity: EntityReference | null) => void
}

export function EntityField({ label, none, types, value, change }: EntityFieldProps) {
  const [text, setText] = useState<string | null>(null)
  const id = useId()
  if (text === null) {
    return (
      <div className={styles['field']}>
        <span id={id}>{label}</span>
        <div className={styles['chosen']} aria-labelledby={id}>
          {value !== null && <EntityMark type={value.type} size={12} />}
          <span className={styles['grow']}>{value?.name ?? none}</span>
          <Button tone="link" aria-label={`Change: ${label}`} onClick={() => setText('')}>
            Change
          </Button>
          {value !== null && (
            <Button tone="link" aria-label={`Clear: ${label}`} onClick={() => change(null)}>
              Clear
            </Button>
          )}
        </div>
      </div>
    )
  }
  const choose = (entity: EntityReference | null) => {
    if (entity !== null) change(entity)
    setText(null)
  }
  return <EntitySearch label={label} types={types} text={text} setText={setText} choose={choose} autoFocus />
}

interface EntitySearchProps {
  readonly label: string
  readonly types: readonly EntityType[]
  readonly text: string
  readonly setText: (text: string) => void
  readonly choose: (entity: EntityReference | null) => void
  readonly autoFocus?: boolean
}

export function EntitySearch({ label, types, text, setText, choose, autoFocus = false }: EntitySearchProps) {
  const [asked] = useDebouncedValue(text.trim(), WAIT_MS)
  const { data, isFetching } = useQuery(searchQuery(asked, MOST))
  const hits = data?.entities.filter(({ type }) => types.includes(type)) ?? []
  return (
    <div className={styles['field']}>
      <label>
        <span>{label}</span>
        <input
          value={text}
          autoFocus={autoFocus}
          autoComplete="off"
          placeholder="Find by name"
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.stopPropagation()
              choose(null)
            }
            const [first] = hits
            if (event.key === 'Enter') {
              event.preventDefault()
              if (first !== undefined) choose(first)
            }
          }}
        />
      </label>
      <ul className={styles['hits']}>
        {hits.map((entity) => (
          <li key={entity.id}>
            <button type="button" onClick={() => choose(entity)}>
              <EntityMark type={entity.type} size={12} /> {entity.name}
            </button>
          </li>
        ))}
        {asked !== '' && !isFetching && hits.length === 0 && <li className={styles['quiet']}>Nobody is called “{asked}”.</li>}
      </ul>
    </div>
  )
}

export function NoteField({ value, change, label = 'Note' }: { readonly value: string; readonly change: (note: string) => void; readonly label?: string }) {
  return (
    <label className={styles['field']}>
      <span>{label}</span>
      <textarea rows={2} maxLength={10_000} value={value} onChange={(event) => change(event.currentTarget.value)} />
    </label>
  )
}
