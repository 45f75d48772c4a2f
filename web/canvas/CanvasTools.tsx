// The few buttons that lie on the canvas.

import { Maximize, Minus, PanelLeft, PanelRight, Plus, Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LayoutName } from '../graph/arrangement.ts'
import { classes } from '../parts/classes.ts'
import { IconButton } from '../parts/Button.tsx'
import type { CanvasEngine } from './engine.ts'
import { LayoutMenu } from './LayoutMenu.tsx'
import styles from './Canvas.module.css'

export const ZOOM_STEP = 1.3

interface Fold {
  readonly open: boolean
  readonly toggle: () => void
}

interface Props {
  readonly engine: CanvasEngine | null
  /** What undo and redo would do, or null when there is nothing. */
  readonly undoing: string | null
  readonly redoing: string | null
  readonly undo: () => void
  readonly redo: () => void
  readonly layout: LayoutName
  readonly filters: Fold
  readonly inspector: Fold
  /** What lies beside the tools of the view. */
  readonly children?: ReactNode
}

export function CanvasTools({ engine, undoing, redoing, undo, redo, layout, filters, inspector, children }: Props) {
  return (
    <>
      <div className={classes(styles['tools'], styles['left'])} role="toolbar" aria-label="Changes">
        <IconButton label={filters.open ? 'Fold the filters' : 'Show the filters'} shortcut="[" aria-pressed={filters.open} onClick={filters.toggle}>
          <PanelLeft size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label={undoing === null ? 'Undo' : `Undo: ${undoing}`} shortcut="Ctrl Z" disabled={undoing === null} onClick={undo}>
          <Undo2 size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label={redoing === null ? 'Redo' : `Redo: ${redoing}`} shortcut="Ctrl ⇧ Z" disabled={redoing === null} onClick={redo}>
          <Redo2 size={16} aria-hidden="true" />
        </IconButton>
      </div>
      <div className={classes(styles['tools'], styles['right'])} role="toolbar" aria-label="View">
        <LayoutMenu layout={layout} rearrange={(name) => engine?.rearrange(name)} />
        <IconButton label="Zoom in" shortcut="+" onClick={() => engine?.zoomBy(ZOOM_STEP)}>
          <Plus size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label="Zoom out" shortcut="−" onClick={() => engine?.zoomBy(1 / ZOOM_STEP)}>
          <Minus size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label="Show everything" shortcut="F" onClick={() => engine?.fit()}>
          <Maximize size={16} aria-hidden="true" />
        </IconButton>
        {children}
        <IconButton label={inspector.open ? 'Fold the inspector' : 'Show the inspector'} shortcut="]" aria-pressed={inspector.open} onClick={inspector.toggle}>
          <PanelRight size={16} aria-hidden="true" />
        </IconButton>
      </div>
    </>
  )
}
