// Speed of the tagger of names alone: sentences are cut into tokens before the clock starts.

import { createTokenizer } from '../ingest/annotate/tokens.ts'
import { loadWordTagger } from '../ingest/annotate/tagger/shipped.ts'
import { readAll } from './extraction.ts'
import type { Table } from './results.ts'
import { bestOf, processorSeconds } from './rounds.ts'

/** Tokens a second, the best of five rounds after ten that warm up. */
export async function measureTagger(paths: readonly string[]): Promise<Table> {
  const tokenizer = createTokenizer()
  const documents = (await readAll(paths)).map(({ text }) => tokenizer.tokenize(text).map(({ tokens }) => tokens.map((token) => token.text)))
  const tokens = documents.flat(2).length
  const loading = processorSeconds(() => loadWordTagger())
  const tagger = loading.result
  const best = bestOf(() => documents.map((sentences) => tagger.tag(sentences)))
  const names = best.result.flat(2).length
  return {
    title: 'Tagger of names alone, one process (best of five rounds)',
    headings: ['documents', 'tokens', 'names', 'seconds of processor', 'tokens/s', 'loading ms'],
    rows: [[documents.length, tokens, names, best.seconds.toFixed(3), Math.round(tokens / best.seconds), (loading.seconds * 1000).toFixed(0)].map(String)],
  }
}
