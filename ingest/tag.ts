// Tags text that is tokenised already, for scoring against corpora: the same name finder, its spans laid on the given tokens.

import type { EntityType } from '../graph/ontology.ts'
import { createNameFinder } from './annotate/names.ts'
import { createTokenizer } from './annotate/tokens.ts'
import { createLexicons } from './lexicons/lexicons.ts'
import type { NameMention } from './stages.ts'

export interface Tagger {
  /** One BIO tag (B-PER, I-PER, …, O) for each token of each sentence of one document. */
  readonly tagDocument: (sentences: readonly (readonly string[])[]) => string[][]
}

const LABELS: Readonly<Record<EntityType, string>> = { Person: 'PER', Organization: 'ORG', Country: 'LOC', Place: 'LOC', Event: 'EVENT' }

/** What the graph keeps and corpora of names do not mark: nationalities, and what is described rather than named. */
const NOT_NAMES = /demonym|described|events\.(?:place-noun|noun-in-place)|head-alone|countries\.in-body/u

/** Loads the model and the lexicons and gives the tagger over them. */
export function createTagger(): Tagger {
  const tokenizer = createTokenizer()
  const finder = createNameFinder(createLexicons(), tokenizer.isEnglishWord)
  return {
    tagDocument: (sentences) => {
      const { text, tokens } = layOut(sentences)
      const tags = tokens.map((sentence) => sentence.map(() => 'O'))
      const mentions = finder.find(tokenizer.tokenize(text).map((sentence) => ({ ...sentence, dates: [] }))).flat()
      for (const mention of mentions.filter((m) => !NOT_NAMES.test(m.foundBy))) mark(tokens, tags, mention)
      return tags
    },
  }
}

interface Laid {
  readonly start: number
  readonly end: number
}

/** One sentence a line, one space between tokens; where each token came to lie. */
function layOut(sentences: readonly (readonly string[])[]): { text: string; tokens: Laid[][] } {
  let text = ''
  const tokens = sentences.map((sentence) => {
    const laid = sentence.map((token, i) => {
      if (i > 0) text += ' '
      const start = text.length
      text += token
      return { start, end: text.length }
    })
    text += '\n'
    return laid
  })
  return { text, tokens }
}

/** Tokens that a mention covers get its label, unless a longer mention has them already. */
function mark(tokens: readonly (readonly Laid[])[], tags: string[][], mention: NameMention): void {
  for (const [row, sentence] of tokens.entries()) {
    const covered = sentence.flatMap((token, i) => (token.start < mention.end && mention.start < token.end ? [i] : []))
    const line = tags[row]
    if (covered.length === 0 || !line || covered.some((i) => line[i] !== 'O')) continue
    for (const [n, i] of covered.entries()) line[i] = `${n === 0 ? 'B' : 'I'}-${LABELS[mention.type]}`
  }
}
