import { DOMParser } from 'linkedom'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { GraphNode, GraphRelationship } from '../../graph/store.ts'
import { EXPORT_FORMATS } from '../../server/export/formats.ts'
import type { GraphSource } from '../../server/export/formats.ts'
import { readJson } from '../../server/export/read-json.ts'

const NODES: readonly GraphNode[] = [
  { id: 'e_1', labels: ['Entity', 'Person'], properties: { name: 'Ana "the <fox>" Cruz & Söhne', names: ['Ana', 'Cruz'], degree: 1, confidence: 0.5, gone: null } },
  { id: 's_1', labels: ['Sentence'], properties: { text: '=HYPERLINK("http://x.example")\nsecond line\u0000', page: 3, confidence: 1 } },
]
const RELATIONSHIPS: readonly GraphRelationship[] = [
  { id: 'r_1', type: 'MENTIONS', head: 's_1', tail: 'e_1', properties: { start: 0, role: "it's", contested: false } },
]

const graph: GraphSource = async function* () {
  yield* await Promise.resolve([...NODES, ...RELATIONSHIPS])
}
const nothing: GraphSource = async function* () {
  yield* await Promise.resolve([])
}

async function write(format: keyof typeof EXPORT_FORMATS, source: GraphSource = graph): Promise<string> {
  const pieces: string[] = []
  for await (const piece of EXPORT_FORMATS[format].write(source)) pieces.push(piece)
  return pieces.join('')
}

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* await Promise.resolve(text.split(/\r?\n/u).filter((line, index, all) => line !== '' || index < all.length - 1))
}

async function readBack(text: string): Promise<unknown[]> {
  const items: unknown[] = []
  for await (const item of readJson(linesOf(text))) items.push(item)
  return items
}

describe('JSON', () => {
  it('is one JSON value', async () => {
    expect(JSON.parse(await write('json'))).toEqual({ format: 'ligature', version: 1, nodes: NODES, relationships: RELATIONSHIPS })
  })

  it.each([
    { why: 'as it was written, with the lines', lines: [2, 3, 5], change: (text: string) => text },
    { why: 'formatted anew', lines: [], change: (text: string) => JSON.stringify(JSON.parse(text), null, 2) },
    { why: 'on one line', lines: [], change: (text: string) => JSON.stringify(JSON.parse(text)) },
  ])('comes back $why', async ({ lines, change }) => {
    const items = [...NODES, ...RELATIONSHIPS].map((item, index) => ({ ...item, line: lines[index] }))
    expect(await readBack(change(await write('json')))).toEqual(items)
  })

  it('comes back when there is nothing in it', async () => {
    expect(await readBack(await write('json', nothing))).toEqual([])
  })

  it.each([
    { text: '', error: 'empty' },
    { text: 'hello', error: 'not JSON' },
    { text: '{"nodes":[]}', error: 'not what' },
    { text: '{"format":"ligature","version":1,"nodes":[\n{"id":"e_1"', error: 'not JSON' },
    { text: '{"format":"ligature","version":1,"nodes":[\n{"id":"e_1","labels":[],"properties":{}}', error: 'ends before' },
    { text: '{"format":"ligature","version":1,"nodes":[\n{"id":"e_1","labels":[],"properties":{}},\n{"id":7}', error: 'Line 3 is not what' },
  ])('is refused when it is something else: $text', async ({ text, error }) => {
    await expect(readBack(text)).rejects.toThrow(error)
  })
})

const parseXml = (text: string): ReturnType<DOMParser['parseFromString']> => new DOMParser().parseFromString(text, 'text/xml')

describe('GraphML', () => {
  it('declares each property with the narrowest type that holds its values', async () => {
    const declarations = (await write('graphml')).matchAll(/<key id="[^"]+" for="([^"]+)" attr\.name="([^"]+)" attr\.type="([^"]+)"\/>/gu)
    const keys = [...declarations].map(([, domain, name, type]) => [domain, name, type].join(' '))
    expect(keys).toEqual(expect.arrayContaining(['node name string', 'node degree long', 'node confidence double', 'edge contested boolean']))
    expect(keys.join()).not.toContain('gone')
  })

  it('keeps names whatever characters they have, and lists as JSON', async () => {
    const text = await write('graphml')
    expect(text).toContain('Ana &quot;the &lt;fox&gt;&quot; Cruz &amp; Söhne')
    expect(text).toContain('[&quot;Ana&quot;,&quot;Cruz&quot;]')
    expect(text).not.toContain('\u0000')
    expect(text).toContain('<edge id="r_1" source="s_1" target="e_1"><data key="label">MENTIONS</data>')
  })
})

describe('GEXF', () => {
  it.each([
    { source: graph, nodes: 2, edges: 1 },
    { source: nothing, nodes: 0, edges: 0 },
  ])('has $nodes nodes before $edges edges', async ({ source, nodes, edges }) => {
    const document = parseXml(await write('gexf', source))
    expect(document.querySelectorAll('nodes > node')).toHaveLength(nodes)
    expect(document.querySelectorAll('nodes ~ edges > edge')).toHaveLength(edges)
  })

  it('labels nodes by their names', async () => {
    expect(await write('gexf')).toContain('label="Ana &quot;the &lt;fox&gt;&quot; Cruz &amp; Söhne"')
  })
})

describe('CSV', () => {
  it('has a row for each node and relationship, quoted where needed', async () => {
    const text = await write('csv')
    expect(text.split('\r\n')[0]).toBe('_id,_labels,confidence,degree,name,names,page,text,_start,_end,_type,r.contested,r.role,r.start')
    expect(text).toContain('e_1,:Entity:Person,0.5,1,"Ana ""the <fox>"" Cruz & Söhne","[""Ana"",""Cruz""]",,,,,,,,')
    expect(text).toContain("r_1,,,,,,,,s_1,e_1,MENTIONS,false,it's,0")
  })

  it('is two tables as Gephi wants them, of nodes and of edges', async () => {
    const read = async (format: 'csv-nodes' | 'csv-edges') => Papa.parse<Record<string, string>>((await write(format)).trimEnd(), { header: true, skipEmptyLines: true })
    const [nodes, edges] = [await read('csv-nodes'), await read('csv-edges')]
    expect([nodes.errors, edges.errors]).toEqual([[], []])
    expect(nodes.meta.fields?.slice(0, 3)).toEqual(['Id', 'Label', 'labels'])
    expect(edges.meta.fields?.slice(0, 5)).toEqual(['Source', 'Target', 'Type', 'Id', 'Label'])
    expect(nodes.data.map(({ Id, Label }) => [Id, Label])).toEqual([['e_1', 'Ana "the <fox>" Cruz & Söhne'], ['s_1', expect.stringContaining('second line')]])
    expect(edges.data).toMatchObject([{ Source: 's_1', Target: 'e_1', Type: 'Directed', Id: 'r_1', Label: 'MENTIONS', role: "it's", start: '0' }])
  })

  it('lets no text run as a formula in a spreadsheet', async () => {
    expect(await write('csv')).toContain(`"'=HYPERLINK(""http://x.example"")`)
  })
})

describe('Cypher', () => {
  it('makes nodes, then relationships between them, and cleans up after itself', async () => {
    const lines = (await write('cypher')).trim().split('\n')
    expect(lines[1]).toBe(
      'CREATE (:`LigatureExport`:`Entity`:`Person` {`name`: "Ana \\"the <fox>\\" Cruz & Söhne", `names`: ["Ana", "Cruz"], `degree`: 1, `confidence`: 0.5, `_exportId`: "e_1"});',
    )
    expect(lines[3]).toContain('CREATE (a)-[:`MENTIONS` {`start`: 0, `role`: "it\'s", `contested`: false}]->(b);')
    expect(lines.at(-1)).toBe('DROP CONSTRAINT ligature_export;')
    expect(lines.every((line) => line.endsWith(';'))).toBe(true)
  })
})
