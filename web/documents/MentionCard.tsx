// Who is meant by the words under the pointer, or that have the focus, and what can be done about them.

import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type RefObject } from 'react'
import { entityQuery } from '../api/queries.ts'
import type { DocumentResponse } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { Button } from '../parts/Button.tsx'
import { EntityMark } from '../parts/Marks.tsx'
import { Link } from '../route/Link.tsx'
import { toEntity } from '../route/route.ts'
import styles from './Documents.module.css'

type Mention = DocumentResponse['mentions'][number]

interface Pointed {
  readonly mention: Mention
  /** In the window, in pixels. */
  readonly at: { readonly left: number; readonly top: number; readonly bottom: number }
}

/** Long enough to get from the words to the card; and for a pointer that only passes, not to open one. */
const LEAVE_MS = 250
const REST_MS = 120
const WIDTH = 280
const HEIGHT = 130

interface Props {
  readonly document: DocumentResponse
  readonly text: RefObject<HTMLElement | null>
  readonly correct: (mention: Mention) => void
}

export function MentionCard({ document, text, correct }: Props) {
  const { pointed, keep, leave } = usePointed(document, text)
  if (pointed === null) return null
  const { mention, at } = pointed
  const here = document.mentions.filter(({ entity }) => entity === mention.entity).length
  const above = at.bottom + HEIGHT > window.innerHeight
  return (
    <div
      className={styles['card']}
      style={{ left: Math.max(8, Math.min(at.left, window.innerWidth - WIDTH - 12)), width: WIDTH, ...(above ? { bottom: window.innerHeight - at.top + 4 } : { top: at.bottom + 4 }) }}
      onPointerEnter={keep}
      onPointerLeave={leave}
    >
      <p className={styles['who']}>
        <EntityMark type={mention.type} /> <b>{mention.name}</b>
      </p>
      <About mention={mention} here={here} />
      <p className={styles['acts']}>
        <Link to={toEntity(mention.entity)}>Show on the canvas</Link>
        <Button needs="review" tone="link" onClick={() => correct(mention)}>
          Means somebody else…
        </Button>
      </p>
    </div>
  )
}

function About({ mention: { entity, type }, here }: { readonly mention: Mention; readonly here: number }) {
  const { data } = useQuery(entityQuery(entity))
  const called = data?.attributes.roles.slice(0, 3).join(', ') ?? ''
  return (
    <p>
      {[type, here === 1 ? 'once here' : `${here} times here`, ...(data === undefined ? [] : [countOf(data.degree, 'relationship')])].join(' · ')}
      {called !== '' && <span className={styles['called']}>{called}</span>}
    </p>
  )
}

function usePointed({ mentions }: DocumentResponse, text: RefObject<HTMLElement | null>) {
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const [timer] = useState({ id: 0 })
  const wait = (act: () => void, ms: number) => {
    window.clearTimeout(timer.id)
    timer.id = window.setTimeout(act, ms)
  }
  useEffect(() => {
    const container = text.current
    if (container === null) return undefined
    const show = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest<HTMLElement>('[data-mention]') : null
      const mention = link === null ? undefined : mentions[Number(link.dataset['mention'])]
      window.clearTimeout(timer.id)
      if (link === null || mention === undefined) timer.id = window.setTimeout(() => setPointed(null), LEAVE_MS)
      else timer.id = window.setTimeout(() => setPointed({ mention, at: boxOf(link) }), REST_MS)
    }
    const hide = () => {
      window.clearTimeout(timer.id)
      timer.id = window.setTimeout(() => setPointed(null), LEAVE_MS)
    }
    const hideNow = () => setPointed(null)
    const page = container.closest('[data-scrolls]')
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && hideNow()
    for (const kind of ['pointerover', 'focusin']) container.addEventListener(kind, show)
    for (const kind of ['pointerleave', 'focusout']) container.addEventListener(kind, hide)
    page?.addEventListener('scroll', hideNow)
    window.addEventListener('keydown', onKey)
    return () => {
      window.clearTimeout(timer.id)
      for (const kind of ['pointerover', 'focusin']) container.removeEventListener(kind, show)
      for (const kind of ['pointerleave', 'focusout']) container.removeEventListener(kind, hide)
      page?.removeEventListener('scroll', hideNow)
      window.removeEventListener('keydown', onKey)
    }
  }, [mentions, text, timer])
  return { pointed, keep: () => window.clearTimeout(timer.id), leave: () => wait(() => setPointed(null), LEAVE_MS) }
}

/** Of words that break over two lines, the first part. */
function boxOf(link: HTMLElement): Pointed['at'] {
  const { left, top, bottom } = link.getClientRects()[0] ?? link.getBoundingClientRect()
  return { left, top, bottom }
}
