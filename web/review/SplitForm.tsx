// An entity that is really two: which of its names, or which single mentions, belong to the other one.

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { documentQuery } from '../api/queries.ts'
import type { DocumentResponse, EntityResponse } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { Failure, Skeleton } from '../parts/Notice.tsx'
import { versionsOf, type Decision } from './decisions.ts'
import { FormEnd } from './EntityReview.tsx'
import styles from './Forms.module.css'

interface Place {
  readonly document: string
  readonly start: number
  readonly end: number
}

const keyOf = ({ document, start, end }: Place): string => `${document} ${start} ${end}`

interface Props {
  readonly entity: EntityResponse
  readonly save: (decision: Decision) => void
  readonly close: () => void
}

export function SplitForm({ entity, save, close }: Props) {
  const [names, setNames] = useState<readonly string[]>([])
  const [places, setPlaces] = useState<ReadonlyMap<string, Place>>(new Map())
  const [typed, setTyped] = useState<string | null>(null)
  const name = (typed ?? names[0] ?? '').trim()
  const toggleName = (one: string) => setNames(names.includes(one) ? names.filter((other) => other !== one) : [...names, one])
  const togglePlace = (place: Place) => {
    const key = keyOf(place)
    setPlaces((before) => new Map(before.has(key) ? [...before].filter(([one]) => one !== key) : [...before, [key, place]]))
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        const action = { action: 'split' as const, entity: entity.id, name, names: [...names], mentions: [...places.values()] }
        save({ action, versions: versionsOf([entity]), says: `Split ${name} off ${entity.name}` })
      }}
    >
      <fieldset className={styles['list']}>
        <legend>Names that belong to the other one</legend>
        {entity.names.map((one) => (
          <label key={one}>
            <input type="checkbox" checked={names.includes(one)} disabled={!names.includes(one) && names.length === entity.names.length - 1 && entity.names.length > 1} onChange={() => toggleName(one)} /> {one}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles['list']}>
        <legend>Or single mentions {places.size > 0 && `(${places.size})`}</legend>
        {entity.documents.map(({ id, title }) => (
          <DocumentMentions key={id} document={id} title={title} entity={entity.id} chosen={places} toggle={togglePlace} />
        ))}
      </fieldset>
      <label className={styles['field']}>
        <span>What the other one is called</span>
        <input value={typed ?? names[0] ?? ''} maxLength={300} onChange={(event) => setTyped(event.currentTarget.value)} />
      </label>
      <FormEnd label="Split" ready={name !== '' && names.length + places.size > 0} close={close} />
    </form>
  )
}

interface DocumentProps {
  readonly document: string
  readonly title: string
  readonly entity: string
  readonly chosen: ReadonlyMap<string, Place>
  readonly toggle: (place: Place) => void
}

function DocumentMentions({ document, title, entity, chosen, toggle }: DocumentProps) {
  const [open, setOpen] = useState(false)
  const { data, error } = useQuery({ ...documentQuery(document), enabled: open })
  const mentions = data?.mentions.filter((mention) => mention.entity === entity) ?? []
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title} {data !== undefined && <small>{countOf(mentions.length, 'mention')}</small>}
      </summary>
      {error !== null && <Failure error={error} />}
      {open && data === undefined && error === null && <Skeleton lines={2} label="Loading the mentions" />}
      {mentions.map(({ start, end }) => (
        <label key={start}>
          <input type="checkbox" checked={chosen.has(keyOf({ document, start, end }))} onChange={() => toggle({ document, start, end })} />
          <span className={styles['said']}>{data !== undefined && <Snippet text={data.text} start={start} end={end} />}</span>
        </label>
      ))}
    </details>
  )
}

/** Characters shown on each side. */
const AROUND = 40

function Snippet({ text, start, end }: Pick<DocumentResponse, 'text'> & { readonly start: number; readonly end: number }) {
  return (
    <>
      … {text.slice(Math.max(0, start - AROUND), start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, end + AROUND)} …
    </>
  )
}
