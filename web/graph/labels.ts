// Sizes and labels of nodes on the canvas.

/** Diameter in pixels, from 22 to 56, by the square root of how connected an entity is. */
export function nodeSize(degree: number): number {
  return Math.min(56, Math.round(22 + 6.8 * Math.sqrt(Math.max(0, degree - 1))))
}

/** Label size in pixels: larger nodes are named in larger letters, which stay readable longer when zooming out. */
export function labelSize(degree: number): number {
  if (degree >= 10) return 13
  return degree >= 4 ? 12 : 11
}

/** A name on at most two lines of about `width` letters, broken between words, cut with an ellipsis. */
export function breakLabel(name: string, width = 20): string {
  if (name.length <= width) return name
  const words = name.split(' ')
  let first = words[0] ?? ''
  let used = 1
  const even = Math.min(width, Math.ceil(name.length / 2) + 1)
  while (used < words.length && first.length + 1 + (words[used] ?? '').length <= even) first += ` ${words[used++] ?? ''}`
  const second = words.slice(used).join(' ')
  return [first, second].filter((line) => line !== '').map((line) => cut(line, width)).join('\n')
}

function cut(line: string, width: number): string {
  return line.length <= width + 2 ? line : `${line.slice(0, width - 1).trimEnd()}…`
}
