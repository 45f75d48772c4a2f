// Keys of the application: single letters that work wherever nothing is being typed.

import { useLayoutEffect, useRef } from 'react'

/** From a key's name ("x", "Escape", "mod+z", "mod+shift+z") to what it does. */
export type Bindings = Readonly<Record<string, () => void>>

/** Listens for keys while the component stands. Typing in a field, and dialogs that are open, keep their keys to themselves. */
export function useKeys(bindings: Bindings): void {
  const current = useRef(bindings)
  // Before the page is painted: a key means what is seen when it is pressed.
  useLayoutEffect(() => {
    current.current = bindings
  })
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('[role="dialog"], [role="menu"]') !== null) return
      const action = current.current[nameOf(event)]
      if (action === undefined) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

/** The name of a key press, as bindings name it. */
export function nameOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string {
  const letter = key.length === 1 ? key.toLowerCase() : key
  const modifiers = [ctrlKey || metaKey ? 'mod' : null, altKey ? 'alt' : null, shiftKey && (ctrlKey || metaKey) ? 'shift' : null]
  return [...modifiers.filter((part) => part !== null), letter].join('+')
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
}
