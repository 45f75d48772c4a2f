import { describe, expect, test } from 'vitest'
import { documentId, entityId, parseClaimId } from '../../graph/ids.ts'
import type { Relationship } from '../../graph/model.ts'
import { deriveRelationship, findWaiting, relationshipOf, type CountedClaim } from '../../graph/relationships.ts'

const ANA = entityId('Person', 'Ana')
const BO = entityId('Person', 'Bo')
const [FIRST, SECOND] = [documentId('first'), documentId('second')]
const CLAIM: CountedClaim = {
  ...{ type: 'ACCUSED', subject: ANA, object: BO, speaker: null, document: FIRST },
  ...{ factuality: 'asserted', from: null, to: null, confidence: 0.5, status: 'open' },
  ...{ id: parseClaimId('c_0000000000000000'), decided: null, sequence: 1, aside: false },
}

const SUMS: readonly (readonly [reason: string, claims: readonly Partial<CountedClaim>[], expected: Partial<Relationship>])[] = [
  ['one claim is itself', [{}], { claims: 1, documents: 1, confidence: 0.5, factuality: 'asserted', status: 'open', contested: false, from: null, to: null }],
  ['two documents are two witnesses', [{}, { document: SECOND }], { claims: 2, documents: 2, confidence: 0.75 }],
  ['one document that repeats itself is one, at its surest', [{ confidence: 0.2 }, {}], { claims: 2, documents: 1, confidence: 0.5 }],
  ['a certain claim makes it certain', [{ confidence: 1 }, { document: SECOND }], { confidence: 1 }],
  ['the strongest factuality wins', [{ factuality: 'possible' }, { factuality: 'alleged' }, { factuality: 'denied' }], { factuality: 'alleged' }],
  ['dates span all of them', [{ from: '2005-07-01', to: '2005-07-03' }, {}, { from: '2005-06-30', to: '2005-07-02' }], { from: '2005-06-30', to: '2005-07-03' }],
  ['confirmed when one is', [{}, { status: 'confirmed' }], { status: 'confirmed' }],
  ['unsure when all are', [{ status: 'unsure' }, { status: 'unsure' }], { status: 'unsure' }],
  ['open when one is still open', [{ status: 'unsure' }, {}], { status: 'open' }],
  ['rejected claims are out', [{ status: 'rejected', document: SECOND, factuality: 'denied', from: '2001-01-01' }, {}], { claims: 1, documents: 1, from: null }],
  ['background facts have no document', [{ document: null, confidence: 1 }], { claims: 1, documents: 0, confidence: 1 }],
  ['contested: the author asserts, somebody denies', [{}, { factuality: 'denied', speaker: BO }], { contested: true }],
  ['contested: two authors disagree', [{}, { factuality: 'denied', document: SECOND }], { contested: true }],
  ['not contested: one speaker says both', [{ speaker: BO }, { factuality: 'denied', speaker: BO }], { contested: false }],
  ['contested: alleged by one, denied by another', [{ factuality: 'alleged' }, { factuality: 'denied', speaker: BO }], { contested: true }],
  ['not contested: nobody asserts or alleges', [{ factuality: 'possible' }, { factuality: 'denied', speaker: BO }], { contested: false }],
  ['not contested: the denial was rejected', [{}, { factuality: 'denied', speaker: BO, status: 'rejected' }], { contested: false }],
]

describe('deriveRelationship', () => {
  test.each(SUMS)('%s', (_, claims, expected) => {
    const full = claims.map((claim) => ({ ...CLAIM, ...claim }))
    expect(deriveRelationship(full)).toMatchObject(expected)
    expect(deriveRelationship(full.toReversed())).toEqual(deriveRelationship(full))
  })

  test('is nothing without a claim that counts', () => {
    expect(deriveRelationship([])).toBeNull()
    expect(deriveRelationship([{ ...CLAIM, status: 'rejected' }])).toBeNull()
  })
})

test('a symmetric relationship is one in both directions, smaller id first; others are two', () => {
  const there = { type: 'MET_WITH', subject: ANA, object: BO } as const
  const back = { type: 'MET_WITH', subject: BO, object: ANA } as const
  expect(relationshipOf(there)).toEqual(relationshipOf(back))
  expect(relationshipOf(there).head < relationshipOf(there).tail).toBe(true)
  expect(relationshipOf({ ...there, type: 'ACCUSED' }).id).not.toBe(relationshipOf({ ...back, type: 'ACCUSED' }).id)
})

const OLD = { sequence: 1 } as const
const NEW = { sequence: 9 } as const
const REJECTED = { status: 'rejected', decided: 5 } as const

const WAITING: readonly (readonly [reason: string, claims: readonly Partial<CountedClaim>[], waiting: readonly number[]])[] = [
  ['new evidence for what was rejected', [{ ...OLD, ...REJECTED }, NEW], [1]],
  ['not when another claim stood when one was rejected', [{ ...OLD, ...REJECTED }, OLD, NEW], []],
  ['not what came before the rejection', [{ ...OLD, ...REJECTED }, OLD], []],
  ['nothing once somebody has confirmed a claim', [{ ...OLD, ...REJECTED }, { ...NEW, status: 'confirmed', decided: 10 }, NEW], []],
  ['all that came after, however many', [{ ...OLD, ...REJECTED }, NEW, NEW], [1, 2]],
  ['nothing where nobody has rejected anything', [OLD, NEW], []],
]

test.each(WAITING)('waiting: %s', (_, claims, waiting) => {
  const full = claims.map((claim, index) => ({ ...CLAIM, id: parseClaimId(`c_000000000000000${index}`), ...claim }))
  expect([...findWaiting(full)]).toEqual(waiting.map((index) => full[index]?.id))
})
