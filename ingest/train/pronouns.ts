// Trains the pronoun ranker: `npm run train:pronouns -- --corpora DIR --seed N`. Writes ingest/models/pronouns.json, the
// same bytes for the same corpora and seed.

import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { createStages } from '../extract.ts'
import type { PronounModel } from '../resolve/pronouns/ranker.ts'
import { readPronouns } from './pronoun-data.ts'
import { collectExamples, NO_MODEL, prepareTexts, type Prepared } from './pronoun-examples.ts'
import { createRandom } from './random.ts'
import { fitWeights } from './ranker.ts'

/** What a pronoun was led to is evidence for those after it, so each round trains on what the round before decides. */
const ROUNDS = 3
const THRESHOLD = 0.5
const SETTINGS = { epochs: 12, rate: 0.1, l2: 0.0005, least: 4 }
const DECIMALS = 3

const { corpora, seed } = new Command('train:pronouns').requiredOption('--corpora <dir>', 'the folder of the corpora').option('--seed <n>', 'of the order of examples', '1').parse().opts<{ corpora: string; seed: string }>()

const stages = createStages()
const prepared = prepareTexts(await readPronouns(corpora), stages)
console.log('Held out, every fifth text:')
report(train(prepared.filter((_, i) => i % 5 !== 0)), prepared.filter((_, i) => i % 5 === 0))
const model = train(prepared)
writeModel(model)
console.log(`Wrote ingest/models/pronouns.json: ${model.weights.size} weights from ${prepared.length} texts`)

function train(texts: readonly Prepared[]): PronounModel {
  let current = NO_MODEL
  for (let round = 0; round < ROUNDS; round++) {
    const examples = texts.flatMap((text) => collectExamples(text, stages.lexicons, current).map(({ example }) => example))
    current = { threshold: THRESHOLD, weights: fitWeights(examples, { ...SETTINGS, random: createRandom(Number(seed)) }) }
  }
  return current
}

/** How often a pronoun was led to an entity, and how often rightly, by corpus and class of pronoun. */
function report({ weights }: PronounModel, texts: readonly Prepared[]): void {
  for (const threshold of [0, 0.5, 0.6, 0.7]) {
    const counts = new Map<string, { right: number; found: number; gold: number }>()
    for (const text of texts) {
      for (const { decision, example } of collectExamples(text, stages.lexicons, { threshold, weights })) {
        const key = `${text.source.corpus} ${decision.pronoun.form.class}`
        const count = counts.get(key) ?? { right: 0, found: 0, gold: 0 }
        const at = decision.chosen ? decision.candidates.indexOf(decision.chosen) : -1
        count.found += at >= 0 ? 1 : 0
        count.right += at >= 0 && example.right[at] ? 1 : 0
        count.gold += example.right.at(-1) ? 0 : 1
        counts.set(key, count)
      }
    }
    for (const [key, { right, found, gold }] of counts) console.log(`  from ${threshold} ${key}: precision ${(right / found).toFixed(3)}, recall ${(right / gold).toFixed(3)} of ${gold}`)
  }
}

function writeModel({ threshold, weights }: PronounModel): void {
  const rounded = [...weights].map(([feature, weight]) => [feature, Number(weight.toFixed(DECIMALS))] as const)
  const kept = rounded.filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(new URL('../models/pronouns.json', import.meta.url), `${JSON.stringify({ threshold, weights: Object.fromEntries(kept) })}\n`)
}
