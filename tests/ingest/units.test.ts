import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listUnits } from '../../ingest/units.ts'
import type { ReadingUnit } from '../../ingest/units.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ligature-units-'))

const FILES: Readonly<Record<string, string | Buffer>> = {
  'a.txt': 'One.',
  'sub/b.md': 'Two.',
  'lines.jsonl': '{"text":"first"}\n\n{"text":"third"}\n{"text":"no line end"}',
  'empty.jsonl': '',
  'binary.jsonl': Buffer.from([0x7b, 0, 0x22, 0]),
}

beforeAll(() => {
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

const describeUnit = ({ name, line }: ReadingUnit): string => (line === null ? name : `${name}:${line.number} ${Buffer.from(line.bytes).toString()}`)

async function names(given: string, called = given): Promise<string[]> {
  const { units } = await listUnits([{ path: path.join(folder, given), name: called }], 'test')
  const found: string[] = []
  for await (const item of units) found.push(item.kind === 'unit' ? describeUnit(item.unit) : `${item.path}: ${item.error}`)
  return found
}

describe('listUnits', () => {
  it.each([
    { given: 'a.txt', expected: ['a.txt'], why: 'a file is one unit' },
    { given: 'lines.jsonl', expected: ['lines.jsonl:1 {"text":"first"}', 'lines.jsonl:3 {"text":"third"}', 'lines.jsonl:4 {"text":"no line end"}'], why: 'a line is one unit, blank ones are passed over' },
    { given: 'empty.jsonl', expected: ['empty.jsonl'], why: 'the reader says that it is empty' },
    { given: 'binary.jsonl', expected: ['binary.jsonl'], why: 'what is no text is not cut into lines' },
    { given: 'nowhere.txt', expected: ['nowhere.txt: no such file or folder'], why: 'a path that is not there is a failure, in its place' },
  ])('$given: $why', async ({ given, expected }) => {
    expect(await names(given)).toEqual(expected)
  })

  it('calls the files of a folder by the name that it was given under', async () => {
    const found = await names('sub', 'Reports')
    expect(found).toEqual([path.join('Reports', 'b.md')])
  })

  it('says how many files there are before the first is opened', async () => {
    const { files } = await listUnits([{ path: folder, name: 'all' }], 'test')
    expect(files).toBe(5)
  })
})
