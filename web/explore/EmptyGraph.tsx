// What the canvas says when there is nothing on it.

import { Waypoints } from 'lucide-react'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { useCanvasActions } from './useCanvasActions.ts'

/** `stored`: how many entities the opening graph has; with some, the canvas was emptied by hand. */
export function EmptyGraph({ stored }: { readonly stored: number }) {
  const { navigate } = useNavigation()
  const { undo } = useCanvasActions()
  const icon = <Waypoints size={28} strokeWidth={1.4} aria-hidden="true" />
  if (stored > 0) {
    return (
      <Notice icon={icon} title="The canvas is empty" actions={<Button onClick={undo}>Undo the last removal</Button>}>
        Everything was removed from view; the graph still has it. Search for a name to start from, or take the last step back.
      </Notice>
    )
  }
  return (
    <Notice
      icon={icon}
      title="The graph is empty"
      actions={
        <Button tone="accent" onClick={() => navigate({ screen: 'add' })}>
          Add documents
        </Button>
      }
    >
      Give Ligature some reports to read: text, Markdown, HTML, PDF, DOCX or JSON Lines. Who and what they speak of, and how it hangs together, appears here.
    </Notice>
  )
}
