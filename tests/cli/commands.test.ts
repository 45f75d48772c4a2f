import { existsSync, readdirSync, readFileSync } from 'node:fs'
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

  it.each(['graphml', 'gexf', 'csv', 'cypher'])('%s is written', async (format) => {
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
    { args: ['delete'], stderr: '--collection', why: 'nothing to delete' },
    { args: ['import', 'gone.json'], stderr: 'no such file', why: 'a file that is not there' },
  ])('$args exits 1: $why', async ({ args, stderr }) => {
    const outcome = await run(args)
    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr).toContain(stderr)
    expect(outcome.stderr).not.toContain('    at ')
  })
})
