// The version that package.json names.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

/** The version of the package in `root`. */
export async function readVersion(root: string): Promise<string> {
  const content: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
  return z.object({ version: z.string() }).parse(content).version
}
