// When a screen breaks, the frame stays and says so, instead of an empty page.

import { Component, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'

interface Props {
  /** What was being shown: when it changes, another try is made. */
  readonly subject: string
  readonly children: ReactNode
}

interface State {
  readonly error: Error | null
  readonly subject: string
}

export class Safety extends Component<Props, State> {
  override state: State = { error: null, subject: this.props.subject }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  static getDerivedStateFromProps({ subject }: Props, state: State): State | null {
    return subject === state.subject ? null : { error: null, subject }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <Notice role="alert" title="This screen broke" actions={<Button onClick={() => window.location.reload()}>Load the page again</Button>}>
        {error.message}. The graph is not affected. If it happens again, please report what you did just before.
      </Notice>
    )
  }
}
