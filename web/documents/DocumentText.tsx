// The text itself in paragraphs: mentions underlined in their type's colour, the sentence that was asked for on a ground of its own.

import { useEffect, useMemo, useRef, type CSSProperties } from 'react'
import type { DocumentResponse } from '../api/types.ts'
import { cutPassage, findParagraphs, type Marked, type Piece } from '../graph/passages.ts'
import { classes } from '../parts/classes.ts'
import { Link } from '../route/Link.tsx'
import { toEntity } from '../route/route.ts'
import { typeColour } from '../theme/marks.ts'
import { SelectedWords } from './SelectedWords.tsx'
import styles from './Documents.module.css'

type Mention = DocumentResponse['mentions'][number]
type TextMark = { readonly kind: 'mention'; readonly mention: Mention; readonly index: number } | { readonly kind: 'sentence' }

interface Props {
  readonly document: DocumentResponse
  readonly sentence: string | null
}

export function DocumentText({ document, sentence }: Props) {
  const { text, mentions, sentences } = document
  const open = sentences.find(({ id }) => id === sentence)
  const target = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    // In braces: what it returns in newer browsers, a promise, is no way to clean up.
    target.current?.scrollIntoView({ block: 'center' })
  }, [open])
  const marks = useMemo<readonly Marked<TextMark>[]>(
    () => [
      ...mentions.map((mention, index) => ({ start: mention.start, end: mention.end, mark: { kind: 'mention', mention, index } as const })),
      ...(open === undefined ? [] : [{ start: open.start, end: open.end, mark: { kind: 'sentence' } as const }]),
    ],
    [mentions, open],
  )
  const container = useRef<HTMLDivElement>(null)
  // Drawn once: while words are being selected, nothing of it may change.
  const paragraphs = useMemo(
    () =>
      findParagraphs(text).map(({ start, end }) => (
        <p key={start} data-start={start}>
          {cutPassage(text.slice(start, end), marks, start).map((piece) => (
            <TextPiece key={piece.start} piece={piece} target={piece.start === open?.start ? target : undefined} />
          ))}
        </p>
      )),
    [marks, open, text],
  )
  return (
    <>
      <div ref={container} className={styles['text']} lang={document.language}>
        {paragraphs}
      </div>
      <SelectedWords document={document} text={container} />
    </>
  )
}

interface PieceProps {
  readonly piece: Piece<TextMark>
  readonly target: React.RefObject<HTMLSpanElement | null> | undefined
}

function TextPiece({ piece, target }: PieceProps) {
  const mention = piece.marks.flatMap((mark) => (mark.kind === 'mention' ? [mark] : [])).at(-1)
  const open = piece.marks.some(({ kind }) => kind === 'sentence')
  const words = mention === undefined ? piece.text : <MentionLink {...mention} text={piece.text} />
  if (!open) return <>{words}</>
  return (
    <span ref={target} className={classes(styles['open'])} data-sentence="open">
      {words}
    </span>
  )
}

interface LinkProps {
  readonly mention: Mention
  /** Among the document's mentions. */
  readonly index: number
  readonly text: string
}

function MentionLink({ mention, index, text }: LinkProps) {
  return (
    <Link
      to={toEntity(mention.entity)}
      className={styles['mention']}
      style={{ '--mark': typeColour(mention.type) } as CSSProperties}
      data-mention={index}
      aria-description={`${mention.name}, ${mention.type}`}
    >
      {text}
    </Link>
  )
}
