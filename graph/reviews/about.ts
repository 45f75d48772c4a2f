// The ABOUT relationships: what users see of what a Review holds on to, and what keeps a reviewed entity in the graph.

import type { Transaction } from '../engines/engine.ts'
import { aboutTargets, unlinkTargets } from '../statements/reviews.ts'
import type { Anchor } from './model.ts'

const LABELS = [
  ['claim', 'Claim'],
  ['entity', 'Entity'],
  ['document', 'Document'],
] as const

/** Links Reviews to what they are about, as far as it is there; what is linked already is linked once. */
export async function linkAbout(transaction: Transaction, anchors: readonly Anchor[]): Promise<void> {
  const targets = new Map(anchors.filter(({ role }) => role === 'target').map((anchor) => [`${anchor.review} ${anchor.target}`, anchor]))
  for (const [kind, label] of LABELS) {
    const rows = [...targets.values()].filter((anchor) => anchor.kind === kind).map(({ review, target }) => ({ review, target }))
    if (rows.length === 0) continue
    await transaction.run(unlinkTargets(label), { rows })
    await transaction.run(aboutTargets(label), { rows })
  }
}
