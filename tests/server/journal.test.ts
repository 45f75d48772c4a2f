import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { JournalEntry } from '../../ingest/journal.ts'
import { openJournal } from '../../server/journal.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ligature-journal-'))
afterAll(() => rmSync(folder, { recursive: true }))

const entry = (unit: number): JournalEntry => ({ unit, document: { kind: 'failure', path: `${unit}.txt`, error: 'is empty' } })

it.each([0, 1, 3])('goes on after %i lines and one that was torn', async (whole) => {
  const file = path.join(folder, `${whole}.jsonl`)
  const first = await openJournal(file)
  for (let unit = 0; unit < whole; unit++) await first.add(entry(unit))
  appendFileSync(file, JSON.stringify(entry(whole)).slice(0, 20))
  const second = await openJournal(file)
  expect(second.progress().done).toBe(whole)
  await second.add(entry(whole))
  expect((await openJournal(file)).progress().done).toBe(whole + 1)
  expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(whole + 1)
})
