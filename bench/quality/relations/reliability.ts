// How often each rule is right on KnowledgeNet: the table that the confidences of rules were lowered by.

import type { ExtractedClaim, Span } from '../../../graph/model.ts'
import { findRelationshipType } from '../../../graph/ontology.ts'
import { createExtractor } from '../../../ingest/extract.ts'
import { CLASSES } from '../../../ingest/relate/classifier/classes.ts'
import { readDocuments } from '../../../ingest/train/relations/corpora.ts'
import { documentOf, overlaps, readPassages, type Passage } from '../../../ingest/train/relations/knowledgenet.ts'
import { formatFigure } from '../score.ts'
import type { Section } from '../section.ts'

interface Verdicts {
  readonly from: number
  /** Mean of the confidence that the claims are given now. */
  readonly mean: number
  readonly right: number
  readonly claims: number
}

/**
 * Claims of actions (meetings, accusations, attacks, arrests, support …) judged by hand against their sentences, on parts of
 * re3d, ECB+ and CoNLL04 train. `ACTION_DOUBT` of ingest/relate was chosen by these very claims, so the table shows how well it
 * fits, not how well it foretells. Right means type, both sides and their direction.
 */
const JUDGED: readonly Verdicts[] = [
  { from: 0.75, mean: 0.82, right: 16, claims: 18 },
  { from: 0.84, mean: 0.86, right: 27, claims: 31 },
  { from: 0.88, mean: 0.9, right: 33, claims: 34 },
  { from: 0.92, mean: 0.93, right: 10, claims: 11 },
]

/** The table of JUDGED. */
export function listJudged(): Section {
  return {
    title: 'Reliability of actions, judged by hand',
    headings: ['confidence', 'mean', 'right', 'claims'],
    rows: JUDGED.map(({ from, mean, right, claims }) => [`from ${from.toFixed(2)}`, formatFigure(mean), formatFigure(right / claims), String(claims)]),
    notes: ['94 claims of news from re3d, ECB+ and CoNLL04 train, counted once, when the confidence was chosen; not measured anew.'],
  }
}

const FITTED_ON: readonly number[] = [1, 2]
/** Fewer claims than these say nothing about a rule. */
const ENOUGH = 10

interface Tally {
  readonly claims: number
  readonly confidence: number
  readonly right: number
}

/**
 * Rules alone, on the folds that the confidences were fitted on: a claim of a checked property is right when one of the
 * properties that it stands for was annotated between spans that overlap its own. The classifier learned from these folds.
 */
export async function measureRules(corpora: string): Promise<Section> {
  const passages = (await readDocuments(corpora, 'knowledgenet.jsonl')).filter(({ fold }) => fold !== undefined && FITTED_ON.includes(fold)).flatMap(readPassages)
  const rows = [...tally(passages)].filter(([, { claims }]) => claims >= ENOUGH).sort(([, a], [, b]) => b.claims - a.claims)
  return {
    title: 'Reliability of rules, KnowledgeNet folds 1 and 2',
    headings: ['rule', 'mean confidence', 'right', 'claims'],
    rows: rows.map(([rule, { claims, confidence, right }]) => [rule, formatFigure(confidence / claims), formatFigure(right / claims), String(claims)]),
    notes: ['The confidence of a row in ingest/relate is the mean of what it was set to, counted as 20 claims, and what is seen here.', 'Rules of actions (accusations, arrests, attacks) are in no corpus here; the table judged by hand speaks of them.'],
  }
}

function tally(passages: readonly Passage[]): Map<string, Tally> {
  const extract = createExtractor()
  const tallies = new Map<string, Tally>()
  for (const passage of passages) {
    for (const claim of extract(documentOf(passage.id, passage.text)).claims) {
      const right = claim.foundBy.startsWith('classifier.') ? null : judge(claim, passage)
      if (right === null) continue
      const known = tallies.get(claim.foundBy) ?? { claims: 0, confidence: 0, right: 0 }
      tallies.set(claim.foundBy, { claims: known.claims + 1, confidence: known.confidence + claim.confidence, right: known.right + (right ? 1 : 0) })
    }
  }
  return tallies
}

/** Null where the corpus did not check a property that the claim stands for. */
function judge({ type, spans }: ExtractedClaim, { properties, facts }: Passage): boolean | null {
  const rows = CLASSES.filter((row) => (row.type === type || row.words?.type === type) && properties.includes(row.label))
  const [subject, object] = [spans.subject[0], spans.object[0]]
  if (rows.length === 0 || !subject || !object) return null
  const turned = findRelationshipType(type)?.symmetric === true ? [false, true] : [false]
  const says = (label: string, [from, to]: readonly [Span, Span]): boolean => facts.some(({ property, head, tail }) => property === label && overlaps(head, from) && overlaps(tail, to))
  return rows.some(({ label, reversed }) => turned.some((turn) => says(label, (reversed === true) === turn ? [subject, object] : [object, subject])))
}
