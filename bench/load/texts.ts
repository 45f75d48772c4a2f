// News texts of a given length, made up: dense with names as wire reports are, no two alike, the same for the same seed.

import { COUNTRY_ROWS } from '../../ingest/lexicons/countries-table.ts'
import { createRandom, type Random } from '../store/random.ts'

const GIVEN = ['Anna', 'Boris', 'Clara', 'Daniel', 'Elena', 'Farid', 'Grace', 'Henrik', 'Ivan', 'Julia', 'Karim', 'Laura', 'Mikhail', 'Nadia', 'Oleg', 'Paula', 'Rustam', 'Sofia', 'Timur', 'Victor']
const BEGINNINGS = ['Bar', 'Kel', 'Mor', 'Tal', 'Ver', 'Sad', 'Hol', 'Jur', 'Pet', 'Rak', 'Lin', 'Gor', 'Dan', 'Fer', 'Ism', 'Nur', 'Cal', 'Win', 'Ors', 'Zam']
const ENDINGS = ['ov', 'ini', 'sen', 'ez', 'man', 'ard', 'enko', 'ayev', 'ley', 'ström']
/** Every country with its capital, as they stand in the table: by continent, not by size. */
const COUNTRIES = COUNTRY_ROWS.map(([, name]) => name)
const CITIES = COUNTRY_ROWS.map(([, , , capitals]) => capitals.split(',')[0] ?? '').filter((capital) => capital !== '')
const BODIES = ['Ministry of Foreign Affairs', 'Interior Ministry', 'Supreme Court', 'National Bank', 'Central Election Commission', 'Red Crescent Society']
const MONTHS = ['January', 'March', 'May', 'July', 'September', 'November']

interface Cast {
  readonly person: () => string
  readonly city: () => string
  readonly country: () => string
  readonly body: () => string
  readonly date: () => string
  readonly number: () => number
}

/** Sentences of about sixteen words, as reports have them. */
const SENTENCES: readonly ((cast: Cast) => string)[] = [
  ({ person, city, date }) => `${person()} met ${person()} in ${city()} on ${date()} and spoke for several hours about trade.`,
  ({ person, city, date, body }) => `Police in ${city()} arrested ${person()} on ${date()}, the ${body()} said in a short statement.`,
  ({ country, number }) => `${country()} accused ${country()} of breaking a treaty that ${number()} members of parliament had asked for.`,
  ({ person, country, body }) => `${person()}, who leads the ${body()} of ${country()}, criticized the decision as late and costly.`,
  ({ person, city, number }) => `About ${number()} people gathered outside the city hall of ${city()}, where ${person()} read a letter aloud.`,
  ({ country, body, date }) => `The ${body()} of ${country()} signed an agreement with the ${body()} of ${country()} on ${date()}.`,
  ({ number }) => `The report of ${number()} pages lists roads, schools and bridges that were repaired, and what each of them cost.`,
  ({ person, country }) => `${person()} was born in ${country()} and studied law before joining the civil service as a translator.`,
  ({ city, number, date }) => `Prices in the markets of ${city()} rose by ${number() % 40} percent after ${date()}, according to three traders.`,
  ({ person, body }) => `${person()} called on the ${body()} to release the documents and to answer the questions of reporters.`,
]

/** `count` texts of at least `words` words each, less than a sentence more. */
export function makeText(words: number, seed: number): { readonly title: string; readonly text: string; readonly names: readonly string[] } {
  const random = createRandom(seed)
  const names = new Set<string>()
  const cast = castOf(random, names)
  const lines: string[] = []
  for (let written = 0; written < words; ) {
    const line = pick(random, SENTENCES)(cast)
    written += line.split(' ').length
    lines.push(line)
  }
  const paragraphs = Array.from({ length: Math.ceil(lines.length / 5) }, (_, at) => lines.slice(at * 5, at * 5 + 5).join(' '))
  return { title: `Report ${seed} from ${cast.city()}`, text: paragraphs.join('\n\n'), names: [...names] }
}

function castOf(random: Random, names: Set<string>): Cast {
  const date = (): string => `${1 + random.below(28)} ${pick(random, MONTHS)} ${1995 + random.below(20)}`
  return {
    person: () => {
      // As pickOften, with more names that stand in one document alone.
      const rank = Math.floor(random.next() ** 3 * GIVEN.length * BEGINNINGS.length * ENDINGS.length)
      const name = nameOf(rank)
      names.add(name)
      return name
    },
    city: () => pickOften(random, CITIES),
    country: () => pickOften(random, COUNTRIES),
    body: () => pick(random, BODIES),
    date,
    number: () => 11 + random.below(9000),
  }
}

function nameOf(rank: number): string {
  const surname = Math.floor(rank / GIVEN.length)
  return `${GIVEN[rank % GIVEN.length] ?? ''} ${BEGINNINGS[surname % BEGINNINGS.length] ?? ''}${ENDINGS[Math.floor(surname / BEGINNINGS.length) % ENDINGS.length] ?? ''}`
}

/** Few are named often and most seldom: the first of two hundred in every fifteenth place. */
function pickOften(random: Random, items: readonly string[]): string {
  return items[Math.floor(random.next() ** 2 * items.length)] ?? ''
}

function pick<Item>(random: Random, items: readonly [Item, ...Item[]] | readonly Item[]): Item {
  const item = items[random.below(items.length)]
  if (item === undefined) throw new RangeError('Nothing to pick from.')
  return item
}
