// A sitting at the queue, as a value: what was laid out stays where it lies, decided or not; what comes later comes after.

import type { Evidence, QueueResponse } from '../api/types.ts'
import type { Verdict } from './decisions.ts'

/** What became of a claim: decided here, or gone from the queue by somebody else's doing. */
export type Outcome = Verdict | 'elsewhere'

export interface Session {
  readonly claims: ReadonlyMap<string, Evidence>
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** How many wait in the store, whether laid out or not. */
  readonly waiting: number
}

export type SessionAction =
  | { readonly kind: 'arrive'; readonly answer: QueueResponse }
  | { readonly kind: 'decide'; readonly ids: readonly string[]; readonly verdict: Verdict }
  | { readonly kind: 'reopen'; readonly ids: readonly string[] }

export const NEW_SESSION: Session = { claims: new Map(), outcomes: new Map(), waiting: 0 }

export function reduceSession(session: Session, action: SessionAction): Session {
  switch (action.kind) {
    case 'arrive':
      return arrive(session, action.answer)
    case 'decide':
      return settle(session, new Map([...session.outcomes, ...action.ids.map((id) => [id, action.verdict] as const)]))
    case 'reopen':
      return settle(session, new Map([...session.outcomes].filter(([id]) => !action.ids.includes(id))))
  }
}

/** What is decided no longer waits, before the server has said so. */
function settle(session: Session, outcomes: Session['outcomes']): Session {
  return { ...session, outcomes, waiting: Math.max(0, session.waiting + session.outcomes.size - outcomes.size) }
}

function arrive(session: Session, { claims, next, total }: QueueResponse): Session {
  const known = new Map(session.claims)
  const outcomes = new Map(session.outcomes)
  for (const claim of claims) {
    // A later version that is open again: it was decided, and that was undone.
    if (outcomes.get(claim.id) === 'elsewhere' || claim.version > (known.get(claim.id)?.version ?? claim.version)) outcomes.delete(claim.id)
    known.set(claim.id, claim)
  }
  const present = new Set(claims.map(({ id }) => id))
  const reach = next === null ? Infinity : (claims.at(-1)?.confidence ?? Infinity)
  for (const [id, { confidence }] of known) if (!present.has(id) && confidence < reach && !outcomes.has(id)) outcomes.set(id, 'elsewhere')
  return { claims: known, outcomes, waiting: total }
}

/** How far one has come: of all that waited when the sitting began and since, how much is decided. */
export function progressOf({ outcomes, waiting }: Session): { readonly decided: number; readonly all: number } {
  return { decided: outcomes.size, all: outcomes.size + waiting }
}
