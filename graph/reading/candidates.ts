// Pairs of entities that may be one, found by the sound of their names, for people to merge or to leave apart.

import type { Engine } from '../engines/engine.ts'
import type { Entity } from '../model.ts'
import { findLikeness } from '../names/likeness.ts'
import { soundKey } from '../names/sound.ts'
import { textOf } from '../records.ts'
import { SHARED_SOUNDS } from '../statements/reading.ts'
import { DECIDED_TOGETHER } from '../statements/reviews.ts'
import type { MergeCandidate, MergeCandidates } from '../store.ts'
import { readEntities } from './entities.ts'

/** See GraphStore.mergeCandidates. Two that people decided about side by side are not asked about again. The cursor is the last sound that was looked at. */
export async function readMergeCandidates(engine: Engine, { limit, after = '' }: { readonly limit: number; readonly after?: string }): Promise<MergeCandidates> {
  const rows = await engine.read(SHARED_SOUNDS, { after, limit })
  const sounds = rows.map((row) => ({ sound: textOf(row, 'sound'), ids: listOf(row.ids) }))
  const entities = new Map((await readEntities(engine, [...new Set(sounds.flatMap(({ ids }) => ids))])).map((entity) => [entity.id as string, entity]))
  const candidates = sounds.flatMap(({ sound, ids }) => pairUp(ids.flatMap((id) => entities.get(id) ?? []), sound))
  const settled = (await engine.read(DECIDED_TOGETHER)).map(({ ids }) => new Set(listOf(ids)))
  const open = candidates.filter(({ entities: [one, other] }) => !settled.some((ids) => ids.has(one.id) && ids.has(other.id)))
  return { candidates: open.sort((a, b) => b.score - a.score), next: rows.length < limit ? null : (sounds.at(-1)?.sound ?? null) }
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string').sort() : []
}

/** Two entities that share several sounds are offered once, under the first of them. */
function pairUp(entities: readonly Entity[], sound: string): MergeCandidate[] {
  return entities.flatMap((one, i) =>
    entities.slice(i + 1).flatMap((other) => {
      const likeness = firstSharedSound(one, other) === sound ? findLikeness(one, other) : undefined
      return likeness ? [{ entities: [one, other] as const, ...likeness }] : []
    }),
  )
}

function firstSharedSound(one: Entity, other: Entity): string | undefined {
  const sounds = new Set(other.names.map(soundKey))
  return one.names.flatMap((name) => soundKey(name) ?? []).filter((sound) => sounds.has(sound)).sort()[0]
}
