// The style sheets of the library components in use, in the order that they need, and their house defaults.

import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/VisuallyHidden.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Combobox.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Tooltip.css'
import '@mantine/core/styles/Menu.css'
import { Menu, Modal, Popover, Tooltip, createTheme } from '@mantine/core'
import styles from './components.module.css'

export const theme = createTheme({
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  defaultRadius: 6,
  cursorType: 'pointer',
  components: {
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 350, closeDelay: 0, transitionProps: { duration: 80 }, classNames: { tooltip: styles['tooltip'] ?? '' } },
    }),
    Menu: Menu.extend({
      defaultProps: { transitionProps: { duration: 60 }, classNames: { dropdown: styles['menu'] ?? '', item: styles['item'] ?? '', label: styles['label'] ?? '' } },
    }),
    Popover: Popover.extend({
      defaultProps: { transitionProps: { duration: 60 }, classNames: { dropdown: styles['popover'] ?? '' } },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        transitionProps: { duration: 80 },
        overlayProps: { backgroundOpacity: 0.35 },
        classNames: { content: styles['modal'] ?? '', title: styles['title'] ?? '' },
      },
    }),
  },
})
