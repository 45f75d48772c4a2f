// A Review read back: what it was about, what was before and what after, from the JSON that the store keeps of it.

import type { Review } from '../api/types.ts'

/** One thing as its author saw it. */
export interface Subject {
  readonly id: string
  readonly words: string
  readonly sentence: string | null
  readonly values: Readonly<Record<string, unknown>>
}

export interface Change {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

type Fields = Readonly<Record<string, unknown>>

/** The action as it was sent. */
export function actionOf({ after }: Review): Fields {
  return fieldsOf(fieldsOf(after)['action'])
}

export function subjectsOf({ before }: Review): readonly Subject[] {
  return (Array.isArray(before) ? before : []).map((item: unknown) => {
    const values = fieldsOf(item)
    return { id: textOf(values['id']) ?? '', words: wordsOf(values), sentence: textOf(values['sentence']), values }
  })
}

function wordsOf(values: Fields): string {
  const [subject, object] = [fieldsOf(values['subject'])['name'], fieldsOf(values['object'])['name']].map(textOf)
  const type = textOf(values['type'])
  if (subject !== null && subject !== undefined && object !== null && object !== undefined) return `${subject} · ${(type ?? '').toLowerCase().replaceAll('_', ' ')} · ${object}`
  return textOf(values['name']) ?? textOf(values['title']) ?? textOf(values['id']) ?? ''
}

/** What an edit or a correction has changed, each with the value before; ids of entities as they are. */
export function changesOf(review: Review): readonly Change[] {
  const changes = fieldsOf(actionOf(review)['changes'])
  const [first] = subjectsOf(review)
  return Object.entries(changes).map(([name, value]) => ({
    name: FIELD_NAMES[name] ?? name,
    before: name === 'turn' ? null : textOf(first?.values[name]),
    after: name === 'turn' ? 'turned around' : textOf(value),
  }))
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  type: 'type',
  turn: 'direction',
  from: 'from',
  to: 'until',
  at: 'place',
  saidBy: 'said by',
  factuality: 'how it was said',
  title: 'title',
  published: 'published',
  publisher: 'publisher',
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
