// The stages in their order, and what each hands to the next: read → annotate → resolve → relate → link → write.
// Every stage is one folder with one main function; all but read, link and write are pure.

import type { EntityAttributes, EntityId, ExtractedEntity, Mention, Sentence, SourceDocument, Span } from '../graph/model.ts'
import type { EntityType } from '../graph/ontology.ts'

/** read/: what one file gave: documents, and what could not be used. A JSON Lines file gives many documents. */
export type ReadResult =
  | { readonly kind: 'document'; readonly document: SourceDocument; readonly pagesWithoutText: number }
  | { readonly kind: 'failure'; readonly path: string; readonly error: string }

/** A token with its Universal part of speech, as the tokenizer's model gives it. */
export interface Token extends Span {
  readonly text: string
  readonly pos: string
  readonly lemma: string
}

/** A date expression and the inclusive interval of ISO dates that it stands for; null where it cannot be placed. */
export interface DateMention extends Span {
  readonly text: string
  readonly from: string | null
  readonly to: string | null
}

/** annotate/: the text in sentences and tokens, with the names and dates in it. */
export interface AnnotatedDocument {
  readonly document: SourceDocument
  readonly sentences: readonly AnnotatedSentence[]
}

export interface AnnotatedSentence extends Sentence {
  readonly tokens: readonly Token[]
  readonly names: readonly NameMention[]
  readonly dates: readonly DateMention[]
}

/** A span that names or describes an entity, typed, not yet resolved to one. */
export interface NameMention extends Mention {
  readonly type: EntityType
  /** ISO 3166-1 alpha-2, where the name itself tells the country ("Uzbek", "Almaty", "Kazakh authorities"). */
  readonly country: string | null
  readonly attributes: Partial<EntityAttributes>
}

/** How a mention points at its entity. */
export type MentionKind = 'name' | 'description' | 'pronoun'

export interface ResolvedMention extends NameMention {
  readonly entity: EntityId
  readonly kind: MentionKind
}

/** resolve/: mentions grouped into the entities of this document, per sentence in text order. */
export interface ResolvedDocument {
  readonly document: SourceDocument
  readonly sentences: readonly (Sentence & {
    readonly tokens: readonly Token[]
    readonly dates: readonly DateMention[]
    readonly mentions: readonly ResolvedMention[]
  })[]
  readonly entities: readonly ExtractedEntity[]
}
