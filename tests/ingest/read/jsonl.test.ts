// JSON Lines and JSON: many documents in a file, and lines that cannot be used.

import { describe, expect, it, test } from 'vitest'
import { documentId, sha256 } from '../../../graph/ids.ts'
import { readLines } from '../../../ingest/read/jsonl.ts'
import { readAll, readFailures } from './fixtures/reading.ts'

const TEXT = 'Engineers closed the bridge at Karasu on Monday, the road office said.'

describe('JSON Lines', () => {
  it('gives a document for each line, with what the line says', async () => {
    const lines = [{ id: 'k-7', title: 'Bridge closed', text: TEXT, published: '2005-05-03T08:00:00Z', source: 'Valley News', url: 'https://example.org/7' }, { text: TEXT }, { id: 12, text: TEXT }]
    const results = await readAll('set.jsonl', `${lines.map((line) => JSON.stringify(line)).join('\r\n')}\n\n`)
    expect(results.map((result) => (result.kind === 'document' ? result.document : result))).toMatchObject([
      { id: documentId('k-7'), title: 'Bridge closed', text: TEXT, published: '2005-05-03', publisher: 'Valley News', url: 'https://example.org/7', file: 'set.jsonl#1', sha256: sha256(TEXT) },
      { id: documentId(sha256(TEXT)), title: 'Engineers closed the bridge at Karasu on Monday, the road office said', file: 'set.jsonl#2' },
      { id: documentId('12'), file: 'set.jsonl#3' },
    ])
  })

  const BAD = [
    { line: '{"text":}', error: /^set\.ndjson:2: is not valid JSON: / },
    { line: '{"title":"no text"}', error: /^set\.ndjson:2: is not a document: text: expected a string/ },
    { line: '{"text":"  "}', error: /^set\.ndjson:2: is not a document: text: is empty/ },
    { line: '[1]', error: /^set\.ndjson:2: is not a document: .*expected object/ },
    { line: '{"text":"a b","published":"soon"}', error: /^set\.ndjson:2: is not a document: published: cannot read “soon” as a date; write it like 2005-08-24/ },
    { line: '{"text":"\u200b"}', error: /^set\.ndjson:2: holds no text/ },
  ]
  test.each(BAD)('a bad line is named and the others go on: $line', async ({ line, error }) => {
    const content = `${JSON.stringify({ text: TEXT })}\n${line}\n${JSON.stringify({ text: TEXT })}`
    expect(await readFailures('set.ndjson', content)).toEqual([expect.stringMatching(error)])
    expect((await readAll('set.ndjson', content)).map((result) => result.kind)).toEqual(['document', 'failure', 'document'])
  })

  it('joins lines that arrive in pieces, and never holds one that is too long', async () => {
    async function* chunks() {
      for (const piece of ['{"text":"a', ' b"}\n{"te', 'xt":"', 'x'.repeat(60), 'y'.repeat(60), '"}\n', '{"text":"c d"}']) yield await Promise.resolve(Buffer.from(piece))
    }
    const records = []
    for await (const record of readLines(chunks(), 100)) records.push('error' in record ? `${record.number}: ${record.error}` : `${record.number}: ${record.text}`)
    expect(records).toEqual(['1: a b', '2: is longer than 100 bytes', '3: c d'])
  })
})

describe('JSON', () => {
  it('holds one document, or an array of them', async () => {
    const one = await readAll('one.json', JSON.stringify({ text: TEXT }))
    const many = await readAll('many.json', JSON.stringify([{ text: TEXT }, { name: 'x' }]))
    expect(one).toMatchObject([{ kind: 'document', document: { file: 'one.json' } }])
    expect(many).toMatchObject([{ kind: 'document', document: { file: 'many.json#1' } }, { kind: 'failure', path: 'many.json:2' }])
  })

  const BAD = [
    { name: 'package.json', content: '{"name":"x"}', error: /^package\.json: is not a document: text: / },
    { name: 'bad.json', content: '{', error: /^bad\.json: is not valid JSON: / },
    { name: 'none.json', content: '[]', error: /^none\.json: is empty/ },
  ]
  test.each(BAD)('$name fails with a reason', async ({ name, content, error }) => {
    expect(await readFailures(name, content)).toEqual([expect.stringMatching(error)])
  })
})
