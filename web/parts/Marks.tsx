// The small drawings that stand for a type or a line wherever they are named: shape and colour as on the canvas.

import type { Category, EntityType, Factuality } from '../api/types.ts'
import { categoryColour, DASHES, TYPE_MARKS, typeColour, type Dash, type Shape } from '../theme/marks.ts'

const SHAPES: Readonly<Record<Shape, string>> = {
  ellipse: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8Z',
  'round-rectangle': 'M4.4 2.2h7.2a2.2 2.2 0 0 1 2.2 2.2v7.2a2.2 2.2 0 0 1-2.2 2.2H4.4a2.2 2.2 0 0 1-2.2-2.2V4.4a2.2 2.2 0 0 1 2.2-2.2Z',
  diamond: 'M8 .8 15.2 8 8 15.2.8 8Z',
  triangle: 'M8 1.6 15 14H1Z',
  hexagon: 'M4.6 2h6.8L15 8l-3.6 6H4.6L1 8Z',
}

/** The shape of an entity type. `size` in pixels. */
export function EntityMark({ type, size = 13 }: { readonly type: EntityType; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill={typeColour(type)} aria-hidden="true" style={{ flex: 'none' }}>
      <path d={SHAPES[TYPE_MARKS[type].shape]} />
    </svg>
  )
}

const DASH_PATTERNS: Readonly<Record<Dash, string | undefined>> = { solid: undefined, dashed: '5 3', dotted: '1.5 2.5' }

interface LineMarkProps {
  readonly category?: Category
  readonly factuality?: Factuality
  readonly width?: number
}

/** A line as the canvas draws it: colour for the category, dash for how it was said. */
export function LineMark({ category, factuality = 'asserted', width = 24 }: LineMarkProps) {
  const colour = category === undefined ? 'var(--ink-2)' : categoryColour(category)
  return (
    <svg width={width} height="10" viewBox={`0 0 ${width} 10`} aria-hidden="true" style={{ flex: 'none' }}>
      <line x1="0" y1="5" x2={width} y2="5" stroke={colour} strokeWidth="2" strokeDasharray={DASH_PATTERNS[DASHES[factuality]]} />
      {factuality === 'denied' && <line x1={width / 2 - 4} y1="1" x2={width / 2 + 4} y2="9" stroke={colour} strokeWidth="1.5" />}
    </svg>
  )
}

/** Ligature's sign: two nodes and what ties them. */
export function Logo() {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="var(--accent)" strokeWidth="2" strokeLinecap="round" aria-hidden="true">
      <circle cx="6.2" cy="17.8" r="2.9" />
      <rect x="15" y="3.4" width="5.6" height="5.6" rx="1.4" />
      <path d="M8.8 15.9c3.5-.7 5.3-2.7 6.2-6" />
    </svg>
  )
}
