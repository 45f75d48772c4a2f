// Claims by the trained classifier, beside the rules: two arguments of one sentence, a type, and the words that speak for it.

import type { TokenRange } from '../../annotate/words.ts'
import type { ResolvedMention, Token } from '../../stages.ts'
import type { ResolvedSentence } from '../chunks.ts'
import { pairUp, type Finding } from '../findings.ts'
import { ARGUMENT_TYPES, findArguments, type Argument } from './arguments.ts'
import { CLASSES, type ClassRow } from './classes.ts'
import { describePair, FeatureBuffer, frame, hashSentence, REACH, wordFeatures, type HashedSentence } from './features.ts'
import { createRelationScorer, type RelationModel, type RelationScorer } from './model.ts'

/** Below this confidence a claim is more work to an analyst than it is worth. */
const THRESHOLD = 0.6
/** Lives of persons, which train the classifier, say more about "he" than news does. */
const PRONOUN_THRESHOLD = 0.8
/** In news its surest claims are right no oftener than this (bench/quality, reliability): it learned from lives. */
const CEILING = 0.7
/** A word outside both arguments speaks less for the pair than one between them. */
const OUTSIDE = 0.5
/** Log odds that a word must add to be pointed at. */
const SPEAKING = 0.2

/** Finds what the model is sure enough of about the mentions of a sentence; the surest type for each pair of mentions. */
export function createClassifier(model: RelationModel): (sentence: ResolvedSentence) => Finding[] {
  const features = new FeatureBuffer()
  const gate = createGate(model)
  const scorer = createRelationScorer(model)
  const { scale } = model
  return (sentence) => {
    const names = sentence.mentions.filter(({ kind }) => kind === 'name')
    const found = findArguments({ tokens: sentence.tokens, dates: sentence.dates, names })
    const mentions = found.map((argument) => argument.name ?? findPronoun(sentence, argument))
    const pairs = listPairs(found, mentions, gate)
    if (pairs.length === 0) return []
    const hashed = hashSentence(sentence.tokens, found)
    return pairs.flatMap(({ head, tail, from, to, columns }) => {
      describePair(hashed, { head, tail }, features)
      const best = findBest(scorer, features, columns)
      const row = CLASSES[best.column]
      if (!row || best.confidence < demand(row, from, to)) return []
      const predicate = findTrigger({ scorer, scale, hashed, tokens: sentence.tokens }, { head, tail, column: best.column, bare: row.bare === true })
      return predicate ? makeFinding(row, { from, to, predicate, confidence: Math.min(CEILING, best.confidence), tokens: sentence.tokens }) : []
    })
  }
}

function demand({ threshold }: ClassRow, from: ResolvedMention, to: ResolvedMention): number {
  return from.kind === 'pronoun' || to.kind === 'pronoun' ? PRONOUN_THRESHOLD : (threshold ?? THRESHOLD)
}

interface AskedPair {
  readonly head: number
  readonly tail: number
  readonly from: ResolvedMention
  readonly to: ResolvedMention
  readonly columns: readonly number[]
}

/** By the types of head and tail the columns that become claims; a pair that none joins is never described. */
type Gate = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>

function createGate({ gate }: RelationModel): Gate {
  const columnsOf = (head: string, tail: string) => (gate[`${head} ${tail}`] ?? []).filter((column) => CLASSES[column]?.type)
  return new Map(ARGUMENT_TYPES.map((head) => [head, new Map(ARGUMENT_TYPES.map((tail) => [tail, columnsOf(head, tail)]))]))
}

/** The pairs that lead to two entities, stand beside each other and have types that some claim joins. */
function listPairs(found: readonly Argument<ResolvedMention>[], mentions: readonly (ResolvedMention | undefined)[], gate: Gate): AskedPair[] {
  const pairs: AskedPair[] = []
  for (const [head, a] of found.entries()) {
    const from = mentions[head]
    const row = gate.get(a.type)
    if (!from || !row) continue
    for (const [tail, b] of found.entries()) {
      const to = mentions[tail]
      const columns = row.get(b.type) ?? []
      if (columns.length === 0 || !to || from.entity === to.entity || (a.from < b.to && b.from < a.to)) continue
      pairs.push({ head, tail, from, to, columns })
    }
  }
  return pairs
}

function findPronoun({ tokens, mentions }: ResolvedSentence, { from }: Argument<ResolvedMention>): ResolvedMention | undefined {
  return mentions.find(({ kind, start }) => kind === 'pronoun' && start === tokens[from]?.start)
}

function findBest({ ask }: RelationScorer, features: FeatureBuffer, columns: readonly number[]): { column: number; confidence: number } {
  let best = { column: -1, confidence: 0 }
  for (const [i, confidence] of ask(features, columns).entries()) {
    if (confidence > best.confidence) best = { column: columns[i] ?? -1, confidence }
  }
  return best
}

interface Reading {
  readonly scorer: RelationScorer
  /** One step of its weights. */
  readonly scale: number
  readonly hashed: HashedSentence
  readonly tokens: readonly Token[]
}

/** The word that speaks most for the class, between both arguments or near them; for bare classes else what stands between, if it is short. */
function findTrigger({ scorer, scale, hashed, tokens }: Reading, { head, tail, column, bare }: { head: number; tail: number; column: number; bare: boolean }): TokenRange | undefined {
  const [a, b] = [hashed.arguments[head], hashed.arguments[tail]]
  if (!a || !b) return undefined
  const framed = frame(a, b)
  const { left, right } = framed
  let best = { at: -1, weight: SPEAKING / scale }
  for (let at = Math.max(0, left.from - REACH.outside); at < Math.min(tokens.length, right.to + REACH.outside); at++) {
    const pos = tokens[at]?.pos ?? ''
    if (!(CARRIERS.has(pos) || (bare && pos === 'ADP')) || hashed.owners[at] !== -1) continue
    const between = at >= left.to && at < right.from
    const weight = wordFeatures(hashed, framed, at).reduce((sum, feature) => sum + scorer.weightOf(feature, column), 0) * (between ? 1 : OUTSIDE)
    if (weight > best.weight) best = { at, weight }
  }
  if (best.at >= 0) return { from: best.at, to: best.at + 1 }
  const gap = right.from - left.to
  return bare && gap > 0 && gap <= REACH.sequence ? { from: left.to, to: right.from } : undefined
}

const CARRIERS: ReadonlySet<string> = new Set(['VERB', 'NOUN', 'ADJ'])

interface Claimed {
  readonly from: ResolvedMention
  readonly to: ResolvedMention
  readonly predicate: TokenRange
  readonly confidence: number
  readonly tokens: readonly Token[]
}

function makeFinding({ label, type, reversed, words }: ClassRow, { from, to, predicate, confidence, tokens }: Claimed): Finding[] {
  if (!type) return []
  const chosen = words?.lemmas.includes(tokens[predicate.from]?.lemma ?? '') ? words.type : type
  const [heads, tails] = reversed ? [[to], [from]] : [[from], [to]]
  return pairUp({ type: chosen, heads, tails, predicate: [predicate], foundBy: `classifier.${label.toLowerCase().replaceAll('_', '-')}`, confidence, factuality: null, notDated: true })
}
