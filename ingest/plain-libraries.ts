// Given to Node with --import after tsx: keeps tsx from rewriting the modules of libraries, which are JavaScript already.
// Rewriting pdf.js alone takes two seconds and a hundred megabytes that are never given back.

import { readFile } from 'node:fs/promises'
import { register } from 'node:module'
import type { LoadHook } from 'node:module'
import { isMainThread } from 'node:worker_threads'

// Node calls hooks in a thread of their own, where this module is loaded once more.
if (isMainThread) register(import.meta.url)

/** tsx makes Node read and keep the map of every module that names one. */
const SOURCE_MAP = /^\/\/# sourceMappingURL=.*$/gmu

/** Node's hook for loading a module: those of libraries as they lie on the disk, all others as before. */
export const load: LoadHook = async (url, context, nextLoad) => {
  if (context.format !== 'module' || !url.startsWith('file:') || !url.includes('/node_modules/')) return nextLoad(url, context)
  return { format: 'module', source: (await readFile(new URL(url), 'utf8')).replaceAll(SOURCE_MAP, ''), shortCircuit: true }
}
