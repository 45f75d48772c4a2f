// Answers that are asked for again and again, word by word: kept by whoever asks, and bounded.

/** So many answers are kept; then all are forgotten, so that memory stays bounded. */
const REMEMBERED = 20_000

/** The same function, which computes its answer to a text once. For pure functions of one text alone. */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
  // An answer may be undefined, hence the box around it.
  let known = new Map<string, { readonly answer: T }>()
  return (text) => {
    const kept = known.get(text)
    if (kept) return kept.answer
    if (known.size >= REMEMBERED) known = new Map()
    const answer = compute(text)
    known.set(text, { answer })
    return answer
  }
}
