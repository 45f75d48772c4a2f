// A claim's sentence in its paragraph, with what stands before and after: whether it is right is often said there.

import { useQuery } from '@tanstack/react-query'
import type { CSSProperties } from 'react'
import { documentQuery } from '../api/queries.ts'
import type { DocumentResponse, Evidence } from '../api/types.ts'
import { formatDate } from '../graph/dates.ts'
import { cutPassage, type Marked } from '../graph/passages.ts'
import { ClaimReason } from '../inspect/ClaimReason.tsx'
import { MarkedSentence, Piece } from '../inspect/MarkedSentence.tsx'
import { findMarks, type SentenceMark } from '../inspect/sentence.ts'
import { Skeleton } from '../parts/Notice.tsx'
import { Link } from '../route/Link.tsx'
import { toDocument } from '../route/route.ts'
import { categoryColour } from '../theme/marks.ts'
import { cutAround } from './surroundings.ts'
import styles from './Review.module.css'

export function ClaimInContext({ claim }: { readonly claim: Evidence }) {
  const { sentence, document, waiting } = claim
  const gone = document === null || document.deleted
  return (
    <div className={styles['context']}>
      {waiting && <p className={styles['remark']}>People have rejected this relationship. This is new evidence for it, and stays out of the graph until you decide.</p>}
      {sentence === null && <p className={styles['remark']}>No document says it.</p>}
      {sentence !== null && (gone ? <MarkedSentence claim={claim} sentence={sentence} /> : <Passage claim={claim} sentence={sentence} document={document.id} />)}
      {sentence !== null && (
        <p className={styles['source']}>
          {document === null ? 'The document was removed.' : [document.title, document.publisher, formatDate(document.published), sentence.page === null ? null : `page ${sentence.page}`].filter((part) => part !== null).join(' · ')}
          {!gone && <Link to={toDocument(document.id, sentence.id)}>Open at this sentence</Link>}
        </p>
      )}
      <ClaimReason claim={claim} />
    </div>
  )
}

type PassageMark = SentenceMark | { readonly kind: 'sentence' }

interface PassageProps {
  readonly claim: Evidence
  readonly sentence: NonNullable<Evidence['sentence']>
  readonly document: string
}

function Passage({ claim, sentence, document }: PassageProps) {
  const { data, error } = useQuery(documentQuery(document))
  // The sentence itself is there already: the rest joins it, or not.
  if (error !== null) return <MarkedSentence claim={claim} sentence={sentence} />
  if (data === undefined) return <Skeleton lines={5} label="Loading the paragraph" />
  const marks: readonly Marked<PassageMark>[] = [...findMarks(claim), ...findMentions(data), { start: sentence.start, end: sentence.end, mark: { kind: 'sentence' } }]
  return (
    <div className={styles['passage']} lang={data.language} style={{ '--verb': categoryColour(claim.category) } as CSSProperties}>
      {cutAround(data, sentence).map(({ start, end }) => (
        <p key={start}>
          {cutPassage(data.text.slice(start, end), marks, start).map((piece) => (
            <span key={piece.start} className={piece.marks.some(({ kind }) => kind === 'sentence') ? styles['said'] : undefined}>
              <Piece text={piece.text} marks={piece.marks.filter((mark) => mark.kind !== 'sentence')} />
            </span>
          ))}
        </p>
      ))}
    </div>
  )
}

function findMentions({ mentions }: DocumentResponse): readonly Marked<SentenceMark>[] {
  return mentions.map(({ start, end, type }) => ({ start, end, mark: { kind: 'mention', type } }))
}
