// Which corpora teach names, and what their labels are called here. What a corpus does not label is left open, not denied.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { NameType } from '../../annotate/tagger/labels.ts'
import { findSpans, readConll } from '../conll.ts'

/** A type, or: `none` is no name; `other` a name of none of our types that may also be an event; `open` may be anything. */
export type Meaning = NameType | 'none' | 'other' | 'open'

export interface TrainingCorpus {
  readonly file: string
  readonly labels: Readonly<Record<string, Meaning>>
  /** Of labels that are not listed. */
  readonly rest: Meaning
  /** Its unlabelled tokens may be in names of no type of ours. */
  readonly open: boolean
  /** How often a sentence is read in one round. */
  readonly times: number
  /** The share of its documents that is read, spread evenly; all where it is not given. */
  readonly share?: number
  /** Last digits of the indexes of documents that measure other models and so train none. */
  readonly heldOut?: readonly number[]
}

export interface TrainingSpan {
  readonly start: number
  readonly end: number
  readonly meaning: Meaning
}

export interface TrainingSentence {
  readonly words: readonly string[]
  readonly spans: readonly TrainingSpan[]
}

export interface TrainingDocument {
  readonly corpus: TrainingCorpus
  readonly sentences: readonly TrainingSentence[]
}

const PLAIN = { PER: 'PER', ORG: 'ORG', LOC: 'LOC' } as const
const WIKI = { person: 'PER', politician: 'PER', scientist: 'PER', researcher: 'PER', writer: 'PER', musicalartist: 'PER', organisation: 'ORG', politicalparty: 'ORG',
  university: 'ORG', band: 'ORG', country: 'LOC', location: 'LOC', election: 'EVENT', event: 'EVENT', conference: 'EVENT' } as const
/** Of CrossNER, what is hardly ever written with capitals. */
const COMMON = { algorithm: 'open', field: 'open', metrics: 'open', task: 'open', discipline: 'open', chemicalcompound: 'open', chemicalelement: 'open', protein: 'open', enzyme: 'open',
  theory: 'open', literarygenre: 'open', musicgenre: 'open', musicalinstrument: 'open', programlang: 'open' } as const
const COARSE = { person: 'PER', organization: 'ORG', location: 'LOC', building: 'LOC', event: 'EVENT', art: 'MISC', product: 'MISC', other: 'MISC' } as const
const DOCRED = { ...PLAIN, MISC: 'other', TIME: 'none', NUM: 'none' } as const

const crossner = (file: string, times: number): TrainingCorpus => ({ file: `ner/crossner-${file}.conll`, labels: { ...WIKI, ...COMMON }, rest: 'MISC', open: false, times })

/** Every corpus that trains the model, in this order. More of Few-NERD did not help: its text is unlike news. */
export const TRAINING_CORPORA: readonly TrainingCorpus[] = [
  { file: 'ner/fewnerd-full.conll', labels: COARSE, rest: 'MISC', open: false, times: 1, share: 0.55 },
  { file: 'ner/docred-test.conll', labels: DOCRED, rest: 'none', open: false, times: 1 },
  { file: 'docs/redocred-dev.jsonl', labels: DOCRED, rest: 'none', open: false, times: 1, heldOut: [8, 9] },
  { file: 'ner/wikigold.conll', labels: { ...PLAIN, MISC: 'other' }, rest: 'none', open: false, times: 2 },
  { file: 'ner/uner-ewt-train.conll', labels: PLAIN, rest: 'none', open: true, times: 1 },
  { file: 'ner/uner-ewt-dev.conll', labels: PLAIN, rest: 'none', open: true, times: 1 },
  { file: 'ner/gum-named.conll', labels: { person: 'PER', organization: 'ORG', place: 'LOC', event: 'EVENT' }, rest: 'none', open: true, times: 2 },
  { file: 'ner/grobid-ner.conll', labels: { PERSON: 'PER', BUSINESS: 'ORG', INSTITUTION: 'ORG', MEDIA: 'ORG', ORGANISATION: 'ORG', INSTALLATION: 'LOC', LOCATION: 'LOC', EVENT: 'EVENT', PERIOD: 'none', MEASURE: 'none', TITLE: 'none', NATIONAL: 'MISC', PERSON_TYPE: 'open', CONCEPT: 'open', CONCEPTUAL: 'open', UNKNOWN: 'open' }, rest: 'MISC', open: false, times: 1 },
  crossner('politics-train', 4),
  crossner('science-train', 1),
  crossner('science-dev', 1),
  crossner('science-test', 1),
  crossner('ai-train', 1),
  crossner('ai-dev', 1),
  crossner('ai-test', 1),
  crossner('literature-train', 1),
  crossner('literature-dev', 1),
  crossner('literature-test', 1),
  crossner('music-train', 1),
  crossner('music-dev', 1),
  crossner('music-test', 1),
]

/** Reads one corpus of the folder; labels are translated, sentences that also stand in a held-out set are left out. */
export async function readCorpus(folder: string, corpus: TrainingCorpus): Promise<TrainingDocument[]> {
  const file = path.join(folder, corpus.file)
  const overlaps = await readOverlaps(folder, corpus.file)
  const documents = await (corpus.file.endsWith('.jsonl') ? readDocuments(file, corpus, overlaps) : readColumns(file, corpus, overlaps))
  const { share = 1, heldOut = [] } = corpus
  return documents.filter((_, i) => !heldOut.includes(i % 10)).filter((_, i) => Math.floor((i + 1) * share) > Math.floor(i * share))
}

/** Where sentences of a file stand, as overlaps.tsv puts it: "sentence 12" of columns, "id 3" of documents. */
async function readOverlaps(folder: string, file: string): Promise<ReadonlySet<string>> {
  const rows = (await readFile(path.join(folder, 'overlaps.tsv'), 'utf8')).split('\n').map((line) => line.split('\t'))
  return new Set(rows.flatMap(([name, where]) => (name === file && where !== undefined ? [where] : [])))
}

async function readColumns(file: string, corpus: TrainingCorpus, overlaps: ReadonlySet<string>): Promise<TrainingDocument[]> {
  const documents = await readConll(file)
  let number = 0
  return documents.map((sentences) => ({
    corpus,
    sentences: sentences.flatMap(({ tokens, tags }) => {
      number += 1
      if (overlaps.has(`sentence ${number}`)) return []
      return [{ words: tokens.map(plainWord), spans: findSpans(tags).map(({ start, end, label }) => ({ start, end, meaning: meaningOf(corpus, label) })) }]
    }),
  }))
}

/** Few-NERD's fine labels begin with the coarse one: "person-politician". */
function meaningOf({ labels, rest }: TrainingCorpus, label: string): Meaning {
  return labels[label] ?? labels[label.split('-')[0] ?? ''] ?? rest
}

interface DocumentRecord {
  readonly id: string
  readonly sents: readonly (readonly string[])[]
  readonly entities: readonly { readonly type: string; readonly mentions: readonly { readonly sent: number; readonly start: number; readonly end: number; readonly type?: string }[] }[]
}

async function readDocuments(file: string, corpus: TrainingCorpus, overlaps: ReadonlySet<string>): Promise<TrainingDocument[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const { id, sents, entities } = JSON.parse(line) as DocumentRecord
    const mentions = entities.flatMap(({ type, mentions: own }) => own.map((mention) => ({ ...mention, type: mention.type ?? type })))
    const sentences = sents.flatMap((tokens, sent) => {
      if (overlaps.has(`${id} ${sent}`)) return []
      const own = mentions.filter((mention) => mention.sent === sent)
      return [{ words: tokens.map(plainWord), spans: withoutOverlap(own.map(({ start, end, type }) => ({ start, end, meaning: meaningOf(corpus, type) }))) }]
    })
    return { corpus, sentences }
  })
}

/** Where spans overlap the longer one stays. */
function withoutOverlap(spans: readonly TrainingSpan[]): TrainingSpan[] {
  const kept: TrainingSpan[] = []
  for (const span of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (kept.every((other) => span.end <= other.start || other.end <= span.start)) kept.push(span)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/** Quotation marks of treebanks as texts write them. */
function plainWord(word: string): string {
  return word === '``' || word === "''" ? '"' : word === '-LRB-' ? '(' : word === '-RRB-' ? ')' : word
}
