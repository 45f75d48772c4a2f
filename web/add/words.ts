// What became of a job, in one plain sentence: what was read, and what could not be used.

import type { Job } from '../api/types.ts'
import { countOf, formatCount } from '../graph/dates.ts'

type Summary = NonNullable<Job['summary']>

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' })

/** "2,611 read, 347 pages without text, 42 documents in Russian stored and searchable but not extracted, 3 failed" */
export function describeSummary(summary: Summary): string {
  const { documents, unchanged, duplicates, pagesWithoutText, languages, failed } = summary
  const parts = [
    `${formatCount(documents)} read`,
    unchanged > 0 ? `${formatCount(unchanged)} of them here already` : null,
    duplicates > 0 ? `${countOf(duplicates, 'copy', 'copies')} of others, counted once` : null,
    pagesWithoutText > 0 ? `${countOf(pagesWithoutText, 'page')} without text` : null,
    ...languages.map((row) => `${countOf(row.documents, 'document')} ${nameLanguage(row.language)} stored and searchable but not extracted`),
    failed.length > 0 ? `${formatCount(failed.length)} failed` : null,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

/** "in Russian"; what cannot be told is said so. */
function nameLanguage(code: string): string {
  return code === 'und' ? 'in a language that could not be told' : `in ${LANGUAGES.of(code) ?? code}`
}

/** The addresses in a text, one a line or between spaces. */
export function splitAddresses(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((part) => part !== ''))]
}

/** As many as a message that passes has room for. */
const MOST_NAMED = 2

/** What to say of files and folders that were dropped and cannot be read. */
export function describeUnreadable(paths: readonly string[]): string {
  const more = paths.length - MOST_NAMED
  const named = paths.slice(0, MOST_NAMED).join(more > 0 ? ', ' : ' and ')
  return `The browser cannot read ${named}${more > 0 ? ` and ${formatCount(more)} more` : ''}; the rest is kept`
}
