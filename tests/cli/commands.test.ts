import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ingestSummary } from '../../server/api/schemas.ts'
import { REPORTS } from '../server/application.ts'
import { ligature, makeWorkplace } from './command.ts'
import type { Outcome } from './command.ts'

const { folder, environment, remove } = makeWorkplace({
  ...REPORTS,
  'broken.pdf': new Uint8Array([0x00, 0x01, 0x02]),
  'lines.jsonl': '{"id":"one","title":"Talks","text":"Kenya and Uganda signed a peace deal in Nairobi.","published":"2010-05-01"}\n{"text":7}\n',
  'german.txt': 'Der Minister sprach am Montag in Berlin mit der Presse über die Lage der Wirtschaft und die kommenden Wahlen im Land. Er sagte, die Regierung werde im Herbst einen neuen Plan vorlegen.\n',
})
afterAll(remove)

const at = (name: string): string => path.join(folder, name)
const run = (args: readonly string[], input?: string): Promise<Outcome> => ligature(args, environment, input)
const json = (outcome: Outcome): unknown => JSON.parse(outcome.stdout)

describe('ingest', () => {
  it('keeps the good documents, names the bad ones and exits 1', async () => {
    const outcome = await run(['ingest', '--json', at('arrest.txt'), at('broken.pdf'), at('lines.jsonl'), at('german.txt'), at('gone.txt')])
    const summary = ingestSummary.parse(json(outcome))
    expect(summary).toMatchObject({ documents: 3, added: 3, notExtracted: 1 })
    expect(summary.failed.map(({ path: failed }) => failed)).toEqual([at('gone.txt'), at('broken.pdf'), `${at('lines.jsonl')}:2`])
    for (const { path: failed } of summary.failed) expect(outcome.stderr).toContain(failed)
    expect(outcome.code).toBe(1)
  })

  it('leaves the graph alone when the same comes again, whatever the number of workers', async () => {
    const before = await run(['export'])
    const again = await run(['ingest', '--json', '--workers', '3', at('arrest.txt'), at('lines.jsonl')])
    expect(ingestSummary.parse(json(again))).toMatchObject({ documents: 2, added: 0, unchanged: 2 })
    const after = await run(['export'])
    expect(after.stdout).toBe(before.stdout)
  })

  it('prints a table and nothing on standard error when all is well', async () => {
    const outcome = await run(['ingest', at('envoys.txt'), '--collection', 'envoys'])
    expect(outcome).toMatchObject({ code: 0, stderr: '' })
    expect(outcome.stdout).toMatch(/Documents read +1\n +added +1\n/u)
  })

  it('keeps the originals beside the store, under the hash of their content', () => {
    const kept = readdirSync(path.join(folder, 'data/files'), { recursive: true, encoding: 'utf8' }).filter((name) => path.extname(name) !== '')
    expect(kept.map((name) => path.extname(name)).sort()).toEqual(['.json', '.txt', '.txt', '.txt'])
    const arrest = kept.find((name) => readFileSync(path.join(folder, 'data/files', name), 'utf8') === REPORTS['arrest.txt'])
    expect(arrest).toMatch(/^([0-9a-f]{2})[/\\]\1[0-9a-f]{62}\.txt$/u)
  })
})

describe('extract', () => {
  it('prints one JSON object a document, without a store', async () => {
    const outcome = await ligature(['extract', at('envoys.txt'), at('lines.jsonl')], { LIGATURE_DATA: path.join(folder, 'unused') })
    const documents = outcome.stdout.trim().split('\n').map((line) => JSON.parse(line) as { title: string; text: string; entities: { mentions: { start: number; end: number; text: string }[] }[]; claims: { type: string; sentence: { start: number; end: number } }[] })
    expect(documents.map(({ title }) => title)).toEqual(['Peru expels envoys', 'Talks'])
    for (const { text, entities } of documents) {
      for (const { start, end, text: mention } of entities.flatMap(({ mentions }) => mentions)) expect(text.slice(start, end)).toBe(mention)
    }
    const criticized = documents[0]?.claims.find(({ type }) => type === 'CRITICIZED')
    expect(documents[0]?.text.slice(criticized?.sentence.start, criticized?.sentence.end)).toBe('Chile criticized Peru.')
    expect(outcome).toMatchObject({ code: 1, stderr: expect.stringContaining('lines.jsonl:2') })
    expect(existsSync(path.join(folder, 'unused'))).toBe(false)
  })
})

describe('tag', () => {
  const tokens = ['-DOCSTART-', '', 'Ivan', 'Petrov', 'lives', 'in', 'Minsk', '.', '', 'NATO\tO', 'met', '', '-DOCSTART-', '', 'Peru', '']

  it('gives every line back, tokens with a tag after a TAB', async () => {
    const { code, stdout } = await run(['tag'], tokens.join('\n'))
    const lines = stdout.split('\n').slice(0, -1)
    expect(code).toBe(0)
    expect(lines.map((line) => line.replace(/\t[^\t]+$/u, ''))).toEqual(tokens.slice(0, -1))
    expect(lines.filter((line) => line.includes('\t')).every((line) => /\t(?:O|[BI]-(?:PER|ORG|LOC|EVENT))$/u.test(line))).toBe(true)
    expect(lines).toEqual(expect.arrayContaining(['Ivan\tB-PER', 'Petrov\tI-PER', 'Minsk\tB-LOC', 'Peru\tB-LOC']))
  })

  it('has nothing to say about nothing', async () => {
    expect(await run(['tag'], '')).toEqual({ code: 0, stdout: '', stderr: '' })
  })
})

describe('query', () => {
  it.each([
    { cypher: 'MATCH (p:Person {name: $name}) RETURN p.name AS name', args: ['--param', 'name=Rosa Quispe'], expected: { columns: ['name'], rows: [['Rosa Quispe']], truncated: false }, why: 'a parameter as text' },
    { cypher: 'UNWIND $list AS n RETURN n', args: ['--param', 'list=[1,2,3]', '--limit', '2'], expected: { columns: ['n'], rows: [[1], [2]], truncated: true }, why: 'a parameter as JSON, and fewer rows than there are' },
    { cypher: "MATCH (e:Country {name: 'Peru'}) RETURN e", args: [], expected: { rows: [[{ id: expect.stringMatching(/^e_/u), labels: expect.arrayContaining(['Entity', 'Country']), properties: { name: 'Peru' } }]] }, why: 'a node' },
  ])('--json prints $why', async ({ cypher, args, expected }) => {
    const outcome = await run(['query', cypher, '--json', ...args])
    expect(outcome).toMatchObject({ code: 0, stderr: '' })
    expect(json(outcome)).toMatchObject(expected)
  })

  it('prints a table for people', async () => {
    const { stdout, stderr } = await run(['query', "MATCH (e:Country {name: 'Peru'}) RETURN e.name AS country"])
    expect(stdout).toBe('country\n───────\nPeru\n')
    expect(stderr).toBe('1 row\n')
  })

  it.each([
    { cypher: 'MATCH (n) DETACH DELETE n', why: 'refused because it writes' },
    { cypher: 'MATCH (n RETURN n', why: 'not Cypher' },
  ])('exits 1 with the reason on standard error when it is $why', async ({ cypher }) => {
    const outcome = await run(['query', cypher, '--json'])
    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr.trim()).not.toBe('')
    expect(outcome.stderr).not.toContain('    at ')
  })

  it.each([
    { cypher: 'MATCH (n:Person)\n\tRETURN n.name FOO LIMIT 3', mark: 'Line 2, column 16:\n  \tRETURN n.name FOO LIMIT 3\n  \t              ^\n', why: 'it cannot be read' },
    { cypher: 'MATCH (n) DELETE n', mark: 'Line 1, column 11:\n  MATCH (n) DELETE n\n            ^\n', why: 'it would write' },
  ])('shows where $why', async ({ cypher, mark }) => {
    expect((await run(['query', cypher])).stderr).toMatch(new RegExp(`^${mark.replace(/[()^.]/gu, '\\$&')}.+\n$`, 'u'))
  })
})

describe('what strangers wrote', () => {
  it('gives a terminal no orders', async () => {
    const file = at('\u001b[31mred\u202e.pdf')
    writeFileSync(file, 'no PDF')
    const { stderr } = await run(['ingest', file])
    expect(stderr).toContain('\ufffd[31mred\ufffd.pdf: ')
    const { stdout } = await run(['query', 'RETURN $text AS text', '--param', 'text=\u001b]0;mine\u0007\u009b31m'])
    expect(stdout).toContain('\ufffd]0;mine\ufffd\ufffd31m')
  })
})

describe.skipIf(process.platform === 'win32')('what it writes', () => {
  it('nobody else on the machine may read: graph, log, originals and what is taken out', async () => {
    const store = ['--store', `grafeo:${at('private/graph.grafeo')}`]
    expect((await run(['ingest', at('arrest.txt'), ...store])).code).toBe(0)
    expect((await run(['export', '-o', at('private/graph.json'), ...store])).code).toBe(0)
    const written = [at('private'), ...readdirSync(at('private'), { recursive: true, encoding: 'utf8' }).map((name) => at(path.join('private', name)))]
    expect(written.length).toBeGreaterThan(3)
    expect(written.filter((file) => (statSync(file).mode & 0o077) !== 0)).toEqual([])
  })
})

describe('export and import', () => {
  it('bring the same graph into another store', async () => {
    const file = at('graph.json')
    const other = ['--store', `grafeo:${at('other/graph.grafeo')}`]
    expect(await run(['export', '-o', file])).toMatchObject({ code: 0, stdout: '' })
    expect((await run(['import', file, ...other])).code).toBe(0)
    expect((await run(['export', ...other])).stdout).toBe(readFileSync(file, 'utf8'))
    const again = await run(['import', file, ...other])
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('import needs an empty one') })
  })

  it('what is wrong in a file is named with its line, and the store stays empty', async () => {
    const [good, bad] = [at('good.json'), at('bad.json')]
    const third = ['--store', `grafeo:${at('third/graph.grafeo')}`]
    expect((await run(['export', '-o', good])).code).toBe(0)
    const lines = readFileSync(good, 'utf8').split('\n')
    const spoiled = lines.findIndex((line) => line.includes('"type":"SUBJECT"'))
    writeFileSync(bad, lines.map((line, index) => (index === spoiled ? line.replace('"type":"SUBJECT"', '"type":"SUBJECTED"') : line)).join('\n'))
    expect(await run(['import', bad, ...third])).toMatchObject({ code: 1, stderr: expect.stringContaining(`Line ${spoiled + 1}: "SUBJECTED" is no relationship type`) })
    expect((await run(['import', good, ...third])).code).toBe(0)
    expect((await run(['export', ...third])).stdout).toBe(readFileSync(good, 'utf8'))
  })

  it('what another version has read is read anew, to the same graph', async () => {
    const older = at('older.json')
    const fourth = ['--store', `grafeo:${at('data/fourth.grafeo')}`]
    const { stdout } = await run(['export'])
    writeFileSync(older, stdout.replaceAll(/"extractor":"[^"]+"/gu, '"extractor":"older"'))
    expect((await run(['import', older, ...fourth])).code).toBe(0)
    expect(ingestSummary.parse(json(await run(['reextract', '--json', ...fourth])))).toMatchObject({ documents: 4, updated: 4, failed: [] })
    expect((await run(['export', ...fourth])).stdout).toBe(stdout)
    const again = await run(['reextract', ...fourth])
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(again.stdout).toMatch(/Documents read +0\n/u)
  })

  it.each(['graphml', 'gexf', 'csv', 'csv-nodes', 'csv-edges', 'cypher'])('%s is written', async (format) => {
    const { code, stdout } = await run(['export', '--format', format])
    expect(code).toBe(0)
    expect(stdout).toContain('Rosa Quispe')
  })
})

describe('collections and delete', () => {
  it('list and take away', async () => {
    expect(json(await run(['collections', '--json']))).toEqual(expect.arrayContaining([{ name: 'envoys', documents: 1 }]))
    expect((await run(['delete', '--collection', 'envoys'])).stdout).toBe('1 document deleted\n')
    expect(json(await run(['collections', '--json']))).toEqual([{ name: 'documents', documents: 3 }])
  })
})

describe('what was typed wrong', () => {
  it.each([
    { args: ['ingset', 'x'], stderr: 'Did you mean ingest?', why: 'a command with a typing error' },
    { args: ['ingest'], stderr: "missing required argument 'paths'", why: 'no path' },
    { args: ['export', '--format', 'pdf'], stderr: 'graphml', why: 'a format that is not there names those that are' },
    { args: ['query', 'RETURN 1', '--store', 'mysql://x'], stderr: 'no address of a store', why: 'a store that is none' },
    { args: ['query', 'RETURN 1', '--limit', 'many'], stderr: 'whole number', why: 'a number that is none' },
    { args: ['query', 'RETURN 1', '--timeout', '4000000'], stderr: 'from 1 to 600', why: 'a time past any limit' },
    { args: ['ingest', 'x', '--collection', ' '], stderr: '1 to 100 characters', why: 'a collection without a name' },
    { args: ['export', '-o', '/nowhere/at/all'], stderr: 'no such file or directory', why: 'a folder that is not there' },
    { args: ['delete'], stderr: '--collection', why: 'nothing to delete' },
    { args: ['import', 'gone.json'], stderr: 'no such file', why: 'a file that is not there' },
  ])('$args exits 1: $why', async ({ args, stderr }) => {
    const outcome = await run(args)
    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr).toContain(stderr)
    expect(outcome.stderr).not.toContain('    at ')
  })
})
