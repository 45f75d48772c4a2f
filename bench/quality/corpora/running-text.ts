// Tokens made text again, as somebody would have typed it, so that our own tokenizer has to find the words.

export interface RunningText {
  readonly text: string
  /** Where each token of each sentence came to lie, half open. */
  readonly places: readonly (readonly { readonly start: number; readonly end: number }[])[]
}

const CLOSES = /^(?:[,.;:!?%)\]}\u2019\u201d]|\.\.\.|'s|\u2019s|'|n't|'re|'ve|'ll|'d|'m|s')$/u
const OPENS = /^(?:[([{$£€#@\u2018\u201c])$/u
const GLUES = /^(?:[-/–])$/u

/** Lays a document's sentences out, one a line. Straight quotes open and close in turn; a hyphen stands between its words without spaces. */
export function layOutText(sentences: readonly (readonly string[])[]): RunningText {
  let text = ''
  const places = sentences.map((tokens) => {
    let open = false
    let glued = true
    const row = tokens.map((token) => {
      const quote = token === '"'
      const spaced = !glued && !CLOSES.test(token) && !GLUES.test(token) && !(quote && open)
      if (spaced) text += ' '
      const start = text.length
      text += token
      glued = OPENS.test(token) || GLUES.test(token) || (quote && !open)
      if (quote) open = !open
      return { start, end: text.length }
    })
    text += '\n'
    return row
  })
  return { text, places }
}
