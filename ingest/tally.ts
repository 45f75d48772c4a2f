// What a run of ingest adds up to.

import type { WriteOutcome } from '../graph/store.ts'

/** What came of a run; `entities`, `claims` and `relationships` are what the whole graph holds afterwards. */
export interface IngestSummary {
  /** Documents read, whatever became of them. */
  readonly documents: number
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  readonly duplicates: number
  /** Stored and searchable, but not extracted, because they are not English. */
  readonly notExtracted: number
  /** Those, by their language (ISO 639-1), the most frequent first. */
  readonly languages: readonly { readonly language: string; readonly documents: number }[]
  readonly pagesWithoutText: number
  readonly failed: readonly { readonly path: string; readonly error: string }[]
  readonly entities: number
  readonly claims: number
  readonly relationships: number
  readonly seconds: number
}

export type Tally = Omit<IngestSummary, 'entities' | 'claims' | 'relationships' | 'seconds'>

/** A document as it ended. */
export type EndedDocument =
  | { readonly kind: 'written'; readonly outcome: WriteOutcome['outcome']; readonly extractable: boolean; readonly language: string; readonly pagesWithoutText: number }
  | { readonly kind: 'failure'; readonly path: string; readonly error: string }

const COLUMNS = { added: 'added', updated: 'updated', unchanged: 'unchanged', duplicate: 'duplicates' } as const

/** Nothing read yet. */
export function emptyTally(): Tally {
  return { documents: 0, added: 0, updated: 0, unchanged: 0, duplicates: 0, notExtracted: 0, languages: [], pagesWithoutText: 0, failed: [] }
}

/** The tally with one more document. Failed ones are not counted among `documents`. */
export function addDocument(tally: Tally, ended: EndedDocument): Tally {
  if (ended.kind === 'failure') return { ...tally, failed: [...tally.failed, { path: ended.path, error: ended.error }] }
  const column = COLUMNS[ended.outcome]
  return {
    ...tally,
    documents: tally.documents + 1,
    [column]: tally[column] + 1,
    notExtracted: tally.notExtracted + (ended.extractable ? 0 : 1),
    languages: ended.extractable ? tally.languages : addLanguages(tally.languages, [{ language: ended.language, documents: 1 }]),
    pagesWithoutText: tally.pagesWithoutText + ended.pagesWithoutText,
  }
}

/** Both counts as one, the most frequent language first. */
export function addLanguages(one: Tally['languages'], other: Tally['languages']): Tally['languages'] {
  const counts = new Map<string, number>()
  for (const { language, documents } of [...one, ...other]) counts.set(language, (counts.get(language) ?? 0) + documents)
  return [...counts]
    .map(([language, documents]) => ({ language, documents }))
    .sort((left, right) => right.documents - left.documents || (left.language < right.language ? -1 : 1))
}
