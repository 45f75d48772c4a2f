// `extract PATH…`: what the documents say, as one JSON object a line; no store is opened.

import { Command } from 'commander'
import type { ExtractedDocument } from '../../graph/model.ts'
import { extractSources } from '../../ingest/pipeline.ts'
import { createPool } from '../../ingest/pool.ts'
import { countUpTo } from './numbers.ts'
import { complain, print } from './output.ts'
import { locateSources } from './paths.ts'

interface ExtractCommandOptions {
  readonly workers?: number
}

/** Prints one JSON object a document; failures go to standard error and make the exit code 1. */
export function extractCommand(): Command {
  return new Command('extract')
    .description('Prints what documents say, one JSON object a line, without a store.')
    .argument('<paths...>', 'files or folders')
    .option('--workers <number>', 'how many documents are read at the same time', countUpTo(256))
    .action(run)
}

async function run(paths: string[], { workers }: ExtractCommandOptions): Promise<void> {
  const pool = createPool(workers === undefined ? {} : { workers })
  try {
    for await (const result of extractSources({ sources: locateSources(paths), collection: 'documents', pool })) {
      if (result.kind === 'document') await print(`${JSON.stringify(describeExtracted(result.extracted))}\n`)
      else {
        complain(`${result.path}: ${result.error}`)
        process.exitCode = 1
      }
    }
  } finally {
    await pool.close()
  }
}

/** An extracted document as other programs get it: entities with their mentions, claims with the sentence's offsets. */
export function describeExtracted({ document, extractor, sentences, entities, claims }: ExtractedDocument): Record<string, unknown> {
  const { id, title, author, publisher, url, published, language, text } = document
  return {
    ...{ id, title, author, publisher, url, published, language, extractor, text },
    entities: entities.map((entity) => ({
      ...{ id: entity.id, type: entity.type, name: entity.name, aliases: entity.aliases },
      mentions: entity.mentions.map((mention) => ({ start: mention.start, end: mention.end, text: mention.text })),
    })),
    claims: claims.map(({ by, at, saidBy, from, to, dateText, sentence, ...claim }) => ({
      ...claim,
      ...withoutNulls({ by, at, saidBy, from, to, dateText }),
      sentence: sentence === null ? null : pickSpan(sentences[sentence]),
    })),
  }
}

function withoutNulls(values: Readonly<Record<string, string | null>>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}

function pickSpan(sentence: ExtractedDocument['sentences'][number] | undefined): { start: number; end: number } | null {
  return sentence === undefined ? null : { start: sentence.start, end: sentence.end }
}
