// A sentence as the document has it, with what a claim found in it marked: entities in their colours, words and date underlined.

import type { CSSProperties } from 'react'
import type { Evidence } from '../api/types.ts'
import { cutPassage } from '../graph/passages.ts'
import { classes } from '../parts/classes.ts'
import { categoryColour, typeColour } from '../theme/marks.ts'
import { findMarks, type SentenceMark } from './sentence.ts'
import styles from './Claim.module.css'

interface Props {
  readonly claim: Evidence
  readonly sentence: { readonly start: number; readonly text: string }
}

export function MarkedSentence({ claim, sentence }: Props) {
  return (
    <blockquote className={styles['sentence']} style={{ '--verb': categoryColour(claim.category) } as CSSProperties}>
      {cutPassage(sentence.text, findMarks(claim), sentence.start).map(({ start, text, marks }) => (
        <Piece key={start} text={text} marks={marks} />
      ))}
    </blockquote>
  )
}

/** A piece of text with what lies on it. */
export function Piece({ text, marks }: { readonly text: string; readonly marks: readonly SentenceMark[] }) {
  if (marks.length === 0) return <>{text}</>
  const entity = marks.find((mark) => mark.kind !== 'predicate' && mark.kind !== 'date')
  const kinds = marks.map(({ kind }) => kind)
  const name = classes(
    (kinds.includes('subject') || kinds.includes('object')) && styles['main'],
    entity !== undefined && styles[entity.kind === 'mention' ? 'mention' : 'entity'],
    kinds.includes('predicate') && styles['predicate'],
    kinds.includes('date') && styles['date'],
  )
  const style = entity !== undefined && 'type' in entity ? ({ '--mark': typeColour(entity.type) } as CSSProperties) : undefined
  return (
    <span className={name} style={style} title={kinds.map((kind) => TITLES[kind]).join(', ')}>
      {text}
    </span>
  )
}

const TITLES: Readonly<Record<SentenceMark['kind'], string>> = {
  subject: 'who, or what',
  object: 'whom, or what',
  by: 'by whom',
  at: 'where',
  speaker: 'who says so',
  mention: 'somebody, or something, known',
  predicate: 'the words that say it',
  date: 'when',
}
