// A Re-DocRED document as the classifier of pairs sees it: sentences, entities with their mentions, relations between them.

import type { EntityType } from '../../../graph/ontology.ts'
import type { Tokenizer } from '../../../ingest/annotate/tokens.ts'
import type { ResolvedDocument, Token } from '../../../ingest/stages.ts'
import { layOut, type CorpusDocument, type LaidText } from '../../../ingest/train/relations/corpora.ts'

export interface ViewMention {
  readonly sentence: number
  /** Token range of the corpus's tokens, half open. */
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface ViewEntity {
  readonly type: string
  readonly mentions: readonly ViewMention[]
}

export interface View {
  readonly title: string
  readonly sentences: readonly (readonly Pick<Token, 'text' | 'pos' | 'lemma'>[])[]
  readonly entities: readonly ViewEntity[]
  /** Between entities of this view. */
  readonly relations: readonly { readonly head: number; readonly tail: number; readonly type: string }[]
  /** How many relations the corpus has, within reach of this view or not. */
  readonly gold: number
}

const CORPUS_TYPES: Readonly<Record<string, string>> = { PER: 'Person', ORG: 'Organization', LOC: 'Place', TIME: 'Date', MISC: 'Misc', NUM: 'Number' }
const OWN_TYPES: Readonly<Record<EntityType, string>> = { Person: 'Person', Organization: 'Organization', Country: 'Place', Place: 'Place', Event: 'Misc' }

/** The view with the mentions and clusters that the corpus gives; parts of speech are our tokenizer's. */
export function viewGold(document: CorpusDocument, tokenizer: Tokenizer): View {
  const { text, spans } = layOut(document.sents)
  const known = new Map(tokenizer.tokenize(text).flatMap(({ tokens }) => tokens).map((token) => [token.start, token]))
  const relations = [...new Map(document.relations.map(({ head, tail, type }) => [`${head} ${tail} ${type}`, { head, tail, type }])).values()]
  return {
    title: document.title ?? '',
    sentences: document.sents.map((tokens, s) => tokens.map((word, at) => {
      const token = known.get(spans[s]?.[at]?.[0] ?? -1)
      return { text: word, pos: token?.pos ?? 'X', lemma: token?.text === word ? token.lemma : word.toLowerCase() }
    })),
    entities: document.entities.map(({ type, mentions }) => ({ type: CORPUS_TYPES[type] ?? type, mentions: mentions.map(({ sent, start, end, text: name }) => ({ sentence: sent, from: start, to: end, text: name })) })),
    relations,
    gold: relations.length,
  }
}

/** The view with our own mentions and clusters; a relation of the corpus is kept where both of its entities have one of ours. */
export function viewFound(gold: View, { text, spans }: LaidText, resolved: ResolvedDocument): View {
  const found = new Map<string, { type: string; mentions: ViewMention[] }>()
  const put = (key: string, type: string, span: { start: number; end: number }): void => {
    const mention = layMention(spans, text, span)
    const entity = found.get(key) ?? { type, mentions: [] }
    found.set(key, entity)
    if (mention && !entity.mentions.some((other) => sameSpan(other, mention))) entity.mentions.push(mention)
  }
  for (const sentence of resolved.sentences) {
    for (const mention of sentence.mentions) if (mention.kind === 'name') put(mention.entity, OWN_TYPES[mention.type], mention)
    for (const date of sentence.dates) put(`date ${date.text}`, 'Date', date)
  }
  const entities = [...found.values()].filter(({ mentions }) => mentions.length > 0)
  const own = align(gold.entities, entities)
  const relations = gold.relations.flatMap(({ head, tail, type }) => {
    const [h, t] = [own.get(head), own.get(tail)]
    return h === undefined || t === undefined ? [] : [{ head: h, tail: t, type }]
  })
  return { ...gold, entities, relations }
}

function layMention(spans: LaidText['spans'], text: string, { start, end }: { start: number; end: number }): ViewMention | undefined {
  for (const [sentence, tokens] of spans.entries()) {
    const from = tokens.findIndex(([, tokenEnd]) => tokenEnd > start)
    if (from < 0 || (tokens[from]?.[0] ?? end) >= end) continue
    let to = from
    while (to < tokens.length && (tokens[to]?.[0] ?? end) < end) to += 1
    return { sentence, from, to, text: text.slice(start, end) }
  }
  return undefined
}

function sameSpan(a: ViewMention, b: ViewMention): boolean {
  return a.sentence === b.sentence && a.from === b.from && a.to === b.to
}

/** Gold entities to ours, one to one: those with the most mentions of exactly the same span first. */
function align(gold: readonly ViewEntity[], found: readonly ViewEntity[]): Map<number, number> {
  const pairs = gold.flatMap((a, g) => found.flatMap((b, f) => {
    const shared = a.mentions.filter((mention) => b.mentions.some((other) => sameSpan(mention, other))).length
    return shared > 0 ? [{ g, f, shared }] : []
  }))
  const aligned = new Map<number, number>()
  const used = new Set<number>()
  for (const { g, f } of pairs.sort((a, b) => b.shared - a.shared || a.g - b.g || a.f - b.f)) {
    if (aligned.has(g) || used.has(f)) continue
    aligned.set(g, f)
    used.add(f)
  }
  return aligned
}
