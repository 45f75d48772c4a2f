// Which known entity a document's entity leads to, and which it must not.

import { describe, expect, it } from 'vitest'
import { entityId, normalizeName } from '../../../graph/ids.ts'
import type { EntityType } from '../../../graph/ontology.ts'
import type { NameMatch } from '../../../graph/store.ts'
import { linkDocument } from '../../../ingest/link/link.ts'
import { claimLines, extract } from '../extract/extraction.ts'

interface Known {
  readonly type: EntityType
  readonly names: readonly string[]
  readonly country?: string
  readonly documents?: number
}

/** A store that knows these entities and answers as the real one does. */
function storeWith(known: readonly Known[]) {
  const matches = known.map(({ type, names, country, documents }): NameMatch => ({
    id: entityId(type, `known ${names[0]}`),
    type,
    name: names[0] ?? '',
    country: country ?? null,
    keys: names.map(normalizeName),
    documents: documents ?? 1,
  }))
  return {
    matches,
    findByNames: (keys: readonly string[]) => Promise.resolve(matches.flatMap((match) => {
      const found = match.keys.filter((key) => keys.includes(key))
      return found.length > 0 ? [{ ...match, keys: found }] : []
    })),
  }
}

/** [why, text, what the graph knows, name of the entity in the text, whether it is the known one]. */
const CASES: readonly (readonly [string, string, Known, string, boolean])[] = [
  ['the same name', 'Maria Quispe spoke.', { type: 'Person', names: ['Maria Quispe'] }, 'Maria Quispe', true],
  ['an alias', 'Maria Quispe spoke.', { type: 'Person', names: ['María José Quispe', 'Maria Quispe'] }, 'Maria Quispe', true],
  ['a full name under which it was defined', 'The National Water Board (NWB) met.', { type: 'Organization', names: ['NWB', 'National Water Board'] }, 'National Water Board', true],
  ['accents do not matter', 'Jose Nunez spoke.', { type: 'Person', names: ['José Núñez'] }, 'Jose Nunez', true],
  ['the same event under another noun', 'The Kisumu riots went on.', { type: 'Event', names: ['Kisumu violence'] }, 'Kisumu riots', true],
  ['another type is somebody else', 'Jordan Baker spoke in Amman, Jordan.', { type: 'Person', names: ['Jordan'] }, 'Jordan', false],
  ['an acronym with another full name', 'The National Water Board (NWB) met.', { type: 'Organization', names: ['Northern Wool Bank', 'NWB'] }, 'National Water Board', false],
  ['a place in another country', 'They met in Cusco, Peru.', { type: 'Place', names: ['Cusco'], country: 'BO' }, 'Cusco', false],
  ['another kind of event at the same place', 'The Kisumu riots went on.', { type: 'Event', names: ['Kisumu bomb blasts'] }, 'Kisumu riots', false],
]

describe('linking', () => {
  it.each(CASES)('%s', async (_, text, known, name, same) => {
    const extracted = extract(text)
    const store = storeWith([known])
    const position = extracted.entities.findIndex((entity) => entity.name === name)
    expect(position).toBeGreaterThanOrEqual(0)
    const linked = await linkDocument(extracted, store)
    const ids = linked.entities.filter((entity) => entity.name === name || entity.aliases.includes(name)).map((entity) => entity.id)
    expect(ids.includes(store.matches[0]?.id ?? entityId('Person', 'nobody'))).toBe(same)
  })

  it('prefers the entity that more documents know', async () => {
    const store = storeWith([{ type: 'Person', names: ['Maria Quispe'], documents: 1 }, { type: 'Person', names: ['M. Quispe', 'Maria Quispe'], documents: 9 }])
    const linked = await linkDocument(extract('Maria Quispe spoke.'), store)
    expect(linked.entities[0]?.id).toBe(store.matches[0]?.id)
  })

  it('leads claims to the linked entities and keeps what they say', async () => {
    const extracted = extract('Kenya extradited Samuel Otieno to Italy.')
    const store = storeWith([{ type: 'Country', names: ['Kenya'] }, { type: 'Person', names: ['Samuel Otieno'] }])
    const linked = await linkDocument(extracted, store)
    expect(claimLines(linked)).toEqual(claimLines(extracted))
    expect(linked.claims[0]?.by).toBe(store.matches[0]?.id)
  })

  it('drops a claim of an entity with itself', async () => {
    const extracted = extract('The Amani Front accused the Kisumu Union.')
    const store = storeWith([{ type: 'Organization', names: ['Amani Front', 'Kisumu Union'] }])
    const linked = await linkDocument(extracted, store)
    expect(linked.entities).toHaveLength(1)
    expect(linked.claims).toEqual([])
  })
})
