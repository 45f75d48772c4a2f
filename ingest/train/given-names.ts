// Makes ingest/lexicons/given-names.txt: faker's given names in Latin script, its Cyrillic and Georgian ones in the
// romanisation of English-language news, and our own list of names that faker lacks. One a line; a line that ends in
// "?" is a name that is as often a word or a place.
// Run: node --import tsx ingest/train/given-names.ts

import { readFileSync, writeFileSync } from 'node:fs'
import { collectFakerNames, romanize } from './faker-names.ts'

function readWords(file: string): readonly string[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return text.replace(/^#.*$/gmu, '').split(/\s+/u)
}

const ambiguous = new Set(readWords('given-names-ambiguous.txt'))
const dropped = new Set(readWords('given-names-dropped.txt'))
const candidates = [...collectFakerNames(), ...readWords('given-names-own.txt'), ...ambiguous].map(romanize)
const names = [...new Set(candidates)].filter((name) => /^[a-z]{3,}(?: [a-z]{2,})?$/u.test(name) && !dropped.has(name)).sort()
const lines = names.map((name) => (ambiguous.has(name) ? `${name}?` : name))
writeFileSync(new URL('../lexicons/given-names.txt', import.meta.url), `${lines.join('\n')}\n`)
console.log(`${names.length} given names, ${lines.filter((line) => line.endsWith('?')).length} of them ambiguous`)
