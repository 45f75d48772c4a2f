// How a type, a category and a way of saying look: shape, colour and dash, as rows that the panels and the canvas share.

import type { Category, EntityType, Factuality } from '../api/types.ts'

export type Shape = 'ellipse' | 'round-rectangle' | 'diamond' | 'triangle' | 'hexagon'
export type Dash = 'solid' | 'dashed' | 'dotted'

export const TYPE_MARKS: Readonly<Record<EntityType, { readonly shape: Shape; readonly token: string; readonly plural: string }>> = {
  Person: { shape: 'ellipse', token: '--person', plural: 'people' },
  Organization: { shape: 'round-rectangle', token: '--organization', plural: 'organizations' },
  Country: { shape: 'diamond', token: '--country', plural: 'countries' },
  Place: { shape: 'triangle', token: '--place', plural: 'places' },
  Event: { shape: 'hexagon', token: '--event', plural: 'events' },
}

export const CATEGORY_MARKS: Readonly<Record<Category, { readonly token: string; readonly ink: string }>> = {
  standing: { token: '--standing', ink: '--standing-ink' },
  cooperation: { token: '--cooperation', ink: '--cooperation-ink' },
  conflict: { token: '--conflict', ink: '--conflict-ink' },
  legal: { token: '--legal', ink: '--legal-ink' },
  events: { token: '--events', ink: '--events-ink' },
  none: { token: '--none', ink: '--none-ink' },
}

/** Solid is said as a fact, dashed is alleged, dotted has not happened (or is denied). */
export const DASHES: Readonly<Record<Factuality, Dash>> = {
  asserted: 'solid',
  alleged: 'dashed',
  planned: 'dotted',
  possible: 'dotted',
  required: 'dotted',
  denied: 'dotted',
}

export const typeColour = (type: EntityType): string => `var(${TYPE_MARKS[type].token})`
export const categoryColour = (category: Category): string => `var(${CATEGORY_MARKS[category].token})`
export const categoryInk = (category: Category): string => `var(${CATEGORY_MARKS[category].ink})`

/** The colour token of a type by its name, where the type comes as plain text. */
export const ENTITY_TOKENS: ReadonlyMap<string, string> = new Map(Object.entries(TYPE_MARKS).map(([type, { token }]) => [type, token]))
