// Puts lines that were broken to fit a page together again, and words that were hyphenated for it.

export interface BrokenLine {
  readonly text: string
  /** What stands between the line before and this one: a space, or form feeds where pages begin. */
  readonly between: string
}

// More than the longest word that could be broken, and enough to see how a line ends.
const TAIL = 80

/** Every word of some lines, lower case: tells whether a hyphen at a line's end belongs to the word. */
export function collectWords(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>()
  for (const line of lines) {
    for (const word of line.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*\p{L}/gu) ?? []) words.add(word)
  }
  return words
}

/**
 * The lines of one paragraph as one text. "gov-" + "ernment" loses its hyphen, "Asia-" + "Caucasus" keeps it, and where the
 * document itself has the word elsewhere (`words`, from collectWords), that decides.
 */
export function joinLines(lines: readonly BrokenLine[], words: ReadonlySet<string>): string {
  return lines.map((line, at) => closeLine(line.text, lines[at + 1], words)).join('')
}

function closeLine(text: string, next: BrokenLine | undefined, words: ReadonlySet<string>): string {
  if (next === undefined) return text
  const broken = /(\p{L}[\p{L}\p{M}'’]*)-$/u.exec(text.slice(-TAIL))
  const rest = /^\p{L}[\p{L}\p{M}'’]*/u.exec(next.text.slice(0, TAIL))
  if (broken?.[1] === undefined || rest === null) return text + next.between
  const whole = broken[1] + (keepsHyphen(broken[1], rest[0], words) ? '-' : '')
  const start = text.slice(0, text.length - broken[0].length)
  // A page begins before the broken word, never inside it.
  return next.between === ' ' ? start + whole : start.trimEnd() + next.between + whole
}

function keepsHyphen(left: string, right: string, words: ReadonlySet<string>): boolean {
  const [before, after] = [left.toLowerCase(), right.toLowerCase()]
  if (words.has(before + after)) return false
  return words.has(`${before}-${after}`) || /^\p{Lu}/u.test(right)
}

/** Whether a line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  return /[.!?…。！？][)\]"'”’»]*\s*$/u.test(line.slice(-TAIL))
}
