// Who says what a sentence says: "the NSC officials told the press that …", "according to the police", "…, Ruiz said".

import { lower } from '../annotate/words.ts'
import type { ResolvedMention } from '../stages.ts'
import { findReferents, type Clause } from './clauses.ts'
import type { ParsedSentence } from './findings.ts'

const SAYING = new Set(`say tell announce claim state report insist argue warn admit acknowledge declare add allege note stress explain believe confirm reveal assert maintain testify deny write estimate
  conclude suggest contend complain predict recall`.split(/\s+/u))

export interface Attribution {
  /** Null when somebody says so whom the text does not name. */
  readonly speaker: ResolvedMention | null
  /** Token range that is said by the speaker. */
  readonly from: number
  readonly to: number
  /** Token range of the words that name the speaker and the saying. */
  readonly words: { readonly from: number; readonly to: number }
  readonly denied: boolean
}

/** Every attribution of the sentence; what none covers, the author says. */
export function findAttributions(parsed: ParsedSentence): Attribution[] {
  return [...findRejections(parsed), ...findSayings(parsed), ...findAccordingTo(parsed)]
}

function findSayings({ chunks, clauses, sentence }: ParsedSentence): Attribution[] {
  return clauses.flatMap((clause) => {
    if (!SAYING.has(clause.verb.lemma) || clause.objectPhrase?.head === 'responsibility' || clause.passive || clause.verb.form === 'infinitive') return []
    const speaker = (isInverted(clause, chunks, sentence.tokens) ? clause.object : isUnnamed(chunks, clause.at) ? [] : clause.subject).find((mention) => mention.type !== 'Event' && mention.type !== 'Place') ?? null
    const words = { from: Math.min(clause.verb.from, speaker ? tokenAt(sentence.tokens, speaker.start) : clause.verb.from), to: clause.verb.to }
    const next = chunks[clause.at + 1]
    if (!speaker && !chunks.slice(clause.at + 1, clause.at + 5).some((found) => found.kind === 'that')) return []
    // Something was said before the comma: "Rwanda’s president, Ana Ruiz, denies" follows a name alone.
    const follows = precededByComma(sentence.tokens, words.from) && chunks.some((found) => found.kind === 'vg' && found.to <= words.from)
    const trailing = next === undefined || (next.kind === 'other' && /^[.!?]$/u.test(next.word)) || (next.kind !== 'that' && next.kind !== 'np' && follows)
    const denied = clause.verb.lemma === 'deny'
    if (trailing && isRelative(chunks, clause.at)) return [{ speaker, from: clauseStart(chunks, clause.at), to: words.from, words, denied }]
    if (trailing || follows) return [{ speaker, from: 0, to: words.from, words, denied }]
    // "told Ana Ruiz, the minister, that …": who is told is no part of what is said.
    const that = clause.verb.lemma === 'tell' ? chunks.find((found, i) => i > clause.at && found.kind === 'that') : undefined
    return [{ speaker, from: that?.from ?? clause.verb.to, to: findReach(chunks, clause.at) ?? (denied ? findNextVerb(chunks, clause.at) : undefined) ?? sentence.tokens.length, words, denied }]
  })
}

/** "…, said Ana Ruiz.": right behind a comma or a quotation the speaker follows, and no verb behind the speaker. */
function isInverted({ at, verb, object }: Clause, chunks: ParsedSentence['chunks'], tokens: readonly { readonly text: string }[]): boolean {
  const behind = chunks[at + 2]
  const ends = behind === undefined || behind.kind === 'comma' || behind.kind === 'relative' || (behind.kind === 'other' && /^\W+$/u.test(behind.word))
  // Whom somebody told stands behind the verb as well.
  return object.length > 0 && ends && verb.lemma !== 'tell' && /^[,"\u201d\u2019]$/u.test(tokens[verb.from - 1]?.text ?? '')
}

/** "denied the accusation and threatened Chad": the second verb is no part of what is denied. */
function findNextVerb(chunks: ParsedSentence['chunks'], at: number): number | undefined {
  if (chunks[at + 1]?.kind === 'that') return undefined
  return chunks.find((found, i) => i > at && found.kind === 'conjunction' && chunks[i + 1]?.kind === 'vg')?.from
}

const UNNAMED = new Set('people sources source officials official witnesses witness residents analysts lawyers activists experts diplomats observers relatives neighbours neighbors prosecutors investigators doctors medics'.split(' '))

/** "…, people close to the talks said": between the comma and the verb stands somebody whom the text does not name. */
function isUnnamed(chunks: ParsedSentence['chunks'], at: number): boolean {
  const comma = chunks.findLastIndex(({ kind }, i) => i < at && kind === 'comma')
  const first = comma < 0 ? undefined : chunks[comma + 1]
  return first?.kind === 'np' && first.inside.length === 0 && UNNAMED.has(first.head) && chunks.slice(comma + 1, at).every(({ kind }) => kind !== 'vg' && kind !== 'relative')
}

const REJECTING = new Set('reject dismiss deny refute dispute'.split(' '))
const ALLEGATIONS = new Set('allegation accusation claim charge report suggestion rumor rumour suspicion'.split(' '))

/** "rejected allegations that Chad harbored rebels": what follows "that" is denied by who rejects it. */
function findRejections({ chunks, clauses, sentence }: ParsedSentence): Attribution[] {
  return clauses.flatMap((clause) => {
    const that = chunks[clause.at + 2]
    if (!REJECTING.has(clause.verb.lemma) || clause.passive || !clause.objectPhrase || that?.kind !== 'that' || !ALLEGATIONS.has(clause.objectPhrase.lemma)) return []
    return [{ speaker: clause.subject[0] ?? null, from: that.to, to: sentence.tokens.length, words: { from: clause.verb.from, to: clause.objectPhrase.to }, denied: true }]
  })
}

/** "…, which Chad denies": a relative clause speaks of the clause that it stands beside. */
function isRelative(chunks: ParsedSentence['chunks'], at: number): boolean {
  return chunks[at - 2]?.kind === 'relative' && chunks[at - 1]?.kind === 'np'
}

/** The first token of that clause: behind the last subordinator before it. */
function clauseStart(chunks: ParsedSentence['chunks'], at: number): number {
  return chunks.slice(0, at).findLast((found) => found.kind === 'subordinator' || found.kind === 'break')?.to ?? 0
}

/** "Ana, who told the press about it, was held": a relative clause says no more after its comma. */
function findReach(chunks: ParsedSentence['chunks'], at: number): number | undefined {
  const relative = chunks[at - 1]?.kind === 'relative' || (chunks[at - 1]?.kind === 'other' && chunks[at - 2]?.kind === 'relative')
  if (!relative) return undefined
  return chunks.slice(at).find((found) => found.kind === 'comma')?.from
}

function precededByComma(tokens: readonly { readonly text: string }[], from: number): boolean {
  const before = tokens[from - 1]?.text ?? ''
  const article = ['the', 'a', 'an'].includes(before.toLowerCase()) ? (tokens[from - 2]?.text ?? '') : before
  return [',', '"', '\u201d', '\u2019'].includes(article) && from > 3
}

function tokenAt(tokens: readonly { readonly start: number }[], offset: number): number {
  return Math.max(0, tokens.findIndex((token) => token.start >= offset))
}

function findAccordingTo({ chunks, sentence }: ParsedSentence): Attribution[] {
  return sentence.tokens.flatMap((token, at) => {
    if (lower(token) !== 'according' || lower(sentence.tokens[at + 1]) !== 'to') return []
    const index = chunks.findIndex((found) => found.from === at + 2)
    const phrase = chunks[index]
    const speaker = findReferents(chunks, index)[0] ?? (phrase?.kind === 'np' ? (phrase.possessor ?? phrase.modifiers[0]) : undefined)
    if (!speaker || !phrase) return []
    return [{ speaker, from: 0, to: sentence.tokens.length, words: { from: at, to: phrase.to }, denied: false }]
  })
}
