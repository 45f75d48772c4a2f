// Country codes as names: "KZ" is Kazakhstan. The names of the codes come with the runtime (CLDR).

import { normalizeName } from '../ids.ts'

const NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
/** Two-letter codes by the name of their country, in comparing form. */
const CODES: ReadonlyMap<string, string> = new Map(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code): [string, string][] => {
    const name = NAMES.of(code)
    return name === undefined ? [] : [[normalizeName(name), code]]
  }),
)
const KNOWN: ReadonlySet<string> = new Set(CODES.values())

/** The ISO 3166 code that a name is, or that its country has; null for anything else. */
export function countryCodeOf(name: string): string | null {
  const key = normalizeName(name)
  const own = CODES.get(key) ?? CODES.get(key.replace(/^(?:republic|state|kingdom|federation) of (?:the )?/u, ''))
  if (own !== undefined) return own
  const code = key.toUpperCase()
  return KNOWN.has(code) ? code : null
}
