// Light or dark: as the system says until somebody chooses.

import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { Moon, Sun } from 'lucide-react'
import { IconButton } from '../parts/Button.tsx'

export function useAppearance(): { readonly scheme: 'light' | 'dark'; readonly toggle: () => void } {
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  return { scheme, toggle: () => setColorScheme(scheme === 'dark' ? 'light' : 'dark') }
}

export function AppearanceButton() {
  const { scheme, toggle } = useAppearance()
  const Icon = scheme === 'dark' ? Sun : Moon
  return (
    <IconButton label={scheme === 'dark' ? 'Light' : 'Dark'} shortcut="D" onClick={toggle}>
      <Icon size={17} strokeWidth={1.8} aria-hidden="true" />
    </IconButton>
  )
}
