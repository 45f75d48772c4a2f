// What runs in a process of the pool: reads one unit and extracts what it says.

import { readFile as readBytes, stat } from 'node:fs/promises'
import { createExtractor, isExtractable } from './extract.ts'
import { explain } from './read/files.ts'
import { MAX_BYTES, readFile } from './read/read.ts'
import type { ReadResult } from './stages.ts'
import type { Extraction, ReadingUnit } from './units.ts'

// Standard output belongs to the command's results; what a library prints goes to standard error.
console.log = console.error
console.info = console.error

// A pool that is gone without a word leaves no process behind.
process.on('disconnect', () => process.exit(0))

const extract = createExtractor()

/** The pool's task. */
export default async function extractUnit(unit: ReadingUnit): Promise<readonly Extraction[]> {
  const extractions: Extraction[] = []
  for await (const result of readUnit(unit)) {
    extractions.push(result.kind === 'failure' ? result : extractDocument(result))
  }
  return extractions
}

function extractDocument({ document, pagesWithoutText }: Extract<ReadResult, { kind: 'document' }>): Extraction {
  return { kind: 'document', path: document.file, extracted: extract(document), extractable: isExtractable(document), pagesWithoutText }
}

async function* readUnit({ path, name, url, collection, line }: ReadingUnit): AsyncGenerator<ReadResult> {
  if (line !== null) return yield* readFile({ name, collection, bytes: line.bytes, firstLine: line.number })
  try {
    const { size } = await stat(path)
    if (size > MAX_BYTES) yield { kind: 'failure', path: name, error: `is ${size} bytes; the limit is ${MAX_BYTES}` }
    else yield* readFile({ name, url, collection, bytes: await readBytes(path) })
  } catch (error) {
    yield { kind: 'failure', path: name, error: explain(error) }
  }
}
