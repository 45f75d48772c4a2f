// What of a run is done already, so that one that broke off goes on where it stopped instead of at its beginning.

import { addDocument, emptyTally } from './tally.ts'
import type { EndedDocument, Tally } from './tally.ts'

/** A place in the input: the first `documents` documents of unit number `unit` are done, and every unit before it. */
export interface Position {
  readonly unit: number
  readonly documents: number
}

/** One document that ended, and the unit that it came from. */
export interface JournalEntry {
  readonly unit: number
  readonly document: EndedDocument
}

/** How far a run has come. */
export interface Progress {
  readonly tally: Tally
  /** Documents that ended, the failed ones too. */
  readonly done: number
  readonly position: Position
}

export interface Journal {
  readonly progress: () => Progress
  /** Notes a document that ended; resolves when the note will outlast the process. */
  readonly add: (entry: JournalEntry) => Promise<void>
}

export const START: Progress = { tally: emptyTally(), done: 0, position: { unit: 0, documents: 0 } }

/** The progress with one more document that ended. */
export function advance({ tally, done, position }: Progress, { unit, document }: JournalEntry): Progress {
  const before = position.unit === unit ? position.documents : 0
  return { tally: addDocument(tally, document), done: done + 1, position: { unit, documents: before + 1 } }
}

/** A journal that goes with the process, for runs that nobody goes on with. */
export function memoryJournal(): Journal {
  let progress = START
  return {
    progress: () => progress,
    add: (entry) => {
      progress = advance(progress, entry)
      return Promise.resolve()
    },
  }
}
