// One name in several spellings: "Andijan" and "Andizhan", "Tokayev" and "Toqaev". Names that may be one get one key, by
// which they are found, and a likeness, by which they are judged. Nothing is merged by it: people are asked.

import { normalizeName } from '../ids.ts'

/** Letters that romanisations write for one sound, in the order in which they are replaced; the reason beside each. */
const SPELLINGS: readonly (readonly [pattern: RegExp, letter: string, reason: string])[] = [
  [/shch|sch/gu, 'S', 'Russian щ: Khrushchev, Khruschev; German sch'],
  [/tch|tsch|ch/gu, 'C', 'ч: Chechen, Tchechen'],
  [/dzh|dj|zh|j/gu, 'J', 'ж and дж: Andizhan, Andijan; Jomart, Zhomart, Djomart'],
  [/sh/gu, 'S', 'ш: Shymkent'],
  [/kh|gh/gu, 'h', 'х and ғ: Khojaev, Hojaev; Ghani'],
  [/ph|f/gu, 'f', 'Greek phi: Joseph, Josef'],
  [/th/gu, 't', 'Arabic and Greek th: Uthman, Utman'],
  [/ts|tz|cz|c(?=[eiy])/gu, 'Z', 'ц: Ivanits, Ivanitz'],
  [/q|ck|c/gu, 'k', 'Kazakh and Arabic q: Toqaev, Tokayev; Qaddafi'],
  [/x/gu, 'ks', 'Aleksandr, Alexander'],
  [/w/gu, 'v', 'German and Polish w: Iwanow, Ivanov'],
  [/[\u00df]/gu, 'ss', 'German ß'],
  [/(?<=[aeiou])y(?=[aeiou])|(?<=[aeiou])i(?=[aeiou])/gu, '', 'the glide of Nazarbayev, Nazarbaev'],
  [/(.)\1+/gu, '$1', 'doubled letters: Kassym, Kasym; Qaddafi, Qadafi'],
]
const VOWELS = /[aeiouy\s]/gu
/** Shorter skeletons are shared by too many names: "Ali" and "Ola" are both "l". */
const LEAST = 3

/** The name as it sounds, roughly: normalised, one letter a sound. "Kassym-Jomart" and "Kasymzhomart" differ in a space. */
export function spellBySound(name: string): string {
  return SPELLINGS.reduce((text, [pattern, letter]) => text.replace(pattern, letter), normalizeName(name))
}

/** The key of a name: the consonants of its sounds; null for a name too short to tell anything. */
export function soundKey(name: string): string | null {
  const key = spellBySound(name).replace(VOWELS, '').replace(/(.)\1+/gu, '$1')
  return key.length >= LEAST ? key : null
}

/** How alike two names sound, 0 to 1: Jaro-Winkler (Winkler 1990) of their sounds without spaces. */
export function soundLikeness(one: string, other: string): number {
  return jaroWinkler(spellBySound(one).replaceAll(' ', ''), spellBySound(other).replaceAll(' ', ''))
}

function jaroWinkler(one: string, other: string): number {
  const jaro = findJaro(one, other)
  let prefix = 0
  while (prefix < 4 && prefix < one.length && one[prefix] === other[prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

function findJaro(one: string, other: string): number {
  if (one === other) return 1
  const window = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1)
  const taken = new Array<boolean>(other.length).fill(false)
  const matched = Array.from(one).filter((letter, i) => {
    for (let j = Math.max(0, i - window); j <= Math.min(other.length - 1, i + window); j++) {
      if (taken[j] || other[j] !== letter) continue
      taken[j] = true
      return true
    }
    return false
  })
  if (matched.length === 0) return 0
  const there = Array.from(other).filter((_, j) => taken[j])
  const swapped = matched.filter((letter, i) => letter !== there[i]).length / 2
  return (matched.length / one.length + matched.length / other.length + (matched.length - swapped) / matched.length) / 3
}
