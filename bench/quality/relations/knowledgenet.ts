// KnowledgeNet: facts about persons and companies in passages of web text, found from the raw text.

import { createAnnotator } from '../../../ingest/annotate/annotate.ts'
import { createTokenizer } from '../../../ingest/annotate/tokens.ts'
import { createExtractor } from '../../../ingest/extract.ts'
import { createLexicons } from '../../../ingest/lexicons/lexicons.ts'
import { CLASSES } from '../../../ingest/relate/classifier/classes.ts'
import { readDocuments, type CorpusDocument } from '../../../ingest/train/relations/corpora.ts'
import { documentOf, pairUp, readPassages, type Fact, type Passage } from '../../../ingest/train/relations/knowledgenet.ts'
import { createScorer, trainPairs } from '../../../ingest/train/relations/pairs.ts'
import { pairDocument } from '../../../ingest/train/relations/wikidata.ts'
import { sigmoid } from '../../../ingest/train/relations/maxent.ts'
import { sumCounts, type Counts } from '../score.ts'
import type { Section } from '../section.ts'
import { countFacts } from './facts.ts'
import { describe } from './rows.ts'

const HELD_OUT = 3
const SEED = 1
/** Chosen on fold 2 with a model of fold 1 and Re-DocRED (F1 there: .655 at 0.1, .663 at 0.15, .660 at 0.2, .645 at 0.35). */
const THRESHOLD = 0.15

/**
 * KnowledgeNet's "text evaluation" on fold 3, none of which trains: every passage is read alone and raw; the arguments are
 * the names, pronouns and dates that we find in it; a fact is right when its property is and both of its spans overlap
 * those of an annotated fact; facts of properties that were not checked in the passage do not count. The corpus's
 * evaluator is followed (evaluator.py, span_overlap); published figures are of folds 4 and 5, which are not here.
 * Two systems: the classifier, trained by the product's own code on folds 1 and 2 and Re-DocRED; and the product's claims.
 */
export async function measureKnowledgeNet(corpora: string): Promise<Section> {
  const documents = await readDocuments(corpora, 'knowledgenet.jsonl')
  const wikipedia = await readDocuments(corpora, 'redocred-dev.jsonl')
  const passages = (held: boolean): Passage[] => documents.filter(({ fold }) => (fold === HELD_OUT) === held).flatMap(readPassages)
  const test = passages(true)
  const gold = test.flatMap(({ facts }) => facts)
  const classified = countFacts(gold, classify(passages(false), wikipedia, test))
  const ruled = countFacts(gold, test.flatMap(createReader()))
  const rows = [...CLASSES.filter(({ label }) => classified.has(label)).map(({ label }) => ['classifier', label, ...describe(classified.get(label) ?? NONE)]), ['classifier', 'all', ...describe(sumCounts(classified.values()))], ['product', 'all', ...describe(sumCounts(ruled.values()))]]
  return {
    title: 'KnowledgeNet, fold 3, text evaluation (spans overlap), from raw passages',
    headings: ['system', 'property', 'precision', 'recall', 'F1', 'facts'],
    rows,
    notes: ['Classifier: trained on folds 1 and 2 of KnowledgeNet and on Re-DocRED. Product: the claims that extract gives, by the properties that they stand for; it makes none of dates, nor of pronouns that lead to nobody.', 'Published on other folds, so not comparable to the point: BiLSTM .518, with BERT more.'],
  }
}

const NONE: Counts = { right: 0, found: 0, gold: 0 }

function classify(train: readonly Passage[], wikipedia: readonly CorpusDocument[], test: readonly Passage[]): Fact[] {
  const annotate = createAnnotator(createLexicons(), createTokenizer())
  const pairs = [...train.flatMap((passage) => pairUp(passage, { annotate, withMarked: true })), ...wikipedia.flatMap((document) => pairDocument(document, { annotate }))]
  const score = createScorer(trainPairs(pairs, SEED))
  return test.flatMap((passage) =>
    pairUp(passage, { annotate, withMarked: false }).flatMap((pair) =>
      score(pair).flatMap((found) => (sigmoid(found.score) >= THRESHOLD ? [{ passage: passage.id, property: CLASSES[found.column]?.label ?? '', head: pair.head, tail: pair.tail }] : [])),
    ),
  )
}

/** The claims of the product as facts of the properties that were checked. */
function createReader(): (passage: Passage) => Fact[] {
  const extract = createExtractor()
  return ({ id, text, properties }) =>
    extract(documentOf(id, text)).claims.flatMap((claim) =>
      CLASSES.filter(({ label, type }) => type === claim.type && properties.includes(label)).flatMap(({ label, reversed }) => {
        const [subject, object] = [claim.spans.subject[0], claim.spans.object[0]]
        if (!subject || !object) return []
        return [{ passage: id, property: label, ...(reversed ? { head: object, tail: subject } : { head: subject, tail: object }) }]
      }),
    )
}
