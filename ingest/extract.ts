// From a cleaned text to entities and claims: annotate → resolve → relate. Pure: the same document gives the same value.

import type { ExtractedClaim, ExtractedDocument, ExtractedEntity, SourceDocument } from '../graph/model.ts'
import { createAnnotator } from './annotate/annotate.ts'
import { createTokenizer } from './annotate/tokens.ts'
import { createLexicons } from './lexicons/lexicons.ts'
import { findBackground } from './relate/background.ts'
import { loadModel } from './relate/classifier/model.ts'
import { createRelator } from './relate/relate.ts'
import { loadPronounModel } from './resolve/pronouns/ranker.ts'
import { createResolver } from './resolve/resolve.ts'
import { findExtractorVersion } from './version.ts'

/** Loads the language model and the lexicons (about half a second) and gives the stages over them, to run alone or in a row. */
export function createStages() {
  const lexicons = createLexicons()
  const tokenizer = createTokenizer()
  return { lexicons, tokenizer, annotate: createAnnotator(lexicons, tokenizer), resolve: createResolver(lexicons, loadPronounModel()), relate: createRelator(lexicons, loadModel()) }
}

/**
 * The extractor over all stages.
 * Text that is not English comes back with its sentences alone, to be stored and searched.
 */
export function createExtractor(): (document: SourceDocument) => ExtractedDocument {
  const { tokenizer, annotate, resolve, relate } = createStages()
  const extractor = findExtractorVersion()
  return (document) => {
    if (!isExtractable(document)) {
      const sentences = tokenizer.tokenize(document.text, document.pages).map(({ tokens: _, ...sentence }) => sentence)
      return { document, extractor, sentences, entities: [], claims: [] }
    }
    const resolved = resolve(annotate(document))
    const sentences = resolved.sentences.map(({ index, page, start, end }) => ({ index, page, start, end }))
    const claims = [...relate(resolved), ...findBackground(document.id, resolved.entities)]
    return { document, extractor, sentences, entities: dateEvents(resolved.entities, claims), claims }
  }
}

/** An event takes the dates that stand at its own name; several texts of one event give several, the earliest and the latest bound it. */
function dateEvents(entities: readonly ExtractedEntity[], claims: readonly ExtractedClaim[]): ExtractedEntity[] {
  return entities.map((entity) => {
    const dated = entity.type === 'Event' ? claims.filter((claim) => claim.type === 'OCCURRED_IN' && claim.subject === entity.id && claim.from !== null) : []
    const from = dated.map((claim) => claim.from ?? '').sort()[0] ?? null
    const to = dated.map((claim) => claim.to ?? '').sort().at(-1) ?? null
    return { ...entity, attributes: { ...entity.attributes, from, to } }
  })
}

/** Whether the rules speak the document's language: English, or a text too short to tell. */
export function isExtractable(document: Pick<SourceDocument, 'language'>): boolean {
  return document.language === 'en' || document.language === 'und'
}
