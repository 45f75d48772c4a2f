// Makes ingest/lexicons/given-names.txt: faker's given names in Latin script, its Cyrillic and Georgian ones in the
// romanisation of English-language news, and our own list of names that faker lacks. One a line; a line that ends in
// "?" is a name that is as often a word or a place.
// Run: node --import tsx ingest/train/given-names.ts

import { readFileSync, writeFileSync } from 'node:fs'
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

function collectFakerNames(): readonly string[] {
  return Object.entries(allLocales)
    .filter(([locale]) => !LEFT_OUT.has(locale))
    .flatMap(([, { person }]) => Object.values(person?.first_name ?? {}))
    .flat()
    .filter((name): name is string => typeof name === 'string')
}

function readWords(file: string): readonly string[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return text.replace(/^#.*$/gmu, '').split(/\s+/u)
}

/** The form that the lexicon looks up: lower case, no marks, Latin script; hyphens stay as spaces. */
function romanize(name: string): string {
  return foldName(name.normalize('NFC').toLowerCase().replace(/\p{L}/gu, (letter) => CYRILLIC.get(letter) ?? GEORGIAN.get(letter) ?? letter))
}

const ambiguous = new Set(readWords('given-names-ambiguous.txt'))
const dropped = new Set(readWords('given-names-dropped.txt'))
const candidates = [...collectFakerNames(), ...readWords('given-names-own.txt'), ...ambiguous].map(romanize)
const names = [...new Set(candidates)].filter((name) => /^[a-z]{3,}(?: [a-z]{2,})?$/u.test(name) && !dropped.has(name)).sort()
const lines = names.map((name) => (ambiguous.has(name) ? `${name}?` : name))
writeFileSync(new URL('../lexicons/given-names.txt', import.meta.url), `${lines.join('\n')}\n`)
console.log(`${names.length} given names, ${lines.filter((line) => line.endsWith('?')).length} of them ambiguous`)
