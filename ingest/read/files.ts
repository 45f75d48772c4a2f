// Finds the files to read under the paths that were given, always in the same order.

import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** A path that nothing can be read from, and why. */
export interface UnreadPath {
  readonly path: string
  readonly error: string
}

export interface FileListing {
  /** As given, or joined to the folder as given: relative paths stay relative. */
  readonly files: readonly string[]
  readonly failures: readonly UnreadPath[]
}

/**
 * Every file under `paths`: files as they are, folders recursively and sorted by name. Hidden files and the lock files of
 * word processors are left out. Links are followed where a path that was given is one, but never inside a folder: those that
 * lead elsewhere are failures, those that stay inside are read where they lead.
 */
export async function listFiles(paths: readonly string[]): Promise<FileListing> {
  const files: string[] = []
  const failures: UnreadPath[] = []
  for (const path of paths) {
    for await (const found of findUnder(path)) {
      if (typeof found === 'string') files.push(found)
      else failures.push(found)
    }
  }
  return { files: [...new Set(files)], failures }
}

async function* findUnder(path: string): AsyncGenerator<string | UnreadPath> {
  try {
    const what = await stat(path)
    if (what.isFile()) yield path
    else if (what.isDirectory()) yield* findInRoot(path)
    else yield { path, error: 'is neither a file nor a folder' }
  } catch (error) {
    yield { path, error: explain(error) }
  }
}

async function* findInRoot(root: string): AsyncGenerator<string | UnreadPath> {
  let found = 0
  for await (const file of walk(root, await realpath(root))) {
    found++
    yield file
  }
  if (found === 0) yield { path: root, error: 'is a folder that holds no files to read' }
}

async function* walk(folder: string, root: string): AsyncGenerator<string | UnreadPath> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.') && !name.startsWith('~$'))
  for (const name of names.sort()) {
    const path = join(folder, name)
    try {
      const what = await lstat(path)
      if (what.isDirectory()) yield* walk(path, root)
      else if (what.isFile()) yield path
      else if (!what.isSymbolicLink()) yield { path, error: 'is neither a file nor a folder' }
      else if (!(await leadsInside(path, root))) yield { path, error: 'is a link that leads out of its folder; give the path that it leads to' }
    } catch (error) {
      yield { path, error: explain(error) }
    }
  }
}

async function leadsInside(link: string, root: string): Promise<boolean> {
  const way = relative(root, await realpath(link))
  return way !== '..' && !way.startsWith(`..${sep}`) && !way.startsWith(sep)
}

const EXPLANATIONS: readonly { readonly code: string; readonly text: string }[] = [
  { code: 'ENOENT', text: 'no such file or folder' },
  { code: 'EACCES', text: 'may not be read: permission denied' },
  { code: 'EPERM', text: 'may not be read: permission denied' },
  { code: 'ELOOP', text: 'is a link that leads to itself' },
  { code: 'ENOTDIR', text: 'no such file or folder' },
]

/** What went wrong with a file, in words for a person. Throws on anything that the file system did not report. */
export function explain(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) throw error
  return EXPLANATIONS.find((row) => row.code === error.code)?.text ?? error.message
}
