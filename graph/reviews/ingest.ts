// Lays the Reviews anew on the extracted layer of a document that is about to be written.

import type { Transaction } from '../engines/engine.ts'
import type { EntityId, ExtractedEntity } from '../model.ts'
import { ANY_REVIEW, MOVE_ANCHORS } from '../statements/reviews.ts'
import type { Layer } from '../writing/layer.ts'
import { linkAbout } from './about.ts'
import { countVersions, entitiesOf, findAnchors, findAnchorsInDocument, findAnchorsOfEntities, listDecisions, type FoundAnchor } from './anchors.ts'
import { applyToEntities, fillAttributes } from './apply.ts'
import { endsOf } from './claims.ts'
import { hideEntities, readLayers, showEntities, type EntityLayers } from './layers.ts'
import { addedRows, findInLayer, reviewMentions, reviewRow } from './rows.ts'
import type { EntityState, FindDates } from './state.ts'

export interface ReviewedLayer {
  /** The rows as they are to be seen; its entities are those that no Review concerns. */
  readonly layer: Layer
  readonly entities: EntityLayers | null
  /** Reviews of the document and of what it says, with their claims found again. */
  readonly anchors: readonly FoundAnchor[]
}

/** The layer of a document with the active Reviews on it. */
export async function reviewLayer(transaction: Transaction, layer: Layer, findDates: FindDates): Promise<ReviewedLayer> {
  if ((await transaction.run(ANY_REVIEW)).length === 0) return { layer, entities: null, anchors: [] }
  const claims = [...layer.claims, ...layer.background]
  const inDocument = (await findAnchorsInDocument(transaction, layer.id)).map((found) => findInLayer(found, layer))
  const named = [...layer.entities.map(({ id }) => id), ...claims.flatMap(({ extracted }) => endsOf(extracted.content)), ...entitiesOf(inDocument)]
  const ofEntities = await findAnchorsOfEntities(transaction, named)
  const direct = await findAnchors(transaction, [layer.id, ...layer.background.map((row) => row.extracted.id)])
  // Where a hold is found twice, the one counts that was moved to where its words are now.
  const anchors = [...new Map([...ofEntities, ...direct, ...inDocument].map((found) => [found.anchor.id, found])).values()]
  const decisions = listDecisions(anchors)
  const entities = await layEntities(transaction, { layer, ofEntities })
  const everyone = layer.entities.filter(({ id }) => !entities.visible.has(id)).map(extractedState)
  const context = {
    entities: new Map([...applyToEntities(everyone, []), ...entities.visible]),
    extracted: new Map([...everyone.map((state): [EntityId, EntityState] => [state.id, state]), ...entities.extracted]),
    findDates,
  }
  const on = { decisions, context, versionOf: countVersions(anchors) }
  const reviewed: Layer = {
    ...layer,
    entities: layer.entities.filter(({ id }) => !entities.visible.has(id)),
    mentions: reviewMentions(layer, decisions),
    claims: [...layer.claims, ...addedRows(inDocument, layer)].map((row) => reviewRow(row, on)),
    background: layer.background.map((row) => reviewRow(row, on)),
  }
  return { layer: reviewed, entities, anchors }
}

interface Laying {
  readonly layer: Layer
  readonly ofEntities: readonly FoundAnchor[]
}

/** The entities that Reviews concern, with what the document adds to what was extracted of them. */
async function layEntities(transaction: Transaction, { layer, ofEntities }: Laying): Promise<EntityLayers> {
  const ids = entitiesOf(ofEntities)
  const stored = await readLayers(transaction, ids)
  const seen = new Map(layer.entities.map((entity) => [entity.id, entity]))
  const extracted = new Map(
    ids.flatMap((id): [EntityId, EntityState][] => {
      const state = uniteStates(stored.get(id)?.extracted ?? null, seen.get(id))
      return state === null ? [] : [[id, state]]
    }),
  )
  return { stored, extracted, visible: applyToEntities([...extracted.values()], listDecisions(ofEntities)), versionOf: countVersions(ofEntities) }
}

function uniteStates(known: EntityState | null, seen: ExtractedEntity | undefined): EntityState | null {
  if (seen === undefined) return known
  const state = extractedState(seen)
  if (known === null) return state
  return { ...known, names: [...new Set([...known.names, ...state.names])], attributes: fillAttributes(known.attributes, state.attributes) }
}

function extractedState({ id, type, name, aliases, attributes }: ExtractedEntity): EntityState {
  const { country, latitude, longitude, from, to, roles } = attributes
  return { id, type, name, names: [...new Set([name, ...aliases])], attributes: { country, latitude, longitude, from, to, roles: [...roles] } }
}

/** Writes what `reviewLayer` found of entities; before the document's mentions and claims. */
export async function writeReviewedEntities(transaction: Transaction, { entities }: ReviewedLayer): Promise<void> {
  if (entities === null || entities.visible.size === 0) return
  await showEntities(transaction, entities)
  await hideEntities(transaction, entities)
}

/** Lets the Reviews hold on to the claims and words that they found again; after the document's claims. */
export async function moveAnchors(transaction: Transaction, { anchors }: ReviewedLayer): Promise<void> {
  if (anchors.length === 0) return
  const rows = anchors.map(({ anchor: { id, target, lost, words } }) => ({ id, target, lost, words: words === null ? null : JSON.stringify(words) }))
  await transaction.run(MOVE_ANCHORS, { rows })
  await linkAbout(transaction, anchors.map(({ anchor }) => anchor))
}
