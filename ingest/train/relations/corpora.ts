// Reads the annotated relations of docs/*.jsonl: documents with sentences, entities, mentions and relations.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const mention = z.object({ sent: z.number(), start: z.number(), end: z.number(), text: z.string(), type: z.string().optional(), beginChar: z.number().optional(), endChar: z.number().optional() })
const documentShape = z.object({
  id: z.string(),
  title: z.string().optional(),
  fold: z.number().optional(),
  sents: z.array(z.array(z.string())),
  passages: z.array(z.object({ text: z.string(), properties: z.array(z.string()) })).default([]),
  entities: z.array(z.object({ type: z.string(), mentions: z.array(mention) })),
  relations: z.array(
    z.object({
      head: z.number(),
      tail: z.number(),
      type: z.string(),
      evidence: z.array(z.number()).default([]),
      headSpan: z.tuple([z.number(), z.number()]).optional(),
      tailSpan: z.tuple([z.number(), z.number()]).optional(),
    }),
  ),
})

export type CorpusDocument = z.infer<typeof documentShape>

/** The documents of one file under the folder of the corpora, in the file's order. */
export async function readDocuments(corpora: string, file: string): Promise<CorpusDocument[]> {
  const text = await readFile(path.join(corpora, 'docs', file), 'utf8')
  return text.split('\n').filter((line) => line !== '').map((line) => documentShape.parse(JSON.parse(line)))
}

export interface LaidText {
  readonly text: string
  /** Start and end of every token in the text, by sentence. */
  readonly spans: readonly (readonly (readonly [number, number])[])[]
}

/** Tokens as a text: one sentence a line, one space between tokens. */
export function layOut(sents: readonly (readonly string[])[]): LaidText {
  let text = ''
  const spans = sents.map((tokens) => {
    const row = tokens.map((token, at): [number, number] => {
      if (at > 0) text += ' '
      text += token
      return [text.length - token.length, text.length]
    })
    text += '\n'
    return row
  })
  return { text, spans }
}
