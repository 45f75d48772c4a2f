// The samples are what a newcomer sees first: every one must be read with all that it says about itself.

import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SourceDocument } from '../../graph/model.ts'
import { readPath } from '../../ingest/read/read.ts'

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url))
const documents: SourceDocument[] = []
const failures: string[] = []

beforeAll(async () => {
  for await (const result of readPath(SAMPLES, { collection: 'samples' })) {
    if (result.kind === 'document') documents.push(result.document)
    else failures.push(`${result.path}: ${result.error}`)
  }
})

describe('the samples', () => {
  test('are all read', () => {
    expect(failures).toEqual([])
    expect(documents).toHaveLength(12)
  })

  test('have a title, a date to the day, a publisher and no invented author', () => {
    for (const { title, published, publisher, author, language } of documents) {
      expect.soft({ title, published, publisher, author, language }).toEqual({
        title: expect.stringMatching(/^\p{Lu}.{20,}/u),
        published: expect.stringMatching(/^200[5-7]-\d{2}-\d{2}$/u),
        publisher: 'Ligature samples',
        author: null,
        language: 'en',
      })
    }
  })

  test('are 150 to 400 words long, and free of page furniture', () => {
    for (const { file, words, text } of documents) {
      expect.soft(words, file).toBeGreaterThanOrEqual(150)
      expect.soft(words, file).toBeLessThanOrEqual(400)
      expect.soft(text, file).not.toMatch(/newsletter|Visit also|Read 812|All rights reserved|Contact/u)
    }
  })

  test.each([
    ['PDF', /karshi-khanabad\.pdf$/u, 'last American aircraft and its crew left the country'],
    ['Word', /sarsenbayev-murder\.docx$/u, 'bodyguard Baurzhan Baibosyn and his driver Vasily Zhuravlev'],
    ['HTML', /unhcr-airlift-to-romania\.html$/u, 'Kazakh authorities handed Shamsuddinov over to UNHCR'],
  ])('%s keeps its sentences whole', (_, file, sentence) => {
    expect(documents.find((document) => file.test(document.file))?.text).toContain(sentence)
  })
})
