// The pronouns that train the ranker: GAP development, GUM train, KnowledgeNet and ECB+, each as a text with, for every
// annotated pronoun, the names that it stands for.

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Span } from '../../graph/model.ts'
import type { GivenName } from './corpora/given.ts'
import type { ClusterType } from './corpora/clusters.ts'
import { readGap } from './corpora/gap.ts'
import { PRONOUNS, readGum } from './corpora/gum.ts'
import { layOut } from './corpora/texts.ts'

export interface GoldPronoun {
  readonly start: number
  /** Names that it stands for, and names that it does not. */
  readonly antecedents: readonly Span[]
  readonly wrong: readonly Span[]
  /** Whether every name that it could stand for was annotated, so that none means "nothing". */
  readonly complete: boolean
}

export interface PronounText {
  readonly id: string
  readonly corpus: 'GAP' | 'GUM' | 'KnowledgeNet' | 'ECB+'
  readonly text: string
  /** Names that the corpus marks; `all` where it marks every one. */
  readonly names: readonly GivenName[]
  readonly all: boolean
  readonly pronouns: readonly GoldPronoun[]
}

/** All of it, in a fixed order. */
export async function readPronouns(corpora: string): Promise<PronounText[]> {
  return [
    ...(await readGapTexts(path.join(corpora, 'coref/gap-development.tsv'))),
    ...(await readGumTexts(path.join(corpora, 'gum/train'))),
    ...(await readClusterTexts(path.join(corpora, 'docs/knowledgenet.jsonl'), 'KnowledgeNet')),
    ...(await readClusterTexts(path.join(corpora, 'docs/ecbplus.jsonl'), 'ECB+')),
  ]
}

async function readGapTexts(file: string): Promise<PronounText[]> {
  return (await readGap(file)).map(({ id, text, pronoun, names }) => ({
    id,
    corpus: 'GAP',
    text,
    all: false,
    names: names.map((name) => ({ ...name, type: 'Person' })),
    pronouns: [{ start: pronoun.start, antecedents: names.filter((name) => name.isAntecedent), wrong: names.filter((name) => !name.isAntecedent), complete: false }],
  }))
}

async function readGumTexts(folder: string): Promise<PronounText[]> {
  return (await readGum(folder, { unnamed: true })).map(({ id, text, mentions }) => ({
    id,
    corpus: 'GUM',
    text,
    all: true,
    names: mentions.filter(({ kind }) => kind === 'name'),
    pronouns: mentions
      .filter(({ kind }) => kind === 'pronoun')
      .map(({ start, cluster }) => ({ start, antecedents: mentions.filter((mention) => mention.kind === 'name' && mention.cluster === cluster), wrong: [], complete: true })),
  }))
}

const Line = z.object({
  id: z.string(),
  fold: z.number().optional(),
  sents: z.array(z.array(z.string())),
  entities: z.array(z.object({ type: z.string(), mentions: z.array(z.object({ sent: z.number(), start: z.number(), end: z.number(), text: z.string() })) })),
})
/** This fold of KnowledgeNet measures relations and stays out of everything. */
const HELD_OUT_FOLD = 3
/** KnowledgeNet's and ECB+'s labels; entities of others train nothing. */
const TYPES: Readonly<Record<string, ClusterType>> = {
  person: 'Person', organization: 'Organization', place: 'Place',
  HUMAN_PART_PER: 'Person', HUMAN_PART_ORG: 'Organization', HUMAN_PART_GPE: 'Place', LOC_GEO: 'Place', LOC_FAC: 'Place', LOC_OTHER: 'Place',
}

/** Texts with an entity of which a name and a pronoun are marked. */
async function readClusterTexts(file: string, corpus: PronounText['corpus']): Promise<PronounText[]> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n').map((line) => Line.parse(JSON.parse(line)))
  return lines.filter(({ fold }) => fold !== HELD_OUT_FOLD).map((line) => readClusters(line, corpus)).filter(({ pronouns }) => pronouns.length > 0)
}

function readClusters({ id, sents, entities }: z.infer<typeof Line>, corpus: PronounText['corpus']): PronounText {
  const { text, spans } = layOut(sents.map((tokens) => tokens.map((token) => ({ text: token, spaced: true }))))
  const clusters = entities.flatMap(({ type: label, mentions }) => {
    const type = TYPES[label]
    if (type === undefined) return []
    const located = mentions.map(({ sent, start, end, text: words }) => ({ start: spans[sent]?.[start]?.start ?? 0, end: spans[sent]?.[end - 1]?.end ?? 0, text: words, type }))
    return [{ names: located.filter((mention) => isName(mention.text)), pronouns: located.filter((mention) => PRONOUNS.has(mention.text.toLowerCase())) }]
  })
  const pronouns = clusters.filter(({ names }) => names.length > 0).flatMap((cluster) => cluster.pronouns.map(({ start }) => ({ start, antecedents: cluster.names, wrong: [], complete: false })))
  return { id, corpus, text, all: false, names: clusters.flatMap(({ names }) => names), pronouns }
}

/** All words but small ones begin with a capital; "The company" is none. */
function isName(text: string): boolean {
  return /^(?:\p{Lu}\S*)(?: (?:\p{Lu}\S*|of|the|and|de|von|van|'s|[.,&-]))*$/u.test(text) && !/^(?:The|A|An|This|His|Her|Their|Its) /u.test(text) && !PRONOUNS.has(text.toLowerCase())
}
