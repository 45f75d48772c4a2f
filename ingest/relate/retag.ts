// Parts of speech that the tokenizer's model gets wrong where claims depend on them, put right by the words around.

import { BODY_NOUNS } from '../annotate/evidence.ts'
import { isPossessive, lower, startsSmall } from '../annotate/words.ts'
import type { Token } from '../stages.ts'
import type { ResolvedSentence } from './chunks.ts'
import { FRAME_LEMMAS } from './frames.ts'

interface Site {
  readonly tokens: readonly Token[]
  readonly at: number
  /** Whether a name ends right before the token, or begins right after it. */
  readonly afterName: boolean
  readonly beforeName: boolean
  /** The sentence has no verb at all: most headlines that this concerns. */
  readonly verbless: boolean
}

interface Retagging {
  readonly from: readonly string[]
  readonly to: string
  readonly sample: string
  readonly holds: (site: Site) => boolean
  /** Its lemma as that part of speech, where it is another. */
  readonly lemma?: (word: string) => string | undefined
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Plurals that are verbs' forms and nearly always nouns beside a name: "Peruvian forces", "Kenya talks". */
const PLURALS = list('arms forces troops talks shares aids works leaders states rules heads runs teams reports plans claims charges bases')
const OPENERS = list('about more some up nearly almost around over at')
const PASTS: ReadonlyMap<string, string> = new Map([['shot', 'shoot'], ['abducted', 'abduct'], ['tortured', 'torture'], ['overthrew', 'overthrow']])
const OFFICES = list('chief executive deputy head leader general')
const INDUSTRIES = list('shipping mining trading banking building engineering consulting publishing financing holding gambling logging fishing farming packaging marketing advertising broadcasting manufacturing processing training lobbying lending investing clothing catering')
const PORTFOLIOS = list('finance trade research transport process programme program project')
const OFFICERS = list('director minister chief manager officer secretary ministry')
const ADJECTIVES = list('new')

/** "lives" is of "live", not of "life". */
function thirdPersonLemma(word: string): string | undefined {
  return [word.slice(0, -1), word.slice(0, -2)].find((lemma) => FRAME_LEMMAS.has(lemma))
}

const isThirdPerson = ({ text }: Token): boolean => /[^s]s$/u.test(text) && startsSmall(text)

/** Whether something like an object begins at a token. */
function opensObject(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && (['DET', 'NUM', 'PRON', 'PROPN'].includes(token.pos) || token.text === '$' || OPENERS.has(lower(token)))
}

/** In this order; the first row that holds decides. */
const ROWS: readonly Retagging[] = [
  {
    from: ['NOUN'], to: 'VERB', sample: 'Ana Ruiz, who lives in Lima', lemma: thirdPersonLemma,
    holds: ({ tokens, at }) => opensRelative(tokens, at) && isThirdPersonAt(tokens, at) && !['VERB', 'AUX'].includes(tokens[at + 1]?.pos ?? ''),
  },
  {
    from: ['NOUN'], to: 'VERB', sample: 'before Ruiz visits Peru',
    holds: ({ tokens, at, afterName, beforeName }) => afterName && isFramed(tokens, at) && (beforeName || ['DET', 'PRON'].includes(tokens[at + 1]?.pos ?? '')),
  },
  {
    from: ['NOUN'], to: 'VERB', sample: 'Peru signs migration pact with Chile',
    holds: ({ tokens, at, afterName, verbless }) => verbless && afterName && isFramed(tokens, at) && ['NOUN', 'ADJ', 'NUM', 'PROPN', 'VERB'].includes(tokens[at + 1]?.pos ?? ''),
  },
  {
    from: ['NOUN'], to: 'VERB', sample: 'Kenya, a member of the fund, shelters about 300 rebels',
    holds: ({ tokens, at }) => lower(tokens[at - 1]) === ',' && tokens.slice(1, at - 1).some((token) => token.text === ',') && isFramed(tokens, at) && (opensObject(tokens, at + 1) || (lower(tokens[at]) === 'lives' && tokens[at + 1]?.pos === 'ADP')),
  },
  {
    from: ['NOUN'], to: 'VERB', sample: 'demanded that the junta release Ana Ruiz',
    holds: ({ tokens, at, afterName, beforeName }) => beforeName && (afterName || tokens[at - 1]?.pos === 'NOUN') && FRAME_LEMMAS.has(lower(tokens[at])) && tokens.slice(Math.max(0, at - 5), at).some((token) => lower(token) === 'that'),
  },
  {
    from: ['NOUN'], to: 'VERB', sample: 'Ana Ruiz, who shot Jan Novak', lemma: (word) => PASTS.get(word),
    holds: ({ tokens, at, afterName, beforeName }) => PASTS.has(lower(tokens[at])) && (afterName || ['who', 'have', 'had', 'has'].includes(lower(tokens[at - 1]))) && (beforeName || ['PRON', 'DET', 'NUM', 'PROPN'].includes(tokens[at + 1]?.pos ?? '') || lower(tokens[at + 1]) === 'president'),
  },
  {
    from: ['NOUN'], to: 'VERB', sample: 'charged with funding the Amani Front', lemma: gerundLemma,
    holds: ({ tokens, at, beforeName }) => ['of', 'with', 'for', 'by', 'from'].includes(lower(tokens[at - 1])) && gerundLemma(lower(tokens[at])) !== undefined && (beforeName || tokens[at + 1]?.pos === 'DET'),
  },
  { from: ['VERB'], to: 'NOUN', sample: 'operates the Goma block with', holds: ({ tokens, at, afterName }) => afterName && isBare(tokens[at]) && !/s$/u.test(tokens[at]?.text ?? '') && tokens[at - 2]?.pos === 'DET' && tokens[at - 3]?.pos === 'VERB' },
  { from: ['VERB'], to: 'NOUN', sample: 'the Norwegian shipping group Nordvik', holds: ({ tokens, at }) => INDUSTRIES.has(lower(tokens[at])) && BODY_NOUNS.has(lower(tokens[at + 1])) && ['DET', 'ADJ', 'NOUN', 'PROPN'].includes(tokens[at - 1]?.pos ?? '') },
  { from: ['VERB'], to: 'NOUN', sample: 'had been finance director', holds: ({ tokens, at }) => PORTFOLIOS.has(lower(tokens[at])) && OFFICERS.has(lower(tokens[at + 1])) },
  { from: ['VERB'], to: 'NOUN', sample: 'convicted of Ruiz’s killing', holds: ({ tokens, at }) => isPossessive(tokens[at - 1]) && /ing$/u.test(tokens[at]?.text ?? '') && closes(tokens[at + 1]) },
  {
    from: ['VERB'], to: 'NOUN', sample: 'accused Chad of blackmail; on its consoles',
    holds: ({ tokens, at }) => isBare(tokens[at]) && (isGoverned(tokens, at) || isOwned(tokens, at)),
  },
  {
    from: ['ADJ'], to: 'VERB', sample: 'Sudan allegedly sheltered Ana Ruiz', lemma: pastLemma,
    holds: ({ tokens, at, afterName, beforeName }) => pastLemma(lower(tokens[at])) !== undefined && (beforeName || ['DET', 'PRON'].includes(tokens[at + 1]?.pos ?? '')) && (afterName || ['ADV', 'CCONJ', 'AUX'].includes(tokens[at - 1]?.pos ?? '') || ['who', 'which'].includes(lower(tokens[at - 1]))),
  },
  { from: ['ADJ'], to: 'VERB', sample: 'had been sheltered by Sudan', lemma: pastLemma, holds: ({ tokens, at }) => pastLemma(lower(tokens[at])) !== undefined && lower(tokens[at + 1]) === 'by' && tokens[at - 1]?.pos === 'AUX' },
  { from: ['ADJ'], to: 'VERB', sample: 'Ana Ruiz is married to Jan Novak', lemma: () => 'marry', holds: ({ tokens, at }) => lower(tokens[at]) === 'married' && lower(tokens[at + 1]) === 'to' },
  { from: ['ADJ'], to: 'NOUN', sample: 'Sudan’s army chief, Ana Ruiz', holds: ({ tokens, at }) => OFFICES.has(lower(tokens[at])) && !['NOUN', 'PROPN', 'ADJ'].includes(tokens[at + 1]?.pos ?? '') },
  { from: ['ADV'], to: 'ADJ', sample: 'Peru’s new prime minister', holds: ({ tokens, at }) => ADJECTIVES.has(lower(tokens[at])) && ['ADJ', 'NOUN', 'PROPN'].includes(tokens[at + 1]?.pos ?? '') },
]

/** "who lives in Lima", "who ruled until 2017 and lives in Lima": right behind the pronoun, or joined to its first verb. */
function opensRelative(tokens: readonly Token[], at: number): boolean {
  const before = lower(tokens[at - 1])
  if (before === 'who' || before === 'which') return true
  return before === 'and' && tokens[at + 1]?.pos === 'ADP' && tokens.slice(Math.max(0, at - REACH), at).some((token) => lower(token) === 'who')
}

/** How far back a relative pronoun may stand. */
const REACH = 12

/** "funding" is "fund", "bribing" "bribe", "robbing" "rob": the verb of the frames that a form in "-ing" is of. */
function gerundLemma(word: string): string | undefined {
  if (!word.endsWith('ing')) return undefined
  const stem = word.slice(0, -3)
  return [stem, `${stem}e`, stem.replace(/(.)\1$/u, '$1')].find((lemma) => FRAME_LEMMAS.has(lemma))
}

/** "sheltered" is of "shelter": the verb of the frames that a form in "-ed" is of. */
function pastLemma(word: string): string | undefined {
  if (!word.endsWith('ed')) return undefined
  return [word.slice(0, -2), word.slice(0, -1)].find((lemma) => FRAME_LEMMAS.has(lemma))
}

function isThirdPersonAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && isThirdPerson(token)
}

/** A verb of the frames in its third person, and no plural. */
function isFramed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && isThirdPerson(token) && !PLURALS.has(token.text) && FRAME_LEMMAS.has(token.lemma)
}

/** A verb without ending, or with "s": no participle. */
function isBare(token: Token | undefined): boolean {
  return token !== undefined && !/(?:ed|ing|en|wn|ght)$/u.test(token.text) && startsSmall(token.text)
}

/** "of blackmail", "for help": after a preposition with nothing behind that a verb would have. */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  return ['of', 'for', 'with', 'on', 'by', 'from', 'under', 'after', 'over', 'about', 'against'].includes(lower(tokens[at - 1])) && closes(tokens[at + 1])
}

function isOwned(tokens: readonly Token[], at: number): boolean {
  return (['its', 'his', 'her', 'their', 'our', 'the', 'a', 'an'].includes(lower(tokens[at - 1])) || (isPossessive(tokens[at - 1]) && /s$/u.test(tokens[at - 1]?.text ?? ''))) && closes(tokens[at + 1])
}

function closes(token: Token | undefined): boolean {
  return token === undefined || token.pos === 'PUNCT' || token.pos === 'ADP' || token.pos === 'CCONJ'
}

const BY_TAG: ReadonlyMap<string, readonly Retagging[]> = new Map([...new Set(ROWS.flatMap(({ from }) => from))].map((tag) => [tag, ROWS.filter(({ from }) => from.includes(tag))]))

/** The sentence with such tokens put right; the same one where there are none. */
export function retag(sentence: ResolvedSentence): ResolvedSentence {
  const { tokens, mentions } = sentence
  const names = mentions.filter(({ kind, foundBy }) => kind !== 'description' && !foundBy.startsWith('countries.demonym'))
  const [starts, ends] = [new Set(names.map(({ start }) => start)), new Set(names.map(({ end }) => end))]
  const verbless = !tokens.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  let changed: Token[] | undefined
  for (const [at, token] of tokens.entries()) {
    const rows = BY_TAG.get(token.pos)
    if (!rows) continue
    const site = { tokens: changed ?? tokens, at, verbless, afterName: ends.has(tokens[at - 1]?.end ?? -1), beforeName: starts.has(tokens[at + 1]?.start ?? -1) }
    const row = rows.find(({ holds }) => holds(site))
    if (!row || mentions.some(({ start, end }) => start <= token.start && end >= token.end)) continue
    changed ??= [...tokens]
    changed[at] = { ...token, pos: row.to, lemma: row.lemma?.(lower(token)) ?? token.lemma }
  }
  return changed ? { ...sentence, tokens: changed } : sentence
}
