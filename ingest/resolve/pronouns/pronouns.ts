// Pronouns, left to right: each is led to one of the entities around it, or to nothing, by a ranker over candidates
// (Denis & Baldridge 2008; Lee et al. 2017 for the answer "nothing"). What a pronoun was led to counts for the next.

import type { EntityId } from '../../../graph/model.ts'
import type { Genders } from '../../lexicons/genders.ts'
import { PERSON_NOUNS } from '../../lexicons/nouns.ts'
import { lower, overlaps } from '../../annotate/words.ts'
import type { ResolvedMention, Token } from '../../stages.ts'
import { canMean, clashes, isActorItself } from './agreement.ts'
import { findAnchors, type Anchor, type AnchorSentence } from './anchors.ts'
import { describeCandidate, describeNothing, type Candidate, type Pronoun } from './features.ts'
import { findForm, type PronounClass } from './forms.ts'
import { rank, type PronounModel } from './ranker.ts'
import { describeReferents, type Referent } from './referents.ts'

/** How many sentences back a pronoun may point, and at how many things. */
const REACH: Readonly<Record<PronounClass, number>> = { person: 3, it: 2, they: 2 }
const MOST = 12
/** How often a body that speaks or acts on "it" means itself. */
const ACTOR = 0.9
/** How often "its president, Ana Ruiz" is that of the body that the sentences are about. */
const OWNER = 0.8

export interface Decision {
  readonly pronoun: Pronoun
  readonly candidates: readonly Candidate[]
  /** One row of features for each candidate, and the last for "nothing". */
  readonly rows: readonly (readonly string[])[]
  /** The candidate chosen, if any, and how probable it is. */
  readonly chosen: Candidate | undefined
  readonly probability: number
  readonly foundBy: string
}

interface Options {
  readonly genders: Genders
  readonly model: PronounModel
}

/** The pronouns of a document that stand for an entity, by sentence. */
export function findPronouns(sentences: readonly AnchorSentence[], options: Options): ResolvedMention[][] {
  const found = sentences.map((): ResolvedMention[] => [])
  for (const decision of decide(sentences, options)) {
    const { pronoun, chosen } = decision
    const [token, mention] = [pronoun.tokens[pronoun.at], chosen?.anchor.mention]
    if (token && mention) found[pronoun.sentence]?.push(refer(token, mention, decision))
  }
  return found
}

function refer({ start, end, text }: Token, { type, entity, country }: ResolvedMention, { probability, foundBy }: Pick<Decision, 'probability' | 'foundBy'>): ResolvedMention {
  return { start, end, text, type, entity, country, kind: 'pronoun', role: null, confidence: Math.round(probability * 100) / 100, foundBy, attributes: {} }
}

/** Every pronoun with its candidates and what the model makes of them; training reads the rows. */
export function* decide(sentences: readonly AnchorSentence[], { genders, model }: Options): Generator<Decision> {
  const referents = describeReferents(sentences.flatMap(({ mentions }) => mentions), genders)
  const anchors = sentences.map((sentence, i) => findAnchors(sentence, i, genders))
  const quoted = findQuoted(sentences)
  for (const [sentence, { tokens, mentions }] of sentences.entries()) {
    for (let at = 0; at < tokens.length; at++) {
      const form = findForm(tokens, at)
      const token = tokens[at]
      if (!form || !token || mentions.some((mention) => overlaps(mention, token))) continue
      const pronoun: Pronoun = { sentence, at, form, tokens, quoted: quoted[sentence]?.[at] ?? false }
      const candidates = findCandidates(pronoun, { anchors, referents, quoted })
      const rows = [...candidates.map((candidate) => describeCandidate(pronoun, candidate)), describeNothing(pronoun, candidates)]
      const owned = findOwned(pronoun, mentions)
      const owner = owned && findOwner(pronoun, owned, anchors)
      const decision = choose({ pronoun, candidates, rows }, { model, owner })
      const taken = decision.chosen?.anchor.mention
      if (taken) {
        referents.get(taken.entity)?.called.add(form.gender ?? (form.class === 'they' ? 'they' : 'it'))
        insert(anchors[sentence] ?? [], { sentence, from: at, to: at + 1, role: form.case === 'possessive' ? 'possessive' : form.case === 'subject' ? 'subject' : 'object', mention: refer(token, taken, decision), nested: false, noun: undefined })
      }
      yield decision
    }
  }
}

interface Choosing {
  readonly model: PronounModel
  /** Of whom the text says that it has what follows; undefined where it does not. */
  readonly owner: EntityId | undefined
}

function choose(asked: Pick<Decision, 'pronoun' | 'candidates' | 'rows'>, { model: { weights, threshold }, owner }: Choosing): Decision {
  const actor = asked.candidates.find(({ anchor }) => isActorItself(asked.pronoun, anchor))
  if (actor && ACTOR >= threshold) return { chosen: actor, probability: ACTOR, foundBy: 'resolve.pronoun-of-actor', ...asked }
  const owning = owner && asked.candidates.find(({ anchor }) => anchor.mention?.entity === owner)
  if (owning && OWNER >= threshold) return { chosen: owning, probability: OWNER, foundBy: 'resolve.pronoun-of-owner', ...asked }
  const probabilities = rank(asked.rows, weights)
  const best = Math.max(...probabilities)
  const chosen = best >= threshold ? asked.candidates[probabilities.indexOf(best)] : undefined
  return { chosen: chosen?.referent ? chosen : undefined, probability: best, foundBy: 'resolve.pronoun', ...asked }
}

/** "Its president, Ana Ruiz", "her daughter Ana Ruiz": the person whom the pronoun’s own noun names. */
function findOwned({ form, tokens, at }: Pronoun, mentions: readonly ResolvedMention[]): ResolvedMention | undefined {
  if ((form.class !== 'it' && form.class !== 'person') || form.case !== 'possessive') return undefined
  let noun = at + 1
  while (noun < at + 6 && (['NOUN', 'ADJ', 'ADV'].includes(tokens[noun]?.pos ?? '') || tokens[noun]?.text === '-')) noun += 1
  const head = lower(tokens[noun - 1])
  if (!PERSON_NOUNS.has(head) && !KIN.has(head)) return undefined
  const name = tokens[noun]?.text === ',' ? noun + 1 : noun
  return mentions.find(({ type, kind, start }) => type === 'Person' && kind === 'name' && tokens.slice(name, name + RANK + 1).some((token) => token.start === start))
}

const KIN = new Set('wife husband spouse widow son daughter brother sister father mother uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother son-in-law daughter-in-law brother-in-law father-in-law partner fiancé fiancée law'.split(' '))

const OWNERS: Readonly<Record<PronounClass, readonly ResolvedMention['type'][]>> = { it: ['Organization', 'Country'], person: ['Person'], they: [] }

/** What is done to others. */
const AGAINST = new Set('detain arrest charge accuse indict kill shoot capture abduct kidnap sanction blacklist investigate question jail sue convict sentence expel extradite attack'.split(' '))

/** So many words of a rank may stand before the name: "its spokesman, Major General Ana Ruiz". */
const RANK = 2

/** Who the nearest sentence before the pronoun which has somebody of its kind is about, or whom it has alone. */
function findOwner({ form, sentence, at, tokens }: Pronoun, owned: ResolvedMention, anchors: readonly (readonly Anchor[])[]): EntityId | undefined {
  for (let i = sentence; i >= Math.max(0, sentence - REACH.it); i--) {
    const all = (anchors[i] ?? []).filter(({ mention, nested, to }) => mention && mention.entity !== owned.entity && OWNERS[form.class].includes(mention.type) && !nested && (i < sentence || to <= at))
    // "Police raided Andina and detained its manager, Ana Ruiz": not their own.
    const row = i === sentence && AGAINST.has(tokens[at - 1]?.lemma ?? '') ? all.filter(({ role }) => role !== 'subject') : all
    const [first] = row
    if (!first) continue
    // "Andina, on whose board the union, represented by its deputy leader Ana Ruiz, sits"
    if (i === sentence && lower(tokens[at - 1]) === 'by') return row.at(-1)?.mention?.entity
    if (first.role === 'subject') return first.mention?.entity
    // "Peru’s Lake Authority spoke": the country only says whose it is.
    const bodies = row.filter(({ mention }) => mention?.type !== 'Country')
    return new Set((bodies.length > 0 ? bodies : row).map(({ mention }) => mention?.entity)).size === 1 ? (bodies[0] ?? first).mention?.entity : undefined
  }
  return undefined
}

function insert(anchors: Anchor[], anchor: Anchor): void {
  const index = anchors.findIndex(({ from }) => from > anchor.from)
  anchors.splice(index < 0 ? anchors.length : index, 0, anchor)
}

interface Surroundings {
  readonly anchors: readonly (readonly Anchor[])[]
  readonly referents: ReadonlyMap<EntityId, Referent>
  readonly quoted: readonly (readonly boolean[])[]
}

/** From the pronoun backwards, each entity once where it was last mentioned; then those first named after it in its sentence. */
function findCandidates(pronoun: Pronoun, { anchors, referents, quoted }: Surroundings): Candidate[] {
  const { class: group, gender } = pronoun.form
  const found = new Map<string, Omit<Candidate, 'only'>>()
  const recent = new Map<string, number>()
  const fits = (anchor: Anchor): boolean => canMean(pronoun, anchor)
  const add = (anchor: Anchor, after: boolean): void => {
    const key = anchor.mention?.entity ?? `${anchor.sentence} ${anchor.from}`
    recent.set(key, (recent.get(key) ?? 0) + 1)
    if (found.has(key) || found.size >= MOST) return
    const referent = anchor.mention && referents.get(anchor.mention.entity)
    if (referent && clashes(pronoun.form, referent)) return
    const row = anchors[anchor.sentence] ?? []
    found.set(key, {
      anchor,
      referent,
      rank: found.size,
      recent: 0,
      after,
      quoted: quoted[anchor.sentence]?.[anchor.from] ?? false,
      firstOfSentence: row.find(fits) === anchor,
    })
  }
  for (let i = pronoun.sentence; i >= Math.max(0, pronoun.sentence - REACH[group]); i--) {
    const row = anchors[i] ?? []
    for (let j = row.length - 1; j >= 0; j--) {
      const anchor = row[j]
      if (anchor && fits(anchor) && (i < pronoun.sentence || anchor.to <= pronoun.at)) add(anchor, false)
    }
  }
  for (const anchor of anchors[pronoun.sentence] ?? []) if (anchor.from > pronoun.at && anchor.mention && fits(anchor) && !isPossessed(pronoun, anchor)) add(anchor, true)
  const all = [...found].map(([key, candidate]) => ({ ...candidate, recent: candidate.after ? 0 : (recent.get(key) ?? 0) }))
  const possible = all.filter(({ referent }) => referent && (gender === null || referent.evidence === undefined || referent.evidence.gender === gender))
  return all.map((candidate) => ({ only: possible.length === 1 && possible[0] === candidate, ...candidate }))
}

/** "Her daughter, Ana Ruiz,": nobody is their own daughter. */
function isPossessed({ form, tokens, at }: Pronoun, { from }: Anchor): boolean {
  const between = tokens.slice(at + 1, from)
  return form.case === 'possessive' && between.length < 5 && between.every(({ pos, text }, i) => ['NOUN', 'ADJ', 'PROPN'].includes(pos) || (text === ',' && i === between.length - 1))
}

const OPENING = /^[\u201c\u00ab]$/u
const CLOSING = /^[\u201d\u00bb]$/u

/** For each token whether it stands between quotation marks; a paragraph's straight marks open and close in turn. */
function findQuoted(sentences: readonly AnchorSentence[]): boolean[][] {
  let open = false
  return sentences.map(({ tokens }) =>
    tokens.map(({ text }) => {
      if (OPENING.test(text)) open = true
      else if (CLOSING.test(text)) open = false
      else if (text === '"' || text === '``' || text === "''") open = !open
      return open
    }),
  )
}
