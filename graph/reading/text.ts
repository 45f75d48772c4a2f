// Finds documents by their text: candidates from the engine's full-text index, each held against the query itself.

import type { Engine } from '../engines/engine.ts'
import type { DocumentSummary } from '../model.ts'
import { documentSentence, documentSummary, textOf } from '../records.ts'
import { DOCUMENT_TEXTS } from '../statements/exploring.ts'
import { DOCUMENT_SENTENCES } from '../statements/reading.ts'
import type { Snippet, TextHits } from '../store.ts'
import { findMatches, parseTextQuery, wordsIn, type TextQuery } from '../text-query.ts'

/** How many candidates are looked at, and how many of them at once. */
const CANDIDATES = 500
const BATCH = 25
const SNIPPETS = 3

type Hit = TextHits['documents'][number]

/** See GraphStore.searchText. */
export async function searchText(engine: Engine, text: string, { limit, skip }: { readonly limit: number; readonly skip: number }): Promise<TextHits> {
  const query = parseTextQuery(text)
  const words = wordsIn(query)
  const ids = words.length === 0 ? [] : await engine.searchDocuments(words.join(' '), CANDIDATES)
  const hits: Hit[] = []
  for (let at = 0; at < ids.length && hits.length <= skip + limit; at += BATCH) {
    for (const candidate of await readCandidates(engine, ids.slice(at, at + BATCH))) {
      const hit = hits.length > skip + limit ? null : await holdAgainst(engine, query, candidate)
      if (hit !== null) hits.push(hit)
    }
  }
  return { documents: hits.slice(skip, skip + limit), more: hits.length > skip + limit }
}

interface Candidate {
  readonly document: DocumentSummary
  readonly text: string
}

/** In the order of the ids. */
async function readCandidates(engine: Engine, ids: readonly string[]): Promise<readonly Candidate[]> {
  const rows = (await engine.read(DOCUMENT_TEXTS, { ids })).map((row) => ({ document: documentSummary(row.document), text: textOf(row, 'text') }))
  const byId = new Map<string, Candidate>(rows.map((row) => [row.document.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The title stands before the text, so that it is searched too; offsets count from where the text begins. */
async function holdAgainst(engine: Engine, query: TextQuery, { document, text }: Candidate): Promise<Hit | null> {
  const head = `${document.title}\n`
  const found = findMatches(query, head + text)
  if (found === null) return null
  const matches = found.map(({ start, end }) => ({ start: start - head.length, end: end - head.length })).filter(({ start }) => start >= 0)
  return { ...document, matches: matches.length, snippets: await readSnippets(engine, { document, text }, matches) }
}

/** The first few sentences that hold a match, those that hold most of them first. */
async function readSnippets(engine: Engine, { document, text }: Candidate, matches: readonly { readonly start: number; readonly end: number }[]): Promise<readonly Snippet[]> {
  if (matches.length === 0) return []
  const sentences = (await engine.read(DOCUMENT_SENTENCES, { id: document.id })).map(documentSentence)
  return sentences
    .map((sentence) => ({ sentence, within: matches.filter(({ start, end }) => start >= sentence.start && end <= sentence.end) }))
    .filter(({ within }) => within.length > 0)
    .sort((a, b) => b.within.length - a.within.length || a.sentence.index - b.sentence.index)
    .slice(0, SNIPPETS)
    .map(({ sentence: { id, start, end, page }, within }) => ({
      sentence: id,
      page,
      text: text.slice(start, end),
      marks: within.map((span) => ({ start: span.start - start, end: span.end - start })),
    }))
}
