// The place on the page where the graph is drawn: starts the engine, tells it what to show and in which colours.

import { useEffect, useRef, useState } from 'react'
import { useReducedMotion } from '@mantine/hooks'
import { useAppearance } from '../frame/AppearanceButton.tsx'
import type { Corner } from '../graph/framing.ts'
import { readPalette } from '../theme/palette.ts'
import { createEngine, type CanvasEngine, type CanvasHandlers, type CanvasMemory } from './engine.ts'
import type { CanvasModel } from './model.ts'
import styles from './Canvas.module.css'

interface Props {
  readonly model: CanvasModel
  readonly memory: CanvasMemory
  readonly handlers: CanvasHandlers
  readonly onEngine: (engine: CanvasEngine | null) => void
  /** What is laid on the canvas in its corner. */
  readonly corner?: Corner
}

/** Past this many lines, they are drawn more plainly, and hidden while nodes move. */
const LARGE = 1500

export function GraphCanvas({ model, memory, handlers, onEngine, corner }: Props) {
  const container = useRef<HTMLDivElement>(null)
  const current = useRef(handlers)
  const [engine, setEngine] = useState<CanvasEngine | null>(null)
  const reduced = useReducedMotion(false, { getInitialValueInEffect: false })
  const { scheme } = useAppearance()
  const large = model.lines.length > LARGE

  useEffect(() => {
    current.current = handlers
  })

  useEffect(() => {
    let started: CanvasEngine | null = null
    let gone = false
    void whenFontsAre().then(() => {
      if (gone || container.current === null) return
      started = createEngine({ container: container.current, palette: readPalette(), memory, handlers: forward(current), animate: !reduced, corner: corner ?? null, large })
      setEngine(started)
      onEngine(started)
    })
    return () => {
      gone = true
      onEngine(null)
      setEngine(null)
      started?.destroy()
    }
  }, [memory, onEngine, reduced, corner, large])

  useEffect(() => {
    engine?.recolour(readPalette())
  }, [engine, scheme])
  useEffect(() => {
    engine?.show(model)
  }, [engine, model])

  return <div ref={container} className={styles['canvas']} data-testid="canvas" data-ready={engine !== null} role="img" aria-label={describe(model)} />
}

/** The engine measures labels when it draws them, so the font has to be there first; without it, it draws all the same. */
async function whenFontsAre(): Promise<void> {
  const fonts = document.fonts.load('500 12px "Inter Variable"').catch(() => [])
  const patience = new Promise<void>((resolve) => {
    window.setTimeout(resolve, 1500)
  })
  await Promise.race([fonts, patience])
}

/** The engine is started once; what it calls is always the newest. */
function forward(current: { readonly current: CanvasHandlers }): CanvasHandlers {
  return {
    onEntity: (id) => current.current.onEntity(id),
    onLine: (id) => current.current.onLine(id),
    onOpen: (id) => current.current.onOpen(id),
    onNothing: () => current.current.onNothing(),
    onMark: (id) => current.current.onMark(id),
    onMarkAll: (ids) => current.current.onMarkAll(ids),
    onMenu: (request) => current.current.onMenu(request),
    onMoved: (moves) => current.current.onMoved(moves),
    onArranged: (arrangement) => current.current.onArranged(arrangement),
    onBusy: (busy) => current.current.onBusy(busy),
    onFailed: (reason) => current.current.onFailed(reason),
  }
}

function describe({ entities, lines }: CanvasModel): string {
  return `Graph of ${entities.length} entities and ${lines.length} lines between them. Find entities with the search, read what links them in the inspector.`
}
