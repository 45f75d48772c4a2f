// Documents that the contract's tests share. The people and bodies in them are made up.

import type { ClaimSketch, DocumentSketch, EntitySketch } from '../build.ts'

export const PETROV: EntitySketch = { type: 'Person', name: 'Ivan Petrov', aliases: ['Petrov'] }
export const CRUZ: EntitySketch = { type: 'Person', name: 'Ana Cruz' }
export const ALMATY: EntitySketch = { type: 'Place', name: 'Almaty', country: 'KZ', attributes: { latitude: 43.25, longitude: 76.91 } }
export const KAZAKHSTAN: EntitySketch = { type: 'Country', name: 'Kazakhstan', country: 'KZ' }
export const ACME: EntitySketch = { type: 'Organization', name: 'Acme Relief', aliases: ['AR'] }
export const RIOTS: EntitySketch = { type: 'Event', name: 'Osh riots', attributes: { from: '2005-05-01', to: '2005-05-31' } }

const LIES_IN: ClaimSketch = { subject: 'Almaty', type: 'LOCATED_IN', object: 'Kazakhstan', sentence: null, confidence: 1 }

export const MEETING: DocumentSketch = {
  source: 'meeting',
  text: 'Ivan Petrov met Ana Cruz in Almaty. Ana Cruz leads Acme Relief.',
  published: '2005-08-24',
  entities: [PETROV, CRUZ, ALMATY, KAZAKHSTAN, ACME],
  claims: [
    { subject: 'Ivan Petrov', type: 'MET_WITH', object: 'Ana Cruz', at: 'Almaty', from: '2005-07-01', to: '2005-07-01', confidence: 0.8 },
    { subject: 'Ana Cruz', type: 'LEADS', object: 'Acme Relief', sentence: 1, confidence: 0.9 },
    LIES_IN,
  ],
}

export const ARREST: DocumentSketch = {
  source: 'arrest',
  text: 'Petrov denied that Ivan Petrov met Ana Cruz. Petrov was detained in Almaty over the Osh riots.',
  published: '2005-09-02',
  collection: 'second',
  entities: [{ ...PETROV, aliases: ['Petrov'] }, CRUZ, ALMATY, KAZAKHSTAN, RIOTS],
  claims: [
    { subject: 'Ana Cruz', type: 'MET_WITH', object: 'Ivan Petrov', factuality: 'denied', saidBy: 'Ivan Petrov', to: '2005-07-15', confidence: 0.5 },
    { subject: 'Ivan Petrov', type: 'DETAINED_IN', object: 'Almaty', sentence: 1 },
    { subject: 'Ivan Petrov', type: 'SUSPECTED_IN', object: 'Osh riots', sentence: 1, factuality: 'alleged' },
    { subject: 'Almaty', type: 'ASSOCIATED_WITH', object: 'Osh riots', sentence: 1, confidence: 0.2 },
    LIES_IN,
  ],
}

/** The same text from another source. */
export const REPRINT: DocumentSketch = { ...MEETING, source: 'reprint', published: '2005-08-30' }

/** The names of MEETING in another text. */
export const REWRITTEN = 'In Almaty, the envoy Ivan Petrov at last met Ana Cruz, after weeks of talks. It is Ana Cruz who leads Acme Relief.'
