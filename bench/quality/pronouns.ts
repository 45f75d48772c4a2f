// Pronouns on GAP (Webster et al. 2018, "Mind the GAP"): does "she" lead to the one of two women that it stands for?

import path from 'node:path'
import { createStages } from '../../ingest/extract.ts'
import type { ResolvedDocument, ResolvedMention } from '../../ingest/stages.ts'
import { readGap, type GapPassage } from '../../ingest/train/corpora/gap.ts'
import { giveNames } from '../../ingest/train/corpora/given.ts'
import { documentOf } from '../../ingest/train/corpora/texts.ts'
import { formatFigure, score, sumCounts, type Counts } from './score.ts'
import type { Section } from './section.ts'

/** F1 over the two names of each passage, as GAP's own scorer counts; bias is the feminine F1 over the masculine. */
export async function measurePronouns(corpora: string): Promise<Section> {
  const passages = await readGap(path.join(corpora, 'coref/gap-validation.tsv'))
  const { annotate, resolve, lexicons } = createStages()
  const rows = ([true, false] as const).flatMap((given) => {
    const judged = passages.map((passage): Judged => {
      const annotated = annotate(documentOf(passage.id, passage.text))
      return { passage, counts: judge(passage, resolve(given ? giveNames(annotated, passage.names.map((name) => ({ ...name, type: 'Person' })), { lexicons, keepFound: true }) : annotated)) }
    })
    return describe(judged).map((row) => [given ? 'two names given' : 'text alone', ...row])
  })
  return {
    title: 'Pronouns, GAP validation',
    headings: ['read', 'pronoun', 'precision', 'recall', 'F1', 'antecedents'],
    rows,
    notes: [
      'GAP gives the two names that it asks about (first rows); we find names ourselves (last rows). The page that the passage is from is not used.',
      'A name counts as found where the entity of the pronoun has a mention that touches it. GAP development trained the model, GAP validation did not.',
    ],
  }
}

interface Judged {
  readonly passage: GapPassage
  readonly counts: Counts
}

function describe(judged: readonly Judged[]): string[][] {
  const countsOf = (gender?: GapPassage['gender']) => score(sumCounts(judged.filter(({ passage }) => gender === undefined || passage.gender === gender).map(({ counts }) => counts)))
  const [masculine, feminine] = [countsOf('masculine').f1, countsOf('feminine').f1]
  const rows = (['masculine', 'feminine', undefined] as const).map((gender) => {
    const { precision, recall, f1, gold } = countsOf(gender)
    return [gender ?? 'all', formatFigure(precision), formatFigure(recall), formatFigure(f1), String(gold)]
  })
  return [...rows, ['bias', '', '', formatFigure(masculine === 0 ? 0 : feminine / masculine), '']]
}

/** Each of the two names is one decision: right where the pronoun was led to a name that is its antecedent. */
function judge({ pronoun, names }: GapPassage, { sentences }: ResolvedDocument): Counts {
  const mentions = sentences.flatMap((sentence) => sentence.mentions)
  const found = mentions.find((mention) => mention.kind === 'pronoun' && mention.start === pronoun.start)
  const isLedTo = (name: GapPassage['names'][number]): boolean => mentions.some((mention) => mention.entity === found?.entity && touches(mention, name))
  const led = names.filter(isLedTo)
  return { right: led.filter((name) => name.isAntecedent).length, found: led.length, gold: names.filter((name) => name.isAntecedent).length }
}

function touches(mention: ResolvedMention, name: GapPassage['names'][number]): boolean {
  return mention.kind === 'name' && mention.start < name.end && name.start < mention.end
}
