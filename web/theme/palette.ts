// The tokens as the browser computes them, for the canvas, which cannot read CSS variables itself.

import type { Category, EntityType } from '../api/types.ts'
import { CATEGORY_MARKS, TYPE_MARKS } from './marks.ts'

export interface Palette {
  readonly canvas: string
  readonly ink: string
  readonly quiet: string
  readonly accent: string
  readonly font: string
  readonly types: Readonly<Record<EntityType, string>>
  readonly categories: Readonly<Record<Category, string>>
}

/** Reads every colour that the canvas needs, as the current scheme resolves it. */
export function readPalette(): Palette {
  const probe = document.createElement('span')
  probe.hidden = true
  document.body.append(probe)
  const read = (token: string): string => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const palette: Palette = {
    canvas: read('--canvas'),
    ink: read('--ink-1'),
    quiet: read('--ink-2'),
    accent: read('--accent'),
    font: getComputedStyle(document.body).fontFamily,
    types: mapValues(TYPE_MARKS, (mark) => read(mark.token)),
    categories: mapValues(CATEGORY_MARKS, (mark) => read(mark.token)),
  }
  probe.remove()
  return palette
}

function mapValues<K extends string, A, B>(record: Readonly<Record<K, A>>, change: (value: A) => B): Record<K, B> {
  const result = {} as Record<K, B>
  for (const key in record) result[key] = change(record[key])
  return result
}
