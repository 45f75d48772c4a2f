// What can be done with words that are selected in a text: say whom they mean, or state a relationship with their
// sentence as evidence.

import { useState, type RefObject } from 'react'
import type { DocumentResponse, Span } from '../api/types.ts'
import { findEnds, findSentence, tidySpan } from '../graph/passages.ts'
import { Button } from '../parts/Button.tsx'
import { MarkDialog } from './MarkDialog.tsx'
import { MentionCard } from './MentionCard.tsx'
import { StateDialog, type Stated } from './StateDialog.tsx'
import { useSelectedWords, type Selected } from './useSelectedWords.ts'
import styles from './Documents.module.css'

/** Room that the buttons take, so that they stay in the window. */
const WIDTH = 330
const HEIGHT = 44

interface Props {
  readonly document: DocumentResponse
  readonly text: RefObject<HTMLElement | null>
}

export function SelectedWords({ document, text }: Props) {
  const selected = useSelectedWords(text)
  const [stated, setStated] = useState<Stated | null>(null)
  const [words, setWords] = useState<Span | null>(null)
  const isAsked = stated !== null || words !== null
  return (
    <>
      {selected !== null && !isAsked && <Acts document={document} selected={selected} state={setStated} mark={setWords} />}
      {selected === null && !isAsked && <MentionCard document={document} text={text} correct={setWords} />}
      {stated !== null && <StateDialog stated={stated} close={() => setStated(null)} />}
      {words !== null && <MarkDialog document={document} words={words} close={() => setWords(null)} />}
    </>
  )
}

interface ActsProps {
  readonly document: DocumentResponse
  readonly selected: Selected
  readonly state: (stated: Stated) => void
  readonly mark: (words: Span) => void
}

function Acts({ document, selected, state, mark }: ActsProps) {
  const words = tidySpan(document.text, selected)
  const sentence = words === null ? undefined : findSentence(document.sentences, words)
  if (words === null || sentence === undefined) return null
  const propose = () => {
    const ends = findEnds(document.mentions, { sentence, selected: words })
    state({ sentence: sentence.id, text: document.text.slice(sentence.start, sentence.end), ends: ends.map(({ entity, type, name }) => ({ id: entity, type, name })) })
  }
  const { x, y } = selected.at
  return (
    // Pressing one must not let go of the selection.
    <div
      className={styles['selected']}
      role="toolbar"
      aria-label="With the selected words"
      style={{ left: Math.max(8, Math.min(x, window.innerWidth - WIDTH)), top: Math.min(y + 6, window.innerHeight - HEIGHT) }}
      onPointerDown={(event) => event.preventDefault()}
    >
      {words.end <= sentence.end && <Button needs="review" onClick={() => mark({ start: words.start, end: words.end })}>Say whom they mean</Button>}
      <Button needs="review" tone="accent" onClick={propose}>
        State a relationship
      </Button>
    </div>
  )
}
