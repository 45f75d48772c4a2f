// The API's description as a page to read: plain HTML from the same table, with nothing to load.

import { OPERATIONS, type Operation } from '../api/table.ts'
import { z } from 'zod'

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 860px; margin: 0 auto; padding: 40px 24px 96px; font: 14px/1.55 system-ui, sans-serif; background: light-dark(#fffefb, #14171a); color: light-dark(#1c2024, #e8e6e1); }
h1 { font-size: 24px; } h2 { margin: 28px 0 0; font: 600 14px/1.5 ui-monospace, monospace; } p { margin: 2px 0 6px; }
h2 b { display: inline-block; min-width: 64px; color: light-dark(#1f4e5f, #7fb7c9); }
pre { margin: 4px 0; padding: 10px 12px; overflow: auto; border: 1px solid light-dark(#e3e0d8, #2b3136); border-radius: 6px; font: 12px/1.5 ui-monospace, monospace; }
summary { cursor: pointer; color: light-dark(#50575f, #b0b6bc); } a { color: light-dark(#1f4e5f, #7fb7c9); }
`

/** The page; `version` is Ligature's. */
export function writeApiPage(version: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Ligature’s API</title><style>${STYLE}</style></head>
<body><main><h1>Ligature’s API</h1>
<p>Version ${escape(version)}, described for programs in <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
<p>Lists come a page at a time: <code>limit</code> items, 50 unless said and 500 at most; <code>next</code> is the <code>after</code> of the page that follows. Errors are problem details (RFC 9457) that say what to do.</p>
${OPERATIONS.map(writeOperation).join('\n')}
</main></body></html>
`
}

function writeOperation({ method, path, says, query, body, answer }: Operation): string {
  const takes = body === 'form' ? 'multipart/form-data: collection, files' : body === undefined ? null : print(body, 'input')
  const gives = answer.shape === null ? (answer.mediaType ?? 'nothing') : print(answer.shape, 'output')
  const parts = [query === undefined ? null : details('Query', print(query, 'output')), takes === null ? null : details('Body', takes), details(`Answer, ${answer.status}`, gives)]
  return `<section><h2><b>${method.toUpperCase()}</b> /api${escape(path)}</h2><p>${escape(says)}</p>${parts.filter((part) => part !== null).join('')}</section>`
}

function details(title: string, content: string): string {
  return `<details><summary>${escape(title)}</summary><pre tabindex="0">${escape(content)}</pre></details>`
}

function print(shape: z.ZodType, io: 'input' | 'output'): string {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
  return JSON.stringify(schema, null, 2)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character)
}
