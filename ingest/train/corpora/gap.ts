// Reads GAP (Webster et al. 2018): a passage, one pronoun in it, two names, and which of them the pronoun stands for.

import { readFile } from 'node:fs/promises'
import type { Span } from '../../../graph/model.ts'

export interface GapName extends Span {
  readonly text: string
  /** Whether the pronoun stands for this name. */
  readonly isAntecedent: boolean
}

export interface GapPassage {
  readonly id: string
  readonly text: string
  readonly pronoun: Span & { readonly text: string }
  readonly names: readonly [GapName, GapName]
  readonly gender: 'masculine' | 'feminine'
}

/** The passages of a file as published; its offsets count code points, ours UTF-16 code units. */
export async function readGap(file: string): Promise<GapPassage[]> {
  const [, ...lines] = (await readFile(file, 'utf8')).trimEnd().split('\n')
  return lines.map((line) => {
    const [id = '', text = '', pronoun = '', at = '', a = '', aAt = '', aIs = '', b = '', bAt = '', bIs = ''] = line.split('\t')
    const points = Array.from(text)
    const locate = (words: string, offset: string): Span & { text: string } => {
      const start = points.slice(0, Number(offset)).join('').length
      return { start, end: start + words.length, text: words }
    }
    return {
      id,
      text,
      pronoun: locate(pronoun, at),
      names: [{ ...locate(a, aAt), isAntecedent: isTrue(aIs) }, { ...locate(b, bAt), isAntecedent: isTrue(bIs) }],
      gender: /^(?:he|him|his)$/iu.test(pronoun) ? 'masculine' : 'feminine',
    }
  })
}

function isTrue(field: string): boolean {
  return field.toLowerCase() === 'true'
}
