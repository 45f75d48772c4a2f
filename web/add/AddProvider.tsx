// Files that were chosen but not sent yet, above the screens: they may be dropped on any of them.

import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useToast } from '../parts/ToastProvider.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { readDropped } from './dropped.ts'
import styles from './Add.module.css'

interface Chosen {
  readonly files: readonly File[]
  readonly choose: (files: readonly File[]) => void
  readonly leaveOut: (file: File) => void
  readonly clear: () => void
}

const ChosenContext = createContext<Chosen>({ files: [], choose: () => undefined, leaveOut: () => undefined, clear: () => undefined })

export function useChosenFiles(): Chosen {
  return useContext(ChosenContext)
}

export function AddProvider({ children }: { readonly children: ReactNode }) {
  const [files, setFiles] = useState<readonly File[]>([])
  const { navigate } = useNavigation()
  const toast = useToast()
  const choose = useCallback((more: readonly File[]) => setFiles((before) => [...before, ...more]), [])
  const take = useCallback(
    (dropped: DataTransfer) => {
      readDropped(dropped)
        .then((found) => {
          if (found.length === 0) return toast({ message: 'There is no file in what was dropped' })
          choose(found)
          navigate({ screen: 'add' })
        })
        .catch((error: unknown) => toast({ message: `What was dropped cannot be read: ${error instanceof Error ? error.message : String(error)}` }))
    },
    [choose, navigate, toast],
  )
  const over = useDropping(take)
  const value = useMemo(
    () => ({ files, choose, leaveOut: (gone: File) => setFiles((before) => before.filter((file) => file !== gone)), clear: () => setFiles([]) }),
    [files, choose],
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

/** Takes files that are dropped anywhere in the window; true while some are held over it. */
function useDropping(take: (dropped: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
    const hold = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer)
    }
    const stop = new AbortController()
    window.addEventListener('dragover', hold, { signal: stop.signal })
    window.addEventListener('dragleave', leave, { signal: stop.signal })
    window.addEventListener('drop', drop, { signal: stop.signal })
    return () => stop.abort()
  }, [take])
  return over
}
