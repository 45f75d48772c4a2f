// Reports by the dozen, each about somebody else, made from a seed: what is read and in which order is always the same.

/** Numbers from 0 to 1, always the same ones for a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const FIRST = ['Ivan', 'Ana', 'Omar', 'Lena', 'Peter', 'Rosa', 'David', 'Nina', 'Carlos', 'Maria']
const LAST = ['Petrov', 'Cruz', 'Hassan', 'Weber', 'Novak', 'Quispe', 'Mensah', 'Larsen', 'Silva', 'Rossi']
const CITIES = ['Minsk', 'Lima', 'Cairo', 'Berlin', 'Prague', 'Accra', 'Oslo', 'Rome', 'Almaty', 'Tashkent']
const COUNTRIES = ['Norway', 'Peru', 'Chile', 'Ghana', 'Kazakhstan', 'Italy', 'Egypt', 'Germany', 'Belarus', 'Brazil']

/** Reports number `from` up to, not including, `to`, by file name. */
export function makeReports(from: number, to: number): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: to - from }, (_, index) => [`report-${String(from + index).padStart(3, '0')}.txt`, makeReport(from + index)]))
}

function makeReport(number: number): string {
  const random = randomFrom(number + 1)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const [person, other] = [`${pick(FIRST)} ${pick(LAST)}`, `${pick(FIRST)} ${pick(LAST)}`]
  const [city, country, rival] = [pick(CITIES), pick(COUNTRIES), pick(COUNTRIES)]
  const date = `${1 + (number % 28)} May ${1990 + (number % 30)}`
  // Words of its own, so that none is taken for a copy of another.
  const own = Array.from({ length: 12 }, (_, word) => `item${number}x${word}`).join(' ')
  return `Report ${number}\n\n${date}\n\nPolice in ${city} arrested ${person} on ${date}. ${country} criticized ${rival}. ${person} met ${other} in ${pick(CITIES)}. The list has ${own}.\n`
}
