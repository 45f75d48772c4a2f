// Speed of extraction: one process, documents read and cleaned before the clock starts.

import type { ExtractedDocument, SourceDocument } from '../graph/model.ts'
import { createExtractor, isExtractable } from '../ingest/extract.ts'
import { readPath } from '../ingest/read/read.ts'

const ROUNDS = 5

/** Words and sentences a second over all documents, the best of five rounds after one that warms up. */
export async function measureExtraction(paths: readonly string[]): Promise<{ title: string; headings: string[]; rows: string[][] }> {
  const documents = await readAll(paths)
  const begun = performance.now()
  const extract = createExtractor()
  const loading = performance.now() - begun
  const rounds = Array.from({ length: ROUNDS + 1 }, () => timeRound(documents, extract))
  const best = rounds.slice(1).reduce((one, other) => (other.seconds < one.seconds ? other : one))
  return {
    title: 'Extraction, one process (best of five rounds)',
    headings: ['documents', 'words', 'sentences', 'entities', 'claims', 'seconds', 'words/s', 'sentences/s', 'loading ms'],
    rows: [describe(documents, { ...best, loading })],
  }
}

async function readAll(paths: readonly string[]): Promise<SourceDocument[]> {
  const documents: SourceDocument[] = []
  for (const path of paths) {
    for await (const result of readPath(path, { collection: 'bench' })) {
      if (result.kind === 'document' && isExtractable(result.document)) documents.push(result.document)
    }
  }
  return documents
}

interface Round {
  readonly seconds: number
  readonly extracted: readonly ExtractedDocument[]
}

function timeRound(documents: readonly SourceDocument[], extract: (document: SourceDocument) => ExtractedDocument): Round {
  const begun = performance.now()
  const extracted = documents.map(extract)
  return { seconds: (performance.now() - begun) / 1000, extracted }
}

function describe(documents: readonly SourceDocument[], { seconds, extracted, loading }: Round & { loading: number }): string[] {
  const words = documents.reduce((sum, document) => sum + document.words, 0)
  const sum = (count: (document: ExtractedDocument) => number): number => extracted.reduce((total, document) => total + count(document), 0)
  const sentences = sum((document) => document.sentences.length)
  const counts = [documents.length, words, sentences, sum((document) => document.entities.length), sum((document) => document.claims.length)]
  return [...counts.map(String), seconds.toFixed(3), String(Math.round(words / seconds)), String(Math.round(sentences / seconds)), loading.toFixed(0)]
}
