// Reads BIO columns: `token<TAB>tag`, a blank line after a sentence, `-DOCSTART-` before a document.

import { readFile } from 'node:fs/promises'

export interface TaggedSentence {
  readonly tokens: readonly string[]
  /** BIO tags with the labels of the corpus, one for each token. */
  readonly tags: readonly string[]
}

/** The documents of a file; where it marks none, every sentence is a document of its own. */
export async function readConll(file: string): Promise<readonly (readonly TaggedSentence[])[]> {
  const text = await readFile(file, 'utf8')
  const marked = text.includes('-DOCSTART-')
  const documents = text.split(/^-DOCSTART-.*$/mu).map((part) => part.split(/\n\s*\n/u).flatMap(readSentence))
  const filled = documents.filter((sentences) => sentences.length > 0)
  return marked ? filled : filled.flat().map((sentence) => [sentence])
}

function readSentence(block: string): TaggedSentence[] {
  const rows = block.split('\n').filter((line) => line.trim() !== '').map((line) => line.split('\t'))
  if (rows.length === 0) return []
  return [{ tokens: rows.map(([token]) => token ?? ''), tags: rows.map((row) => row.at(-1) ?? 'O') }]
}

/** The spans of a row of BIO tags, half open; an I- that nothing opened opens a span, as conlleval has it. */
export function findSpans(tags: readonly string[]): { readonly start: number; readonly end: number; readonly label: string }[] {
  const spans: { start: number; end: number; label: string }[] = []
  for (const [i, tag] of tags.entries()) {
    const label = tag.slice(2)
    const last = spans.at(-1)
    if (tag.startsWith('I-') && last?.end === i && last.label === label) last.end = i + 1
    else if (tag !== 'O') spans.push({ start: i, end: i + 1, label })
  }
  return spans
}
