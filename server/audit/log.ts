// Who did what and when: lines of JSON in the data folder, added to and never changed. Old files make way for new ones.

import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { InvalidInputError } from '../../graph/errors.ts'

export const AUDIT_ACTIONS = ['login', 'logout', 'ingest', 'query', 'export', 'delete', 'review', 'users', 'operate'] as const
export const AUDIT_OUTCOMES = ['done', 'refused', 'failed', 'broken off'] as const

export const auditEntry = z.object({
  id: z.string(),
  /** ISO 8601. */
  time: z.string(),
  /** A user's name; "local" without accounts, "unknown" for nobody in particular. */
  account: z.string(),
  /** The network address that it came from; null for a command on this machine. */
  address: z.string().nullable(),
  action: z.enum(AUDIT_ACTIONS),
  /** What it was done to, or with. */
  target: z.string(),
  outcome: z.enum(AUDIT_OUTCOMES),
})

export type AuditAction = (typeof AUDIT_ACTIONS)[number]
export type AuditEntry = z.infer<typeof auditEntry>

export interface AuditFilter {
  readonly limit: number
  /** The id of an entry: those before it in time. */
  readonly after?: string | undefined
  readonly account?: string | undefined
  readonly action?: AuditAction | undefined
}

export interface AuditLog {
  /** Adds an entry, after those before. */
  readonly record: (entry: Omit<AuditEntry, 'id' | 'time'>) => Promise<void>
  /** The newest entries that fit, the newest first. @throws InvalidInputError when `after` is none of them */
  readonly read: (filter: AuditFilter) => Promise<readonly AuditEntry[]>
  /** Resolves when what was recorded is written. */
  readonly settle: () => Promise<void>
}

export interface AuditOptions {
  readonly folder: string
  /** ISO 8601. */
  readonly now: () => string
  /** Bytes after which a file is put aside; null leaves that to another program (the server). */
  readonly largest?: number | null
}

/** How many files are kept beside the one that is written. */
const KEPT_FILES = 9
const LARGEST_FILE = 16 * 1024 * 1024
const LONGEST_TARGET = 10_000
const OWNER_ALONE = 0o600

/** The audit log of a data folder. */
export function openAudit({ folder, now, largest = LARGEST_FILE }: AuditOptions): AuditLog {
  const file = path.join(folder, 'audit.jsonl')
  let last: Promise<void> = Promise.resolve()
  let ended: Promise<void> | null = null
  return {
    record: (entry) => {
      const line = `${JSON.stringify({ id: randomUUID(), time: now(), ...entry, target: clip(entry.target) } satisfies AuditEntry)}\n`
      const written = last.then(async () => {
        await mkdir(folder, { recursive: true })
        // What a crash broke off must not run into the first line of ours.
        await (ended ??= endLine(file))
        if (largest !== null && (await sizeOf(file)) >= largest) await rotate(file)
        // One write of one line to the end: lines of several programs do not mix.
        await appendFile(file, line, { mode: OWNER_ALONE })
      })
      // The next one is written all the same; this failure is told to whoever asked.
      last = written.catch(() => undefined)
      return written
    },
    read: async (filter) => {
      const found: AuditEntry[] = []
      let passed = filter.after === undefined
      for (const name of namesOf(file)) {
        for (const line of (await readText(name)).split('\n').reverse()) {
          const entry = parseLine(line)
          if (entry !== null && passed && fits(entry, filter)) found.push(entry)
          if (found.length === filter.limit) return found
          passed ||= entry?.id === filter.after
        }
      }
      if (!passed) throw new InvalidInputError(`after is "${filter.after ?? ''}", which is not in the audit log (any more); ask for the first page`)
      return found
    },
    settle: () => last,
  }
}

function fits(entry: AuditEntry, { account, action }: AuditFilter): boolean {
  return (account === undefined || entry.account === account) && (action === undefined || entry.action === action)
}

/** The file that is written, then those put aside, the newest first. */
function namesOf(file: string): readonly string[] {
  return [file, ...Array.from({ length: KEPT_FILES }, (_, index) => asideName(file, index + 1))]
}

function asideName(file: string, number: number): string {
  return file.replace(/\.jsonl$/u, `.${number}.jsonl`)
}

/** Each moves to the next number; the oldest is overwritten. */
async function rotate(file: string): Promise<void> {
  const names = namesOf(file)
  for (let index = names.length - 1; index > 0; index--) {
    await rename(names[index - 1] ?? '', names[index] ?? '').catch(ignoreAbsent)
  }
}

async function endLine(file: string): Promise<void> {
  const text = await readText(file)
  if (text !== '' && !text.endsWith('\n')) await appendFile(file, '\n')
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(ignoreAbsent))?.size ?? 0
}

async function readText(file: string): Promise<string> {
  return (await readFile(file, 'utf8').catch(ignoreAbsent)) ?? ''
}

/** A line that broke off in a crash is none. */
function parseLine(line: string): AuditEntry | null {
  if (line === '') return null
  try {
    return auditEntry.safeParse(JSON.parse(line)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function clip(text: string): string {
  return text.length > LONGEST_TARGET ? `${text.slice(0, LONGEST_TARGET)}… (${text.length} characters)` : text
}

function ignoreAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
