// Rules and classifier side by side: where both say the same the claim is surer, where a rule says more it stands alone.

import { findRelationshipType } from '../../graph/ontology.ts'
import type { Finding } from './findings.ts'

/** No claim that a machine made is surer than this. */
const CEILING = 0.97

/** The rules' findings, raised where the classifier agrees, and those of the classifier about pairs of which no rule tells a standing fact. */
export function combine(ruled: readonly Finding[], classified: readonly Finding[]): Finding[] {
  const known = new Map(ruled.filter(isStanding).flatMap((finding) => [[pairOf(finding), finding], [pairOf(swap(finding)), finding]]))
  const agreed = new Map(classified.map((finding) => [claimOf(finding), finding]))
  const raised = ruled.map((finding) => {
    const other = agreed.get(claimOf(finding))
    return other ? { ...finding, confidence: Math.min(CEILING, 1 - (1 - finding.confidence) * (1 - other.confidence)) } : finding
  })
  const spoken = new Map(ruled.filter(isStanding).flatMap((finding) => finding.predicate.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => [from + i, finding] as const))))
  return [...raised, ...classified.filter((finding) => !known.has(pairOf(finding)) && !speaksForOthers(finding, spoken))]
}

/** "Fund President Ana Ruiz and Jan Novak": a word that a rule reads as somebody's office is nobody else's. */
function speaksForOthers({ predicate, head, tail }: Finding, spoken: ReadonlyMap<number, Finding>): boolean {
  const rule = spoken.get(predicate[0]?.from ?? -1)
  if (!rule) return false
  const own = [rule.head.entity, rule.tail.entity]
  return own.includes(head.entity) !== own.includes(tail.entity) || !own.includes(head.entity)
}

function isStanding({ type }: Finding): boolean {
  return findRelationshipType(type)?.category === 'standing'
}

function pairOf({ head, tail }: Finding): string {
  return `${head.entity}|${tail.entity}`
}

function claimOf(finding: Finding): string {
  return `${finding.type}|${pairOf(finding)}`
}

function swap(finding: Finding): Finding {
  return { ...finding, head: finding.tail, tail: finding.head }
}
