// One line at the foot of the screen that says what happened and offers the way back. A new one takes the old one's place.

import { X } from 'lucide-react'
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import styles from './ToastProvider.module.css'

interface Toast {
  readonly message: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

const ToastContext = createContext<(toast: Toast) => void>(() => undefined)
const STAYS_MS = 8000

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toast, setToast] = useState<Toast | null>(null)
  const show = useCallback((next: Toast) => setToast(next), [])
  useEffect(() => {
    if (toast === null) return undefined
    const timer = window.setTimeout(() => setToast(null), STAYS_MS)
    return () => window.clearTimeout(timer)
  }, [toast])
  const value = useMemo(() => show, [show])
  return (
    <ToastContext value={value}>
      {children}
      <div className={styles['place']} role="status" aria-live="polite">
        {toast !== null && <ToastLine toast={toast} close={() => setToast(null)} />}
      </div>
    </ToastContext>
  )
}

function ToastLine({ toast, close }: { readonly toast: Toast; readonly close: () => void }) {
  const act = () => {
    close()
    toast.action?.run()
  }
  return (
    <div className={styles['toast']}>
      <span>{toast.message}</span>
      {toast.action !== undefined && (
        <button type="button" className={styles['action']} onClick={act}>
          {toast.action.label}
        </button>
      )}
      <button type="button" aria-label="Close this message" className={styles['close']} onClick={close}>
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  )
}

/** Says what happened, with an optional way to undo it. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext)
}
