// The journal of a run in a file: a line for each document that ended, so that a run whose process was killed goes on there.

import { appendFile, readFile, rm, truncate } from 'node:fs/promises'
import { z } from 'zod'
import { explainDisk } from '../graph/disk.ts'
import { advance, START } from '../ingest/journal.ts'
import type { Journal, JournalEntry, Progress } from '../ingest/journal.ts'

const written = z.object({ kind: z.literal('written'), outcome: z.enum(['added', 'updated', 'unchanged', 'duplicate']), extractable: z.boolean(), language: z.string(), pagesWithoutText: z.int() })
const failure = z.object({ kind: z.literal('failure'), path: z.string(), error: z.string() })
const entry = z.object({ unit: z.int(), document: z.discriminatedUnion('kind', [written, failure]) })

/** Reads the journal in `file` and goes on with it; there is none yet when there is no such file. */
export async function openJournal(file: string): Promise<Journal> {
  const text = await readFile(file, 'utf8').catch(noneYet)
  const { entries, bytes } = readEntries(text)
  let progress: Progress = entries.reduce(advance, START)
  let size = bytes
  // A line that a killed process did not finish is no document: what it stood for is read again, which changes nothing.
  if (text !== '') await truncate(file, size)
  return {
    progress: () => progress,
    add: async (next) => {
      const line = `${JSON.stringify(next)}\n`
      await append(file, { line, size })
      size += Buffer.byteLength(line)
      progress = advance(progress, next)
    },
  }
}

/** Whole lines in their order, up to the first that is none, and how many bytes they take. */
function readEntries(text: string): { readonly entries: readonly JournalEntry[]; readonly bytes: number } {
  const entries: JournalEntry[] = []
  let bytes = 0
  for (const line of text.split('\n').slice(0, -1)) {
    const parsed = entry.safeParse(parseLine(line))
    if (!parsed.success) break
    entries.push(parsed.data)
    bytes += Buffer.byteLength(line) + 1
  }
  return { entries, bytes }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    return error
  }
}

async function append(file: string, { line, size }: { readonly line: string; readonly size: number }): Promise<void> {
  try {
    await appendFile(file, line)
  } catch (error) {
    // Half a line would spoil the one after it.
    await truncate(file, size).catch(() => rm(file, { force: size === 0 }))
    throw explainDisk(error, file)
  }
}

function noneYet(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
  throw error
}
