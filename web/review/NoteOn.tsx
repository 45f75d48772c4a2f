// A note on claims: kept in the history under its author's name, and changes nothing else.

import { MessageSquarePlus } from 'lucide-react'
import { useState } from 'react'
import type { Evidence } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { Button } from '../parts/Button.tsx'
import { targetOf, versionsOf, type Decision } from './decisions.ts'
import { NoteForm } from './NoteForm.tsx'

interface Props {
  readonly claims: readonly Evidence[]
  readonly change: (decision: Decision) => Promise<unknown>
  readonly tone?: 'plain' | 'link'
  /** As an icon, where a row has no room for the word. */
  readonly brief?: boolean
}

export function NoteOn({ claims, change, tone = 'plain', brief = false }: Props) {
  const [open, setOpen] = useState(false)
  if (!open) {
    return (
      <Button needs="review" tone={tone} {...(brief ? { 'aria-label': 'Note', title: 'Note' } : {})} onClick={() => setOpen(true)}>
        {brief ? <MessageSquarePlus size={15} aria-hidden="true" /> : 'Note'}
      </Button>
    )
  }
  const save = (note: string) => {
    setOpen(false)
    void change({ action: { action: 'annotate', target: targetOf(claims) }, versions: versionsOf(claims), note, says: `Noted on ${countOf(claims.length, 'claim')}` })
  }
  return <NoteForm save={save} close={() => setOpen(false)} />
}
