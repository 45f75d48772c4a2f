// Plain text: only the encoding has to be found.

import { decodeText } from './decode.ts'
import { draftOf, type Draft, type Source } from './draft.ts'

/** The text of a plain text file, in whatever encoding. */
export function readText({ bytes }: Source): Promise<Draft> {
  return Promise.resolve(draftOf(decodeText(bytes)))
}
