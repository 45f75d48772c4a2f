// A note on claims: kept in the history under its author's name, and changes nothing else.

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
}

export function NoteOn({ claims, change, tone = 'plain' }: Props) {
  const [open, setOpen] = useState(false)
  if (!open) {
    return (
      <Button tone={tone} onClick={() => setOpen(true)}>
        Note
      </Button>
    )
  }
  const save = (note: string) => {
    setOpen(false)
    void change({ action: { action: 'annotate', target: targetOf(claims) }, versions: versionsOf(claims), note, says: `Noted on ${countOf(claims.length, 'claim')}` })
  }
  return <NoteForm save={save} close={() => setOpen(false)} />
}
