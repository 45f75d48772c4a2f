// The dates of GUM: its TEI markup tells of each date expression which day, month, year or span of days it stands for.

import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Span } from '../../../graph/model.ts'
import { readGumSentences, type GumRow } from '../../../ingest/train/corpora/gum.ts'
import { layOut } from '../../../ingest/train/corpora/texts.ts'

export interface GoldDate extends Span {
  /** Inclusive; null where the corpus gives no closed interval ("not after 1990", "on the 14th"). */
  readonly interval: { readonly from: string; readonly to: string } | null
}

export interface DatedDocument {
  readonly id: string
  readonly text: string
  /** The day on which it was written, as the corpus has it. */
  readonly published: string | null
  readonly dates: readonly GoldDate[]
}

/** Every document of a folder of GUM that has dates, by name. */
export async function readGumDates(folder: string): Promise<DatedDocument[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.conllu')).sort()
  const documents = await Promise.all(files.map(async (name) => readDates(path.basename(name, '.conllu'), await readFile(path.join(folder, name), 'utf8'))))
  return documents.filter(({ dates }) => dates.length > 0)
}

function readDates(id: string, source: string): DatedDocument {
  const sentences = readGumSentences(source)
  const { text, spans } = layOut(sentences)
  return { id, text, published: /^# meta::dateCreated = (\d{4}-\d\d-\d\d)/mu.exec(source)?.[1] ?? null, dates: sentences.flatMap((rows, s) => findDates(rows, spans[s] ?? [])) }
}

function findDates(rows: readonly GumRow[], spans: readonly Span[]): GoldDate[] {
  return rows.flatMap(({ markup }, from) => {
    const attributes = /<date ([^>]*)>/u.exec(markup)?.[1]
    if (attributes === undefined) return []
    const to = rows.findIndex((row, i) => i >= from && row.markup.includes('</date>'))
    const [first, last] = [spans[from], spans[to < 0 ? from : to]]
    return first && last ? [{ start: first.start, end: last.end, interval: readInterval(attributes) }] : []
  })
}

/** `when:::"2006-02"`, `from:::"2006-02-19" to:::"2006-02-26"`. */
function readInterval(attributes: string): GoldDate['interval'] {
  const value = (name: string): string => new RegExp(`(?:^| )${name}:::"([^"]*)"`, 'u').exec(attributes)?.[1] ?? ''
  const from = firstDay(value('when') || value('from') || value('notBefore'))
  const to = lastDay(value('when') || value('to') || value('notAfter'))
  return from !== null && to !== null ? { from, to } : null
}

const DATE = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/u

function firstDay(date: string): string | null {
  const [, year, month = '01', day = '01'] = DATE.exec(date) ?? []
  return year === undefined ? null : `${year}-${month}-${day}`
}

function lastDay(date: string): string | null {
  const [, year, month = '12', day] = DATE.exec(date) ?? []
  if (year === undefined) return null
  return `${year}-${month}-${day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate())}`
}
