// What the tagger can say of a token: outside, or the beginning, inside, end or whole of a name of some type (BIOES).

/** The types that the tagger tells apart. MISC are names of none of our types; they are found so that they are not taken for ours. */
export const NAME_TYPES = ['PER', 'ORG', 'LOC', 'EVENT', 'MISC'] as const
export type NameType = (typeof NAME_TYPES)[number]

export const OUTSIDE = 0
const POSITIONS = ['B', 'I', 'E', 'S'] as const
export type Position = (typeof POSITIONS)[number]

/** How many labels there are: outside, and four positions for each type. */
export const LABEL_COUNT = 1 + NAME_TYPES.length * POSITIONS.length

/** The number of a label, 1 and up; `OUTSIDE` is 0. */
export function labelOf(type: NameType, position: Position): number {
  return 1 + NAME_TYPES.indexOf(type) * POSITIONS.length + POSITIONS.indexOf(position)
}

/** The type that a label speaks of; undefined for outside. */
export function typeOf(label: number): NameType | undefined {
  return label === OUTSIDE ? undefined : NAME_TYPES[(label - 1) >> 2]
}

/** Whether a name goes on after this label. */
export function isOpen(label: number): boolean {
  return label !== OUTSIDE && ((label - 1) & 3) < 2
}

/** Whether a name went on before this label. */
export function isContinued(label: number): boolean {
  const position = (label - 1) & 3
  return label !== OUTSIDE && (position === 1 || position === 2)
}

/** Whether `next` may follow `label` in a well-formed row. */
export function mayFollow(label: number, next: number): boolean {
  if (isOpen(label) !== isContinued(next)) return false
  return !isOpen(label) || (label - 1) >> 2 === (next - 1) >> 2
}

export interface LabelSpan {
  readonly start: number
  readonly end: number
  readonly type: NameType
}

/** The names in a well-formed row of labels, as half-open ranges of token indexes. */
export function findLabelSpans(labels: ArrayLike<number>): LabelSpan[] {
  const spans: LabelSpan[] = []
  let start = 0
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? OUTSIDE
    const type = typeOf(label)
    if (type === undefined) continue
    if (!isContinued(label)) start = i
    if (!isOpen(label)) spans.push({ start, end: i + 1, type })
  }
  return spans
}

/** The row of labels that says these names. */
export function labelSpans(length: number, spans: readonly LabelSpan[]): Uint8Array {
  const labels = new Uint8Array(length)
  for (const { start, end, type } of spans) {
    for (let i = start; i < end; i++) labels[i] = labelOf(type, 'I')
    labels[start] = labelOf(type, 'B')
    labels[end - 1] = labelOf(type, end - start === 1 ? 'S' : 'E')
  }
  return labels
}
