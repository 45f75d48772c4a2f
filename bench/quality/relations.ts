// Who did what to whom, on three corpora, and how far the confidence of claims can be trusted.

import { measureConll04, measureReliability } from './relations/conll04.ts'
import { measureKnowledgeNet } from './relations/knowledgenet.ts'
import { measureReDocred } from './relations/redocred.ts'
import { listJudged, measureRules } from './relations/reliability.ts'
import type { Section } from './section.ts'

/** KnowledgeNet's fold 3, Re-DocRED's every tenth document, CoNLL04 dev. */
export async function measureRelations(corpora: string): Promise<readonly Section[]> {
  return [await measureKnowledgeNet(corpora), await measureConll04(corpora), await measureReliability(corpora), await measureRules(corpora), listJudged(), await measureReDocred(corpora)]
}
