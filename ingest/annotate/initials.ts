// The letters that a name may be shortened to.

import { normalizeName } from '../../graph/ids.ts'

const SMALL_WORDS = new Set('of the for and on in to de la against'.split(' '))
const INITIALS_FIRST = /^(?:\p{Lu}\.)+ /u

/** In lower case: with and without the small words, "imou" and "imu", and without a first word that says whose it is: "nwb" of "U.S. National Water Board". */
export function findInitials(name: string): string[] {
  const words = normalizeName(name.replace(INITIALS_FIRST, '')).split(' ')
  const large = words.filter((word) => !SMALL_WORDS.has(word))
  const first = (list: readonly string[]): string => list.map((word) => word[0] ?? '').join('')
  const owned = first(large.slice(1))
  // Two letters are the end of many a name: "EU" is not the Central European University.
  return [first(words), first(large), owned.length > 2 ? owned : ''].filter((letters) => letters.length > 1)
}
