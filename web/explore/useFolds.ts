// Which side panels are folded away; remembered on this machine.

import { useLocalStorage, useMediaQuery } from '@mantine/hooks'

export interface Fold {
  readonly open: boolean
  readonly toggle: () => void
}

/** Under this width the inspector lies over the canvas, and only while something is selected. */
export const NARROW = '(max-width: 1099px)'

export interface Folds {
  readonly filters: Fold
  readonly inspector: Fold
  readonly narrow: boolean
}

export function useFolds(): Folds {
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false })
  const [filters, setFilters] = useLocalStorage({ key: 'ligature-filters', defaultValue: true, getInitialValueInEffect: false })
  const [inspector, setInspector] = useLocalStorage({ key: 'ligature-inspector', defaultValue: true, getInitialValueInEffect: false })
  return {
    filters: { open: filters, toggle: () => setFilters((open) => !open) },
    inspector: { open: inspector, toggle: () => setInspector((open) => !open) },
    narrow,
  }
}
