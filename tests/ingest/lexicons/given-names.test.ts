import { describe, expect, test } from 'vitest'
import { createGivenNames } from '../../../ingest/lexicons/given-names.ts'

const names = createGivenNames()

describe('given names', () => {
  test.each([
    ['Mary', true, false, 'English'],
    ['Lutfullo', true, false, 'Uzbek'],
    ['Kasymzhomart', true, false, 'Kazakh'],
    ['Kurmanbek', true, false, 'Kyrgyz'],
    ['Chinwe', true, false, 'Igbo'],
    ['Łukasz', true, false, 'a letter that Unicode does not take apart'],
    ['Mikheil', true, false, 'Georgian'],
    ['Jean-Claude', true, false, 'a hyphen: one part is enough'],
    ['MARY', true, false, 'capitals'],
    ['Will', false, true, 'the verb'],
    ['Grace', false, true, 'the noun'],
    ['May', false, true, 'the month'],
    ['Paris', false, true, 'the city'],
    ['Said', false, true, 'the verb'],
    ['Among', false, false, 'in a source by mistake'],
    ['Government', false, false, 'a word'],
    ['', false, false, 'nothing'],
  ])('%j: has %s, ambiguous %s (%s)', (word, has, ambiguous) => {
    expect([names.has(word), names.isAmbiguous(word)]).toEqual([has, ambiguous])
  })
})
