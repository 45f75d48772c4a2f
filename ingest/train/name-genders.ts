// Makes ingest/lexicons/name-genders.txt: the given names of faker that its lists give to one sex alone, or to it at
// least three times as often; "m" or "f" after each. One name may stand in the lists of many languages.
// Run: node --import tsx ingest/train/name-genders.ts

import { writeFileSync } from 'node:fs'
import { collectFakerNames, romanize } from './faker-names.ts'

const counts = new Map<string, { f: number; m: number }>()
for (const [sex, key] of [['female', 'f'], ['male', 'm']] as const) {
  for (const name of collectFakerNames(sex).map(romanize)) {
    if (!/^[a-z]{2,}(?: [a-z]{2,})?$/u.test(name)) continue
    const count = counts.get(name) ?? { f: 0, m: 0 }
    count[key] += 1
    counts.set(name, count)
  }
}
const lines = [...counts].flatMap(([name, { f, m }]) => (f >= 3 * m ? [`${name} f`] : m >= 3 * f ? [`${name} m`] : [])).sort()
writeFileSync(new URL('../lexicons/name-genders.txt', import.meta.url), `${lines.join('\n')}\n`)
console.log(`${lines.length} names of one sex, ${counts.size - lines.length} of both`)
