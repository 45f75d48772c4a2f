// Finds what is named or described in a document: the tagger and the rules each find names, which are combined; then
// descriptions are added. The rules cut runs of capitals into pieces and type these.

import { normalizeName } from '../../graph/ids.ts'
import type { EntityType } from '../../graph/ontology.ts'
import type { Lexicons } from '../lexicons/lexicons.ts'
import { PERSON_NOUNS } from '../lexicons/nouns.ts'
import type { AnnotatedSentence, NameMention, Token } from '../stages.ts'
import { heedCallings } from './called.ts'
import { findRuns } from './capitals.ts'
import { combine } from './combine.ts'
import { findDescriptions, findNestedCountry, type LocatedMention } from './descriptions.ts'
import { typeByWords } from './endings.ts'
import { decideType, type Candidate, type Verdict } from './evidence.ts'
import { cutRun, type Piece } from './pieces.ts'
import { tellNamesakes } from './namesakes.ts'
import type { WordTagger } from './tagger/tagger.ts'
import { isAcronym, isPossessive, lower, spanOf, textOf, type TokenRange } from './words.ts'

export interface NameFinder {
  /** The mentions of each sentence, in text order; a mention may lie inside another ("Osh" in "the Osh riots"). */
  readonly find: (sentences: readonly Omit<AnnotatedSentence, 'names'>[]) => NameMention[][]
}

type Located = Omit<Piece, 'type'> & { readonly type: EntityType | null; readonly sentence: number; readonly office: Piece | undefined }

export interface NameFinderOptions {
  readonly lexicons: Lexicons
  /** Tells names from words at a sentence's start. */
  readonly isEnglishWord: (word: string) => boolean
  readonly tagger: WordTagger
}

/** The finder over these lexicons and this tagger. */
export function createNameFinder({ lexicons, isEnglishWord, tagger }: NameFinderOptions): NameFinder {
  const find: NameFinder['find'] = (sentences) => {
    const spans = tagger.tag(sentences.map(({ tokens }) => tokens.map(({ text }) => text)))
    const told = tellNamesakes(sentences.map(({ tokens }, index) => ({ tokens, spans: spans[index] ?? [] })), lexicons)
    const runs = sentences.map(({ tokens, dates }) => findRuns(tokens, { dates, lexicons, isEnglishWord }))
    const tagged = heedCallings(sentences.map(({ tokens }, index) => ({ tokens, spans: (told[index] ?? []).map((span) => typeByWords(span, tokens, lexicons)), runs: runs[index] ?? [] })), { lexicons, isEnglishWord })
    const pieces = sentences.map((sentence, index) => locatePieces(sentence, index, runs[index] ?? []))
    const verdicts = typeUnknowns(pieces.flat(), sentences)
    return sentences.map((sentence, index) => {
      const ruled = (pieces[index] ?? []).flatMap((piece) => mention(piece, sentence.tokens, verdicts))
      const outer = combine(tagged[index] ?? [], ruled, { tokens: sentence.tokens, lexicons }).map((name) => addRole(name, sentence.tokens))
      const nested = outer.flatMap((body) => findNestedCountry(sentence.tokens, body, lexicons) ?? [])
      const named = [...outer, ...nested]
      const described = findDescriptions(sentence.tokens, outer, lexicons)
      return [...named, ...described].map(({ range: _, ...rest }) => rest).sort((a, b) => a.start - b.start || b.end - a.end)
    })
  }

  function locatePieces(sentence: Omit<AnnotatedSentence, 'names'>, index: number, runs: readonly TokenRange[]): Located[] {
    return runs.flatMap((run) => {
      const pieces = cutRun(sentence.tokens, run, lexicons)
      return pieces.flatMap((piece, i) => {
        if (piece.type === 'office') return []
        const before = pieces[i - 1]
        const capital = before?.type === 'office' ? before : undefined
        return [{ sentence: index, office: capital ?? findLowerOffice(sentence.tokens, piece), ...piece, type: piece.type }]
      })
    })
  }

  /** What a person is called right before the name. */
  function addRole(name: LocatedMention, tokens: readonly Token[]): LocatedMention {
    if (name.type !== 'Person' || name.role !== null) return name
    const office = findLowerOffice(tokens, name)
    return office ? { ...name, role: textOf(tokens, office.range) } : name
  }

  /** "foreign minister Ana Ruiz", "rights activist Ana Ruiz": the role in lower case before a name. */
  function findLowerOffice(tokens: readonly Token[], piece: { readonly range: TokenRange }): Piece | undefined {
    const { from: to } = piece.range
    const first = Math.max(0, to - 5)
    const words = tokens.slice(first, to).map(lower)
    for (let from = first; from < to; from++) {
      const match = lexicons.titles.match(words, from - first)
      if (match && from + match.length === to) return { range: { from, to }, type: 'office', country: null, foundBy: 'title' }
    }
    return PERSON_NOUNS.has(words.at(-1) ?? '') ? { range: { from: to - 1, to }, type: 'office', country: null, foundBy: 'title' } : undefined
  }

  function typeUnknowns(pieces: readonly Located[], sentences: readonly Omit<AnnotatedSentence, 'names'>[]): Map<string, Verdict> {
    const groups = new Map<string, Candidate[]>()
    for (const piece of pieces.filter((p) => p.type === null)) {
      const candidate = describeContext(piece, sentences[piece.sentence]?.tokens ?? [])
      const key = normalizeName(candidate.text)
      groups.set(key, [...(groups.get(key) ?? []), candidate])
    }
    const verdicts = new Map<string, Verdict>()
    for (const [key, candidates] of groups) {
      const verdict = decideType(candidates, lexicons)
      if (verdict) verdicts.set(key, verdict)
    }
    return adoptSurnames(groups, verdicts)
  }

  /**
   * "Ruiz" is the person whose full name the document has, though a town may be called so too; where the words around
   * it say place or body, it stays what they say. Family names stand first in some languages, hence both ends.
   */
  function adoptSurnames(groups: ReadonlyMap<string, readonly Candidate[]>, verdicts: Map<string, Verdict>): Map<string, Verdict> {
    const full = [...verdicts].filter(([key, v]) => v.type === 'Person' && key.includes(' ')).map(([key]) => key.split(' '))
    const parts = new Set(full.flatMap((words) => [words[0] ?? '', words.at(-1) ?? '']))
    for (const key of groups.keys()) {
      const known = verdicts.get(key)
      const byNameAlone = known === undefined || known.confidence < 0.85 || known.foundBy === 'place.city' || known.foundBy === 'place.common-city'
      if (parts.has(key) && byNameAlone) verdicts.set(key, { type: 'Person', confidence: 0.85, foundBy: 'person.surname' })
    }
    return verdicts
  }

  function describeContext({ range, office, sentence: _ }: Located, tokens: readonly Token[]): Candidate {
    const words = tokens.slice(range.from, range.to).map((token) => token.text)
    return {
      words,
      text: textOf(tokens, range),
      titled: office !== undefined,
      before: [lower(tokens[range.from - 2]), lower(tokens[range.from - 1])],
      after: [lower(tokens[range.to]), contentAfter(tokens, range.to + 1), lower(tokens[range.to + 2])],
      acronym: words.length === 1 && isAcronym(words[0] ?? '') && (words[0] ?? '').length > 1,
      english: words.every((word) => isEnglishWord(word)),
      sentenceStart: range.from === 0,
    }
  }

  /** The name after a comma may take two words ("Lagos, South Africa"); one lower-case word else. */
  function contentAfter(tokens: readonly Token[], index: number): string {
    const pair = textOf(tokens, { from: index, to: Math.min(tokens.length, index + 2) })
    return lexicons.countries.byName(pair) ? pair.toLowerCase() : lower(tokens[index])
  }

  function mention(piece: Located, tokens: readonly Token[], verdicts: ReadonlyMap<string, Verdict>): LocatedMention[] {
    const text = textOf(tokens, piece.range)
    const verdict = piece.type === null ? verdicts.get(normalizeName(text)) : { type: piece.type, confidence: 0.9, foundBy: piece.foundBy }
    if (!verdict || normalizeName(text) === '') return []
    const range = isPossessive(tokens[piece.range.to - 1]) ? { ...piece.range, to: piece.range.to - 1 } : piece.range
    return [
      {
        range,
        ...verdict,
        ...spanOf(tokens, range),
        text: textOf(tokens, range),
        role: piece.office && verdict.type === 'Person' ? textOf(tokens, piece.office.range) : null,
        country: piece.country ?? (verdict.type === 'Place' ? (lexicons.cities.find(text)?.country ?? null) : null),
        attributes: {},
      },
    ]
  }

  return { find }
}
