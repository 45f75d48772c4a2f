// The file that a document was read from, so that it can be held against the cleaned text. It comes from anywhere, so it
// is shown only where nothing in it can run, and else handed over to be saved.

import path from 'node:path'
import { Router } from 'express'
import { NotFoundError } from '../../graph/errors.ts'
import { parseDocumentId } from '../../graph/ids.ts'
import type { DocumentId } from '../../graph/model.ts'
import type { GraphStore } from '../../graph/store.ts'
import { findOriginal } from '../../ingest/write/originals.ts'

/** No script, no form, no request to anywhere; `sandbox` also takes the page's own origin away from it. */
const LOCKED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'self'"

/** How kinds of files are shown; every other kind is saved. The browser's viewer of PDFs, itself a sandbox, starts in no other. */
const SHOWN: Readonly<Record<string, { readonly type: string; readonly policy: string }>> = {
  '.html': { type: 'text/html; charset=utf-8', policy: LOCKED },
  '.htm': { type: 'text/html; charset=utf-8', policy: LOCKED },
  '.txt': { type: 'text/plain; charset=utf-8', policy: LOCKED },
  '.md': { type: 'text/plain; charset=utf-8', policy: LOCKED },
  '.json': { type: 'text/plain; charset=utf-8', policy: LOCKED },
  '.pdf': { type: 'application/pdf', policy: "frame-ancestors 'self'" },
}

/** The kind of a document's original, by its file's ending; null when none was kept. */
export async function kindOfOriginal(store: GraphStore, { id, folder }: { readonly id: DocumentId; readonly folder: string | null }): Promise<string | null> {
  if (folder === null) return null
  const kept = await findOriginal(folder, (await store.documentFile(id)).sha256)
  return kept === null ? null : path.extname(kept).slice(1)
}

/** GET /documents/:id/original; `folder` is where originals are kept, null where none are. */
export function originalRoutes(store: GraphStore, folder: string | null): Router {
  return Router().get('/documents/:id/original', async (request, response) => {
    const { file, sha256 } = await store.documentFile(parseDocumentId(request.params.id))
    const kept = folder === null ? null : await findOriginal(folder, sha256)
    if (kept === null) throw new NotFoundError(`The original of ${file} was not kept; read it again to keep it.`)
    const shown = SHOWN[path.extname(kept)]
    response.set('Content-Security-Policy', shown?.policy ?? LOCKED)
    if (shown === undefined) response.attachment(path.basename(file))
    else response.set('Content-Type', shown.type)
    await new Promise<void>((resolve, reject) => {
      response.sendFile(path.basename(kept), { root: path.dirname(kept) }, (error) => (error === undefined ? resolve() : reject(error)))
    })
  })
}
