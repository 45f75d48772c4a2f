// Pronouns on GAP (Webster et al. 2018, "Mind the GAP"): does "she" lead to the one of two women that it stands for?

import path from 'node:path'
import { createStages } from '../../ingest/extract.ts'
import type { ResolvedDocument, ResolvedMention } from '../../ingest/stages.ts'
import { readGap, type GapPassage } from '../../ingest/train/corpora/gap.ts'
import { documentOf } from '../../ingest/train/corpora/texts.ts'
import { formatFigure, score, sumCounts, type Counts } from './score.ts'
import type { Section } from './section.ts'

/** F1 over the two names of each passage, as GAP's own scorer counts; bias is the feminine F1 over the masculine. */
export async function measurePronouns(corpora: string): Promise<Section> {
  const passages = await readGap(path.join(corpora, 'coref/gap-validation.tsv'))
  const { annotate, resolve } = createStages()
  const judged = passages.map((passage) => ({ passage, counts: judge(passage, resolve(annotate(documentOf(passage.id, passage.text)))) }))
  const countsOf = (gender?: GapPassage['gender']): Counts => sumCounts(judged.filter(({ passage }) => gender === undefined || passage.gender === gender).map(({ counts }) => counts))
  const [masculine, feminine] = [score(countsOf('masculine')).f1, score(countsOf('feminine')).f1]
  const rows = (['masculine', 'feminine', undefined] as const).map((gender) => {
    const { precision, recall, f1, gold } = score(countsOf(gender))
    return [gender ?? 'all', formatFigure(precision), formatFigure(recall), formatFigure(f1), String(gold)]
  })
  return {
    title: 'Pronouns, GAP validation, whole extraction',
    headings: ['pronoun', 'precision', 'recall', 'F1', 'antecedents'],
    rows: [...rows, ['bias', '', '', formatFigure(masculine === 0 ? 0 : feminine / masculine), '']],
    notes: [
      'The passages are read as text: no name is given, neither the two that are asked about nor the page that the passage is from.',
      'A name counts as found where the entity of the pronoun has a mention that touches it. GAP development trained the model, GAP validation did not.',
    ],
  }
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
