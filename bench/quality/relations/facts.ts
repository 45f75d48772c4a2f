// Facts between spans, compared as KnowledgeNet’s own evaluator does.

import type { Fact } from '../../../ingest/train/relations/knowledgenet.ts'
import { overlaps } from '../../../ingest/train/relations/knowledgenet.ts'
import type { Counts } from '../score.ts'

/**
 * Counts by property. A fact matches one of the same passage and property whose head and tail overlap its own. As in the
 * evaluator, what is right is counted in annotated facts, and found are those plus the facts that match none.
 */
export function countFacts(gold: readonly Fact[], found: readonly Fact[]): Map<string, Counts> {
  const byPassage = groupBy(found)
  const goldByPassage = groupBy(gold)
  const counts = new Map<string, { right: number; found: number; gold: number }>()
  const row = (property: string): { right: number; found: number; gold: number } => {
    const known = counts.get(property) ?? { right: 0, found: 0, gold: 0 }
    counts.set(property, known)
    return known
  }
  for (const fact of gold) {
    const matched = byPassage.get(keyOf(fact))?.some((other) => matches(fact, other)) === true
    const own = row(fact.property)
    own.gold += 1
    if (matched) own.right += 1
    if (matched) own.found += 1
  }
  for (const fact of found) if (goldByPassage.get(keyOf(fact))?.some((other) => matches(fact, other)) !== true) row(fact.property).found += 1
  return counts
}

function matches(a: Fact, b: Fact): boolean {
  return overlaps(a.head, b.head) && overlaps(a.tail, b.tail)
}

function keyOf({ passage, property }: Fact): string {
  return `${passage} ${property}`
}

function groupBy(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) {
    const group = groups.get(keyOf(fact))
    if (group) group.push(fact)
    else groups.set(keyOf(fact), [fact])
  }
  return groups
}
