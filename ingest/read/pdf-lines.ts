// Pieces of text on a PDF page to lines. Coordinates are points, y grows upwards.

/** One line of a page. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  /** Height of its type in points. */
  readonly size: number
}

/** As pdf.js gives it: `transform` is [a, b, c, d, x, y]. */
export interface Piece {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
  readonly size: number
}

/** The lines of a page in the order in which the file has them, which is the order of reading in columns too. */
export function buildLines(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = []
  let open: Placed[] = []
  const close = (): void => {
    const line = toLine(open)
    if (line !== null) lines.push(line)
    open = []
  }
  for (const piece of pieces) {
    const placed = place(piece)
    if (placed !== null && startsLine(open, placed)) close()
    if (placed !== null) open.push(placed)
    if (piece.hasEOL) close()
  }
  close()
  return lines
}

/** Null for turned text, which is a watermark or stands beside the page's own. */
function place({ str, transform, width, height }: Piece): Placed | null {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform
  if (str === '' || Math.abs(b) > Math.abs(a) * 0.1) return null
  return { text: str, x, y, right: x + width, size: height || Math.abs(d) }
}

function startsLine(open: readonly Placed[], next: Placed): boolean {
  const last = open.at(-1)
  if (last === undefined) return false
  const size = Math.max(last.size, next.size)
  return Math.abs(next.y - last.y) > size * 0.6 || next.x < last.x - size
}

function toLine(pieces: readonly Placed[]): Line | null {
  const size = Math.max(0, ...pieces.map((piece) => piece.size))
  const kept = pieces.filter((piece) => !isNoteMark(piece, size))
  const text = kept.reduce((line, piece, at) => line + gapBefore(kept[at - 1], piece) + piece.text, '').replace(/\s+/gu, ' ').trim()
  const [first, last] = [kept[0], kept.filter((piece) => piece.text.trim() !== '').at(-1)]
  if (text === '' || first === undefined || last === undefined) return null
  return { text, left: first.x, right: last.right, y: first.y, size }
}

/** The small raised number of a footnote, which would stick to the word before it. */
function isNoteMark(piece: Placed, size: number): boolean {
  return piece.size > 0 && piece.size < size * 0.8 && /^\s*\d{1,3}\s*$/u.test(piece.text)
}

function gapBefore(before: Placed | undefined, piece: Placed): string {
  if (before === undefined || /\s$/u.test(before.text) || /^\s/u.test(piece.text)) return ''
  return piece.x - before.right > piece.size * 0.15 ? ' ' : ''
}
