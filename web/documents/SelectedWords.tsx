// What can be done with words that are selected in a text: state a relationship with their sentence as evidence.

import { useState, type RefObject } from 'react'
import type { DocumentResponse } from '../api/types.ts'
import { findEnds, findSentence } from '../graph/passages.ts'
import { Button } from '../parts/Button.tsx'
import { StateDialog, type Stated } from './StateDialog.tsx'
import { useSelectedWords } from './useSelectedWords.ts'
import styles from './Documents.module.css'

/** Room that the button takes, so that it stays in the window. */
const WIDTH = 240

export function SelectedWords({ document, text }: { readonly document: DocumentResponse; readonly text: RefObject<HTMLElement | null> }) {
  const selected = useSelectedWords(text)
  const [stated, setStated] = useState<Stated | null>(null)
  const sentence = selected === null ? undefined : findSentence(document.sentences, selected)
  const state = () => {
    if (selected === null || sentence === undefined) return
    const ends = findEnds(document.mentions, { sentence, selected })
    setStated({ sentence: sentence.id, text: document.text.slice(sentence.start, sentence.end), ends: ends.map(({ entity, type, name }) => ({ id: entity, type, name })) })
  }
  return (
    <>
      {selected !== null && sentence !== undefined && stated === null && (
        // Pressing it must not let go of the selection.
        <div className={styles['selected']} style={{ left: Math.min(selected.at.x, window.innerWidth - WIDTH), top: selected.at.y + 6 }} onPointerDown={(event) => event.preventDefault()}>
          <Button tone="accent" onClick={state}>
            State a relationship
          </Button>
        </div>
      )}
      {stated !== null && <StateDialog stated={stated} close={() => setStated(null)} />}
    </>
  )
}
