// Named entities as strict spans: a span counts where both of its ends and its type are right.

import path from 'node:path'
import { createTagger } from '../../ingest/tag.ts'
import { readConll, type TaggedSentence } from './corpora/conll.ts'
import { formatFigure, score, sumCounts, type Counts } from './score.ts'
import type { Section } from './section.ts'

interface Corpus {
  readonly name: string
  readonly file: string
  /** What the corpus calls our four types; every other label is no name of ours. */
  readonly labels: Readonly<Record<string, string>>
}

const PLAIN = { PER: 'PER', ORG: 'ORG', LOC: 'LOC' }

/** None of them ever trained the shipped model, but CrossNER politics: its figure is of a model trained without it. */
const CORPORA: readonly Corpus[] = [
  { name: 'Worldwide dev', file: 'ner/eval-only/worldwide-dev.conll', labels: PLAIN },
  { name: 'CoNLL-2003 testa', file: 'ner/eval-only/conll2003-testa.conll', labels: PLAIN },
]

/** Strict span figures by corpus and type, on the tokens that the corpus gives. */
export async function measureNames(corpora: string): Promise<Section> {
  const { tagDocument } = createTagger()
  const rows: string[][] = []
  for (const { name, file, labels } of CORPORA) {
    const documents = await readConll(path.join(corpora, file))
    const counts = countSpans(documents, { labels, tagDocument })
    for (const [type, count] of [...counts, ['all', sumCounts(counts.values())] as const]) rows.push([name, type, ...describe(count)])
  }
  return { title: 'Named entities, strict spans, given tokens', headings: ['corpus', 'type', 'precision', 'recall', 'F1', 'spans'], rows, notes: [] }
}

interface Tagging {
  readonly labels: Readonly<Record<string, string>>
  readonly tagDocument: (sentences: readonly (readonly string[])[]) => string[][]
}

function countSpans(documents: readonly (readonly TaggedSentence[])[], { labels, tagDocument }: Tagging): Map<string, Counts> {
  const types = [...new Set(Object.values(labels))]
  const gold = new Map(types.map((type) => [type, new Set<string>()]))
  const found = new Map(types.map((type) => [type, new Set<string>()]))
  for (const [d, document] of documents.entries()) {
    const predicted = tagDocument(document.map(({ tokens }) => tokens))
    for (const [s, { tags }] of document.entries()) {
      for (const span of findSpans(tags)) gold.get(labels[span.label] ?? '')?.add(`${d} ${s} ${span.start} ${span.end}`)
      for (const span of findSpans(predicted[s] ?? [])) found.get(span.label)?.add(`${d} ${s} ${span.start} ${span.end}`)
    }
  }
  return new Map(types.map((type) => [type, compare(gold.get(type) ?? new Set(), found.get(type) ?? new Set())]))
}

function compare(gold: ReadonlySet<string>, found: ReadonlySet<string>): Counts {
  return { right: [...found].filter((span) => gold.has(span)).length, found: found.size, gold: gold.size }
}

/** The spans of a row of BIO tags, half open; an I- that nothing opened opens a span, as conlleval has it. */
export function findSpans(tags: readonly string[]): { readonly start: number; readonly end: number; readonly label: string }[] {
  const spans: { start: number; end: number; label: string }[] = []
  for (const [i, tag] of tags.entries()) {
    const label = tag.slice(2)
    const last = spans.at(-1)
    if (tag.startsWith('I-') && last?.end === i && last.label === label) last.end = i + 1
    else if (tag !== 'O') spans.push({ start: i, end: i + 1, label })
  }
  return spans
}

function describe(counts: Counts): string[] {
  const { precision, recall, f1, gold } = score(counts)
  return [formatFigure(precision), formatFigure(recall), formatFigure(f1), String(gold)]
}
