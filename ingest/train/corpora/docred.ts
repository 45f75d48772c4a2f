// Reads the entities of Re-DocRED (Tan et al. 2022): named mentions of persons, organizations and places, in clusters.

import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { ClusteredDocument, ClusterType, GoldMention } from './clusters.ts'
import { layOut } from './texts.ts'

const Line = z.object({
  id: z.string(),
  sents: z.array(z.array(z.string())),
  entities: z.array(z.object({ type: z.string(), mentions: z.array(z.object({ sent: z.number(), start: z.number(), end: z.number() })) })),
})

/** Its other labels are numbers, dates and a mixture. */
const TYPES: Readonly<Record<string, ClusterType>> = { PER: 'Person', ORG: 'Organization', LOC: 'Place' }

export async function readDocred(file: string): Promise<ClusteredDocument[]> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  return lines.map((line) => readDocument(Line.parse(JSON.parse(line))))
}

function readDocument({ id, sents, entities }: z.infer<typeof Line>): ClusteredDocument {
  const { text, spans } = layOut(sents.map((tokens) => tokens.map((token) => ({ text: token, spaced: true }))))
  const mentions = entities.flatMap(({ type, mentions: own }, cluster) => {
    const ours = TYPES[type]
    if (ours === undefined) return []
    return own.flatMap(({ sent, start, end }): GoldMention[] => {
      const [first, last] = [spans[sent]?.[start], spans[sent]?.[end - 1]]
      if (!first || !last) return []
      const span = { start: first.start, end: last.end }
      return [{ ...span, text: text.slice(span.start, span.end), type: ours, kind: 'name', head: span, cluster: String(cluster) }]
    })
  })
  return { id, text, mentions }
}
