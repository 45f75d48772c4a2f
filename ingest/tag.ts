// Tags text that is tokenised already, for scoring against corpora: the same name finder, on the given tokens.

import type { Span } from '../graph/model.ts'
import type { EntityType } from '../graph/ontology.ts'
import { createNameFinder } from './annotate/names.ts'
import { loadWordTagger } from './annotate/tagger/shipped.ts'
import type { WordTagger } from './annotate/tagger/tagger.ts'
import { createTokenizer, type Tokenizer } from './annotate/tokens.ts'
import { overlaps } from './annotate/words.ts'
import { createLexicons } from './lexicons/lexicons.ts'
import type { AnnotatedSentence, NameMention, Token } from './stages.ts'

export interface Tagger {
  /** One BIO tag (B-PER, I-PER, …, O) for each token of each sentence of one document. */
  readonly tagDocument: (sentences: readonly (readonly string[])[]) => string[][]
  /** The names in one document's text, through our own tokenizer; none lies in another. */
  readonly tagText: (text: string) => LabelledSpan[]
}

export interface LabelledSpan extends Span {
  readonly label: string
}

const LABELS: Readonly<Record<EntityType, string>> = { Person: 'PER', Organization: 'ORG', Country: 'LOC', Place: 'LOC', Event: 'EVENT' }

/** What the graph keeps and corpora of names do not mark: nationalities, and what is described rather than named. */
const NOT_NAMES = /demonym|described|events\.(?:place-noun|noun-in-place)|head-alone|countries\.in-body/u

/** Loads the model and the lexicons and gives the tagger over them; `tagger` where another model than the shipped one is to be measured. */
export function createTagger(tagger: WordTagger = loadWordTagger()): Tagger {
  const tokenizer = createTokenizer()
  const finder = createNameFinder({ lexicons: createLexicons(), isEnglishWord: tokenizer.isEnglishWord, tagger })
  return {
    tagDocument: (sentences) => {
      const laid = layOut(sentences, tokenizer)
      return finder.find(laid).map((mentions, s) => {
        const { tokens } = laid[s] ?? { tokens: [] }
        const tags = tokens.map(() => 'O')
        for (const mention of findOuterNames(mentions)) mark(tokens, tags, mention)
        return tags
      })
    },
    tagText: (text) => {
      const sentences = tokenizer.tokenize(text).map((sentence) => ({ dates: [], ...sentence }))
      return finder.find(sentences).flatMap(findOuterNames).map(({ start, end, type }) => ({ start, end, label: LABELS[type] }))
    },
  }
}

/** Of a sentence's mentions, in text order, the names that lie in no other name. */
function findOuterNames(mentions: readonly NameMention[]): NameMention[] {
  const outer: NameMention[] = []
  for (const mention of mentions) if (!NOT_NAMES.test(mention.foundBy) && !outer.some((other) => overlaps(other, mention))) outer.push(mention)
  return outer
}

/** The given tokens as one text, a sentence a line and one space between tokens, with the parts of speech that our tokenizer gives them. */
function layOut(sentences: readonly (readonly string[])[], { tokenize }: Tokenizer): Omit<AnnotatedSentence, 'names'>[] {
  const text = sentences.map((tokens) => tokens.join(' ')).join('\n')
  const own = new Map(tokenize(text).flatMap(({ tokens }) => tokens.map((token) => [token.start, token])))
  let start = 0
  return sentences.map((words, index) => {
    const from = start
    const tokens = words.map((word): Token => {
      const known = own.get(start)
      const token = { text: word, start, end: start + word.length, pos: known?.pos ?? 'X', lemma: known?.lemma ?? word.toLowerCase() }
      start += word.length + 1
      return token
    })
    // An empty sentence takes a line of its own all the same.
    if (words.length === 0) start += 1
    return { index, page: null, start: from, end: Math.max(from, start - 1), tokens, dates: [] }
  })
}

/** Tokens that a mention covers get its label. */
function mark(tokens: readonly Token[], tags: string[], mention: NameMention): void {
  const covered = tokens.flatMap((token, i) => (overlaps(token, mention) ? [i] : []))
  for (const [n, i] of covered.entries()) tags[i] = `${n === 0 ? 'B' : 'I'}-${LABELS[mention.type]}`
}
