// Pronouns and what they are led to. Names are examples; every text stands for a way in which news writes.

import { describe, expect, it } from 'vitest'
import { extract } from '../extract/extraction.ts'

/** "She = Maria Quispe": every pronoun of a text that was led to an entity. */
function led(text: string): string[] {
  const rows = extract(text).entities.flatMap(({ name, mentions }) => mentions.filter(({ foundBy }) => foundBy.startsWith('resolve.pronoun')).map((mention) => ({ mention, name })))
  return rows.sort((a, b) => a.mention.start - b.mention.start).map(({ mention, name }) => `${mention.text} = ${name}`)
}

/** [reason, text, pronouns led to entities, in order]. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['the subject of the sentence before', 'Maria Quispe fled in 2004. She lives in London.', ['She = Maria Quispe']],
  ['whoever the given name fits', 'Maria Quispe met Samuel Otieno in Lima. She thanked him.', ['She = Maria Quispe', 'him = Samuel Otieno']],
  ['the title says the sex', 'Mr. Okello and Ms. Okafor spoke in Lagos. She left early.', ['She = Okafor']],
  ['a possessive in the same sentence', 'Samuel Otieno wrote his book in prison.', ['his = Samuel Otieno']],
  ['a reflexive', 'Samuel Otieno defended himself in court.', ['himself = Samuel Otieno']],
  ['who says it of himself', 'Samuel Otieno said that he would appeal.', ['he = Samuel Otieno']],
  ['a chain goes on', 'Samuel Otieno was arrested in Nairobi. He was questioned for a week. He was freed in May.', ['He = Samuel Otieno', 'He = Samuel Otieno']],
  ['a country and what it has', 'Chad withdrew its ambassador from Sudan.', ['its = Chad']],
  ['a body that speaks', 'The Amani Foundation said that it had closed its office.', ['it = Amani Foundation', 'its = Amani Foundation']],
]

describe('a pronoun', () => {
  it.each(CASES)('stands for %s', (_, text, expected) => {
    expect(led(text)).toEqual(expected)
  })
})

/** [reason, text]: no pronoun of these stands for an entity that the text names. */
const NOTHING: readonly (readonly [string, string])[] = [
  ['rain is nobody', 'It rained in Nairobi.'],
  ['"it" announces what follows', 'It is clear that Kenya will sign.'],
  ['the other sex', 'Maria Quispe spoke. He was tired.'],
  ['a noun that names nobody is nearer', 'Kenya freed the refugees. They went home.'],
  ['a country is not "they"', 'Uzbek refugees left Kenya. Kenya gave them papers.'],
  ['who acts on another is not that other', 'Kenya praised it.'],
]

describe('a pronoun stands for nothing', () => {
  it.each(NOTHING)('%s: %s', (_, text) => {
    expect(led(text)).toEqual([])
  })
})
