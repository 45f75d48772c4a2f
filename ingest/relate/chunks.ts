// A shallow parse of one sentence: noun phrases, verb groups and what stands between them. No more than the frames need.

import { isPossessive, lower, overlaps } from '../annotate/words.ts'
import { NAMING } from '../lexicons/verbs.ts'
import type { ResolvedDocument, ResolvedMention, Token } from '../stages.ts'

export type ResolvedSentence = ResolvedDocument['sentences'][number]

interface Range {
  /** Token indexes, half open. */
  readonly from: number
  readonly to: number
}

export interface NounPhrase extends Range {
  readonly kind: 'np'
  /** Head noun, lower case and as its lemma. */
  readonly head: string
  readonly lemma: string
  readonly headIndex: number
  /** First word, lower case. */
  readonly first: string
  /** The mention that the head belongs to. */
  readonly mention: ResolvedMention | undefined
  /** The same, and the others that share its words: "the two". */
  readonly mentions: readonly ResolvedMention[]
  /** Every mention in the phrase. */
  readonly inside: readonly ResolvedMention[]
  /** "Kazakhstan" in "Kazakhstan’s refusal". */
  readonly possessor: ResolvedMention | undefined
  /** Mentions before the head: "Uzbek" in "Uzbek accusations", "NSC" in "NSC officials". */
  readonly modifiers: readonly ResolvedMention[]
}

export interface VerbGroup extends Range {
  readonly kind: 'vg'
  readonly lemma: string
  readonly headIndex: number
  readonly words: readonly string[]
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle'
  /** Marked passive by "be" or "get"; a bare participle is decided where it stands. */
  readonly passive: boolean
  readonly copula: boolean
}

export interface Other extends Range {
  readonly kind: 'preposition' | 'conjunction' | 'relative' | 'that' | 'subordinator' | 'comma' | 'break' | 'other'
  readonly word: string
}

export type Chunk = NounPhrase | VerbGroup | Other

const NOMINAL = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'])
const RELATIVES = new Set(['who', 'whom', 'which', 'whose', 'where'])
const SUBORDINATORS = new Set('after before when while as because since although though if unless whereas until once whether'.split(' '))
/** Participles that only lead to what follows: "officials, including General Ruiz". */
const READ_AS_PREPOSITIONS = new Set(['including', 'according'])
const BREAKS = new Set([';', ':', '—', '–', '--', '(', ')'])
/** Particles that belong to a verb: "hand over", "carry out". */
export const PARTICLES = new Set('over out up off down back away in on'.split(' '))

/** "the Quispe extremist organization" is Quispe, "Cusco province" is Cusco; "a Cusco company" is another. */
const GENERIC_HEADS = new Map<string, readonly ResolvedMention['type'][]>([
  ...'organization organisation group party movement company firm network newspaper agency militia faction foundation'.split(' ').map((head) => [head, ['Organization', 'Person', 'Event']] as const),
  ...'mine dam oilfield gasfield deposit barracks base airbase stadium'.split(' ').map((head) => [head, ['Place']] as const),
  ...'province region city district town village valley island river prison jail camp airport'.split(' ').map((head) => [head, ['Place', 'Country', 'Person', 'Organization']] as const),
])

/** Cuts one sentence into chunks, left to right; together they cover every token. */
export function chunk(sentence: ResolvedSentence): Chunk[] {
  const chunks: Chunk[] = []
  for (let from = 0; from < sentence.tokens.length; ) {
    const next = readNounPhrase(sentence, from) ?? (READ_AS_PREPOSITIONS.has(lower(sentence.tokens[from])) ? undefined : readVerbGroup(sentence.tokens, from, chunks.at(-1))) ?? readOther(sentence.tokens, from)
    chunks.push(next)
    from = next.to
  }
  return chunks.map((found, i): Chunk => {
    if (!('word' in found)) return found
    // "rejected it as baseless and accused Chad": no clause follows.
    if (found.kind === 'subordinator' && found.word === 'as' && chunks[i + 1]?.kind === 'np' && chunks[i + 2]?.kind !== 'vg') return { ...found, kind: 'preposition' }
    if (opensClause(chunks, i)) return { ...found, kind: 'subordinator' }
    return isRelativeThat(chunks, i) ? { ...found, kind: 'relative' } : found
  })
}

/** "a company that owns": right between a noun and a verb, "that" is a relative pronoun. */
function isRelativeThat(chunks: readonly Chunk[], index: number): boolean {
  return chunks[index]?.kind === 'that' && chunks[index - 1]?.kind === 'np' && chunks[index + 1]?.kind === 'vg'
}

/** "after Tashkent had accused him": what looks like a preposition opens a clause when a subject and a verb follow. */
function opensClause(chunks: readonly Chunk[], index: number): boolean {
  const found = chunks[index]
  const verb = chunks[index + 2]
  return found?.kind === 'preposition' && SUBORDINATORS.has(found.word) && chunks[index + 1]?.kind === 'np' && verb?.kind === 'vg' && (verb.form === 'finite' || verb.form === 'participle')
}

/** The token after the outermost mention that starts at or covers `index`; `index` itself when there is none. */
function mentionEnd(sentence: ResolvedSentence, index: number): number {
  const token = sentence.tokens[index]
  if (!token) return index
  const covering = sentence.mentions.filter((mention) => mention.start <= token.start && mention.end >= token.end)
  const end = Math.max(0, ...covering.map((mention) => mention.end))
  let to = index
  while ((sentence.tokens[to]?.end ?? Infinity) <= end) to += 1
  return to
}

/** "granted him asylum", "among them Peru": a phrase of their own. */
const OBJECT_PRONOUNS = new Set(['him', 'them', 'us', 'me'])

function readNounPhrase(sentence: ResolvedSentence, from: number): NounPhrase | undefined {
  const { tokens } = sentence
  let to = from
  while (to < tokens.length) {
    const end = mentionEnd(sentence, to)
    if (to === from + 1 && (OBJECT_PRONOUNS.has(lower(tokens[from])) || (lower(tokens[from]) === 'her' && NAMING.has(tokens[from - 1]?.lemma ?? '')))) break
    if (end > to) to = end
    else if (continuesNoun(tokens, to, from) && !isDate(sentence, to) && !isMeasureAfterName(sentence, to, from) && !isThingAfterPerson(sentence, to, from)) to += 1
    else break
  }
  if (to === from || isPossessive(tokens[from])) return undefined
  return describeNounPhrase(sentence, { from, to })
}

/** "gave Peruvian diplomats 24 hours": people before a number. */
const STAND_INS = new Set('diplomats officials residents migrants workers citizens'.split(' '))

/** "released him to the Red Cross three weeks later", "gave Peru $5 million": a measure after a name begins a phrase of its own. */
function isMeasureAfterName({ tokens, mentions }: ResolvedSentence, index: number, from: number): boolean {
  const measures = tokens[index]?.pos === 'NUM' || tokens[index]?.text === '$' || (lower(tokens[index]) === 'more' && lower(tokens[index + 1]) === 'than')
  if (index === from || !measures) return false
  const before = tokens[index - 1]?.end
  return mentions.some((mention) => mention.end === before) || STAND_INS.has(lower(tokens[index - 1]))
}

/** Behind these a surname alone is the receiver: "granted Ruiz asylum". */
const GIVING = new Set(['grant', 'give', 'deny', 'offer', 'award', 'refuse'])

/** "granted Ana Ruiz asylum": a person's full name modifies no noun. */
function isThingAfterPerson({ tokens, mentions }: ResolvedSentence, index: number, from: number): boolean {
  const given = GIVING.has(tokens[from - 1]?.lemma ?? '')
  if (tokens[index]?.pos !== 'NOUN' || index < from + (given ? 1 : 2)) return false
  return mentions.some((mention) => mention.type === 'Person' && mention.kind === 'name' && mention.start === tokens[from]?.start && mention.end === tokens[index - 1]?.end)
}

function isDate({ dates, tokens }: ResolvedSentence, index: number): boolean {
  const token = tokens[index]
  return token !== undefined && dates.some((date) => overlaps(date, token))
}

function continuesNoun(tokens: readonly Token[], index: number, from: number): boolean {
  const token = tokens[index]
  if (!token) return false
  if (isPossessive(token)) return index > from
  if (joinsByHyphen(tokens, index, from) || isMoney(tokens, index) || isQuoteInside(tokens, index, from)) return true
  if (token.pos === 'PRON') return index === from && !RELATIVES.has(lower(token)) && lower(token) !== 'that'
  if (token.pos === 'DET' && index > from && !isPossessive(tokens[index - 1]) && lower(tokens[index - 1]) !== 'all') return false
  if (NOMINAL.has(token.pos)) return !['that'].includes(lower(token))
  return isParticipleBeforeNoun(tokens, index, from)
}

/** "a Melbourne-based company", "the Canadian-born lawyer": hyphen and participle, without a space, belong to the phrase. */
function joinsByHyphen(tokens: readonly Token[], index: number, from: number): boolean {
  const at = tokens[index]?.text === '-' ? index : index - 1
  const hyphen = tokens[at]
  return hyphen?.text === '-' && at > from && hyphen.start === tokens[at - 1]?.end && hyphen.end === tokens[at + 1]?.start
}

/** "its $69 billion acquisition", "a 20% stake": signs of a measure. */
function isMoney(tokens: readonly Token[], index: number): boolean {
  return (['$', '€', '£', '¥'].includes(tokens[index]?.text ?? '') && tokens[index + 1]?.pos === 'NUM') || (tokens[index]?.text === '%' && tokens[index - 1]?.pos === 'NUM')
}

/** Marks that open and close a quotation inside a phrase. */
const QUOTES = new Set(['"', '\u201c', '\u201d'])
const LONGEST_QUOTATION = 5

/** "a “strategic partnership” deal": a quotation between an article and its noun. */
function isQuoteInside(tokens: readonly Token[], index: number, from: number): boolean {
  if (!QUOTES.has(tokens[index]?.text ?? '')) return false
  const opens = tokens[index - 1]?.pos === 'DET' || tokens[index - 1]?.pos === 'ADJ'
  if (opens && index > from) return NOMINAL.has(tokens[index + 1]?.pos ?? '') && tokens.slice(index + 2, index + 2 + LONGEST_QUOTATION).some(({ text }) => QUOTES.has(text))
  const opened = tokens.slice(from, index).some(({ text }) => QUOTES.has(text))
  return opened && (tokens[index + 1]?.pos === 'NOUN' || tokens[index + 1]?.pos === 'ADJ')
}

/** "the coveted presidency", "repeated accusations": a participle that stands before its noun. */
function isParticipleBeforeNoun(tokens: readonly Token[], index: number, from: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  const before = tokens[index - 1]
  if (token?.pos !== 'VERB' || !/(?:ed|en|ing)$/u.test(token.text) || !next || !['NOUN', 'PROPN', 'ADJ'].includes(next.pos)) return false
  if (index > from) return ['DET', 'ADJ', 'NUM'].includes(before?.pos ?? '') || isPossessive(before)
  return before?.pos === 'ADP' && /ed$/u.test(token.text)
}

function describeNounPhrase(sentence: ResolvedSentence, range: Range): NounPhrase {
  const { tokens } = sentence
  const headIndex = findEventHead(sentence, range) ?? findHead(tokens, range)
  const head = tokens[headIndex]
  const inside = sentence.mentions.filter((mention) => mention.start >= (tokens[range.from]?.start ?? 0) && mention.end <= (tokens[range.to - 1]?.end ?? 0))
  const covers = (mention: ResolvedMention): boolean => head !== undefined && mention.start <= head.start && mention.end >= head.end
  const covering = inside.filter(covers).sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  const named = GENERIC_HEADS.get(lower(head))
  const mention = covering ?? (named ? inside.findLast((other) => other.kind === 'name' && named.includes(other.type) && !other.foundBy.startsWith('countries.demonym') && other.end <= (head?.start ?? 0) && !isPossessive(tokens.find((t) => t.start >= other.end))) : undefined)
  const possessor = findPossessor(tokens, range, inside)
  const modifiers = inside.filter((other) => other !== possessor && !covers(other) && !isCompounded(tokens, other) && !(mention && mention.start <= other.start && mention.end >= other.end))
  return { kind: 'np', ...range, head: lower(head), lemma: head?.lemma ?? '', headIndex, first: lower(tokens[range.from]), mention, mentions: inside.filter((other) => other.start === mention?.start && other.end === mention.end), inside, possessor, modifiers }
}

/** "Saudi-backed forces" are not Saudi Arabia’s; "Saudi-led" ones are. */
function isCompounded(tokens: readonly Token[], { end }: ResolvedMention): boolean {
  const hyphen = tokens.findIndex(({ start, text }) => start === end && text === '-')
  return hyphen > 0 && /(?:ed|run|held|born|built|made)$/u.test(lower(tokens[hyphen + 1])) && !['allied', 'owned'].includes(lower(tokens[hyphen + 1]))
}

/** "talks in Lima": the noun that the event is, not the place. */
function findEventHead({ tokens, mentions }: ResolvedSentence, range: Range): number | undefined {
  const event = mentions.find(({ foundBy, end }) => foundBy === 'events.noun-in-place' && end === tokens[range.to - 1]?.end)
  if (!event) return undefined
  const preposition = tokens.findIndex(({ start, pos }) => start > event.start && pos === 'ADP')
  return preposition > range.from && preposition < range.to ? preposition - 1 : undefined
}

/** The last noun; a possessive ending and what precedes it never hold the head. */
function findHead(tokens: readonly Token[], range: Range): number {
  for (let i = range.to - 1; i >= range.from; i--) {
    if (isPossessive(tokens[i])) continue
    if (['NOUN', 'PROPN', 'PRON'].includes(tokens[i]?.pos ?? '')) return i
  }
  return range.to - 1
}

function findPossessor(tokens: readonly Token[], range: Range, inside: readonly ResolvedMention[]): ResolvedMention | undefined {
  for (let i = range.to - 1; i > range.from; i--) {
    if (!isPossessive(tokens[i]) || i === range.to - 1) continue
    const before = tokens[i - 1]
    const owner = before && inside.filter((mention) => mention.end === before.end).sort((a, b) => a.start - b.start)[0]
    if (owner) return owner
  }
  const first = tokens[range.from]
  return first && inside.find((mention) => mention.kind === 'pronoun' && mention.start === first.start && ['his', 'her', 'its', 'their'].includes(lower(first)) && range.to - range.from > 1)
}

function readVerbGroup(tokens: readonly Token[], from: number, before: Chunk | undefined): VerbGroup | undefined {
  let to = from
  let head = -1
  while (to < tokens.length) {
    const token = tokens[to]
    if (token?.pos === 'VERB') {
      head = to
      to += 1
      break
    }
    if (token?.pos === 'AUX' || (token?.pos === 'PART' && !isPossessive(token)) || (token?.pos === 'ADV' && (to > from || leadsVerb(tokens, to)))) {
      if (token.pos === 'AUX') head = to
      to += 1
    } else break
  }
  // "was on the list": the last auxiliary is a copula; adverbs after it are not its own.
  if (head < 0) return undefined
  const end = tokens[head]?.pos === 'AUX' ? head + 1 : to
  const words = tokens.slice(from, end).map((token) => token.text.toLowerCase())
  const main = tokens[head]
  const copula = main?.pos === 'AUX'
  const auxiliaries = tokens.slice(from, head).filter((token) => token.pos === 'AUX')
  const passive = !copula && auxiliaries.some((token) => token.lemma === 'be' || token.lemma === 'get') && !/ing$/u.test(main?.text ?? '') && words.lastIndexOf('to') < 1
  return { kind: 'vg', from, to: end, lemma: main?.lemma ?? '', headIndex: head, words, passive, copula, form: findForm(words, main, auxiliaries.length > 0 || copula, before, lower(tokens[end]) === 'by') }
}

function leadsVerb(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]
  return next?.pos === 'VERB' || next?.pos === 'AUX' || (next?.pos === 'ADV' && tokens[index + 2]?.pos === 'VERB')
}

function findForm(words: readonly string[], main: Token | undefined, auxiliary: boolean, before: Chunk | undefined, agentFollows: boolean): VerbGroup['form'] {
  if (words[0] === 'to' || (words[0] === 'not' && words[1] === 'to')) return 'infinitive'
  if (auxiliary) return 'finite'
  if (/ing$/u.test(main?.text ?? '')) return 'gerund'
  // "run by", "co-founded by": forms that the lemma does not tell from the infinitive
  const irregular = main !== undefined && !/s$/u.test(main.text) && (main.text.toLowerCase() !== main.lemma || /ed$/u.test(main.text) || agentFollows)
  return irregular && before !== undefined ? 'participle' : 'finite'
}

function readOther(tokens: readonly Token[], from: number): Other {
  const word = lower(tokens[from])
  const range = { from, to: from + 1, word }
  if (word === 'that') return { kind: 'that', ...range }
  if (RELATIVES.has(word)) return { kind: 'relative', ...range }
  if (word === ',') return { kind: 'comma', ...range }
  if (BREAKS.has(word)) return { kind: 'break', ...range }
  if (word === 'and' || word === 'or' || word === 'but') return { kind: 'conjunction', ...range }
  if (tokens[from]?.pos === 'ADP' || word === 'for' || word === 'to' || word === 'according' || word === 'including') return { kind: SUBORDINATORS.has(word) && tokens[from + 1]?.pos === 'PRON' ? 'subordinator' : 'preposition', ...range }
  if (SUBORDINATORS.has(word)) return { kind: 'subordinator', ...range }
  return { kind: 'other', ...range }
}
