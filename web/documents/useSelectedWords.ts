// The words that are selected in a text, as offsets into it.

import { useEffect, useState, type RefObject } from 'react'
import type { Span } from '../api/types.ts'

export interface Selected extends Span {
  /** Where the selection ends in the window, in pixels. */
  readonly at: { readonly x: number; readonly y: number }
}

/** Paragraphs in `container` say with `data-start` where in the text they begin. Null while nothing in it is selected. */
export function useSelectedWords(container: RefObject<HTMLElement | null>): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null)
  useEffect(() => {
    const read = () => setSelected(container.current === null ? null : readSelection(container.current))
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [container])
  return selected
}

function readSelection(container: HTMLElement): Selected | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const [start, end] = [offsetOf(container, range.startContainer, range.startOffset), offsetOf(container, range.endContainer, range.endOffset)]
  if (start === null || end === null || end <= start) return null
  const { right, bottom } = range.getBoundingClientRect()
  return { start, end, at: { x: right, y: bottom } }
}

function offsetOf(container: HTMLElement, node: Node, offset: number): number | null {
  const paragraph = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]')
  if (paragraph === null || paragraph === undefined || !container.contains(paragraph)) return null
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  return Number(paragraph.dataset['start']) + before.toString().length
}
