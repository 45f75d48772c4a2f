// What is wrong with a file that the engine does not open, in words for whoever runs Ligature. The engine changes no such
// file, and neither do we.

import { statSync } from 'node:fs'
import path from 'node:path'
import { DamagedStoreError } from '../../errors.ts'

/** What the engine says of a file, and what that is called; the first that fits. */
const FINDINGS: readonly { readonly says: RegExp; readonly means: string }[] = [
  { says: /is damaged at byte|ends within|checksum/u, means: 'is damaged' },
  { says: /not a Grafeo database|not a database file/u, means: 'is no graph of Ligature’s' },
  { says: /holds files of another database/u, means: 'is gone, and the log of its changes is still beside it' },
]

/** Names the file, what was found and what to do; nothing was changed. */
export function describeDamage(file: string, message: string): DamagedStoreError {
  const found = describeFile(file) ?? FINDINGS.find(({ says }) => says.test(message))?.means ?? 'cannot be opened'
  return new DamagedStoreError(
    `${file} ${found} (${withoutCode(message)}). Nothing was changed. Either restore a backup: npm run ligature -- restore FILE --force. ` +
      `Or move ${path.basename(file)} and ${path.basename(file)}.wal to another folder and start again; the originals in ${path.join(path.dirname(file), 'files')} can then be read anew with npm run ligature -- ingest, but reviews are lost with the graph.`,
  )
}

function describeFile(file: string): string | null {
  const what = statSync(file, { throwIfNoEntry: false })
  if (what?.isDirectory() === true) return 'is a folder, not a file'
  return what?.size === 0 ? 'is empty' : null
}

function withoutCode(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/^[\w ]+ error: GRAFEO-\w+: /u, '')
}
