// Training on a made-up corpus, and the model's file.

import { describe, expect, it } from 'vitest'
import { readModel, writeModel } from '../../../ingest/annotate/tagger/model.ts'
import { createWordTagger } from '../../../ingest/annotate/tagger/tagger.ts'
import { createLexicons } from '../../../ingest/lexicons/lexicons.ts'
import { cleanSentence } from '../../../ingest/train/names/clean.ts'
import { clusterWords } from '../../../ingest/train/names/clusters.ts'
import type { Meaning, TrainingDocument } from '../../../ingest/train/names/corpora.ts'
import { trainNames } from '../../../ingest/train/names/train.ts'

const lexicons = createLexicons()
const corpus = { file: 'made-up', labels: {}, rest: 'none', open: false, times: 1 } as const

/** Sentences in which `[Ana Ruiz|PER]` marks a name. */
function document(...lines: readonly string[]): TrainingDocument {
  const sentences = lines.map((line) => {
    const spans: { start: number; end: number; meaning: Meaning }[] = []
    const words: string[] = []
    for (const part of line.match(/\[[^\]]+\]|\S+/gu) ?? []) {
      const [, name, label] = /^\[(.+)\|(.+)\]$/u.exec(part) ?? []
      const own = (name ?? part).split(' ')
      if (label) spans.push({ start: words.length, end: words.length + own.length, meaning: label as Meaning })
      words.push(...own)
    }
    return { words, spans }
  })
  return { corpus, sentences }
}

const DOCUMENTS = Array.from({ length: 40 }, (_, i) => {
  const [person, place] = [['Ana Ruiz', 'Li Wei', 'Kofi Osei'][i % 3] ?? '', ['Cusco', 'Kumasi', 'Baku', 'Osaka'][i % 4] ?? '']
  return document(`[${person}|PER] went to [${place}|LOC] on Monday .`, `The lake near [${place}|LOC] was cold , said [${person}|PER] .`)
})
const words = 'cusco kumasi baku osaka ana li kofi went said near lake cold monday the to on'.split(' ')
const clusters = clusterWords({ words, values: Float32Array.from({ length: words.length * 4 }, (_, i) => Math.sin(i * i)), width: 4 }, 1)
const train = (seed: number) => writeModel(trainNames({ documents: DOCUMENTS, clusters, lexicons, seed, rounds: 4, about: 'made up', log: () => undefined }))

describe('training', () => {
  const bytes = train(1)

  it('gives the same bytes from the same corpora and seed', () => {
    expect(Buffer.compare(bytes, train(1))).toBe(0)
    expect(Buffer.compare(bytes, train(2))).not.toBe(0)
  })

  it('teaches what the corpus shows', () => {
    const { tag } = createWordTagger(readModel(bytes, 'made up'))
    const [found] = tag([['Kofi', 'Ruiz', 'went', 'to', 'Osaka', 'on', 'Monday', '.']])
    expect(found?.map(({ start, end, type }) => [start, end, type])).toEqual([[0, 2, 'PER'], [4, 5, 'LOC']])
  })

  it('survives its file', () => {
    const model = readModel(bytes, 'made up')
    expect(readModel(writeModel(model), 'again')).toEqual(model)
  })

  it.each([
    ['cut off', bytes.slice(0, 100)],
    ['empty', new Uint8Array()],
    ['something else', Buffer.from('{"magic":"other"}')],
  ])('refuses a file that is %s, by its name', (_, damaged) => {
    expect(() => readModel(damaged, 'models/names.bin')).toThrow(/^models\/names\.bin: /u)
  })
})

/** [what is shown, line, names that stay]. */
const CLEANED: readonly (readonly [string, string, readonly string[]])[] = [
  ['an article is no part of a name', 'in [the United States|LOC] .', ['United States LOC']],
  ['a title is none either', '[President Ana Ruiz|PER] spoke .', ['Ana Ruiz PER']],
  ['a possessive ending goes', "[Ana Ruiz 's|PER] house .", ['Ana Ruiz PER']],
  ['a nationality is no place', '[Kenyan|LOC] police .', ['Kenyan MISC']],
  ['a nationality that a corpus leaves out is the same', 'a Kenyan court .', ['Kenyan MISC']],
  ['a nationality of two words', 'the South African court .', ['South African MISC']],
  ['a name in small letters is a description', '[the company|ORG] grew .', []],
]

describe('cleaning', () => {
  it.each(CLEANED)('%s', (_, line, expected) => {
    const [sentence] = document(line).sentences
    const clean = cleanSentence(sentence ?? { words: [], spans: [] }, { lexicons, open: false })
    expect(clean.spans.map(({ start, end, meaning }) => `${clean.words.slice(start, end).join(' ')} ${meaning}`)).toEqual(expected)
  })

  it('leaves open what a corpus does not label', () => {
    const sentence = { words: ['The', 'Harbour', 'Games', 'began'], spans: [] }
    const [closed, open] = [false, true].map((isOpen) => cleanSentence(sentence, { lexicons, open: isOpen }).allowed[2] ?? 0)
    expect([closed, (open ?? 0) > 1]).toEqual([1, true])
  })
})
