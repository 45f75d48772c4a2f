// Texts and the entities in them: what is a name, of which type, and which names are one entity. Names are examples.

import { describe, expect, it } from 'vitest'
import { entityLines, extract } from './extraction.ts'

/** [what is shown, text, entities that must be found, in any order]. */
const FOUND: readonly (readonly [string, string, readonly string[]])[] = [
  ['a defined acronym', 'The National Water Board (NWB) met. The NWB said little.', ['Organization National Water Board (NWB)']],
  ['an acronym that is nowhere defined', 'The National Water Board met. NWB officials said little.', ['Organization National Water Board (NWB)']],
  ['a surname after the full name', 'Maria Quispe spoke. Quispe left.', ['Person Maria Quispe (Quispe)']],
  ['a title before a name', 'Foreign Minister Kwabena Osei spoke.', ['Person Kwabena Osei']],
  ['a nationality before a title', 'Ghanaian Foreign Minister Kwabena Osei spoke.', ['Country Ghana', 'Person Kwabena Osei']],
  ['a name in a possessive', 'It was Maria Quispe’s case.', ['Person Maria Quispe']],
  ['an organization with "of" and a country', 'The Popular Movement of Kenya protested.', ['Organization Popular Movement of Kenya', 'Country Kenya']],
  ['an organization with "for" and "and"', 'The Center for Peace and Development spoke in Nairobi.', ['Organization Center for Peace and Development', 'Place Nairobi']],
  ['a described body', 'Kenyan authorities waited.', ['Organization Kenyan authorities', 'Country Kenya']],
  ['one body, put in two ways', 'Kenyan security services waited. Kenya’s security services left.', ['Organization Kenyan security services (Kenya’s security services)']],
  ['a body whose name has a possessor', 'The Prosecutor-General’s Office of Ghana waited.', ['Organization Prosecutor-General’s Office of Ghana']],
  ['a described event, put in three ways', 'The Kisumu violence went on. After the Kisumu riots and the unrest in Kisumu people fled.', ['Event Kisumu violence (Kisumu riots, unrest in Kisumu)', 'Place Kisumu']],
  ['two kinds of event in one place', 'The Kisumu riots came after the Kisumu bomb blasts.', ['Event Kisumu riots', 'Event Kisumu bomb blasts']],
  ['a proper name of an event', 'The Orange Revolution came first.', ['Event Orange Revolution']],
  ['a capital that stands for its government', 'Relations with Nairobi soured.', ['Country Kenya']],
  ['a capital that is a city', 'They met in Nairobi.', ['Place Nairobi']],
  ['a country that is also a name', 'Jordan Baker spoke.', ['Person Jordan Baker']],
  ['a country where no person has that name', 'Chad withdrew. Jordan spoke.', ['Country Chad', 'Country Jordan']],
  ['a country under another name', 'Burma and the UK signed.', ['Country Myanmar (Burma)', 'Country United Kingdom (UK)']],
  ['a region', 'Refugees came from Central Asia and the Middle East.', ['Place Central Asia', 'Place Middle East']],
  ['a body under its full name', 'They wrote to the Office of the United Nations High Commissioner for Refugees (UNHCR).', ['Organization UNHCR (Office of the United Nations High Commissioner for Refugees, United Nations High Commissioner for Refugees, UN High Commissioner for Refugees, UN refugee agency)']],
  ['a name with particles', 'Abdul Rahman bin Saleh and Ursula von der Berg met.', ['Person Abdul Rahman bin Saleh', 'Person Ursula von der Berg']],
]

describe('entities', () => {
  it.each(FOUND)('%s', (_, text, expected) => {
    expect(entityLines(extract(text))).toEqual(expect.arrayContaining([...expected]))
  })
})

/** Known gaps. */
describe('entities that are not found yet', () => {
  it.fails('a person whose name a country has too, by that name alone', () => {
    expect(entityLines(extract('Jordan Baker spoke. Then Jordan left.'))).toContain('Person Jordan Baker (Jordan)')
  })
})

/** Texts that name nobody: a capital alone makes no name. */
const NOBODY: readonly (readonly [string, string])[] = [
  ['a sentence’s first word', 'Analysts disagree. Shortly after that, Sources fell silent.'],
  ['adjectives of regions', 'Central Asian nations waited.'],
  ['days and months', 'On Monday and in July it rained.'],
  ['adjectives of faith and region', 'Western and Islamic thought differ.'],
  ['a headline in capitals', 'SECURITY CHALLENGES TEST HUMAN RIGHTS COMMITMENTS'],
  ['the pronoun', 'I think so, and so do I.'],
  ['abbreviations of things', 'The GDP fell, NGOs say.'],
]

describe('nobody', () => {
  it.each(NOBODY)('%s', (_, text) => {
    expect(entityLines(extract(text))).toEqual([])
  })
})

describe('a document', () => {
  const text = 'Zambian activist Maria Quispe was detained in Kitwe on July 1. The dissident was freed by Zambian authorities. She left the country.'
  const document = extract(text)

  it('has mentions that are exactly the text at their offsets', () => {
    const mentions = document.entities.flatMap((entity) => entity.mentions)
    expect(mentions.length).toBeGreaterThan(5)
    for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text)
  })

  it('leads descriptions and pronouns to who was named before', () => {
    const mentions = (name: string) => document.entities.find((entity) => entity.name === name)?.mentions.map((mention) => mention.text)
    expect(mentions('Maria Quispe')).toEqual(['Maria Quispe', 'The dissident', 'She'])
    expect(mentions('Zambia')).toContain('the country')
  })

  it('is the same every time', () => {
    expect(extract(text)).toEqual(document)
  })

  it('in another language keeps its sentences and is not extracted', async () => {
    const { documentOf, extractor } = await import('./extraction.ts')
    const german = extractor({ ...documentOf('Maria Quispe wurde in Kitwe verhaftet. Sie kam frei.'), language: 'de' })
    expect(german.sentences).toHaveLength(2)
    expect(german.entities).toEqual([])
  })
})
