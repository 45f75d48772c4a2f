// What was pasted or dropped, when it is no file: addresses to fetch, or the text of a document.

import { splitAddresses } from './words.ts'

export interface Draft {
  readonly way: 'text' | 'addresses'
  readonly text: string
}

/** Shorter text is a word that somebody copied, not a document. */
const SHORTEST_TEXT = 60

/** Addresses where nothing else was brought; null for what is too short to be read. */
export function readBrought(text: string): Draft | null {
  const trimmed = text.trim()
  const parts = splitAddresses(trimmed)
  if (parts.length > 0 && parts.every((part) => /^https?:\/\/\S+$/u.test(part) && URL.canParse(part))) return { way: 'addresses', text: parts.join('\n') }
  return trimmed.length < SHORTEST_TEXT ? null : { way: 'text', text: trimmed }
}
