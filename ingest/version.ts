// Which version of the extractor this is. A document that another version has read may be read anew.

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What decides which facts a file gives: cleaning, rules, lexicons, models and the ontology. */
const PARTS = ['annotate', 'extract.ts', 'lexicons', 'models', 'read', 'relate', 'resolve', '../graph/ontology.ts'] as const
const DIGITS = 12

/**
 * Twelve hexadecimal digits that change whenever the same file may give other facts: the beginning of the SHA-256 of
 * everything that reads and extracts, so that nobody has to remember to count a version up. Libraries are not in it.
 */
export function findExtractorVersion(): string {
  const hash = createHash('sha256')
  for (const file of PARTS.flatMap(listPart)) hash.update(`${file}\0`).update(readFileSync(path.join(import.meta.dirname, file)))
  return hash.digest('hex').slice(0, DIGITS)
}

/** The files of a folder, or the one file, without texts for people. */
function listPart(part: string): readonly string[] {
  if (path.extname(part) !== '') return [part]
  const names = readdirSync(path.join(import.meta.dirname, part), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => path.extname(name) !== '' && !name.endsWith('.md')).map((name) => `${part}/${name.replaceAll(path.sep, '/')}`).sort()
}
