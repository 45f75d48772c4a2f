// Newspapers to measure speed on: two corpora of annotated names, laid out as running text again.

import path from 'node:path'
import type { SourceDocument } from '../graph/model.ts'
import { documentOf } from '../ingest/train/corpora/texts.ts'
import { readConll } from './quality/corpora/conll.ts'
import { layOutText } from './quality/corpora/running-text.ts'

const FILES = ['worldwide-dev.conll', 'conll2003-testa.conll']
/** Enough for a steady figure; fifteen rounds over all of them would take a minute. */
const EVERY = 3

/** Every third article of both. Neither trained a model. */
export async function readNews(corpora: string): Promise<SourceDocument[]> {
  const files = await Promise.all(FILES.map((file) => readConll(path.join(corpora, 'ner', 'eval-only', file))))
  return files
    .flat()
    .filter((_, i) => i % EVERY === 0)
    .map((sentences, i) => documentOf(`news-${i}`, layOutText(sentences.map(({ tokens }) => tokens)).text))
}
