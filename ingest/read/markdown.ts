// Markdown: front matter for what is known of the document, the rest by way of HTML.

import MarkdownIt from 'markdown-it'
import { UnreadableDocumentError } from '../../graph/errors.ts'
import { decodeText } from './decode.ts'
import { findText, parsePage } from './dom.ts'
import { draftOf, type Draft, type Particulars, type Source } from './draft.ts'
import { parseDate } from './clean/dates.ts'

/** The text of a Markdown file. `---` front matter may give title, author, date, source and url. Rejects with UnreadableDocumentError when it is nested too deeply. */
export function readMarkdown({ name, bytes }: Source): Promise<Draft> {
  const { fields, body } = splitFrontMatter(decodeText(bytes).replace(/\r\n?/gu, '\n'))
  if (TOO_DEEP.test(body)) return Promise.reject(new UnreadableDocumentError(name, 'is nested too deeply: its lists or quotations lie in each other more than a thousand times'))
  const page = parsePage(new MarkdownIt({ html: true, maxNesting: DEEPEST }).render(body.replace(NOTE_MARK, '')))
  return Promise.resolve(draftOf(findText(page.body), { given: findParticulars(fields, page) }))
}

/** How many lists and quotations may lie in each other; the parser would leave out what is deeper. */
const DEEPEST = 1000
const TOO_DEEP = new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d{1,9}[.)])){${DEEPEST}}`, 'mu')

// "[^1]" at the end of a word, or before the note itself.
const NOTE_MARK = /\[\^[^\]\s]{1,40}\]:?/gu

// The first heading is the title only where it opens the text; a heading further down is one of many.
function findParticulars(fields: ReadonlyMap<string, string>, page: Document): Particulars {
  const pick = (...names: readonly string[]): string | null => names.map((name) => fields.get(name)).find((value) => value !== undefined) ?? null
  const first = page.body.firstElementChild
  const heading = first?.tagName === 'H1' ? first.textContent.trim() : ''
  return {
    title: pick('title', 'headline') ?? (heading || null),
    author: pick('author', 'authors', 'byline'),
    publisher: pick('source', 'publisher', 'publication'),
    published: parseDate(pick('date', 'published', 'pubdate') ?? ''),
    url: pick('url', 'link', 'canonical'),
  }
}

/** The fields of a `---` block at the very start, lower-case keys, and the text after it. */
function splitFrontMatter(text: string): { fields: ReadonlyMap<string, string>; body: string } {
  const block = /^\ufeff?---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(text)
  if (block === null) return { fields: new Map(), body: text }
  return { fields: parseFields(block[1] ?? ''), body: text.slice(block[0].length) }
}

// Of YAML, what front matter uses: `key: value`, `key: [a, b]` and a key with a list of `- a` below it.
function parseFields(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  let key = ''
  for (const line of block.split('\n')) {
    const pair = /^([A-Za-z][\w-]*):\s*(.*)$/u.exec(line)
    const item = /^\s*-\s+(.+)$/u.exec(line)
    if (pair !== null) key = (pair[1] ?? '').toLowerCase()
    const value = plainValue(pair?.[2] ?? item?.[1] ?? '')
    if (value !== '' && key !== '') fields.set(key, [fields.get(key), value].filter((part) => part !== undefined).join(', '))
  }
  return fields
}

function plainValue(value: string): string {
  const list = /^\[(.*)\]$/u.exec(value.trim())
  const parts = list === null ? [value] : (list[1] ?? '').split(',')
  return parts.map((part) => part.trim().replace(/^(["'])(.*)\1$/u, '$2').trim()).filter((part) => part !== '').join(', ')
}
