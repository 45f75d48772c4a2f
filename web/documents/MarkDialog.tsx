// Says whom some words of a document mean: somebody known, somebody new, or nobody.

import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ontologyQuery, searchQuery } from '../api/queries.ts'
import type { DocumentResponse, EntityReference, EntityType, ReviewAction, Span } from '../api/types.ts'
import { findSentence } from '../graph/passages.ts'
import { Button, Key } from '../parts/Button.tsx'
import { EntityField, NoteField } from '../review/fields.tsx'
import { useReviewing } from '../review/ReviewProvider.tsx'
import forms from '../review/Forms.module.css'
import styles from './Documents.module.css'

interface Props {
  readonly document: DocumentResponse
  /** The words, in one sentence of the document. */
  readonly words: Span
  readonly close: () => void
}

type Choice = 'known' | 'new' | 'nobody'

/** How many are looked at for one that has just this name. */
const MOST = 8

export function MarkDialog({ document, words, close }: Props) {
  const { decide } = useReviewing()
  const { data: ontology } = useQuery(ontologyQuery)
  const text = document.text.slice(words.start, words.end)
  const present = document.mentions.filter(({ start, end }) => start === words.start && end === words.end)
  const likely = useLikely(text, present.map(({ entity }) => entity))
  const [chosen, setChosen] = useState<Choice | null>(null)
  const [picked, setPicked] = useState<EntityReference | null | undefined>(undefined)
  const [name, setName] = useState(text)
  const [type, setType] = useState<EntityType>(present[0]?.type ?? 'Person')
  const [note, setNote] = useState('')
  const known = picked === undefined ? likely : picked
  const choice = chosen ?? (likely === null ? 'new' : 'known')
  const decision = decisionOf({ choice, known, name: name.trim(), type, place: { document: document.id, start: words.start, end: words.end }, text })
  const save = () => {
    if (decision === null) return
    close()
    void decide({ ...decision, versions: { [document.id]: document.version }, note: note.trim() || null })
  }
  const types = ontology?.entityTypes ?? []
  return (
    <Modal opened onClose={close} title="Whom do these words mean?" size={520} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        className={forms['form']}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <MarkedWords document={document} words={words} />
        {present.length > 0 && <p className={forms['quiet']}>Until now a mention of {present.map((one) => one.name).join(' and ')}.</p>}
        <fieldset className={styles['choices']}>
          <legend>They mean</legend>
          <Option name="known" label="Somebody or something known" choice={choice} choose={setChosen}>
            <EntityField label="Which" none="find it by name" types={types} value={known} change={setPicked} />
          </Option>
          <Option name="new" label="Somebody or something new" choice={choice} choose={setChosen}>
            <div className={forms['grid']}>
              <label className={forms['field']}>
                <span>Name</span>
                <input value={name} maxLength={300} autoComplete="off" onChange={(event) => setName(event.currentTarget.value)} />
              </label>
              <label className={forms['field']}>
                <span>Type</span>
                <select value={type} onChange={({ currentTarget: { value } }) => setType(types.find((one) => one === value) ?? type)}>
                  {types.map((one) => (
                    <option key={one}>{one}</option>
                  ))}
                </select>
              </label>
            </div>
          </Option>
          {present.length > 0 && (
            <Option name="nobody" label="Nobody: this is no mention" choice={choice} choose={setChosen}>
              <p className={forms['quiet']}>Claims that rest on these words count no more. Undoing brings them back.</p>
            </Option>
          )}
        </fieldset>
        <NoteField value={note} change={setNote} label="How you know" />
        <footer className={forms['buttons']}>
          <Button type="submit" tone="accent" disabled={decision === null}>
            Save <Key>↵</Key>
          </Button>
          <Button onClick={close}>Cancel</Button>
        </footer>
      </form>
    </Modal>
  )
}

function MarkedWords({ document: { text, sentences }, words }: Omit<Props, 'close'>) {
  const sentence = findSentence(sentences, words) ?? words
  return (
    <blockquote>
      {text.slice(sentence.start, words.start)}
      <mark className={styles['words']}>{text.slice(words.start, words.end)}</mark>
      {text.slice(words.end, sentence.end)}
    </blockquote>
  )
}

interface OptionProps {
  readonly name: Choice
  readonly label: string
  readonly choice: Choice
  readonly choose: (choice: Choice) => void
  readonly children: React.ReactNode
}

function Option({ name, label, choice, choose, children }: OptionProps) {
  return (
    <div className={styles['choice']}>
      <label>
        <input type="radio" name="means" checked={choice === name} onChange={() => choose(name)} /> {label}
      </label>
      {choice === name && <div className={styles['within']}>{children}</div>}
    </div>
  )
}

/** Somebody who has just these words for a name; null while that is not known, or nobody has. */
function useLikely(text: string, except: readonly string[]): EntityReference | null {
  const { data } = useQuery(searchQuery(text, MOST))
  const plain = text.toLowerCase()
  return data?.entities.find(({ id, names }) => !except.includes(id) && names.some((name) => name.toLowerCase() === plain)) ?? null
}

interface Deciding {
  readonly choice: Choice
  readonly known: EntityReference | null
  readonly name: string
  readonly type: EntityType
  readonly place: { readonly document: string } & Span
  readonly text: string
}

/** Null while it is not said whom they mean. */
function decisionOf({ choice, known, name, type, place, text }: Deciding): { readonly action: ReviewAction; readonly says: string } | null {
  if (choice === 'nobody') return { action: { action: 'unmention', ...place }, says: `“${text}” is no mention any more` }
  if (choice === 'new') return name === '' ? null : { action: { action: 'mention', ...place, means: { type, name } }, says: `Marked “${text}” as ${name}, a new ${type.toLowerCase()}` }
  return known === null ? null : { action: { action: 'mention', ...place, means: known.id }, says: `Marked “${text}” as ${known.name}` }
}
