// How anything is decided, from whatever screen: under a name that is asked for once, one after the other, with words
// that say what it did and the way back; where somebody was faster, that is told and nothing is lost.

import { useLocalStorage } from '@mantine/hooks'
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useAccount, useRefusal } from '../account/AccountProvider.tsx'
import { RequestError } from '../api/client.ts'
import { sendReview, sendUndo } from '../api/reviews.ts'
import type { Entity, Review } from '../api/types.ts'
import { useToast } from '../parts/ToastProvider.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { AuthorDialog } from './AuthorDialog.tsx'
import { ConflictDialog, type Conflict } from './ConflictDialog.tsx'
import type { Decision } from './decisions.ts'
import { DrawDialog } from './DrawDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { useRefresh } from './useRefresh.ts'

export interface Reviewing {
  /** Who decides; null until a name was given. */
  readonly author: string | null
  readonly changeAuthor: () => void
  /** Makes a Review; null when it was not made, which has been told then. */
  readonly decide: (decision: Decision, options?: { readonly onUndone?: () => void }) => Promise<Review | null>
  /** Whether it was undone; where not, that has been told. */
  readonly undo: (review: Pick<Review, 'id'>, says: string) => Promise<boolean>
  /** Opens the dialog that makes a relationship between two. */
  readonly draw: (from: Entity, to: Entity) => void
  /** Opens the dialog that makes two into one. */
  readonly merge: (left: Entity, right: Entity) => void
}

type Pair = readonly [Entity, Entity]

const ReviewContext = createContext<Reviewing | null>(null)

export function ReviewProvider({ children }: { readonly children: ReactNode }) {
  const { author, nameAuthor, asking, setAsking, setAuthor } = useAuthor()
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [drawing, setDrawing] = useState<Pair | null>(null)
  const [merging, setMerging] = useState<Pair | null>(null)
  const refusal = useRefusal('review')
  const toast = useToast()
  const actions = useActions({ nameAuthor, setConflict, refusal })
  const value = useMemo<Reviewing>(
    () => ({
      ...actions,
      author,
      changeAuthor: () => setAsking({ answer: () => undefined }),
      draw: (from, to) => (refusal === null ? setDrawing([from, to]) : toast({ message: refusal })),
      merge: (left, right) => (refusal === null ? setMerging([left, right]) : toast({ message: refusal })),
    }),
    [actions, author, setAsking, refusal, toast],
  )
  return (
    <ReviewContext value={value}>
      {children}
      {asking !== null && (
        <AuthorDialog
          author={author}
          answer={(name) => {
            if (name !== null) setAuthor(name)
            setAsking(null)
            asking.answer(name)
          }}
        />
      )}
      {conflict !== null && <ConflictDialog conflict={conflict} close={() => setConflict(null)} />}
      {drawing !== null && <DrawDialog key={drawing.map(({ id }) => id).join()} ends={drawing} close={() => setDrawing(null)} />}
      {merging !== null && <MergeDialog pair={merging} close={() => setMerging(null)} />}
    </ReviewContext>
  )
}

export function useReviewing(): Reviewing {
  const reviewing = useContext(ReviewContext)
  if (reviewing === null) throw new Error('useReviewing needs a ReviewProvider above it.')
  return reviewing
}

interface Asking {
  readonly answer: (name: string | null) => void
}

function useAuthor() {
  const [stored, setAuthor] = useLocalStorage({ key: 'ligature-author', defaultValue: '', getInitialValueInEffect: false })
  const [asking, setAsking] = useState<Asking | null>(null)
  const { account } = useAccount()
  // Whoever is logged in decides under that name; elsewhere people say who they are.
  const author = account?.name ?? (stored === '' ? null : stored)
  const current = useRef(author)
  useEffect(() => {
    current.current = author
  })
  const nameAuthor = useMemo(
    () => (): Promise<string | null> =>
      current.current === null ? new Promise((resolve) => setAsking({ answer: resolve })) : Promise.resolve(current.current),
    [],
  )
  return { author, setAuthor, nameAuthor, asking, setAsking }
}

interface ActionOptions {
  readonly nameAuthor: () => Promise<string | null>
  readonly setConflict: (conflict: Conflict) => void
  /** Why nothing may be decided here; null when it may. */
  readonly refusal: string | null
}

function useActions({ nameAuthor, setConflict, refusal }: ActionOptions): Pick<Reviewing, 'decide' | 'undo'> {
  const toast = useToast()
  const { navigate } = useNavigation()
  const refresh = useRefresh()
  const line = useRef(Promise.resolve())
  const latest = useRef({ toast, navigate, refresh, refusal })
  useEffect(() => {
    latest.current = { toast, navigate, refresh, refusal }
  })
  return useMemo(() => {
    const queue = <T,>(work: () => Promise<T>): Promise<T> => {
      const result = line.current.then(work)
      line.current = result.then(
        () => undefined,
        () => undefined,
      )
      return result
    }
    const complain = (error: unknown, what: string) => {
      const review = error instanceof RequestError ? error.review : null
      const message = `${what}: ${error instanceof Error ? error.message : String(error)}`
      const show = { label: 'Show it', run: () => latest.current.navigate({ screen: 'history', target: null, review }) }
      latest.current.toast(review === null ? { message } : { message: `${what}: a later decision rests on it. Undo that one first.`, action: show })
    }
    const refuse = (): boolean => {
      if (latest.current.refusal !== null) latest.current.toast({ message: latest.current.refusal })
      return latest.current.refusal !== null
    }
    const undo: Reviewing['undo'] = async ({ id }, says) => {
      if (refuse()) return false
      const author = await nameAuthor()
      if (author === null) return false
      try {
        const review = await queue(() => sendUndo(id, author))
        latest.current.toast({ message: `Undid: ${says}` })
        latest.current.refresh(review)
        return true
      } catch (error) {
        complain(error, 'Not undone')
        return false
      }
    }
    const decide: Reviewing['decide'] = async (decision, { onUndone } = {}) => {
      if (refuse()) return null
      const author = await nameAuthor()
      if (author === null) return null
      const { action, versions, note = null, says } = decision
      try {
        const review = await queue(() => sendReview({ action, versions: { ...versions }, note, author }))
        const takeBack = () => void undo(review, says).then((undone) => undone && onUndone?.())
        latest.current.toast({ message: says, action: { label: 'Undo', run: takeBack } })
        latest.current.refresh(review)
        return review
      } catch (error) {
        if (!(error instanceof RequestError) || (error.status !== 412 && error.status !== 428)) {
          complain(error, 'Not saved')
          return null
        }
        latest.current.refresh(null)
        return new Promise((resolve) => {
          setConflict({ decision, detail: error.message, again: (seen) => resolve(decide({ ...decision, versions: seen })), leave: () => resolve(null) })
        })
      }
    }
    return { decide, undo }
  }, [nameAuthor, setConflict])
}
