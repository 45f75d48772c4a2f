// Folders: what is found in them, in which order, and what is said about the rest.

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listFiles } from '../../../ingest/read/files.ts'
import { readPath } from '../../../ingest/read/read.ts'

const TEXT = 'Engineers closed the bridge at Karasu on Monday, the road office said.'
let folder = ''
const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ligature-read-'))
  for (const name of ['in/b/deep', 'in/.git', 'empty/nested', 'out']) await mkdir(at(name), { recursive: true })
  const files = { 'in/b/2.txt': TEXT, 'in/b/deep/1.md': TEXT, 'in/a.txt': TEXT, 'in/B.txt': TEXT, 'in/.hidden.txt': TEXT, 'in/.git/x.txt': TEXT, 'in/~$a.docx': 'lock', 'in/z.jpg': 'x', 'in/set.jsonl': `${JSON.stringify({ text: TEXT })}\n{`, 'out/o.txt': TEXT }
  for (const [name, text] of Object.entries(files)) await writeFile(at(name), text)
  await symlink(at('out'), at('in/leads-out'))
  await symlink(at('in/a.txt'), at('in/leads-inside.txt'))
  await symlink(at('nowhere'), at('in/leads-nowhere'))
  await symlink(at('in/b'), at('way-in'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

describe('listFiles', () => {
  it('goes through folders in order, leaves hidden files out and follows no link out', async () => {
    const { files, failures } = await listFiles([at('in')])
    expect(files).toEqual(['in/B.txt', 'in/a.txt', 'in/b/2.txt', 'in/b/deep/1.md', 'in/set.jsonl', 'in/z.jpg'].map(at))
    expect(failures).toEqual([
      { path: at('in/leads-nowhere'), error: 'no such file or folder' },
      { path: at('in/leads-out'), error: 'is a link that leads out of its folder; give the path that it leads to' },
    ])
  })

  it('follows a link that was given itself, and names a file once', async () => {
    const { files } = await listFiles([at('way-in'), at('in/a.txt'), at('in/a.txt')])
    expect(files).toEqual([at('way-in/2.txt'), at('way-in/deep/1.md'), at('in/a.txt')])
  })

  it('says when there is nothing', async () => {
    expect(await listFiles([at('empty'), at('nothing')])).toEqual({
      files: [],
      failures: [{ path: at('empty'), error: 'is a folder that holds no files to read' }, { path: at('nothing'), error: 'no such file or folder' }],
    })
  })
})

describe('readPath', () => {
  it('reads what it can and names the rest, none silently', async () => {
    const read: string[] = []
    for await (const result of readPath(at('in'), { collection: 'tests' })) {
      read.push(result.kind === 'document' ? result.document.file : `${result.path}: ${result.error.replace(/(?<=format|JSON)\b.*/u, '')}`)
    }
    expect(read).toEqual([
      at('in/leads-nowhere: no such file or folder'),
      at('in/leads-out: is a link that leads out of its folder; give the path that it leads to'),
      ...['in/B.txt', 'in/a.txt', 'in/b/2.txt', 'in/b/deep/1.md', 'in/set.jsonl#1'].map(at),
      at('in/set.jsonl:2: is not valid JSON'),
      at('in/z.jpg: not a format'),
    ])
  })

  it('gives the same id whatever the file is called', async () => {
    const ids = new Set<string>()
    for await (const result of readPath(at('in/b'), { collection: 'tests' })) if (result.kind === 'document') ids.add(result.document.id)
    expect(ids.size).toBe(1)
  })

  it('bounds files, and of JSON Lines the lines', async () => {
    const errors: string[] = []
    for (const name of ['in/a.txt', 'in/set.jsonl']) {
      for await (const result of readPath(at(name), { collection: 'tests', maxBytes: 60 })) if (result.kind === 'failure') errors.push(result.error)
    }
    expect(errors).toEqual([`is ${TEXT.length} bytes; the limit is 60`, 'is longer than 60 bytes', expect.stringMatching(/^is not valid JSON/u)])
  })
})
