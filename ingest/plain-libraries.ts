// Given to Node with --import after tsx: keeps tsx from rewriting the modules of libraries, which are JavaScript already.
// Rewriting pdf.js alone takes two seconds and a hundred megabytes that are never given back.

import { readFileSync } from 'node:fs'
import nodeModule from 'node:module'
import type { LoadFnOutput, LoadHookContext } from 'node:module'
import { isMainThread } from 'node:worker_threads'

interface Hooks {
  readonly load: (url: string, context: LoadHookContext, nextLoad: (url: string, context: LoadHookContext) => LoadFnOutput) => LoadFnOutput
}

/** tsx makes Node read and keep the map of every module that names one. */
const SOURCE_MAP = /^\/\/# sourceMappingURL=.*$/gmu

/** Node's hook for loading a module: those of libraries as they lie on the disk, all others as before. */
export const load: Hooks['load'] = (url, context, nextLoad) => {
  if (context.format !== 'module' || !url.startsWith('file:') || !url.includes('/node_modules/')) return nextLoad(url, context)
  return { format: 'module', source: readFileSync(new URL(url), 'utf8').replaceAll(SOURCE_MAP, ''), shortCircuit: true }
}

// Before 22.15 Node calls hooks in a thread of their own, where this module is loaded once more.
const { register, registerHooks }: { register: typeof nodeModule.register; registerHooks?: (hooks: Hooks) => void } = nodeModule
if (registerHooks !== undefined) registerHooks({ load })
else if (isMainThread) register(import.meta.url)
