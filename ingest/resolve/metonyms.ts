// A capital that stands for its government ("relations with Tashkent") is a mention of the country.

import { lower } from '../annotate/words.ts'
import type { Lexicons } from '../lexicons/lexicons.ts'
import type { NameMention, Token } from '../stages.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const DEALINGS = words('relations relationship ties alliance talks agreement agreements cooperation negotiations partnership friendship treaty pact dialogue contacts dispute row tensions rivalry pressure influence dependence war standoff')
const STATE_VERBS = words('accuse insist deny want refuse reject announce demand urge negotiate hope fear agree sign condemn oblige criticize criticise warn threaten pledge promise offer recognize recognise withdraw extradite retaliate respond say keep continue support expel impose protest seek issue express ease designate freeze order dispatch deploy suspend ban veto back voice lift tighten rebuke blame summon recall deport hail approve praise denounce deport extend sanction blacklist arrest detain file sue')
const PRESSURES = words('oblige urge accuse ask press tell force criticize criticise support warn pressure blame help allow persuade require condemn')
const STATE_NOUNS = words("accusation accusations policy policies decision refusal stance position claim claims demand demands foreign ally allies leadership interests relations response influence attempts government reaction")

/** No government speaks through these names, or not that of the country they lie in. */
const NEVER = words('brussels vatican')

/** The country that a mention of a capital stands for where it stands, or undefined when it is the city. */
export function findCountryBehind(mention: NameMention, tokens: readonly Token[], { countries }: Lexicons) {
  const country = mention.type === 'Place' ? countries.byCapital(mention.text) : undefined
  if (!country || NEVER.has(mention.text.toLowerCase())) return undefined
  const from = tokens.findIndex((token) => token.start >= mention.start)
  const to = from + mention.text.split(/\s+/u).length
  return isDealtWith(tokens, from) || acts(tokens, from, to) || isPressed(tokens, from, to) || owns(tokens, to) ? country : undefined
}

/** "relations with Tashkent", "talks between Ankara and Tehran". */
function isDealtWith(tokens: readonly Token[], from: number): boolean {
  const between = tokens.slice(Math.max(0, from - 4), from).map(lower)
  const at = Math.max(between.lastIndexOf('with'), between.lastIndexOf('between'), between.lastIndexOf('on'))
  return at > 0 && DEALINGS.has(between[at - 1] ?? '') && between.slice(at + 1).every((word, i, rest) => i < rest.length - 1 || word === 'and' || rest.length === 0)
}

/** "Tashkent accused": the subject of what states do; not "in Tashkent said". */
function acts(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]
  if (before && before.pos === 'ADP' && !['after', 'before', 'since', 'until', 'as'].includes(lower(before))) return false
  // "Lima, which denied it,"
  const start = lower(tokens[to]) === ',' && lower(tokens[to + 1]) === 'which' ? to + 2 : to
  const next = tokens.slice(start, start + 3).find((token) => token.pos !== 'ADV' && token.pos !== 'AUX')
  if (next?.pos !== 'VERB') return false
  return STATE_VERBS.has(next.lemma) || (next.lemma === 'hold' && ['talks', 'negotiations', 'consultations'].includes(lower(tokens[tokens.indexOf(next) + 1])))
}

/** "obliges Astana to extradite". */
function isPressed(tokens: readonly Token[], from: number, to: number): boolean {
  return PRESSURES.has(tokens[from - 1]?.lemma ?? '') && tokens[from - 1]?.pos === 'VERB' && ['to', 'of', 'for', 'over', 'not'].includes(lower(tokens[to]))
}

/** "Tashkent’s accusations". */
function owns(tokens: readonly Token[], to: number): boolean {
  return /^['\u2019]s$/u.test(tokens[to]?.text ?? '') && tokens.slice(to + 1, to + 3).some((token) => STATE_NOUNS.has(lower(token)))
}
