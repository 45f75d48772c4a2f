// Reads GUM (Zeldes 2017), CoNLL-U with entities: the named mentions and the third-person pronouns of persons,
// organizations, places and events, in clusters.

import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Span } from '../../../graph/model.ts'
import type { ClusteredDocument, ClusterType, GoldMention } from './clusters.ts'
import { layOut, type LaidToken } from './texts.ts'

const TYPES: Readonly<Record<string, ClusterType>> = { person: 'Person', organization: 'Organization', place: 'Place', event: 'Event' }
export const PRONOUNS: ReadonlySet<string> = new Set('he him his himself she her hers herself it its itself they them their theirs themselves'.split(' '))

/** A word with what the corpus says of it. */
export interface GumRow extends LaidToken {
  readonly pos: string
  readonly head: number
  readonly relation: string
  readonly entity: string
  /** Elements of the TEI markup that open or close here. */
  readonly markup: string
}

interface Open {
  readonly cluster: string
  readonly type: string
  readonly start: number
}

/** Every document of a folder, by name. Pronouns of what is named nowhere come only where they are asked for, whatever their type. */
export async function readGum(folder: string, { unnamed }: { readonly unnamed: boolean } = { unnamed: false }): Promise<ClusteredDocument[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.conllu')).sort()
  return Promise.all(files.map(async (name) => readDocument(path.basename(name, '.conllu'), await readFile(path.join(folder, name), 'utf8'), unnamed)))
}

/** The sentences of one document of the corpus, in rows. */
export function readGumSentences(source: string): GumRow[][] {
  return source.split(/\n\s*\n/u).map(readRows).filter((rows) => rows.length > 0)
}

function readDocument(id: string, source: string, unnamed: boolean): ClusteredDocument {
  const sentences = readGumSentences(source)
  const { text, spans } = layOut(sentences)
  const all = sentences.flatMap((rows, s) => findMentions(rows, spans[s] ?? [], text))
  const named = new Set(all.filter(({ kind }) => kind === 'name').map(({ cluster }) => cluster))
  return { id, text, mentions: all.filter(({ cluster }) => unnamed || named.has(cluster)) }
}

/** One row a word; of a written word of several ("it's") the last one carries the space. */
function readRows(block: string): GumRow[] {
  let joinedTo = 0
  let joinedSpace = true
  return block.split('\n').flatMap((line): GumRow[] => {
    const [number = '', text = '', , pos = '', , , head = '', relation = '', , misc = ''] = line.split('\t')
    const spaced = !misc.includes('SpaceAfter=No')
    if (/^\d+-\d+$/u.test(number)) {
      joinedTo = Number(number.split('-')[1])
      joinedSpace = spaced
    }
    if (!/^\d+$/u.test(number)) return []
    const at = Number(number)
    return [{ text, pos, relation, head: Number(head), spaced: at < joinedTo ? false : at === joinedTo ? joinedSpace : spaced, entity: /(?:^|\|)Entity=([^|]*)/u.exec(misc)?.[1] ?? '', markup: /(?:^|\|)XML=([^|]*)/u.exec(misc)?.[1] ?? '' }]
  })
}

function findMentions(rows: readonly GumRow[], spans: readonly Span[], text: string): GoldMention[] {
  const open: Open[] = []
  return rows.flatMap(({ entity }, at) =>
    [...entity.matchAll(/\(([^()]+)\)?|([^()]+)\)/gu)].flatMap((match) => {
      if (match[1] !== undefined) open.push(readOpening(match[1], at))
      if (match[1] !== undefined && !match[0].endsWith(')')) return []
      const cluster = (match[1] ?? match[2] ?? '').split('-')[0]
      const index = open.findLastIndex((candidate) => candidate.cluster === cluster)
      const [found] = index < 0 ? [] : open.splice(index, 1)
      return found ? describe(found, at, { rows, spans, text }) : []
    }),
  )
}

/** Fields: cluster, type, and what is not read here. */
function readOpening(fields: string, start: number): Open {
  const [cluster = '', type = ''] = fields.split('-')
  return { cluster, type, start }
}

interface Sentence {
  readonly rows: readonly GumRow[]
  readonly spans: readonly Span[]
  readonly text: string
}

function describe(found: Open, last: number, { rows, spans, text }: Sentence): GoldMention[] {
  const type = TYPES[found.type]
  const headAt = findHead(found, last, rows)
  const [row, head] = [rows[headAt], spans[headAt]]
  if (!row || !head) return []
  const pronoun = found.start === last && PRONOUNS.has(row.text.toLowerCase())
  if (!pronoun && (row.pos !== 'PROPN' || type === undefined)) return []
  const [from, to] = pronoun ? [last, last] : findName(rows, headAt, { from: found.start, to: last })
  const span = { start: spans[from]?.start ?? 0, end: spans[to]?.end ?? 0 }
  return [{ ...span, text: text.slice(span.start, span.end), type: type ?? 'Event', kind: pronoun ? 'pronoun' : 'name', head, cluster: found.cluster }]
}

/** The one word of the span that depends on a word outside it. */
function findHead({ start }: Open, last: number, rows: readonly GumRow[]): number {
  for (let i = start; i <= last; i++) {
    const above = (rows[i]?.head ?? 0) - 1
    if (above < start || above > last) return i
  }
  return last
}

/** The run of name words around the head: "Lord Byron" of "the poet Lord Byron, who …". */
function findName(rows: readonly GumRow[], head: number, { from, to }: { readonly from: number; readonly to: number }): [number, number] {
  const isPart = (i: number): boolean => rows[i]?.pos === 'PROPN' || (['ADP', 'DET'].includes(rows[i]?.pos ?? '') && rows[i + 1]?.pos === 'PROPN' && i > from && i > head)
  let [start, end] = [head, head]
  while (start > from && rows[start - 1]?.pos === 'PROPN') start -= 1
  while (end < to && isPart(end + 1)) end += 1
  return [start, end]
}
