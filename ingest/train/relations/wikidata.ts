// Re-DocRED as pairs of arguments within a sentence, under the labels that it shares with KnowledgeNet. (FewRel, whose
// sentences name one relation each and no negatives, was tried and made the classifier worse.)

import type { Span } from '../../../graph/model.ts'
import { findArguments } from '../../relate/classifier/arguments.ts'
import { CLASSES } from '../../relate/classifier/classes.ts'
import { layOut, type CorpusDocument } from './corpora.ts'
import { documentOf, overlaps, type PairOptions } from './knowledgenet.ts'
import { columnOf, pairSentence, type LabelledPair } from './labelled.ts'

interface PropertyRow {
  readonly property: string
  readonly label: string
  /** The corpus's head is the label's tail. */
  readonly reversed?: true
}

const PROPERTIES: readonly PropertyRow[] = [
  { property: 'P6', label: 'CEO' },
  { property: 'P35', label: 'CEO' },
  { property: 'P488', label: 'CEO' },
  { property: 'P22', label: 'CHILD_OF' },
  { property: 'P25', label: 'CHILD_OF' },
  { property: 'P40', label: 'CHILD_OF', reversed: true },
  { property: 'P69', label: 'EDUCATED_AT' },
  { property: 'P108', label: 'EMPLOYEE_OR_MEMBER_OF' },
  { property: 'P463', label: 'EMPLOYEE_OR_MEMBER_OF' },
  { property: 'P112', label: 'FOUNDED_BY' },
  { property: 'P159', label: 'HEADQUARTERS' },
  { property: 'P19', label: 'PLACE_OF_BIRTH' },
  { property: 'P551', label: 'PLACE_OF_RESIDENCE' },
  { property: 'P102', label: 'POLITICAL_AFFILIATION' },
  { property: 'P26', label: 'SPOUSE' },
  { property: 'P749', label: 'SUBSIDIARY_OF' },
  { property: 'P355', label: 'SUBSIDIARY_OF', reversed: true },
  { property: 'P131', label: 'LOCATED_IN' },
  { property: 'P17', label: 'LOCATED_IN' },
  { property: 'P150', label: 'LOCATED_IN', reversed: true },
  { property: 'P1344', label: 'PARTICIPANT_IN' },
  { property: 'P607', label: 'PARTICIPANT_IN' },
  { property: 'P710', label: 'PARTICIPANT_IN', reversed: true },
  { property: 'P276', label: 'TOOK_PLACE_IN' },
  { property: 'P3373', label: 'SIBLING' },
]

const ROWS = new Map(PROPERTIES.map((row) => [row.property, row]))
const LABELS = new Set(PROPERTIES.map(({ label }) => label))
const COLUMNS = Uint8Array.from(CLASSES.flatMap(({ label }, column) => (LABELS.has(label) ? [column] : [])))
/** A document knows more than a sentence says, so these pairs weigh less than those of KnowledgeNet. */
const WEIGHT = 0.5

/**
 * Pairs of entities that a sentence of a Re-DocRED document mentions. A relation holds in the sentences of its evidence; of
 * its others, and where it has none, nothing is known. Pairs without any relation are negatives of every column.
 */
export function pairDocument(document: CorpusDocument, { annotate }: Pick<PairOptions, 'annotate'>): LabelledPair[] {
  const { text, spans } = layOut(document.sents)
  const mentions = document.entities.flatMap(({ mentions: own }, entity) =>
    own.map(({ sent, start, end }) => ({ entity, sent, span: { start: spans[sent]?.[start]?.[0] ?? 0, end: spans[sent]?.[end - 1]?.[1] ?? 0 } })),
  )
  const mentionAt = (span: Span) => mentions.find((mention) => overlaps(mention.span, span))
  return annotate(documentOf(document.id, text)).sentences.flatMap(({ tokens, ...rest }) =>
    pairSentence(tokens, findArguments({ tokens, ...rest })).flatMap((pair) => {
      const [head, tail] = [mentionAt(pair.head), mentionAt(pair.tail)]
      if (!head || !tail || head.entity === tail.entity) return []
      const between = document.relations.flatMap((relation) => readLabel(relation, head.entity, tail.entity))
      const unknown = new Set(between.filter(({ evidence }) => !evidence.includes(head.sent)).map(({ column }) => column))
      const right = Uint8Array.from(new Set(between.map(({ column }) => column).filter((column) => !unknown.has(column))))
      return [{ ...pair, asked: COLUMNS.filter((column) => !unknown.has(column)), right, weight: WEIGHT }]
    }),
  )
}

function readLabel({ head, tail, type, evidence }: CorpusDocument['relations'][number], first: number, second: number): { column: number; evidence: readonly number[] }[] {
  const row = ROWS.get(type)
  const [from, to] = row?.reversed ? [tail, head] : [head, tail]
  return row && from === first && to === second ? [{ column: columnOf(row.label), evidence }] : []
}
