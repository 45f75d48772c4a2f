// What was chosen but not sent yet, above the screens: files, text and addresses may be dropped or pasted on any of them.

import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useToast } from '../parts/ToastProvider.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { readBrought, type Draft } from './brought.ts'
import { readDropped } from './dropped.ts'
import { describeUnreadable } from './words.ts'
import styles from './Add.module.css'

const BROUGHT: ReadonlySet<string> = new Set(['Files', 'text/uri-list', 'text/plain'])

interface Chosen {
  readonly files: readonly File[]
  readonly choose: (files: readonly File[]) => void
  readonly leaveOut: (file: File) => void
  readonly clear: () => void
  /** Text or addresses that were dropped or pasted last. */
  readonly draft: Draft | null
}

const ChosenContext = createContext<Chosen>({ files: [], choose: () => undefined, leaveOut: () => undefined, clear: () => undefined, draft: null })

export function useChosenFiles(): Chosen {
  return useContext(ChosenContext)
}

export function AddProvider({ children }: { readonly children: ReactNode }) {
  const [files, setFiles] = useState<readonly File[]>([])
  const [draft, setDraft] = useState<Draft | null>(null)
  const { navigate } = useNavigation()
  const toast = useToast()
  const choose = useCallback((more: readonly File[]) => setFiles((before) => [...before, ...more]), [])
  const take = useCallback(
    (dropped: DataTransfer) => {
      readDropped(dropped)
        .then(({ files: found, unreadable }) => {
          if (unreadable.length > 0) toast({ message: describeUnreadable(unreadable) })
          else if (found.length === 0) toast({ message: 'There is no file in what was dropped' })
          if (found.length === 0) return
          choose(found)
          navigate({ screen: 'add' })
        })
        .catch((error: unknown) => toast({ message: `What was dropped cannot be read: ${error instanceof Error ? error.message : String(error)}` }))
    },
    [choose, navigate, toast],
  )
  const write = useCallback(
    (brought: Draft) => {
      setDraft(brought)
      navigate({ screen: 'add' })
    },
    [navigate],
  )
  const over = useDropping(take, write)
  usePasting(take, write)
  const value = useMemo(
    () => ({ files, choose, leaveOut: (gone: File) => setFiles((before) => before.filter((file) => file !== gone)), clear: () => setFiles([]), draft }),
    [files, choose, draft],
  )
  return (
    <ChosenContext value={value}>
      {children}
      {over && (
        <div className={styles['anywhere']} aria-hidden="true">
          <p>Drop to add these documents</p>
        </div>
      )}
    </ChosenContext>
  )
}

type Take = (brought: DataTransfer) => void
type Write = (draft: Draft) => void

/** Takes what is pasted anywhere but into a field. */
function usePasting(take: Take, write: Write): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event
      if (event.defaultPrevented || clipboardData === null || (target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null)) return
      const draft = readBrought(clipboardData.getData('text/plain'))
      if (clipboardData.files.length > 0) take(clipboardData)
      else if (draft !== null) write(draft)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [take, write])
}

/** Takes files, addresses and text that are dropped anywhere in the window; true while some are held over it. */
function useDropping(take: Take, write: Write): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    // What is dragged from the page itself stays on it; a field or screen that takes it for itself has done so already.
    let own = false
    const comes = (event: DragEvent): boolean => !own && !event.defaultPrevented && (event.dataTransfer?.types.some((type) => BROUGHT.has(type)) ?? false)
    const hold = (event: DragEvent) => {
      if (!comes(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!comes(event) || event.dataTransfer === null) return
      event.preventDefault()
      const draft = readBrought(event.dataTransfer.getData('text/uri-list') || event.dataTransfer.getData('text/plain'))
      if (event.dataTransfer.types.includes('Files')) take(event.dataTransfer)
      else if (draft !== null) write(draft)
    }
    const stop = new AbortController()
    window.addEventListener('dragstart', () => (own = true), { signal: stop.signal })
    window.addEventListener('dragend', () => (own = false), { signal: stop.signal })
    window.addEventListener('dragover', hold, { signal: stop.signal })
    window.addEventListener('dragleave', leave, { signal: stop.signal })
    window.addEventListener('drop', drop, { signal: stop.signal })
    return () => stop.abort()
  }, [take, write])
  return over
}
