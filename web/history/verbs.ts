// What a Review did, as the first word of a sentence about it.

import type { Review } from '../api/types.ts'

export const VERBS: Readonly<Record<Review['action'], string>> = {
  confirm: 'Confirmed',
  reject: 'Rejected',
  unsure: 'Marked unsure:',
  annotate: 'Noted on',
  edit: 'Edited',
  add: 'Added',
  rename: 'Renamed',
  retype: 'Changed the type of',
  merge: 'Merged',
  split: 'Split',
  mention: 'Marked',
  unmention: 'Marked',
  correct: 'Corrected',
  reanchor: 'Found again',
}
