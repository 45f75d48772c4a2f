// Who did what and when: lines of JSON in the data folder, added to and never changed. Old files make way for new ones;
// what strangers were refused stands in files of its own, so that no number of attempts displaces what accounts did.

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

/** Who has not said who they are. No user may have this name. */
export const STRANGER = 'unknown'
/** Of what a stranger wrote no more is kept: it may be anything. */
const LONGEST_OF_STRANGER = 200

/** The audit log of a data folder. */
export function openAudit({ folder, now, largest = LARGEST_FILE }: AuditOptions): AuditLog {
  const ofAccounts = path.join(folder, 'audit.jsonl')
  const ofStrangers = path.join(folder, 'audit-strangers.jsonl')
  const ended = new Map<string, Promise<void>>()
  let last: Promise<void> = Promise.resolve()
  return {
    record: (entry) => {
      const isStranger = entry.account === STRANGER
      const file = isStranger ? ofStrangers : ofAccounts
      const target = clip(entry.target, isStranger ? LONGEST_OF_STRANGER : LONGEST_TARGET)
      const line = `${JSON.stringify({ id: randomUUID(), time: now(), ...entry, target } satisfies AuditEntry)}\n`
      const written = last.then(async () => {
        await mkdir(folder, { recursive: true })
        // What a crash broke off must not run into the first line of ours.
        const whole = ended.get(file) ?? endLine(file)
        ended.set(file, whole)
        await whole
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
      for await (const entry of mergeNewest(readNewest(ofAccounts), readNewest(ofStrangers))) {
        if (passed && fits(entry, filter)) found.push(entry)
        if (found.length === filter.limit) return found
        passed ||= entry.id === filter.after
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

/** The entries of a file and of those put aside before it, the newest first. */
async function* readNewest(file: string): AsyncGenerator<AuditEntry> {
  for (const name of namesOf(file)) {
    for (const line of (await readText(name)).split('\n').reverse()) {
      const entry = parseLine(line)
      if (entry !== null) yield entry
    }
  }
}

/** Two runs that begin with their newest, as one. */
async function* mergeNewest(left: AsyncGenerator<AuditEntry>, right: AsyncGenerator<AuditEntry>): AsyncGenerator<AuditEntry> {
  let [a, b] = [await left.next(), await right.next()]
  while (a.done !== true || b.done !== true) {
    const isLeft = b.done === true || (a.done !== true && a.value.time >= b.value.time)
    if (isLeft && a.done !== true) {
      yield a.value
      a = await left.next()
    } else if (b.done !== true) {
      yield b.value
      b = await right.next()
    }
  }
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

function clip(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text
}

function ignoreAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}
