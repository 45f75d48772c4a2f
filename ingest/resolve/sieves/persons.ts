// Sieve: surnames, nicknames and shorter forms of the names of persons.

import type { Group, Pair } from '../groups.ts'

interface Person {
  readonly key: string
  readonly words: readonly string[]
  /** Where it is first named: sentence, and offset in the text. */
  readonly sentence: number
  readonly start: number
}

/** "Ruiz" is the one person named "… Ruiz"; "Ana Ruiz" and "Ana Maria Ruiz", "Diaz Ruiz" and "Ana Diaz Ruiz" are one. */
export function findPersonNames(groups: readonly Group[]): Pair[] {
  const persons = groups.filter((group) => group.type === 'Person').map(describe)
  return persons.flatMap((person) => {
    const longer = persons.filter((other) => other.words.length > person.words.length && isShortFor(person.words, other.words))
    const within = findWithin(persons, person)
    // "Ricardo Valdivia Huaman", called Valdivia before his cousin Walter Valdivia is named
    const introduced = within && longer.every(({ start }) => start > person.start) ? within : undefined
    const chosen = introduced ?? (longer.length > 1 ? nearest(longer, person) : longer[0])
    return chosen ? [[chosen.key, person.key] as const] : []
  })
}

function describe({ key, members }: Group): Person {
  const [first] = members.toSorted((a, b) => a.mention.start - b.mention.start)
  return { key, words: key.slice('Person|'.length).split(' '), sentence: first?.sentence ?? 0, start: first?.mention.start ?? 0 }
}

/**
 * Of several with that surname, the one who was introduced last before it: texts introduce whom they go on to call so. Of two in
 * one sentence it is the first: "police arrested Ana Ruiz, a daughter of Luis Ruiz" goes on about Ana.
 */
function nearest(persons: readonly Person[], { start }: Person): Person | undefined {
  return persons.filter((person) => person.start < start).sort((a, b) => b.sentence - a.sentence || a.start - b.start)[0]
}

/** "Lula" after "Luiz Inacio Lula da Silva", "Perez" after "Ana Perez Ruiz": a word within the one name that has it. */
function findWithin(persons: readonly Person[], { words, start }: Person): Person | undefined {
  const [only, ...others] = persons.filter((other) => other.words.length > 2 && words.length === 1 && other.words.includes(words[0] ?? '') && other.start < start)
  return others.length === 0 ? only : undefined
}

function isShortFor(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 1) return short[0] === long[0] || short[0] === long.at(-1)
  return (short[0] === long[0] && short.at(-1) === long.at(-1)) || ` ${long.join(' ')} `.includes(` ${short.join(' ')} `)
}
