// Makes the corpora agree: where names begin and end, and what a nationality is, is annotated differently in each.

import { LABEL_COUNT, labelOf, type NameType } from '../../annotate/tagger/labels.ts'
import type { Lexicons } from '../../lexicons/lexicons.ts'
import type { TrainingSentence, TrainingSpan } from './corpora.ts'

const EVERYTHING = 2 ** LABEL_COUNT - 1
const POSITIONS = ['B', 'I', 'E', 'S'] as const
const bitsOf = (types: readonly NameType[]): number => types.reduce((bits, type) => POSITIONS.reduce((sum, position) => sum | (1 << labelOf(type, position)), bits), 0)
const OPEN = 1 | bitsOf(['EVENT', 'MISC'])
/** Forms of address that Titles has with a period alone are annotated without one as well. */
const ADDRESS = /^(?:mr|mrs|ms|dr|sir|lord|lady|dame|king|queen|prince|princess|pope|sheikh|shaikh|president|general|captain|colonel|major|professor|prof|gen|lt|col|capt|sgt|cmdr|adm|maj|brig|rev|hon|sen|rep|gov|eng|amir|emir|imam|ayatollah|mullah|emperor|empress|sultan|archbishop|bishop|cardinal|father|rabbi|chief|judge|justice|senator|governor|mayor|minister|ambassador|chancellor|premier)\.?$/iu
const NATIONAL = /^(?:English|Scottish|Welsh|Arab|Arabs|Arabic|European|Europeans|African|Africans|Asian|Asians|Kurdish|Kurds|Kurd|Palestinian|Palestinians|Soviet|Soviets|Tibetan|Latin|Hispanic|Jewish|Jews|Jew|Muslim|Muslims|Christian|Christians|Catholic|Catholics|Islamic|Hindu|Hindus|Buddhist|Sunni|Shia|Shiite|Chechen|Tatar|Uyghur|Uighur|Western)$/u

const DIRECTION = /^(?:South|North|West|East|Central|Latin|Southeast|Northern|Southern|Eastern|Western|Saudi|Sri|Anglo|Native)$/u

/** "the 1998 Ghanaian election": the year belongs to the name. */
const YEAR = /^(?:1[5-9]|20)\d\d$/u

/** Spans with uniform borders and types; `allowed` has for each token the labels that its corpus leaves possible, as bits. */
export interface CleanSentence {
  readonly words: readonly string[]
  readonly spans: readonly TrainingSpan[]
  readonly allowed: Uint32Array
}

/** Cleans one sentence of a corpus; `open` when the corpus labels no events and no other names. */
export function cleanSentence({ words, spans }: TrainingSentence, { lexicons, open }: { readonly lexicons: Lexicons; readonly open: boolean }): CleanSentence {
  const isNational = (phrase: readonly string[]): boolean => isNationality(phrase, lexicons)
  const kept = spans.flatMap((span) => cleanSpan(words, span, { lexicons, isNational }))
  const all = [...kept, ...findNationalities(words, kept, isNational)].sort((a, b) => a.start - b.start)
  return { words, spans: all, allowed: allow(words.length, all, open) }
}

interface CleanOptions {
  readonly lexicons: Lexicons
  readonly isNational: (phrase: readonly string[]) => boolean
}

/** "Uzbek", "South African", "Latin American". */
function isNationality(phrase: readonly string[], { countries }: Lexicons): boolean {
  const last = phrase.at(-1) ?? ''
  if (phrase.length > 2 || last === '') return false
  if (phrase.length === 1) return countries.byDemonym(last) !== undefined || NATIONAL.test(last)
  if (countries.byDemonym(phrase.join(' ')) !== undefined) return true
  return DIRECTION.test(phrase[0] ?? '') && (countries.byDemonym(last) !== undefined || NATIONAL.test(last))
}

/** Those that stand outside names; they are no names of ours in any corpus, and MISC in all. */
function findNationalities(words: readonly string[], spans: readonly TrainingSpan[], isNational: CleanOptions['isNational']): TrainingSpan[] {
  const taken = new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))
  const found: TrainingSpan[] = []
  for (let start = 0; start < words.length; start++) {
    const length = [2, 1].find((n) => start + n <= words.length && !taken.has(start) && !taken.has(start + n - 1) && isNational(words.slice(start, start + n)))
    if (length === undefined) continue
    found.push({ start, end: start + length, meaning: 'MISC' })
    start += length - 1
  }
  return found
}

function cleanSpan(words: readonly string[], span: TrainingSpan, { lexicons, isNational }: CleanOptions): TrainingSpan[] {
  if (span.meaning === 'none') return []
  let { start, end } = span
  while (start < end - 1 && /^(?:the|a|an|"|'|\(|,|-)$/u.test(words[start] ?? '')) start += 1
  while (end - 1 > start && /^(?:[,;:"(]|'s?|’s?|-)$/u.test(words[end - 1] ?? '') && (span.meaning !== 'MISC' || words[end - 1] !== "'")) end -= 1
  if ((span.meaning === 'EVENT' || span.meaning === 'other') && YEAR.test(words[start - 1] ?? '') && !/^(?:in|since|by|until)$/iu.test(words[start - 2] ?? 'in')) start -= 1
  if (span.meaning === 'PER') start = skipTitles(words, { start, end }, lexicons)
  const meaning = span.meaning !== 'PER' && isNational(words.slice(start, end)) ? 'MISC' : span.meaning
  // A name has a capital or a digit in it; what has none is a description.
  if (!words.slice(start, end).some((word) => /[\p{Lu}\p{N}]/u.test(word))) return meaning === 'open' ? [{ start, end, meaning }] : []
  return [{ start, end, meaning }]
}

function skipTitles(words: readonly string[], { start, end }: { start: number; end: number }, lexicons: Lexicons): number {
  let from = start
  while (from < end - 1) {
    const match = lexicons.titles.match(words.slice(from, end - 1).map((word) => word.toLowerCase()), 0)
    const length = match?.length ?? (ADDRESS.test(words[from] ?? '') ? 1 : 0)
    if (length === 0) break
    from += length
  }
  return from
}

function allow(length: number, spans: readonly TrainingSpan[], open: boolean): Uint32Array {
  const allowed = new Uint32Array(length).fill(open ? OPEN : 1)
  for (const { start, end, meaning } of spans) {
    for (let i = start; i < end; i++) {
      const position = end - start === 1 ? 'S' : i === start ? 'B' : i === end - 1 ? 'E' : 'I'
      if (meaning === 'open') allowed[i] = EVERYTHING
      else if (meaning === 'other') allowed[i] = (1 << labelOf('MISC', position)) | (1 << labelOf('EVENT', position))
      else if (meaning !== 'none') allowed[i] = 1 << labelOf(meaning, position)
    }
  }
  return allowed
}
