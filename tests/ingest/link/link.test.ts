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
  readonly from?: string
}

/** A store that knows these entities and answers as the real one does. */
function storeWith(known: readonly Known[]) {
  const matches = known.map(({ type, names, country, documents, from }): NameMatch => ({
    id: entityId(type, `known ${names[0]}`),
    type,
    name: names[0] ?? '',
    country: country ?? null,
    from: from ?? null,
    to: from ?? null,
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
  ['an event of that name at that time', 'Riots in Kisumu on 3 May 2017 went on.', { type: 'Event', names: ['Kisumu riots'], from: '2017-05-01' }, 'Kisumu riots', true],
  ['an event of that name at another time', 'Riots in Kisumu on 3 May 2017 went on.', { type: 'Event', names: ['Kisumu riots'], from: '2007-12-30' }, 'Kisumu riots', false],
  ['an event of that name whose time nobody told', 'Riots in Kisumu on 3 May 2017 went on.', { type: 'Event', names: ['Kisumu riots'] }, 'Kisumu riots', true],
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

  it('tells two events of one name apart by their months, and finds each again', async () => {
    const extracted = extract('Riots in Kisumu on 3 May 2017 went on.')
    const own = extracted.entities.find((entity) => entity.type === 'Event')
    if (!own) throw new Error('no event')
    const earlier: NameMatch = { id: own.id, type: 'Event', name: own.name, country: own.attributes.country, from: '2007-12-30', to: '2007-12-30', keys: [normalizeName(own.name)], documents: 1 }
    const linked = await linkDocument(extracted, { findByNames: () => Promise.resolve([earlier]) })
    const event = linked.entities.find((entity) => entity.type === 'Event')
    expect(event).toMatchObject({ name: 'Kisumu riots (2017-05)', aliases: expect.arrayContaining(['Kisumu riots']) as unknown })
    expect(event?.id).not.toBe(own.id)
    const later: NameMatch = { ...earlier, id: event?.id ?? own.id, name: 'Kisumu riots (2017-05)', from: '2017-05-03', to: '2017-05-03' }
    const again = await linkDocument(extracted, { findByNames: () => Promise.resolve([earlier, later]) })
    expect(again.entities.find((entity) => entity.type === 'Event')?.id).toBe(later.id)
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
