// Each format, read from bytes: what becomes text, what is known of the document, and what is refused.

import { describe, expect, it, test } from 'vitest'
import { documentId, sha256 } from '../../../graph/ids.ts'
import { makeDocx, makeZip } from './fixtures/docx.ts'
import { makePdf, placeLines } from './fixtures/pdf.ts'
import { readAll, readDocument, readFailures } from './fixtures/reading.ts'

const FIRST = 'Engineers closed the bridge at Karasu on Monday after cracks appeared in two of its pillars.'
const SECOND = 'Transport Minister Aigul Samplova promised repairs before winter, and did not say who would pay.'
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex')

describe('plain text', () => {
  it('is a document with its hash, id, words and file as given', async () => {
    const document = await readDocument('notes/bridge.txt', FIRST)
    expect(document).toEqual({
      id: documentId(sha256(FIRST)), title: 'Engineers closed the bridge at Karasu on Monday after cracks appeared in …', author: null, publisher: null, url: null, published: null,
      language: 'en', collection: 'tests', file: 'notes/bridge.txt', sha256: sha256(FIRST), text: FIRST, words: 16, pages: [],
    })
  })

  it('that begins like a bitmap is text all the same', async () => {
    expect((await readDocument('a.txt', 'BMW said on Monday that it would open a plant in the valley.')).words).toBe(13)
  })
})

describe('Markdown', () => {
  const MARKDOWN = `---\ntitle: "The Bridge"\nauthors:\n  - Dana Exampleva\n  - Timur Sample\ndate: 2005-05-03\nsource: Valley Review\nurl: https://example.org/bridge\n---\n\n# The Bridge\n\n${FIRST.replace('bridge', '**bridge**')}[^1]\n\n## What follows\n\n* a [ferry](https://example.org)\n* <script>alert(1)</script>repairs\n\n> ${SECOND}\n`

  it('gives its text without marks, and what the front matter says', async () => {
    const document = await readDocument('bridge.md', MARKDOWN)
    expect(document).toMatchObject({ title: 'The Bridge', author: 'Dana Exampleva, Timur Sample', published: '2005-05-03', publisher: 'Valley Review', url: 'https://example.org/bridge' })
    expect(document.text.split('\n\n')).toEqual([FIRST, 'What follows', 'a ferry', 'repairs', SECOND])
  })

  it('takes its first heading for the title', async () => {
    const document = await readDocument('bridge.md', `# The Bridge\n\n${FIRST}`)
    expect(document).toMatchObject({ title: 'The Bridge', text: FIRST })
  })
})

describe('HTML', () => {
  const page = (head: string, body: string): string => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
  const article = [FIRST, SECOND].flatMap((text) => [`<p>${text}</p>`, `<p>${text.replace(/Karasu|Aigul/u, 'Aksu')} Nothing else is known of it so far.</p>`]).join('')

  it('gives the article, and what the meta tags say', async () => {
    const head = '<title>Bridge closed | Valley News</title><meta property="og:title" content="Bridge closed"><meta property="og:site_name" content="Valley News"><meta name="author" content="By Dana Exampleva"><meta property="article:published_time" content="2005-05-03T10:00:00+05:00"><link rel="canonical" href="https://example.org/bridge">'
    const body = `<nav><a href="/">Home</a></nav><h1>Bridge closed</h1><article>${article}</article><script>document.body.innerHTML = 'EVIL'</script><footer>© 2005 Valley News</footer>`
    const document = await readDocument('page.html', page(head, body))
    expect(document).toMatchObject({ title: 'Bridge closed', author: 'Dana Exampleva', publisher: 'Valley News', published: '2005-05-03', url: 'https://example.org/bridge' })
    expect(document.text.split('\n\n')).toHaveLength(4)
    expect(document.text).not.toMatch(/EVIL|Home|©/u)
  })

  it('gives the whole body of a page that has no article', async () => {
    expect((await readDocument('a.html', page('<title>A note</title>', '<p>The ferry sank.</p><p>Nobody was hurt.</p>'))).text).toBe('The ferry sank.\n\nNobody was hurt.')
  })

  const TEXTS = [
    { reason: 'a form may hold the whole page', html: `<form>${article}</form>`, has: FIRST },
    { reason: 'footnote marks do not stick to words', html: `<p>${FIRST.replace('Karasu', 'Karasu<sup><a href="#1">[1]</a></sup>')}</p>`, has: FIRST },
    { reason: 'references are characters', html: '<p>Tom &amp; Jerry &#8212; at the Caf&eacute; in Karasu, the ministry said on Monday.</p>', has: 'Tom & Jerry — at the Café in Karasu' },
    { reason: 'hidden text is not text', html: `<p style="display: none">SECRET</p><p>${FIRST}</p>`, has: FIRST },
  ]
  test.each(TEXTS)('$reason', async ({ html, has }) => {
    const { text } = await readDocument('a.html', page('', html))
    expect(text).toContain(has)
    expect(text).not.toContain('SECRET')
  })

  it('in another encoding follows its meta tag', async () => {
    const html = Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), Buffer.from([0xcc, 0xee, 0xf1, 0xf2]), Buffer.from('</p>')])
    expect((await readDocument('a.html', html)).text).toBe('Мост')
  })

  it('nested beyond reason is refused, and quickly', async () => {
    expect(await readFailures('a.html', '<div>'.repeat(100_000))).toEqual([expect.stringContaining('nested 100000 deep')])
  })
})

describe('Word', () => {
  const paragraphs = [{ text: 'The Bridge', style: 'Title' }, { text: 'By Dana Exampleva' }, { text: 'May 3, 2005' }, { text: FIRST }, { text: 'What follows', style: 'Heading1' }, { text: SECOND }] as const

  it('gives its text with its headings', async () => {
    const document = await readDocument('bridge.docx', makeDocx(paragraphs))
    expect(document).toMatchObject({ title: 'The Bridge', author: 'Dana Exampleva', published: '2005-05-03' })
    expect(document.text).toBe(`${FIRST}\n\nWhat follows\n\n${SECOND}`)
  })

  it('falls back on its properties', async () => {
    const properties = { title: 'Notes & Roads', creator: 'Timur Sample', created: '2005-05-04T08:00:00Z' }
    const document = await readDocument('bridge.docx', makeDocx([{ text: FIRST }, { text: SECOND }], properties))
    expect(document).toMatchObject({ title: 'Notes & Roads', author: 'Timur Sample', published: '2005-05-04' })
  })

  it('that nobody has named says nothing about its author', async () => {
    const document = await readDocument('bridge.docx', makeDocx([{ text: FIRST }], { title: 'Document1', creator: 'User', created: '2013-12-23T23:15:00Z' }))
    expect(document).toMatchObject({ author: null, published: null })
    expect(document.title).toMatch(/^Engineers/u)
  })
})

describe('PDF', () => {
  const head = placeLines(['Valley Watch | Monitoring'], { y: 810 })
  const foot = (page: number) => placeLines([`Page ${page} of 3`], { y: 30 })
  const pdf = makePdf(
    [
      [...head, ...placeLines(['The Bridge and the Town'], { y: 760, size: 22 }), ...placeLines(['By Dana Exampleva', '3 May 2005'], { y: 720 }).map((line, at) => ({ ...line, y: 720 - at * 30 })), ...placeLines(['Engineers closed the bridge at Karasu on Monday after cracks ap-', 'peared in two of its pillars. The road office asked the govern-'], { y: 640 }), ...foot(1)],
      [...head, ...placeLines(['ment for help, and the government of the province sent two men.', 'They wrote a report.']), ...placeLines(['A second paragraph stands below a gap and speaks of the Asia-', 'Pacific road, on which the bridge at Karasu stands for now.'], { y: 690 }), ...foot(2)],
      [...head, ...foot(3)],
    ],
    { Title: 'Microsoft Word - bridge.doc', Author: 'Timur Sample' },
  )

  it('gives paragraphs without running lines, words whole, and where its pages start', async () => {
    const document = await readDocument('bridge.pdf', pdf)
    const body = ['Engineers closed the bridge at Karasu on Monday after cracks appeared in two of its pillars. The road office asked the government for help, and the government of the province sent two men. They wrote a report.', 'A second paragraph stands below a gap and speaks of the Asia-Pacific road, on which the bridge at Karasu stands for now.']
    expect(document.text.split('\n\n')).toEqual(body)
    expect(document).toMatchObject({ title: 'The Bridge and the Town', author: 'Dana Exampleva', published: '2005-05-03' })
    expect(document.pages).toEqual([0, document.text.indexOf('government for'), document.text.length])
  })

  it('counts the pages without text', async () => {
    const [result] = await readAll('half.pdf', makePdf([placeLines([FIRST]), [], placeLines([SECOND])]))
    expect(result).toMatchObject({ kind: 'document', pagesWithoutText: 1 })
  })

  it('reads columns one after the other', async () => {
    const left = ['The left column begins with', 'a sentence on the old bridge', 'and goes on to the right, to', 'where the column has its end,']
    const right = ['which is here, and there the', 'paragraph ends with a word.']
    const document = await readDocument('columns.pdf', makePdf([[...placeLines(left, { x: 50 }), ...placeLines(right, { x: 320 })]]))
    expect(document.text).toBe([...left, ...right].join(' '))
  })

  const BROKEN = [
    { what: 'scanned pages', bytes: makePdf([[], []]), error: 'scan.pdf: has no text on any of its 2 pages; have the text of the pictures recognised first' },
    { what: 'a torn file', bytes: Buffer.from('%PDF-1.4\nnothing'), error: expect.stringMatching(/^scan\.pdf: is a broken PDF: /u) },
  ]
  test.each(BROKEN)('$what is refused', async ({ bytes, error }) => {
    expect(await readFailures('scan.pdf', bytes)).toEqual([error])
  })

  it('that is encrypted is refused', async () => {
    const text = Buffer.from(makePdf([placeLines([FIRST])])).toString('latin1')
    const key = '<< /Filter /Standard /V 1 /R 2 /P -4 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) >>'
    const locked = text.replace('/Root 1 0 R', `/Root 1 0 R /ID [(a) (a)] /Encrypt ${key}`)
    expect(await readFailures('locked.pdf', Buffer.from(locked, 'latin1'))).toEqual(['locked.pdf: is encrypted; save a copy without its password'])
  })
})

describe('files that are not what they claim', () => {
  const FILES = [
    { name: 'a.pdf', bytes: PNG, error: 'is named .pdf, but holds PNG data' },
    { name: 'a.txt', bytes: Buffer.concat([PNG, Buffer.alloc(400)]), error: 'is named .txt, but holds PNG data, not text' },
    { name: 'a.txt', bytes: Buffer.from(Array.from({ length: 2048 }, (_, at) => (at * 37) % 256)), error: 'is named .txt, but holds unknown binary data, not text' },
    { name: 'a.txt', bytes: Buffer.from('{\\rtf1 hello}'), error: 'is named .txt, but holds RTF data' },
    { name: 'a.md', bytes: makePdf([placeLines([FIRST])]), error: 'is named .md, but holds PDF data' },
    { name: 'a.docx', bytes: makeZip({ 'a.txt': 'hello' }), error: 'is named .docx, but holds ZIP data' },
    { name: 'a.docx', bytes: Buffer.from('hello'), error: 'is named .docx, but holds unknown binary data' },
    { name: 'a.txt', bytes: Buffer.alloc(0), error: 'is empty' },
    { name: 'a.pdf', bytes: Buffer.alloc(0), error: 'is empty' },
    { name: 'a.txt', bytes: Buffer.from(' \n\ufeff\n'), error: 'is empty' },
    { name: 'a.html', bytes: Buffer.from('<html><body><img src="x.png"></body></html>'), error: 'holds no text' },
  ]
  test.each(FILES)('$name: $error', async ({ name, bytes, error }) => {
    expect(await readFailures(name, bytes)).toEqual([`${name}: ${error}`])
  })

  const UNKNOWN = ['a.doc', 'a.zip', 'a.xyz', 'README', 'folder.txt/README']
  test.each(UNKNOWN)('%s is not a format that is read, and the message lists those that are', async (name) => {
    const [failure] = await readFailures(name, 'x')
    expect(failure).toMatch(/: not a format Ligature reads \(\.txt, .*\.md.*\.html.*\.pdf, \.docx, \.jsonl.*\.json\)/u)
  })

  it('names the size of a file beyond the limit', async () => {
    expect(await readFailures('a.txt', FIRST, 20)).toEqual([`a.txt: is ${FIRST.length} bytes; the limit is 20`])
  })

  it('refuses a Word file that would unpack beyond reason', async () => {
    const bomb = makeDocx([{ text: FIRST }], { claimedSize: 3_000_000_000 })
    expect(await readFailures('a.docx', bomb)).toEqual([expect.stringMatching(/would unpack to \d+ bytes/u)])
  })
})
