// What a pronoun may point at, where it stands: the mentions of entities, and noun phrases that name nobody
// ("the boy"). A pronoun that points at one of the latter points at no entity.

import { isPossessive, lower } from '../../annotate/words.ts'
import type { Gender, Genders } from '../../lexicons/genders.ts'
import { PERSON_NOUNS } from '../../lexicons/nouns.ts'
import type { ResolvedMention, Token } from '../../stages.ts'
import { isVerbal } from './forms.ts'

export type Role = 'subject' | 'object' | 'prepositional' | 'possessive' | 'conjunct' | 'other'

export interface Anchor {
  readonly sentence: number
  /** Token indexes in the sentence, half open. */
  readonly from: number
  readonly to: number
  readonly role: Role
  /** Undefined for a noun phrase that names nobody. */
  readonly mention: ResolvedMention | undefined
  /** Where the mention stands inside a longer one. */
  readonly nested: boolean
  readonly noun: NounFacts | undefined
}

export interface NounFacts {
  readonly person: boolean
  readonly gender: Gender | undefined
  readonly plural: boolean
  readonly determiner: string
}

export interface AnchorSentence {
  readonly tokens: readonly Token[]
  readonly mentions: readonly ResolvedMention[]
}

/** The anchors of one sentence, in text order. */
export function findAnchors({ tokens, mentions }: AnchorSentence, sentence: number, genders: Genders): Anchor[] {
  const covered = new Array<boolean>(tokens.length).fill(false)
  let reach = -1
  const named = mentions.flatMap((mention): Anchor[] => {
    const from = tokens.findIndex((token) => token.end > mention.start)
    if (from < 0) return []
    let to = from
    while ((tokens[to]?.start ?? Infinity) < mention.end) covered[to++] = true
    const nested = mention.end <= reach
    reach = Math.max(reach, mention.end)
    return [{ sentence, from, to, role: findRole(tokens, from, to), mention, nested, noun: undefined }]
  })
  return [...named, ...findNouns(tokens, covered, sentence, genders)].sort((a, b) => a.from - b.from || b.to - a.to)
}

/** Noun phrases outside of mentions, each by its last noun. */
function findNouns(tokens: readonly Token[], covered: readonly boolean[], sentence: number, genders: Genders): Anchor[] {
  const found: Anchor[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.pos !== 'NOUN' || covered[at] || (tokens[at + 1]?.pos === 'NOUN' && !covered[at + 1])) continue
    let from = at
    while (from > 0 && !covered[from - 1] && ['NOUN', 'ADJ', 'NUM', 'DET', 'PRON'].includes(tokens[from - 1]?.pos ?? '') && at - from < 5) from -= 1
    // "Smith’s wife": the noun goes on from a name.
    found.push({ sentence, from, to: at + 1, role: findRole(tokens, from, at + 1), mention: undefined, nested: covered[from - 1] === true, noun: describeNoun(tokens, from, at, genders) })
  }
  return found
}

function describeNoun(tokens: readonly Token[], from: number, at: number, genders: Genders): NounFacts {
  const word = lower(tokens[at])
  const lemma = tokens[at]?.lemma ?? word
  const gender = genders.ofNoun(word) ?? genders.ofNoun(lemma)
  const person = gender !== undefined || PERSON_NOUNS.has(word) || PERSON_NOUNS.has(lemma)
  const first = tokens[from]
  const determiner = isPossessive(tokens[from - 1]) ? 'genitive' : first?.pos === 'DET' || first?.pos === 'PRON' ? lower(first) : 'bare'
  return { person, gender, plural: word !== lemma && word.endsWith('s') || word === 'people' || word === 'men' || word === 'women' || word === 'children', determiner }
}

/** What a phrase does in its clause, by the words around it. */
function findRole(tokens: readonly Token[], from: number, to: number): Role {
  const next = tokens[to]
  if (isPossessive(next)) return 'possessive'
  let before = from - 1
  while (before >= 0 && ['DET', 'ADJ', 'NOUN', 'NUM', 'PROPN'].includes(tokens[before]?.pos ?? '')) before -= 1
  const previous = tokens[before]
  if (previous?.pos === 'ADP') return 'prepositional'
  if (isVerbal(next) || (next?.pos === 'ADV' && isVerbal(tokens[to + 1])) || before < 0) return 'subject'
  if (isVerbal(previous)) return 'object'
  return previous?.pos === 'CCONJ' || next?.pos === 'CCONJ' ? 'conjunct' : 'other'
}
