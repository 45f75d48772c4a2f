// Who holds which office, belongs to what, comes from where: titles before names, appositions, "is the … of".

import { isPossessive, lower } from '../annotate/words.ts'
import type { Lexicons } from '../lexicons/lexicons.ts'
import type { ResolvedMention, Token } from '../stages.ts'
import { findCoordinated, findReferents } from './clauses.ts'
import { pairUp, type Finding, type ParsedSentence } from './findings.ts'
import { ROLE_NOUNS } from './frames.ts'

const OFFICE_PREPOSITIONS = new Set(['of', 'at', 'for', 'in', 'with', 'from', 'to'])

/** How often a title says so: leaders and members fitted on training data (bench/quality), the others estimated. */
const OFFICE_CONFIDENCE = { LEADS: 0.8, HOLDS_OFFICE_IN: 0.85, EMPLOYED_BY: 0.8, MEMBER_OF: 0.62, FOUNDED: 0.88 } as const

/** All of them, for one sentence. */
export function findRoleRelationships(parsed: ParsedSentence, lexicons: Lexicons): Finding[] {
  return [...findOffices(parsed, lexicons), ...findMemberships(parsed), ...findRoleNouns(parsed), ...findNationalities(parsed, lexicons)]
}

/** An office anywhere in the sentence, with who holds it and where. */
function findOffices({ sentence, chunks, clauses }: ParsedSentence, { titles, countries }: Lexicons): Finding[] {
  const words = sentence.tokens.map(lower)
  const findings: Finding[] = []
  for (let from = 0; from < words.length; from++) {
    const match = titles.match(words, from)
    if (!match?.office.relationship) continue
    const to = from + match.length
    const inName = sentence.mentions.some((mention) => mention.kind === 'name' && mention.start <= (sentence.tokens[from]?.start ?? -1) && mention.end > (sentence.tokens[from]?.start ?? 0))
    if (inName) continue
    const holder = findHolder(sentence, { from, to }) ?? findHolderByCopula(chunks, clauses, from)
    const wheres = findWhere(sentence, { from, to }).filter((where) => match.office.relationship !== 'EMPLOYED_BY' || !isNationality(where, countries))
    findings.push(
      ...pairUp({
        type: match.office.relationship === 'LEADS' && leadsPart(sentence, to) ? 'HOLDS_OFFICE_IN' : match.office.relationship,
        heads: holder ? [holder] : [],
        tails: wheres,
        predicate: [{ from, to }],
        foundBy: `office.${match.office.relationship.toLowerCase().replaceAll('_', '-')}`,
        confidence: OFFICE_CONFIDENCE[match.office.relationship],
        factuality: isFormer(words, from) ? 'asserted' : null,
        notDated: true,
      }),
    )
    from = to - 1
  }
  return findings
}

/** "Peruvian editor": his nationality, not his employer. */
function isNationality({ type, text }: ResolvedMention, countries: Lexicons['countries']): boolean {
  return type === 'Country' && countries.byDemonym(text)?.form === 'adjective'
}

/** "Nigeria’s chief of defence staff" leads the staff, not Nigeria. */
function leadsPart(sentence: Sentence, to: number): boolean {
  const next = sentence.tokens[to + 1]
  return lower(sentence.tokens[to]) === 'of' && next?.pos === 'NOUN' && !sentence.mentions.some((mention) => mention.start <= next.start && mention.end >= next.end)
}

function isFormer(words: readonly string[], index: number): boolean {
  return ['former', 'late', 'ex', 'then', 'ousted', 'deposed'].includes(words[index - 1] ?? '')
}

interface Range {
  readonly from: number
  readonly to: number
}

type Sentence = ParsedSentence['sentence']

/** "foreign minister Ana Ruiz", "the head of the fund, Ana Ruiz", "Ana Ruiz, head of the fund". */
function findHolder(sentence: Sentence, office: Range): ResolvedMention | undefined {
  const after = personAt(sentence, office.to)
  if (after) return after
  const place = mentionAt(sentence, skip(sentence.tokens, office.to, ['of', 'the', 'at', 'for', 'in', 'to']))
  const behind = place && tokenAfter(sentence.tokens, place)
  if (behind !== undefined && place?.type !== 'Person') {
    const named = personAt(sentence, lower(sentence.tokens[behind]) === ',' ? behind + 1 : behind)
    if (named) return named
  }
  return findHolderBefore(sentence, office.from)
}

/** Back over "the", adjectives, a country's name and the comma of an apposition: "Ana Ruiz, Peru’s former foreign minister". */
function findHolderBefore(sentence: Sentence, from: number): ResolvedMention | undefined {
  let i = from - 1
  for (let steps = 0; i >= 0 && steps < 8; steps++, i--) {
    const token = sentence.tokens[i]
    if (!token) return undefined
    if (lower(token) === ',') {
      const before = sentence.tokens[i - 1]
      return before && sentence.mentions.find((mention) => mention.type === 'Person' && mention.kind === 'name' && mention.end === before.end)
    }
    const inMention = sentence.mentions.some((mention) => mention.type !== 'Person' && mention.start <= token.start && mention.end >= token.end)
    if (!inMention && !isPossessive(token) && !['DET', 'ADJ', 'NOUN', 'ADV', 'NUM'].includes(token.pos) && !['and'].includes(lower(token))) return undefined
  }
  return undefined
}

/** "Ana Ruiz is the head of the fund." */
function findHolderByCopula(chunks: ParsedSentence['chunks'], clauses: ParsedSentence['clauses'], office: number): ResolvedMention | undefined {
  const at = chunks.findIndex((found) => found.from <= office && office < found.to)
  const before = chunks[at - 1]
  const particle = before && 'word' in before && before.word === 'as' ? 2 : 1
  const verb = particle === 2 && chunks[at - 2]?.kind === 'preposition' ? chunks[at - 3] : chunks[at - particle]
  const index = verb ? chunks.indexOf(verb) : -1
  if (verb?.kind !== 'vg' || !(verb.copula || ['become', 'serve', 'remain', 'elect', 'appoint', 'name', 'swear', 'inaugurate', 'install', 'work'].includes(verb.lemma.replace(/^re-?(elect|appoint)(?:ed)?$/u, '$1')))) return undefined
  const clause = clauses.find(({ at: own }) => own === index)
  const beside = findReferents(chunks, index - 1)
  return [...beside, ...((clause?.passive ? clause.object : clause?.subject) ?? [])].find((mention) => mention.type === 'Person')
}

/** The country or body of an office: before it ("Kazakh foreign minister", "Peru’s president"), or after "of", "at", "for". */
function findWhere(sentence: Sentence, office: Range): readonly ResolvedMention[] {
  const preposition = lower(sentence.tokens[office.to])
  const sender = preposition === 'to' ? findBefore(sentence, office.from) : []
  if (sender.length > 0) return sender
  if (OFFICE_PREPOSITIONS.has(preposition)) {
    const start = skip(sentence.tokens, office.to + 1, ['the'])
    const after = mentionAt(sentence, start) ?? findAfterGenericNoun(sentence, start)
    if (after && after.type !== 'Person' && after.type !== 'Event') return isWhole(sentence, after) ? [after] : []
  }
  return findBefore(sentence, office.from)
}

/** "Peru’s ambassador to Chile", "Kazakh foreign minister": who stands right before. */
function findBefore(sentence: Sentence, from: number): readonly ResolvedMention[] {
  const first = skipBack(sentence.tokens, from - 1)
  const token = sentence.tokens[first]
  const before = token && sentence.mentions.filter((mention) => mention.end === token.end && mention.type !== 'Person' && mention.type !== 'Event').sort((a, b) => a.start - b.start)[0]
  return before ? [before] : []
}

const GENERIC_NOUNS = new Set(['party', 'group', 'movement', 'newspaper', 'company', 'organization', 'bank', 'agency', 'network', 'magazine', 'website', 'foundation', 'firm'])

/** "of the opposition party Ak Zhol": the name after a noun that says what it is. */
function findAfterGenericNoun(sentence: Sentence, start: number): ResolvedMention | undefined {
  for (let i = start; i < start + 4; i++) {
    if (GENERIC_NOUNS.has(lower(sentence.tokens[i]))) return mentionAt(sentence, i + 1)
    if (!['NOUN', 'ADJ'].includes(sentence.tokens[i]?.pos ?? '')) return undefined
  }
  return undefined
}

/** "the SCO, whose members are China and Russia". */
function findMemberships({ sentence, chunks, clauses }: ParsedSentence): Finding[] {
  return clauses.flatMap((clause) => {
    const members = chunks[clause.at - 1]
    if (members?.kind !== 'np' || members.head !== 'members' || lower(sentence.tokens[members.from]) !== 'whose') return []
    if (!clause.verb.copula && !['include', 'comprise'].includes(clause.verb.lemma)) return []
    const body = [...chunks.keys()].filter((i) => i < clause.at - 1).reverse().flatMap((i) => findReferents(chunks, i)).find((mention) => mention.type === 'Organization')
    return pairUp({ type: 'MEMBER_OF', heads: findCoordinated(chunks, clause.at + 1), tails: body ? [body] : [], predicate: [{ from: members.headIndex, to: members.headIndex + 1 }], foundBy: 'membership.whose-members', confidence: 0.88, factuality: null, notDated: true })
  })
}

/** "the US" in "chairman of the US Joint Chiefs" only modifies what follows. */
function isWhole(sentence: Sentence, mention: ResolvedMention): boolean {
  const next = sentence.tokens[tokenAfter(sentence.tokens, mention) ?? sentence.tokens.length]
  return next === undefined || !(['NOUN', 'PROPN', 'ADJ'].includes(next.pos) || isPossessive(next)) || sentence.mentions.some((other) => other.start === next.start) || ['party', 'movement', 'group', 'newspaper', 'company', 'organization'].includes(lower(next))
}

/** Over a possessive ending and qualifiers: "Peru’s former acting" foreign minister. */
function skipBack(tokens: readonly Token[], index: number): number {
  let i = index
  while (i >= 0 && (isPossessive(tokens[i]) || tokens[i]?.pos === 'ADJ' && /^\p{Ll}/u.test(tokens[i]?.text ?? ''))) i -= 1
  return i
}

function skip(tokens: readonly Token[], index: number, words: readonly string[]): number {
  let i = index
  while (words.includes(lower(tokens[i]))) i += 1
  return i
}

function mentionAt(sentence: Sentence, index: number): ResolvedMention | undefined {
  const token = sentence.tokens[index]
  return token && sentence.mentions.filter((mention) => mention.kind === 'name' && mention.start === token.start).sort((a, b) => b.end - a.end)[0]
}

function personAt(sentence: Sentence, index: number): ResolvedMention | undefined {
  const at = lower(sentence.tokens[index]) === ',' ? index + 1 : index
  const found = mentionAt(sentence, at)
  return found?.type === 'Person' ? found : undefined
}

function tokenAfter(tokens: readonly Token[], mention: ResolvedMention): number | undefined {
  const index = tokens.findIndex((token) => token.start >= mention.end)
  return index < 0 ? undefined : index
}

/** "X is a member of Y", "X, founder of Y", "members of Y such as X" is left alone. */
function findRoleNouns({ chunks, clauses, sentence }: ParsedSentence): Finding[] {
  return chunks.flatMap((phrase, at) => {
    if (phrase.kind !== 'np') return []
    const next = chunks[at + 1]
    if (next?.kind !== 'preposition') return []
    const last = sentence.tokens[phrase.to - 1]?.text ?? ''
    const row = ROLE_NOUNS.find((candidate) => (candidate.nouns.includes(phrase.lemma) || candidate.nouns.includes(phrase.head) || candidate.nouns.includes(last)) && candidate.prepositions.includes(next.word))
    if (!row) return []
    const copula = clauses.find((clause) => clause.at === at - 1 && (clause.verb.copula || clause.verb.lemma === 'become' || clause.verb.lemma === 'remain'))
    const apposed = chunks[at - 1]?.kind === 'comma' ? findReferents(chunks, at - 2) : []
    const own = phrase.mention?.kind === 'description' && phrase.mention.type === 'Person' ? [phrase.mention] : []
    const heads = copula ? copula.subject : [...apposed, ...own].slice(0, 1)
    const tails = findReferents(chunks, at + 2)
    const predicate = [{ from: phrase.headIndex, to: next.to }]
    return pairUp({ type: row.type, heads, tails, predicate, foundBy: row.id, confidence: copula ? row.confidence : row.confidence - 0.05, factuality: null, ...(copula ? {} : { notDated: true }) })
  })
}

/** "Ana Ruiz, a Peruvian journalist", "Peruvian journalist Ana Ruiz": a nationality in somebody's description. */
function findNationalities({ sentence, chunks }: ParsedSentence, { countries, titles }: Lexicons): Finding[] {
  return sentence.mentions.flatMap((country) => {
    if (country.type !== 'Country' || country.kind !== 'name' || countries.byDemonym(country.text)?.form !== 'adjective' || isInsideBody(sentence, country)) return []
    const apposition = sentence.mentions.find((mention) => mention.kind === 'description' && mention.type === 'Person' && mention.start <= country.start && mention.end >= country.end)
    const at = sentence.tokens.findIndex((token) => token.start === country.start)
    const holder = apposition ?? findDescribedPerson(sentence, at + 1)
    if (!holder) return findBodyHome({ chunks, sentence }, country, at)
    const words = sentence.tokens.slice(at + 1).map(lower)
    const office = titles.match(words, 0)?.office.relationship
    if (office === 'LEADS' || office === 'HOLDS_OFFICE_IN') return []
    return pairUp({ type: 'CITIZEN_OF', heads: [holder], tails: [country], predicate: [{ from: at, to: at + 1 }], foundBy: 'nationality.description', confidence: 0.82, factuality: 'asserted', notDated: true })
  })
}

const COMPANIES = new Set('firm company group bank newspaper charity airline carrier miner broadcaster network party movement militia agency organization organisation retailer automaker manufacturer utility magazine website foundation think-tank operator'.split(' '))

/** "Cusco Steel, a Peruvian company,": where a body is at home. */
function findBodyHome({ chunks }: Pick<ParsedSentence, 'chunks' | 'sentence'>, country: ResolvedMention, at: number): Finding[] {
  const index = chunks.findIndex((found) => found.kind === 'np' && found.from <= at && at < found.to)
  const phrase = chunks[index]
  if (phrase?.kind !== 'np' || phrase.mention || !COMPANIES.has(phrase.head)) return []
  const bodies = findReferents(chunks, index).filter(({ type }) => type === 'Organization')
  return pairUp({ type: 'BASED_IN', heads: bodies, tails: [country], predicate: [{ from: at, to: at + 1 }], foundBy: 'nationality.body', confidence: 0.72, factuality: 'asserted', notDated: true })
}

/** "Chinese foreign ministry spokesman Ana Ruiz": the ministry is Chinese. */
function isInsideBody({ mentions }: Sentence, country: ResolvedMention): boolean {
  return mentions.some((body) => body.type === 'Organization' && body.start <= country.start && body.end > country.end)
}

/** The person whose role begins here: "Peruvian [human rights activist] Ana Ruiz". */
function findDescribedPerson(sentence: Sentence, from: number): ResolvedMention | undefined {
  for (let i = from; i < from + 6; i++) {
    const person = mentionAt(sentence, i)
    if (person) return person.type === 'Person' && i > from ? person : undefined
    if (!['NOUN', 'ADJ'].includes(sentence.tokens[i]?.pos ?? '') && !/^\p{Lu}/u.test(sentence.tokens[i]?.text ?? '')) return undefined
  }
  return undefined
}
