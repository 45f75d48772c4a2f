// Sentences, tokens and parts of speech. The only module that imports wink-nlp.

import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItemSentence, type ItsFunction } from 'wink-nlp'
import type { Sentence } from '../../graph/model.ts'
import { remember } from '../remember.ts'
import type { Token } from '../stages.ts'

export type TokenizedSentence = Sentence & { readonly tokens: readonly Token[] }

export interface Tokenizer {
  /**
   * The sentences of a text with their tokens (Universal POS tags, lemmas).
   * Offsets are UTF-16 code units into the text: `text.slice(token.start, token.end) === token.text`.
   * A sentence never crosses a line break. `pages` are the offsets at which pages start.
   */
  readonly tokenize: (text: string, pages?: readonly number[]) => TokenizedSentence[]
  /** Whether the model's vocabulary of 88,000 English words has the word; proper names are mostly not in it. */
  readonly isEnglishWord: (word: string) => boolean
}

/** Loads the language model (a tenth of a second) and gives the tokenizer over it. */
export function createTokenizer(): Tokenizer {
  const nlp = winkNLP(model, ['sbd', 'pos'])
  // What wink-nlp calls its "its" are plain functions that use no `this`, though they are declared as methods.
  /* eslint-disable @typescript-eslint/unbound-method */
  const { value, pos, uniqueId } = nlp.its
  // wink-nlp declares this one function with a narrower type than `out` takes, though it is meant for `out`; for a few
  // words ("Ive") it gives nothing.
  const lemma = nlp.its.lemma as ItsFunction<string | undefined>
  /* eslint-enable @typescript-eslint/unbound-method */
  // The model numbers its own words first; a word that it has never seen gets the next free number.
  const idOf = (word: string): number => Number(nlp.readDoc(word).tokens().itemAt(0).out(uniqueId))
  const vocabulary = idOf('zzqxjvkw')

  function tokenizeParagraph(text: string, offset: number): Token[][] {
    const paragraph = nlp.readDoc(cutLongRuns(text))
    // Three arrays for the paragraph: asking token by token took a third of the time of tokenizing.
    const all = paragraph.tokens()
    const words = all.out(value)
    const parts = all.out(pos)
    const lemmas = all.out(lemma)
    const sentences: Token[][] = []
    let cursor = 0
    let from = 0
    paragraph.sentences().each((sentence: ItemSentence) => {
      const to = from + sentence.tokens().length()
      const tokens: Token[] = []
      for (let i = from; i < to; i++) {
        const word = words[i] ?? ''
        const start = word.trim() === '' ? -1 : text.indexOf(word, cursor)
        if (start < 0) continue
        cursor = start + word.length
        tokens.push({ text: word, start: offset + start, end: offset + cursor, pos: parts[i] ?? '', lemma: (lemmas[i] ?? word).toLowerCase() })
      }
      from = to
      if (tokens.length > 0) sentences.push(joinHyphens(joinSplitWords(tokens)))
    })
    return rejoinAbbreviations(sentences)
  }

  const tokenize: Tokenizer['tokenize'] = (text, pages = []) => {
    const sentences: TokenizedSentence[] = []
    for (const { start, end } of findParagraphs(text)) {
      for (const tokens of tokenizeParagraph(text.slice(start, end), start).flatMap(cutLongSentence)) {
        const first = tokens[0]
        const last = tokens.at(-1)
        if (!first || !last) continue
        sentences.push({ index: sentences.length, page: pageAt(pages, first.start), start: first.start, end: last.end, tokens })
      }
    }
    return sentences
  }
  return { tokenize, isEnglishWord: remember((word) => idOf(word.toLowerCase()) < vocabulary) }
}

/**
 * What has no space in it takes the model a time that grows with the square of its length: a hundred thousand letters take
 * minutes. No word of any language is as long as this; a longer run is read as several tokens, and nothing of it is lost.
 */
const LONGEST_WORD = 300
const LONG_RUN = new RegExp(`\\S{${LONGEST_WORD}}(?=\\S)`, 'gu')

/** For the model alone: offsets are looked up in the text itself, where the pieces touch. */
function cutLongRuns(text: string): string {
  return text.replace(LONG_RUN, '$& ')
}

/** In tokens: what goes on for longer is a table or a list, and the rules look at every pair of what is in a sentence. */
const LONGEST_SENTENCE = 300

function cutLongSentence(tokens: readonly Token[]): readonly (readonly Token[])[] {
  return Array.from({ length: Math.ceil(tokens.length / LONGEST_SENTENCE) }, (_, at) => tokens.slice(at * LONGEST_SENTENCE, (at + 1) * LONGEST_SENTENCE))
}

function* findParagraphs(text: string): Generator<{ start: number; end: number }> {
  for (const match of text.matchAll(/[^\n]+/gu)) yield { start: match.index, end: match.index + match[0].length }
}

function pageAt(pages: readonly number[], offset: number): number | null {
  return pages.length === 0 ? null : pages.filter((start) => start <= offset).length
}

const LETTERS = /^\p{L}[\p{L}\p{M}]*$/u
const FOREIGN_LAST = /[^\p{ASCII}]$/u
const FOREIGN_FIRST = /^[^\p{ASCII}]/u
/** Two such letters beside each other ("Lajč" "ák") are of one word too; of scripts without spaces that cannot be said. */
const LATIN_LAST = /\p{Script=Latin}$/u
const LATIN_FIRST = /^\p{Script=Latin}/u

/** The model cuts words at letters that it does not know ("Kubi" "š"); what touches across such a letter is one word. */
function joinSplitWords(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const left = joined.at(-1)
    const touches = left !== undefined && left.end === token.start && left.text.length < LONGEST_WORD && LETTERS.test(left.text + token.text)
    const cut = left !== undefined && (FOREIGN_LAST.test(left.text) !== FOREIGN_FIRST.test(token.text) || (FOREIGN_LAST.test(left.text) && LATIN_LAST.test(left.text) && LATIN_FIRST.test(token.text)))
    if (left && touches && cut) {
      joined[joined.length - 1] = { ...left, text: left.text + token.text, end: token.end, lemma: (left.text + token.text).toLowerCase() }
    } else joined.push(token)
  }
  return joined
}

const HYPHEN = /^[-\u2010\u2011]$/u
/** After these a name stays a name of its own: "New York-based", "Saudi-led". */
const NOT_JOINED = /^(?:based|led|backed|born|educated|style|controlled|sponsored|trained|funded|run|brokered)$/u
const HYPHENED = /^[\p{L}\p{N}][\p{L}\p{N}'\u2019-]*$/u
const WORD = /^[\p{L}\p{N}][\p{L}\p{N}'\u2019]*$/u

/** "Prosecutor - General" is one token again, "U.S. - led" stays three: a part with a period is a name of its own. */
function joinHyphens(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    const left = joined.at(-1)
    const right = tokens[i + 1]
    const glued = token && left && right && HYPHEN.test(token.text) && left.end === token.start && token.end === right.start && left.text.length < LONGEST_WORD
    if (glued && HYPHENED.test(left.text) && WORD.test(right.text) && !NOT_JOINED.test(right.text)) {
      const text = left.text + token.text + right.text
      const again = /^(?:re|co|over|out)$/iu.test(left.text)
      joined[joined.length - 1] = { text, start: left.start, end: right.end, pos: right.pos === 'VERB' && !again ? 'ADJ' : right.pos, lemma: again ? right.lemma : text.toLowerCase() }
      i++
    } else if (token) joined.push(token)
  }
  return joined
}

const ABBREVIATED = /^(?:\p{Lu}\.|Gen\.|Col\.|Lt\.|Sen\.|Rep\.|Gov\.|Maj\.|Capt\.|Sgt\.|Adm\.|Brig\.|Cmdr\.|Rev\.|Hon\.|Dr\.|Mr\.|Mrs\.|Ms\.|Prof\.|St\.)$/u
const INITIAL = /^\p{Lu}$/u

/** A sentence that ends in an initial or a title's abbreviation goes on in the next one. */
function rejoinAbbreviations(sentences: readonly Token[][]): Token[][] {
  const joined: Token[][] = []
  for (const tokens of sentences) {
    const before = joined.at(-1)
    const last = before?.at(-1)?.text ?? ''
    const secondLast = before?.at(-2)?.text ?? ''
    const open = ABBREVIATED.test(last) || (last === '.' && INITIAL.test(secondLast))
    if (before && open) before.push(...tokens)
    else joined.push([...tokens])
  }
  return joined
}
