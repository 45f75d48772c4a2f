// Named entities as strict spans: a span counts where both of its ends and its type are right; on the tokens that the
// corpus gives, and on running text through our own tokenizer, where its ends are characters.

import path from 'node:path'
import { createTagger, type Tagger } from '../../ingest/tag.ts'
import { findSpans, readConll, type TaggedSentence } from './corpora/conll.ts'
import { layOutText } from './corpora/running-text.ts'
import { formatFigure, score, sumCounts, type Counts } from './score.ts'
import type { Section } from './section.ts'

interface Corpus {
  readonly name: string
  readonly file: string
  /** What the corpus calls our four types; every other label is no name of ours. */
  readonly labels: Readonly<Record<string, string>>
}

const PLAIN = { PER: 'PER', ORG: 'ORG', LOC: 'LOC' }
const POLITICS = { person: 'PER', politician: 'PER', organisation: 'ORG', politicalparty: 'ORG', country: 'LOC', location: 'LOC', election: 'EVENT', event: 'EVENT' }
const GUM = { person: 'PER', organization: 'ORG', place: 'LOC', event: 'EVENT' }

/** None of them trained the shipped model. Of CrossNER politics, 200 other sentences did. */
const CORPORA: readonly Corpus[] = [
  { name: 'Worldwide dev', file: 'ner/eval-only/worldwide-dev.conll', labels: PLAIN },
  { name: 'CoNLL-2003 testa', file: 'ner/eval-only/conll2003-testa.conll', labels: PLAIN },
  { name: 'Europarl', file: 'ner/eval-only/europarl-en.conll', labels: PLAIN },
  { name: 'GUM dev', file: 'ner/eval-only/gum-named-dev.conll', labels: GUM },
  { name: 'CrossNER politics dev', file: 'ner/crossner-politics-dev.conll', labels: POLITICS },
]

/** Strict span figures by corpus and type. */
export async function measureNames(corpora: string): Promise<Section> {
  const tagger = createTagger()
  const rows: string[][] = []
  for (const corpus of CORPORA) rows.push(...(await measureCorpus(corpora, corpus, tagger)))
  const notes = ['Text: the same documents as running text, through our own tokenizer; ends are characters.', 'None of these files trained the model.']
  return { title: 'Named entities, strict spans', headings: ['corpus', 'type', 'precision', 'recall', 'F1', 'spans', 'text F1'], rows, notes }
}

async function measureCorpus(corpora: string, { name, file, labels }: Corpus, tagger: Tagger): Promise<string[][]> {
  const documents = await readConll(path.join(corpora, file))
  const given = countSpans(documents, labels, (document) => tagTokens(document, tagger))
  const running = countSpans(documents, labels, (document) => tagText(document, tagger))
  return [...given, ['all', sumCounts(given.values())] as const].map(([type, counts]) => {
    const { precision, recall, f1, gold } = score(counts)
    const text = score(type === 'all' ? sumCounts(running.values()) : (running.get(type) ?? { right: 0, found: 0, gold: 0 }))
    return [name, type, formatFigure(precision), formatFigure(recall), formatFigure(f1), String(gold), formatFigure(text.f1)]
  })
}

/** Spans as text, so that they can be compared: type and the two ends. */
interface Compared {
  readonly gold: readonly (readonly [label: string, place: string])[]
  readonly found: readonly (readonly [label: string, place: string])[]
}

function countSpans(documents: readonly (readonly TaggedSentence[])[], labels: Corpus['labels'], compare: (document: readonly TaggedSentence[]) => Compared): Map<string, Counts> {
  const compared = documents.map(compare)
  return new Map(
    [...new Set(Object.values(labels))].map((type) => {
      const counts = compared.map(({ gold, found }) => {
        const right = new Set(gold.filter(([label]) => labels[label] === type).map(([, place]) => place))
        const own = new Set(found.filter(([label]) => label === type).map(([, place]) => place))
        return { right: [...own].filter((place) => right.has(place)).length, found: own.size, gold: right.size }
      })
      return [type, sumCounts(counts)]
    }),
  )
}

function tagTokens(document: readonly TaggedSentence[], { tagDocument }: Tagger): Compared {
  const predicted = tagDocument(document.map(({ tokens }) => tokens))
  const places = (rows: readonly (readonly string[])[]) => rows.flatMap((tags, s) => findSpans(tags).map(({ label, start, end }) => [label, `${s} ${start} ${end}`] as const))
  return { gold: places(document.map(({ tags }) => tags)), found: places(predicted) }
}

function tagText(document: readonly TaggedSentence[], { tagText: tag }: Tagger): Compared {
  const { text, places } = layOutText(document.map(({ tokens }) => tokens))
  const gold = document.flatMap(({ tags }, s) =>
    findSpans(tags).map(({ label, start, end }) => [label, `${places[s]?.[start]?.start ?? 0} ${places[s]?.[end - 1]?.end ?? 0}`] as const),
  )
  return { gold, found: tag(text).map(({ label, start, end }) => [label, `${start} ${end}`] as const) }
}
