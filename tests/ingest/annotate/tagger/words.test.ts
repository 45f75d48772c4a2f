// What the tagger sees of a word and of a line.

import { describe, expect, it } from 'vitest'
import { hashText, mix } from '../../../../ingest/annotate/tagger/hash.ts'
import { bitOf, nameKey, PREFIX, wordKey } from '../../../../ingest/annotate/tagger/lists.ts'
import { addFeatures, viewSentence } from '../../../../ingest/annotate/tagger/features.ts'
import { readWord, settingOf, shapeOf, type WordKnowledge } from '../../../../ingest/annotate/tagger/words.ts'

const NOTHING: WordKnowledge = { clustersOf: () => [-1, -1, -1, -1], listsOf: () => 0 }

describe('the shape of a word', () => {
  it.each([
    ['Osh', 'Xx', 'a capital and small letters'],
    ['UN', 'XX', 'two capitals'],
    ['UNHCR', 'XX', 'more capitals are no other shape'],
    ['U.S.', 'X.X.', 'periods stay'],
    ['al-Masri', 'x-Xx', 'hyphens stay'],
    ['2005', '0', 'digits are one'],
    ['Łódź', 'Xx', 'letters of any alphabet'],
  ])('%s is %s: %s', (word, shape) => {
    expect(shapeOf(word)).toBe(shape)
  })
})

describe('the setting of a line', () => {
  it.each([
    ['COURT FREES THREE ACTIVISTS', 'shouted', 'capitals alone'],
    ['Court Frees Three Activists From Prison', 'titled', 'a capital on every word, no period'],
    ['The court freed three activists .', 'plain', 'running text'],
    ['UN BODY', 'plain', 'too short to tell'],
    ['Ana Ruiz Met Li Wei .', 'plain', 'a sentence ends in a period'],
  ])('%s: %s, %s', (line, setting) => {
    expect(settingOf(line.split(' '))).toBe(setting)
  })
})

describe('a word', () => {
  it.each([
    ['in a shouted line is read as if written small', 'CUSCO', 'shouted', 'cusco'],
    ['in running text keeps its letters’ meaning', 'Cusco', 'plain', 'cusco'],
  ] as const)('%s', (_, text, setting, key) => {
    expect(readWord(text, setting, NOTHING).key).toBe(wordKey(key))
  })

  it.each([
    ['Osh', 'capital'],
    ['al-Masri', 'capital'],
    ['of', 'connector'],
    ['went', 'lower'],
    ['2005', 'other'],
    [',', 'other'],
  ])('%s is of the kind %s', (text, kind) => {
    expect(readWord(text, 'plain', NOTHING).kind).toBe(kind)
  })
})

describe('a sentence', () => {
  const words = (line: string) => line.split(' ').map((word) => readWord(word, 'plain', NOTHING))

  it('knows the longest listed name at each place', () => {
    const whole = nameKey(['red', 'river', 'basin'].map(wordKey))
    const part = nameKey(['red', 'river'].map(wordKey))
    const lists = new Map([[wordKey('red'), PREFIX], [part, PREFIX | bitOf('region')], [whole, bitOf('region')]])
    const view = viewSentence(words('the Red River Basin floods'), (key) => lists.get(key) ?? 0)
    expect(view.listed.map((row) => row.length)).toEqual([0, 1, 1, 1, 0])
  })

  it('has runs of capitals, and longer ones over small words', () => {
    const { runs } = viewSentence(words('the Ministry of Public Works said'), () => 0)
    expect(runs.map((run) => run && [run.from, run.to, run.far.from, run.far.to])).toEqual([undefined, [1, 2, 1, 5], undefined, [3, 5, 1, 5], [3, 5, 1, 5], undefined])
  })

  it('gives the same features each time, others to another word', () => {
    const collect = (line: string) => {
      const view = viewSentence(words(line), () => 0)
      const found: number[] = []
      addFeatures(view, 1, (hash) => found.push(hash))
      return found
    }
    expect(collect('in Osh today')).toEqual(collect('in Osh today'))
    expect(collect('in Osh today')).not.toEqual(collect('in Baku today'))
  })
})

describe('hashes', () => {
  it('are those that the shipped model was trained with', () => {
    expect([hashText('Osh'), mix(1, 2), mix(2, 1)]).toEqual([766185613, 3505211111, 2182613570].map((hash) => hash | 0))
  })
})
