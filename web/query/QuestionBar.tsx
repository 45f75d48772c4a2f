// A question with its blanks, to be filled in and asked.

import { useId } from 'react'
import type { EntityReference } from '../api/types.ts'
import { Button } from '../parts/Button.tsx'
import { EntityBlank } from './EntityBlank.tsx'
import { splitSentence, type Blank, type Question } from './questions.ts'
import styles from './Query.module.css'

/** What stands in a blank: an entity, or a date (ISO 8601). */
export type Filling = EntityReference | string

export type Fillings = Readonly<Record<string, Filling>>

interface Props {
  readonly question: Question
  readonly fillings: Fillings
  readonly running: boolean
  readonly fill: (name: string, filling: Filling | null) => void
  readonly ask: () => void
}

export function QuestionBar({ question, fillings, running, fill, ask }: Props) {
  const hint = useId()
  const missing = findMissing(question, fillings)
  return (
    <form
      className={styles['question']}
      aria-label="Question"
      onSubmit={(event) => {
        event.preventDefault()
        if (missing.length === 0) ask()
      }}
    >
      <p className={styles['sentence']}>
        {splitSentence(question).map((piece, index) =>
          'text' in piece ? <span key={index}>{piece.text}</span> : <BlankField key={index} blank={piece.blank} filling={fillings[piece.blank.name] ?? null} fill={fill} />,
        )}
      </p>
      <Button tone="accent" type="submit" disabled={running || missing.length > 0} aria-describedby={missing.length > 0 ? hint : undefined}>
        Ask
      </Button>
      {missing.length > 0 && (
        <small id={hint} className={styles['hint']}>
          Fill in {missing.map(({ name }) => name).join(' and ')}
        </small>
      )}
    </form>
  )
}

interface BlankProps {
  readonly blank: Blank
  readonly filling: Filling | null
  readonly fill: Props['fill']
}

function BlankField({ blank, filling, fill }: BlankProps) {
  const { name } = blank
  if (blank.kind === 'entity') {
    return <EntityBlank name={name} types={blank.types} value={typeof filling === 'string' ? null : filling} choose={(entity) => fill(name, entity)} />
  }
  const value = typeof filling === 'string' ? filling : ''
  return (
    <span className={styles['blank']} data-filled={value !== ''}>
      <input type="date" aria-label={name} value={value} onChange={({ currentTarget }) => fill(name, currentTarget.value === '' ? null : currentTarget.value)} />
    </span>
  )
}

export function findMissing({ blanks }: Question, fillings: Fillings): readonly Blank[] {
  return blanks.filter(({ name }) => fillings[name] === undefined)
}

/** The query's parameters: ids of entities, dates as they are. */
export function toParameters(fillings: Fillings): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fillings).map(([name, filling]) => [name, typeof filling === 'string' ? filling : filling.id]))
}
