// Running headers and footers and page numbers: what stands at the same edge of page after page is not the text.

import type { Line } from './pdf-lines.ts'

// How many lines at either edge of a page may be furniture.
const EDGE_LINES = 3
// Points by which a running line may move from page to page.
const DRIFT = 6
const PAGE_NUMBER = /^(?:page|p\.|seite|стр\.?)?\s*[-–—|[(]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—|\])]?(?:\s*(?:of|\/|von|из)\s*\d{1,4})?$/iu

/** The same pages without running headers, footers and page numbers. */
export function dropMargins(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const edges = pages.map(findEdges)
  const running = groupByText(edges.flat())
  const least = pages.length < 3 ? 2 : Math.max(3, Math.ceil(pages.length * 0.2))
  const repeats = (line: Line): boolean => (running.get(textKey(line)) ?? []).filter((other) => Math.abs(other.y - line.y) <= DRIFT).length >= least
  return pages.map((lines, at) => {
    const outermost = findOutermost(edges[at] ?? [])
    return lines.filter((line) => !(edges[at]?.includes(line) && repeats(line)) && !(outermost.includes(line) && PAGE_NUMBER.test(line.text)))
  })
}

/** The highest and lowest lines of a page, top first. */
function findEdges(lines: readonly Line[]): readonly Line[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y)
  return sorted.length <= EDGE_LINES * 2 ? sorted : [...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)]
}

// A page number stands at the very edge, or one line in when a running line stands there.
function findOutermost(edge: readonly Line[]): readonly Line[] {
  return edge.length < 2 ? [] : [...edge.slice(0, 2), ...edge.slice(-2)]
}

function groupByText(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>()
  for (const line of lines) groups.set(textKey(line), [...(groups.get(textKey(line)) ?? []), line])
  return groups
}

function textKey(line: Line): string {
  return line.text.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ')
}
