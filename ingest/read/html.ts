// Web pages: the meta tags say what the page is, Readability finds the article in it.

import { Readability } from '@mozilla/readability'
import { parseDate } from './clean/dates.ts'
import { decodeText } from './decode.ts'
import { findText, measureDepth, parsePage } from './dom.ts'
import { draftOf, type Draft, type Particulars, type Source } from './draft.ts'

// Beyond these Readability would take minutes.
const MAX_ELEMENTS = 200_000
const MAX_DEPTH = 300

// Below this share of the page's words, or this many of them, Readability is taken to have missed the article.
const LEAST_SHARE = 0.2
const LEAST_WORDS = 60

/** The article of a web page. Scripts are not run and nothing is fetched. */
export function readHtml({ bytes }: Source): Promise<Draft> {
  const html = decodeText(bytes, findDeclaredEncoding(bytes))
  const page = parsePage(html)
  const article = measureDepth(html) > MAX_DEPTH ? NO_ARTICLE : findArticle(parsePage(html))
  const body = findText(page.body)
  return Promise.resolve(
    draftOf(isArticle(article.text, body) ? article.text : body, {
      given: findParticulars(page, article),
      guessed: { title: siteFree(page.querySelector('title')?.textContent ?? null, null) },
    }),
  )
}

function findDeclaredEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/iu.exec(start)?.[1] ?? /<\?xml[^>]+encoding\s*=\s*["']([\w:-]+)/iu.exec(start)?.[1] ?? null
}

interface Article {
  readonly text: string
  readonly title: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly published: string | null
}

const NO_ARTICLE: Article = { text: '', title: null, author: null, publisher: null, published: null }

// Readability changes the page that it reads, so it gets one of its own.
function findArticle(page: Document): Article {
  if (page.getElementsByTagName('*').length > MAX_ELEMENTS) return NO_ARTICLE
  const found = new Readability(page, { serializer: (node) => findText(node) }).parse()
  if (found === null) return NO_ARTICLE
  return {
    text: found.content ?? '',
    title: siteFree(found.title ?? null, found.siteName ?? null),
    author: found.byline ?? null,
    publisher: found.siteName ?? null,
    published: found.publishedTime ?? null,
  }
}

function isArticle(article: string, body: string): boolean {
  const words = countWords(article)
  return words >= LEAST_WORDS || words >= countWords(body) * LEAST_SHARE
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length
}

const META: Readonly<Record<keyof Particulars, readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'citation_title', 'headline'],
  author: ['author', 'article:author', 'dc.creator', 'citation_author', 'sailthru.author', 'parsely-author'],
  publisher: ['og:site_name', 'publisher', 'dc.publisher', 'citation_publisher', 'application-name'],
  published: ['article:published_time', 'datepublished', 'date', 'pubdate', 'dc.date', 'dc.date.issued', 'citation_publication_date', 'parsely-pub-date', 'sailthru.date'],
  url: ['og:url'],
}

function findParticulars(page: Document, article: Article): Particulars {
  const meta = readMeta(page)
  const pick = (field: keyof Particulars): string | null => META[field].map((name) => meta.get(name)).find((value) => value !== undefined) ?? null
  const author = pick('author') ?? article.author
  const publisher = pick('publisher') ?? article.publisher
  return {
    title: siteFree(pick('title'), publisher) ?? onlyHeading(page) ?? article.title,
    author: author === null || /^https?:/iu.test(author) ? null : author.replace(/^\s*by:?\s+/iu, '').trim() || null,
    publisher,
    published: parseDate(pick('published') ?? article.published ?? page.querySelector('time[datetime]')?.getAttribute('datetime') ?? ''),
    url: webAddress(page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null) ?? webAddress(pick('url')),
  }
}

function readMeta(page: Document): ReadonlyMap<string, string> {
  const meta = new Map<string, string>()
  for (const tag of page.querySelectorAll('meta')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop') ?? '').toLowerCase()
    const value = tag.getAttribute('content')?.trim() ?? ''
    if (name !== '' && value !== '' && !meta.has(name)) meta.set(name, value)
  }
  return meta
}

function onlyHeading(page: Document): string | null {
  const headings = [...page.querySelectorAll('h1')].map((heading) => heading.textContent.replace(/\s+/gu, ' ').trim())
  const said = headings.filter((heading) => heading !== '')
  return said.length === 1 ? (said[0] ?? null) : null
}

function webAddress(value: string | null): string | null {
  return value !== null && URL.canParse(value) && /^https?:/iu.test(value) ? value : null
}

/** "Headline | Name of the site" without the site. A dash may belong to the headline, unless the site's own name follows. */
function siteFree(title: string | null, site: string | null): string | null {
  const even = title?.replace(/\s+/gu, ' ').trim() ?? ''
  const parts = /^(.+?)\s+(?:[|»·•]|::|-{1,2}|–|—)\s+([^|»·•]{2,60})$/u.exec(even)
  if (parts?.[1] !== undefined && parts[2]?.toLowerCase() === site?.toLowerCase()) return parts[1]
  return even.replace(/^(.{12,}?)\s+(?:[|»]|::)\s+[^|»]{2,60}$/u, '$1') || null
}
