// Dates on GUM: which expressions are found, and whether each stands for the days that people said it stands for.

import path from 'node:path'
import type { Span } from '../../graph/model.ts'
import { findDates } from '../../ingest/annotate/dates.ts'
import { createTokenizer } from '../../ingest/annotate/tokens.ts'
import type { DateMention } from '../../ingest/stages.ts'
import { readGumDates, type DatedDocument, type GoldDate } from './corpora/gum-dates.ts'
import { formatFigure } from './score.ts'
import type { Section } from './section.ts'

/** One expression of ours may meet two of the corpus, so that what is right is counted on each side. */
interface Sides {
  readonly found: readonly boolean[]
  readonly gold: readonly boolean[]
}

interface Judged {
  /** Whether an expression overlaps one of the other side. */
  readonly expressions: Sides
  /** Of those with a closed interval: whether they have the same first and last day. */
  readonly values: Sides
}

/** Both parts of GUM: the rules for dates were written by hand and learned from neither. */
export async function measureDates(corpora: string): Promise<Section> {
  const { tokenize } = createTokenizer()
  const [dev, train] = await Promise.all(['dev', 'train'].map((part) => readGumDates(path.join(corpora, 'gum', part))))
  const all = [...(dev ?? []), ...(train ?? [])]
  const rows = ([['GUM dev', dev ?? []], ['GUM train', train ?? []], ['GUM, news of both', all.filter(({ id }) => id.includes('_news_'))]] as const).map(([name, documents]) => {
    const judged = documents.map((document) => judge(document, tokenize))
    const expressions = judged.map((one) => one.expressions)
    return [name, ...describe(expressions), ...describe(judged.map(({ values }) => values)), String(expressions.flatMap(({ gold }) => gold).length)]
  })
  return {
    title: 'Dates',
    headings: ['corpus', 'found P', 'R', 'F1', 'days right P', 'R', 'F1', 'dates'],
    rows,
    notes: [
      'Found: an expression that overlaps an annotated one. Days right: the same first and last day, of all that have a closed interval on either side.',
      'A year in brackets after a name, as scholars cite, is annotated and not looked for: much of what is missed in GUM train.',
      'What counts from the day of writing ("last year") counts from the day that the corpus gives.',
    ],
  }
}

function judge({ text, published, dates }: DatedDocument, tokenize: ReturnType<typeof createTokenizer>['tokenize']): Judged {
  const found = tokenize(text).flatMap(({ start, end }) => findDates(text.slice(start, end), { offset: start, published }))
  const placed = found.filter(({ from }) => from !== null)
  const known = dates.filter(({ interval }) => interval !== null)
  const agree = (one: DateMention, date: GoldDate): boolean => meet(one, date) && isSame(one, known.filter((other) => meet(one, other)))
  return {
    expressions: { found: found.map((one) => dates.some((date) => meet(one, date))), gold: dates.map((date) => found.some((one) => meet(one, date))) },
    values: { found: placed.map((one) => known.some((date) => agree(one, date))), gold: known.map((date) => placed.some((one) => agree(one, date))) },
  }
}

function describe(sides: readonly Sides[]): string[] {
  const [precision, recall] = [shareOf(sides.flatMap(({ found }) => found)), shareOf(sides.flatMap(({ gold }) => gold))]
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return [precision, recall, f1].map(formatFigure)
}

function shareOf(right: readonly boolean[]): number {
  return right.length === 0 ? 0 : right.filter(Boolean).length / right.length
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** "From 2006 to 2009" is one expression of ours and two of the corpus, which bound it. */
function isSame({ from, to }: DateMention, dates: readonly GoldDate[]): boolean {
  const [first, last] = [dates.map(({ interval }) => interval?.from ?? '').sort()[0], dates.map(({ interval }) => interval?.to ?? '').sort().at(-1)]
  return from === first && to === last
}
