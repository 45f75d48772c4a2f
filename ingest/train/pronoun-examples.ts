// From annotated pronouns to examples for the ranker: each with its candidates, and which of them are right.

import type { SourceDocument } from '../../graph/model.ts'
import { overlaps } from '../annotate/words.ts'
import type { Lexicons } from '../lexicons/lexicons.ts'
import { decide, type Decision } from '../resolve/pronouns/pronouns.ts'
import type { PronounModel } from '../resolve/pronouns/ranker.ts'
import { createResolver } from '../resolve/resolve.ts'
import type { AnnotatedDocument, ResolvedDocument } from '../stages.ts'
import { giveNames } from './corpora/given.ts'
import { documentOf } from './corpora/texts.ts'
import type { GoldPronoun, PronounText } from './pronoun-data.ts'
import type { Example } from './ranker.ts'

/** A model that leads every pronoun to nothing. */
export const NO_MODEL: PronounModel = { threshold: 2, weights: new Map() }

export interface Prepared {
  readonly source: PronounText
  readonly resolved: ResolvedDocument
}

/** Texts with the names in them resolved. Where our finder misses a name that the corpus marks, the name is given: the ranker learns who is meant, not what is found. */
export function prepareTexts(texts: readonly PronounText[], { annotate, lexicons }: { readonly annotate: (document: SourceDocument) => AnnotatedDocument; readonly lexicons: Lexicons }): Prepared[] {
  const resolve = createResolver(lexicons, NO_MODEL)
  return texts.map((source) => ({ source, resolved: resolve(giveNames(annotate(documentOf(source.id, source.text)), source.names, { lexicons, keepFound: !source.all })) }))
}

/** The annotated pronouns of a text with what is right of their candidates; earlier pronouns are led where `model` leads them. */
export function collectExamples({ source, resolved }: Prepared, lexicons: Lexicons, model: PronounModel): { decision: Decision; example: Example }[] {
  const gold = new Map(source.pronouns.map((pronoun) => [pronoun.start, pronoun]))
  return [...decide(resolved.sentences, { genders: lexicons.genders, model })].flatMap((decision) => {
    const annotated = gold.get(decision.pronoun.tokens[decision.pronoun.at]?.start ?? -1)
    // Where only some pronouns are marked, "it" and "they" are marked when they stand for a name: that would teach that they always do.
    if (!annotated || (!annotated.complete && decision.pronoun.form.class !== 'person')) return []
    return [{ decision, example: { rows: decision.rows, right: findRight(decision, annotated, resolved) } }]
  })
}

/** The candidates that an annotated name belongs to; else everything that names nobody; else all but the wrong ones. */
function findRight({ candidates }: Decision, { antecedents, wrong, complete }: GoldPronoun, { sentences }: ResolvedDocument): boolean[] {
  const names = sentences.flatMap((sentence) => sentence.mentions.filter(({ kind }) => kind === 'name'))
  const entitiesAt = (spans: GoldPronoun['antecedents']): Set<string> => new Set(names.filter((name) => spans.some((span) => overlaps(span, name))).map(({ entity }) => entity))
  const [meant, not] = [entitiesAt(antecedents), entitiesAt(wrong)]
  const rightOnes = candidates.map(({ anchor }) => anchor.mention !== undefined && meant.has(anchor.mention.entity) && !not.has(anchor.mention.entity))
  if (rightOnes.some(Boolean)) return [...rightOnes, false]
  if (complete || antecedents.length > 0) return [...candidates.map(({ referent }) => referent === undefined), true]
  return [...candidates.map(({ anchor }) => anchor.mention === undefined || !not.has(anchor.mention.entity)), true]
}
