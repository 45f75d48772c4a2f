// The rows of an answer. What has a page of its own is a link to it, and longer text is set as the sentence that it is.

import { useState } from 'react'
import type { EntityType, QueryResponse } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { Button } from '../parts/Button.tsx'
import { classes } from '../parts/classes.ts'
import { EntityMark } from '../parts/Marks.tsx'
import { Link } from '../route/Link.tsx'
import { toDocument, toEntity } from '../route/route.ts'
import { TYPE_MARKS } from '../theme/marks.ts'
import { findSubject, formatCell, type Cell } from './cells.ts'
import styles from './Query.module.css'

/** Longer text than this is a sentence of some document. */
const SENTENCE = 60
/** Rows that are shown at once; more on request. */
const SHOWN = 200

export function ResultTable({ result: { columns, rows } }: { readonly result: QueryResponse }) {
  const [shown, setShown] = useState(SHOWN)
  return (
    <>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Rows">
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, index) => (
              <tr key={index}>
                {row.map((value, column) => (
                  <td key={columns[column] ?? column} className={classes(isPassage(value) && styles['passage'])}>
                    <CellText value={value} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown && (
        <p>
          <Button onClick={() => setShown(shown + 5 * SHOWN)}>Show more of {countOf(rows.length, 'row')}</Button>
        </p>
      )}
    </>
  )
}

function isPassage(value: Cell): boolean {
  return typeof value === 'string' && value.length > SENTENCE
}

function CellText({ value }: { readonly value: Cell }) {
  const subject = findSubject(value)
  const text = formatCell(value)
  if (subject === null) return <>{text}</>
  if (subject.kind === 'document') return <Link to={toDocument(subject.id)}>{text}</Link>
  const type = subject.labels.find(isEntityType)
  return (
    <Link to={toEntity(subject.id)} className={styles['subject']}>
      {type !== undefined && <EntityMark type={type} size={11} />}
      {text}
    </Link>
  )
}

function isEntityType(label: string): label is EntityType {
  return label in TYPE_MARKS
}
