// The canvas after something was decided: what stands there is renewed where it stands, what is gone goes.

import type { Canvas } from './canvas.ts'
import type { History } from './history.ts'
import type { Part } from './view.ts'

export interface Renewal {
  /** The entities that were asked for, as far as they are there, and everything among them. */
  readonly part: Part
  /** Entities that join a canvas on which one of `beside` stands: what a merge gave, what its undoing gives back. */
  readonly joining: readonly string[]
  readonly beside: readonly string[]
}

export const NO_COMPANY: Pick<Renewal, 'joining' | 'beside'> = { joining: [], beside: [] }

/** Every state of the canvas, so that undoing does not bring back what was rejected. */
export function renewHistory(history: History<Canvas>, renewal: Renewal): History<Canvas> {
  const renewStep = (step: History<Canvas>['past'][number]) => ({ ...step, value: renewCanvas(step.value, renewal) })
  return { past: history.past.map(renewStep), present: renewCanvas(history.present, renewal), future: history.future.map(renewStep) }
}

export function renewCanvas(canvas: Canvas, { part, joining, beside }: Renewal): Canvas {
  const wanted = new Set([...canvas.entities.keys(), ...(beside.some((id) => canvas.entities.has(id)) ? joining : [])])
  const entities = new Map(part.entities.filter(({ id, status }) => wanted.has(id) && status !== 'rejected').map((entity) => [entity.id, entity]))
  // Mere co-occurrence stays as it was asked for; everything else among these is shown.
  const shown = part.relationships.filter(({ id, head, tail, category }) => entities.has(head) && entities.has(tail) && (category !== 'none' || canvas.relationships.has(id)))
  return { ...canvas, entities, relationships: new Map(shown.map((relationship) => [relationship.id, relationship])) }
}

/** Every entity of every state, for the one question that a renewal asks. */
export function entitiesOf({ past, present, future }: History<Canvas>): readonly string[] {
  return [...new Set([...past, ...future].map(({ value }) => value).concat(present).flatMap(({ entities }) => [...entities.keys()]))]
}
