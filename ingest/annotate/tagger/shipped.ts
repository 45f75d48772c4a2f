// The model that is shipped with Ligature, from its file.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readModel } from './model.ts'
import { createWordTagger, type WordTagger } from './tagger.ts'

/** Where the shipped model lies; `npm run train:names` writes it. */
export const SHIPPED_MODEL = fileURLToPath(new URL('../../models/names.bin', import.meta.url))

/** Reads a model's file (a tenth of a second) and gives the tagger over it. Throws UnreadableDocumentError when it is damaged. */
export function loadWordTagger(file: string = SHIPPED_MODEL): WordTagger {
  return createWordTagger(readModel(readFileSync(file), file))
}
