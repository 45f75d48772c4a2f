// Given names of many languages as @faker-js/faker has them, and how English-language news writes them.

import { allLocales } from '@faker-js/faker'
import { foldName } from '../lexicons/letters.ts'

const CYRILLIC = new Map(
  Object.entries({
    а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ѓ: 'gj', е: 'e', ё: 'yo', є: 'ye', ж: 'zh', з: 'z', ѕ: 'dz', и: 'i', і: 'i', ї: 'yi',
    й: 'y', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ќ: 'kj', у: 'u', ф: 'f',
    х: 'kh', ц: 'ts', ч: 'ch', џ: 'dj', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
  }),
)
const GEORGIAN = new Map(
  Object.entries({
    ა: 'a', ბ: 'b', გ: 'g', დ: 'd', ე: 'e', ვ: 'v', ზ: 'z', თ: 't', ი: 'i', კ: 'k', ლ: 'l', მ: 'm', ნ: 'n', ო: 'o', პ: 'p', ჟ: 'zh', რ: 'r',
    ს: 's', ტ: 't', უ: 'u', ფ: 'p', ქ: 'k', ღ: 'gh', ყ: 'q', შ: 'sh', ჩ: 'ch', ც: 'ts', ძ: 'dz', წ: 'ts', ჭ: 'ch', ხ: 'kh', ჯ: 'j', ჰ: 'h',
  }),
)
/** Locales whose entries are jokes or not names of people. */
const LEFT_OUT: ReadonlySet<string> = new Set(['en_AU_ocker', 'en_BORK', 'eo', 'base'])

/** The names of all languages, once for each that has them; of one sex where that is asked. */
export function collectFakerNames(sex?: 'female' | 'male'): readonly string[] {
  return Object.entries(allLocales)
    .filter(([locale]) => !LEFT_OUT.has(locale))
    .flatMap(([, { person }]) => (sex === undefined ? Object.values(person?.first_name ?? {}) : [person?.first_name?.[sex] ?? []]))
    .flat()
    .filter((name): name is string => typeof name === 'string')
}

/** The form that the lexicon looks up: lower case, no marks, Latin script; hyphens stay as spaces. */
export function romanize(name: string): string {
  return foldName(name.normalize('NFC').toLowerCase().replace(/\p{L}/gu, (letter) => CYRILLIC.get(letter) ?? GEORGIAN.get(letter) ?? letter))
}
