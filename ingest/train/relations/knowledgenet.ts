// KnowledgeNet as pairs of arguments: our own mentions of the raw passage, labelled where they overlap annotated ones.

import type { Span } from '../../../graph/model.ts'
import { documentId } from '../../../graph/ids.ts'
import type { SourceDocument } from '../../../graph/model.ts'
import { findArguments, type Argument, type ArgumentType } from '../../relate/classifier/arguments.ts'
import type { AnnotatedDocument, AnnotatedSentence } from '../../stages.ts'
import type { CorpusDocument } from './corpora.ts'
import { columnOf, pairSentence, type LabelledPair } from './labelled.ts'

/** A fact of one passage: offsets into the passage's text. */
export interface Fact {
  readonly passage: string
  readonly property: string
  readonly head: Span
  readonly tail: Span
}

export interface Passage {
  readonly id: string
  readonly text: string
  /** The properties that were checked; nothing is known of others. */
  readonly properties: readonly string[]
  readonly facts: readonly Fact[]
  /** Annotated arguments with their types, for training. */
  readonly marked: readonly (Span & { readonly type: ArgumentType })[]
}

const TYPES: Readonly<Record<string, ArgumentType>> = { person: 'Person', organization: 'Organization', place: 'Place', date: 'Date', nationality: 'Nationality', agent: 'Person' }

/** The passages of one document; its sentences are its passages. */
export function readPassages(document: CorpusDocument): Passage[] {
  return document.passages.map(({ text, properties }, index) => {
    const id = `${document.id} ${index}`
    const facts = document.relations.filter(({ evidence }) => evidence[0] === index).flatMap(({ type, head, tail, headSpan, tailSpan }) => {
      const [from, to] = [spanOf(document, { entity: head, sent: index, span: headSpan }), spanOf(document, { entity: tail, sent: index, span: tailSpan })]
      return from && to ? [{ passage: id, property: type, head: from, tail: to }] : []
    })
    const marked = document.entities.flatMap(({ type, mentions }) => mentions.flatMap(({ sent, beginChar, endChar }) => (sent === index ? [{ start: beginChar ?? 0, end: endChar ?? 0, type: TYPES[type] ?? 'Person' }] : [])))
    return { id, text, properties, facts, marked }
  })
}

function spanOf(document: CorpusDocument, { entity, sent, span }: { entity: number; sent: number; span: readonly [number, number] | undefined }): Span | undefined {
  const mention = document.entities[entity]?.mentions.find((found) => found.sent === sent && found.start === span?.[0] && found.end === span[1])
  return mention?.beginChar === undefined || mention.endChar === undefined ? undefined : { start: mention.beginChar, end: mention.endChar }
}

/** A passage as the document that the pipeline reads. */
export function documentOf(id: string, text: string): SourceDocument {
  return { id: documentId(id), title: '', author: null, publisher: null, url: null, published: null, language: 'en', collection: 'corpus', file: id, sha256: '', text, words: 0, pages: [] }
}

export interface PairOptions {
  readonly annotate: (document: SourceDocument) => AnnotatedDocument
  /** Adds the annotated arguments that we did not find, so that training sees them. */
  readonly withMarked: boolean
}

/** Every pair of arguments within a sentence of the passage that may hold a property. */
export function pairUp(passage: Passage, { annotate, withMarked }: PairOptions): LabelledPair[] {
  const asked = Uint8Array.from(passage.properties.map(columnOf).sort((a, b) => a - b))
  return annotate(documentOf(passage.id, passage.text)).sentences.flatMap((sentence) => {
    const found = findArguments(sentence)
    return pairSentence(sentence.tokens, withMarked ? addMarked(sentence, found, passage) : found).map((pair) => ({
      ...pair,
      asked,
      right: Uint8Array.from(new Set(passage.facts.filter(({ head, tail }) => overlaps(head, pair.head) && overlaps(tail, pair.tail)).map(({ property }) => columnOf(property)))),
      weight: 1,
    }))
  })
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function addMarked({ tokens }: AnnotatedSentence, found: readonly Argument[], { marked }: Passage): Argument[] {
  const covered = (span: Span): boolean => found.some(({ from, to }) => overlaps({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }, span))
  const missed = marked.filter((span) => !covered(span)).flatMap((span): Argument[] => {
    const inside = [...tokens.keys()].filter((at) => overlaps(tokens[at] ?? { start: 0, end: 0 }, span))
    const [from] = inside
    return from === undefined ? [] : [{ from, to: from + inside.length, type: span.type, name: null }]
  })
  return [...found, ...missed].sort((a, b) => a.from - b.from || a.to - b.to)
}
