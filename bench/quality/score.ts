// Precision, recall and F1 from counts; the one place where they are computed.

export interface Counts {
  readonly right: number
  /** How many were predicted. */
  readonly found: number
  /** How many the corpus has. */
  readonly gold: number
}

export interface Score extends Counts {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Precision, recall and F1, each 0 where nothing could be counted. */
export function score({ right, found, gold }: Counts): Score {
  const precision = found === 0 ? 0 : right / found
  const recall = gold === 0 ? 0 : right / gold
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { right, found, gold, precision, recall, f1 }
}

/** The sum of several counts, for a micro average. */
export function sumCounts(all: Iterable<Counts>): Counts {
  let [right, found, gold] = [0, 0, 0]
  for (const counts of all) {
    right += counts.right
    found += counts.found
    gold += counts.gold
  }
  return { right, found, gold }
}

/** A figure between 0 and 1 as papers print it: .714. */
export function formatFigure(value: number): string {
  return value.toFixed(3).replace(/^0/u, '')
}
