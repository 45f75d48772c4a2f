// Facts that no sentence says and every atlas does: a city of the text lies in a country of the text.

import { claimId } from '../../graph/ids.ts'
import type { DocumentId, ExtractedClaim, ExtractedEntity } from '../../graph/model.ts'

const NO_SPANS = { subject: [], object: [], predicate: [], by: [], at: [], date: [], speaker: [] }

/** LOCATED_IN for every place whose country is known and named in the document too; marked as the gazetteer's. */
export function findBackground(document: DocumentId, entities: readonly ExtractedEntity[]): ExtractedClaim[] {
  const countries = new Map(entities.filter((entity) => entity.type === 'Country').map((entity) => [entity.attributes.country, entity]))
  return entities.flatMap((place) => {
    const country = place.type === 'Place' && place.attributes.country !== null ? countries.get(place.attributes.country) : undefined
    return country ? [locate(document, place, country)] : []
  })
}

function locate(document: DocumentId, place: ExtractedEntity, country: ExtractedEntity): ExtractedClaim {
  return {
    id: claimId({ document, sentence: null, type: 'LOCATED_IN', subject: { id: place.id, start: 0 }, object: { id: country.id, start: 0 } }),
    type: 'LOCATED_IN',
    subject: place.id,
    object: country.id,
    by: null,
    at: null,
    saidBy: null,
    predicate: '',
    factuality: 'asserted',
    from: null,
    to: null,
    dateText: null,
    confidence: 0.99,
    foundBy: 'gazetteer',
    spans: NO_SPANS,
    sentence: null,
  }
}
