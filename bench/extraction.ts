// Speed of extraction: one process, documents read and cleaned before the clock starts.

import type { ExtractedDocument, SourceDocument } from '../graph/model.ts'
import { createExtractor, isExtractable } from '../ingest/extract.ts'
import { readPath } from '../ingest/read/read.ts'
import { readNews } from './news.ts'
import type { Table } from './results.ts'
import { bestOf, processorSeconds, type Timed } from './rounds.ts'

export interface ExtractionData {
  readonly paths: readonly string[]
  /** The folder of the corpora, whose newspapers are measured too. */
  readonly corpora: string | null
}

/** Words and sentences a second over all documents, the best of five rounds after ten that warm up; a row for each kind of text. */
export async function measureExtraction({ paths, corpora }: ExtractionData): Promise<Table> {
  const texts = [{ name: 'given', documents: await readAll(paths) }, ...(corpora === null ? [] : [{ name: 'newspapers', documents: await readNews(corpora) }])]
  const loading = processorSeconds(() => createExtractor())
  return {
    title: 'Extraction, one process (best of five rounds)',
    headings: ['text', 'documents', 'words', 'sentences', 'entities', 'claims', 'seconds of processor', 'words/s', 'sentences/s', 'loading ms'],
    rows: texts.map(({ name, documents }) => [name, ...describe(documents, bestOf(() => documents.map(loading.result))), (loading.seconds * 1000).toFixed(0)]),
  }
}

/** The documents under these paths that are in a language that is extracted. */
export async function readAll(paths: readonly string[]): Promise<SourceDocument[]> {
  const documents: SourceDocument[] = []
  for (const path of paths) {
    for await (const result of readPath(path, { collection: 'bench' })) {
      if (result.kind === 'document' && isExtractable(result.document)) documents.push(result.document)
    }
  }
  return documents
}

function describe(documents: readonly SourceDocument[], { result: extracted, seconds }: Timed<readonly ExtractedDocument[]>): string[] {
  const words = documents.reduce((sum, document) => sum + document.words, 0)
  const sum = (count: (document: ExtractedDocument) => number): number => extracted.reduce((total, document) => total + count(document), 0)
  const sentences = sum((document) => document.sentences.length)
  const counts = [documents.length, words, sentences, sum((document) => document.entities.length), sum((document) => document.claims.length)]
  return [...counts.map(String), seconds.toFixed(3), String(Math.round(words / seconds)), String(Math.round(sentences / seconds))]
}
