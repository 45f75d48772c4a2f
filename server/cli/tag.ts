// `tag`: BIO tags for text that is tokenised already, for scoring against corpora.

import { Command } from 'commander'
import { readLines } from './lines.ts'
import { print } from './output.ts'

const DOCUMENT_START = '-DOCSTART-'

interface Tagger {
  readonly tagDocument: (sentences: readonly (readonly string[])[]) => readonly (readonly string[])[]
}

/** Standard input to standard output, a line for each line. */
export function tagCommand(): Command {
  return new Command('tag')
    .description('Adds a BIO tag (PER, ORG, LOC, EVENT) to each token of standard input: one token a line, a blank line between sentences, -DOCSTART- between documents.')
    .action(async () => {
      const { createTagger } = await import('../../ingest/tag.ts')
      const lines = readLines(() => process.stdin)
      for await (const piece of tagLines(lines, createTagger())) await print(piece)
    })
}

/** The lines of each document with their tags; a line's token is what stands before its first TAB. */
export async function* tagLines(lines: AsyncIterable<string>, tagger: Tagger): AsyncGenerator<string> {
  let document: string[] = []
  for await (const line of lines) {
    if (line.startsWith(DOCUMENT_START)) {
      yield tagDocument(document, tagger)
      yield `${line}\n`
      document = []
    } else document.push(line)
  }
  yield tagDocument(document, tagger)
}

function tagDocument(lines: readonly string[], tagger: Tagger): string {
  const sentences = splitSentences(lines)
  const tags = tagger.tagDocument(sentences).flat().values()
  return lines.map((line) => (line === '' ? '\n' : `${line}\t${tags.next().value ?? 'O'}\n`)).join('')
}

function splitSentences(lines: readonly string[]): string[][] {
  const sentences: string[][] = [[]]
  for (const line of lines) {
    if (line === '') sentences.push([])
    else sentences.at(-1)?.push(line.split('\t', 1)[0] ?? '')
  }
  return sentences.filter((sentence) => sentence.length > 0)
}
