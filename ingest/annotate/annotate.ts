// Stage annotate: needs a cleaned text; adds sentences, tokens, dates and the mentions of entities.

import type { SourceDocument } from '../../graph/model.ts'
import type { Lexicons } from '../lexicons/lexicons.ts'
import type { AnnotatedDocument } from '../stages.ts'
import { findDates } from './dates.ts'
import { createNameFinder } from './names.ts'
import { loadWordTagger } from './tagger/shipped.ts'
import type { WordTagger } from './tagger/tagger.ts'
import type { Tokenizer } from './tokens.ts'

/** The stage over these lexicons, this tokenizer and this tagger. Pure: the same document gives the same annotations. */
export function createAnnotator(lexicons: Lexicons, tokenizer: Tokenizer, tagger: WordTagger = loadWordTagger()): (document: SourceDocument) => AnnotatedDocument {
  const names = createNameFinder({ lexicons, isEnglishWord: tokenizer.isEnglishWord, tagger })
  return (document) => {
    const dated = tokenizer.tokenize(document.text, document.pages).map((sentence) => ({
      dates: findDates(document.text.slice(sentence.start, sentence.end), { offset: sentence.start, published: document.published }),
      ...sentence,
    }))
    const mentions = names.find(dated)
    return { document, sentences: dated.map((sentence, index) => ({ names: mentions[index] ?? [], ...sentence })) }
  }
}
