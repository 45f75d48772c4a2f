// Figures of one row: precision, recall, F1, and how many the corpus has.

import { formatFigure, score, type Counts } from '../score.ts'

export function describe(counts: Counts): string[] {
  const { precision, recall, f1, gold } = score(counts)
  return [formatFigure(precision), formatFigure(recall), formatFigure(f1), String(gold)]
}
