// Who holds which office, belongs to what, comes from where: titles before names, appositions, "is the … of".

import type { RelationshipType } from '../../graph/ontology.ts'
import { isPossessive, lower, startsLarge, startsSmall, type TokenRange } from '../annotate/words.ts'
import type { Lexicons } from '../lexicons/lexicons.ts'
import { PARTY_WORDS } from '../lexicons/organizations.ts'
import type { ResolvedMention, Token } from '../stages.ts'
import { findCoordinated, findReferents } from './clauses.ts'
import { pairUp, type Finding, type ParsedSentence } from './findings.ts'
import { ROLE_NOUNS } from './frames.ts'

const OFFICE_PREPOSITIONS = new Set(['of', 'at', 'for', 'in', 'with', 'from', 'to'])

/** Whom a nationality does not name: "a Peruvian editor" works for somebody, but not for Peru. */
const BELONGING: ReadonlySet<string> = new Set(['EMPLOYED_BY', 'MEMBER_OF'])

/** How often a title says so: leaders and members fitted on training data (bench/quality), the others estimated. */
const OFFICE_CONFIDENCE = { LEADS: 0.8, HOLDS_OFFICE_IN: 0.85, EMPLOYED_BY: 0.8, MEMBER_OF: 0.62, FOUNDED: 0.88 } as const

/** All of them, for one sentence. */
export function findRoleRelationships(parsed: ParsedSentence, lexicons: Lexicons): Finding[] {
  return [...findOffices(parsed, lexicons), ...findMemberships(parsed), ...findRoleNouns(parsed), ...findNationalities(parsed, lexicons), ...findNationals(parsed, lexicons), ...findCounterparts(parsed, lexicons), ...findTownBodies(parsed), ...findCompatriots(parsed)]
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
    const holder = (lower(sentence.tokens[from - 1]) === 'whose' && isBe(words[to]) ? personAt(sentence, skipRanks(sentence.tokens, to + 1, titles)) : undefined) ?? findHolder(sentence, { from, to }, titles) ?? findHolderByCopula(chunks, clauses, from) ?? findSharedBearer(chunks, from)
    const loose = match.office.relationship === 'LEADS' && ['from', 'in'].includes(words[to] ?? '')
    const sent = match.office.relationship !== 'HOLDS_OFFICE_IN' ? [] : words[to] === 'for' ? findBefore(sentence, from) : findSender(sentence, { from, to })
    const wheres = (findWhose(sentence, from) ?? (sent.length > 0 ? sent : undefined) ?? findWhere(sentence, { from, to })).filter((where) => !(loose && where.start > (sentence.tokens[to]?.start ?? 0)) && !PORTFOLIO.test(where.text)).filter((where) => !BELONGING.has(match.office.relationship ?? '') || !isNationality(where, { countries, sentence, from, to }))
    findings.push(
      ...pairUp({
        type: typeOffice(match.office.relationship, { sentence, from, to, wheres }),
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

interface Held extends Range {
  readonly sentence: Sentence
  readonly wheres: readonly ResolvedMention[]
}

/** What the holder of an office is to where it is, which may be less than its title says. */
function typeOffice(relationship: RelationshipType, { sentence, from, to, wheres }: Held): RelationshipType {
  const words = sentence.tokens.map(lower)
  if (relationship === 'LEADS' && (leadsPart(sentence, to) || isSent(words, { from, to }, wheres))) return 'HOLDS_OFFICE_IN'
  return SEATS.test(words.slice(from, to).join(' ')) && wheres.some(({ type, text }) => type === 'Organization' && PARTY_WORDS.test(text)) ? 'MEMBER_OF' : relationship
}

/** "the Amani League lawmaker Ana Ruiz": who sits in a parliament for a party is of the party. */
const SEATS = /^(?:senator|sen\.|congressman|congresswoman|rep\.|representative|member of parliament|mp|lawmaker|deputy)$/u

/** "National Security" before "Minister" is what the office is about, not whose it is. */
const PORTFOLIO = /^(?:national security|homeland security|internal security|interior|defen[cs]e|foreign(?: affairs)?|justice|finance|economy|health|education|energy|oil|trade|labou?r|transport|environment|agriculture|culture|information|science|security|sports?)$/iu

function isBe(word: string | undefined): boolean {
  return word === 'is' || word === 'was'
}

/** "the fund, whose president is Ana Ruiz": what stands before the pronoun; undefined where there is none. */
function findWhose({ tokens, mentions }: Sentence, from: number): readonly ResolvedMention[] | undefined {
  if (lower(tokens[from - 1]) !== 'whose') return undefined
  const end = tokens[lower(tokens[from - 2]) === ',' ? from - 3 : from - 2]?.end
  return mentions.filter((mention) => mention.end === end && mention.kind === 'name' && mention.type !== 'Person' && mention.type !== 'Event').slice(0, 1)
}

const SENT = new Set(['ambassador', 'envoy', 'representative'])

/** "Peru’s deputy UN ambassador" is sent by Peru. */
function findSender({ tokens, mentions }: Sentence, { from, to }: Range): readonly ResolvedMention[] {
  if (!SENT.has(lower(tokens[to - 1]))) return []
  for (let i = from - 1; i > Math.max(0, from - 4); i--) {
    if (isPossessive(tokens[i])) return mentions.filter(({ type, kind, end }) => type === 'Country' && kind === 'name' && end === tokens[i - 1]?.end)
  }
  return []
}

/** "Peruvian editor", "Solomon Islands lawyer": a nationality, not an employer. */
function isNationality({ type, text, end }: ResolvedMention, { countries, sentence, from, to }: Range & { readonly countries: Lexicons['countries']; readonly sentence: Sentence }): boolean {
  if (type !== 'Country') return false
  const attributive = sentence.tokens[from - 1]?.end === end && PROFESSIONS.has(lower(sentence.tokens[to - 1]))
  return attributive || countries.byDemonym(text)?.form === 'adjective'
}

/** What people are whoever they work for. */
const PROFESSIONS = new Set('lawyer reporter correspondent journalist editor columnist economist scientist engineer worker publisher anchorman presenter historian scholar lecturer physicist chemist biologist commentator interpreter activist consultant analyst researcher'.split(' '))

/** "Nigeria’s chief of defence staff" leads the staff, not Nigeria. */
function leadsPart(sentence: Sentence, to: number): boolean {
  const next = sentence.tokens[to + 1]
  return lower(sentence.tokens[to]) === 'of' && next?.pos === 'NOUN' && !sentence.mentions.some((mention) => mention.start <= next.start && mention.end >= next.end)
}

/** "India’s high commissioner" is sent by India; the United Nations’ leads an office of its own. */
function isSent(words: readonly string[], { from, to }: Range, wheres: readonly ResolvedMention[]): boolean {
  return words.slice(from, to).join(' ') === 'high commissioner' && wheres.some(({ type }) => type === 'Country')
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
function findHolder(sentence: Sentence, office: Range, titles: Lexicons['titles']): ResolvedMention | undefined {
  const after = personAt(sentence, office.to) ?? personAt(sentence, skipRanks(sentence.tokens, office.to, titles)) ?? findDescribedBehind(sentence, office.to)
  if (after) return after
  const portfolio = lower(sentence.tokens[office.to]) === 'of' ? personAt(sentence, skipWords(sentence.tokens, office.to + 1)) : undefined
  if (portfolio) return portfolio
  const place = bodyAt(sentence, skip(sentence.tokens, office.to, ['of', 'at', 'for', 'in', 'to']))
  const behind = place && tokenAfter(sentence.tokens, place)
  if (behind !== undefined && place?.type !== 'Person') {
    const named = personAt(sentence, lower(sentence.tokens[behind]) === ',' ? behind + 1 : behind)
    if (named) return named
  }
  return findHolderBefore(sentence, office)
}

const SAID = new Set(['said', 'says', 'told', 'added', 'announced', 'reported', 'wrote'])

/** Back over "the", adjectives, a country's name and the comma of an apposition: "Ana Ruiz, Peru’s former foreign minister". */
function findHolderBefore(sentence: Sentence, { from, to }: Range): ResolvedMention | undefined {
  let i = from - 1
  for (let steps = 0; i >= 0 && steps < 8; steps++, i--) {
    const token = sentence.tokens[i]
    if (!token) return undefined
    if (lower(token) === ',') {
      // "…, the court’s prosecutor said" speaks of the clause, not of the name before
      if (SAID.has(lower(sentence.tokens[to]))) return undefined
      return findIntroduced(sentence, i, lower(sentence.tokens[i + 1]) === 'and')
    }
    const inMention = sentence.mentions.some((mention) => mention.type !== 'Person' && mention.start <= token.start && mention.end >= token.end)
    if (!inMention && !isPossessive(token) && !['DET', 'ADJ', 'NOUN', 'ADV', 'NUM'].includes(token.pos) && !/^(?:exiled|ousted|jailed|retired|elected|appointed|disgraced|deposed|suspended)$/u.test(token.text) && !['and'].includes(lower(token))) return undefined
  }
  return undefined
}

/** Whose apposition a comma opens; behind ", and" it goes on, so that the first name with a comma bears it. */
function findIntroduced(sentence: Sentence, comma: number, goesOn: boolean): ResolvedMention | undefined {
  const persons = sentence.mentions.filter((mention) => mention.type === 'Person' && mention.kind === 'name')
  if (goesOn) {
    const open = persons.find((mention) => mention.end <= (sentence.tokens[comma]?.start ?? 0) && lower(sentence.tokens[tokenAfter(sentence.tokens, mention) ?? 0]) === ',')
    if (open) return open
  }
  // "Ana Ruiz, 58, the owner of"
  const aged = sentence.tokens[comma - 1]?.pos === 'NUM' && lower(sentence.tokens[comma - 2]) === ',' ? comma - 2 : comma
  const end = sentence.tokens[aged - 1]?.end
  const before = persons.find((mention) => mention.end === end)
  if (before) return before
  // "Ana Ruiz of Peru, a vice president of the fund"
  const home = sentence.mentions.find((mention) => mention.end === end && (mention.type === 'Country' || mention.type === 'Place'))
  const preposition = home ? skipBackOver(sentence.tokens, sentence.tokens.findIndex(({ start }) => start >= home.start) - 1, ['the']) : -1
  const bearer = ['of', 'from'].includes(lower(sentence.tokens[preposition])) ? sentence.tokens[preposition - 1]?.end : undefined
  return persons.find((mention) => mention.end === bearer)
}

function skipBackOver(tokens: readonly Token[], index: number, words: readonly string[]): number {
  let i = index
  while (words.includes(lower(tokens[i]))) i -= 1
  return i
}

/** "Ana Ruiz is the head of the fund." */
function findHolderByCopula(chunks: ParsedSentence['chunks'], clauses: ParsedSentence['clauses'], office: number): ResolvedMention | undefined {
  const at = chunks.findIndex((found) => found.from <= office && office < found.to)
  const before = chunks[at - 1]
  if (before && 'word' in before && before.word === 'as') return findServing(chunks, clauses, at - 1)
  const installing = chunks[at - 2]
  // "appointed Ana Ruiz director general of the fund"
  if (before?.kind === 'np' && installing?.kind === 'vg' && INSTALLING.has(installing.lemma)) return findReferents(chunks, at - 1).find(({ type, kind }) => type === 'Person' && kind !== 'description')
  const verb = before
  const index = at - 1
  if (verb?.kind !== 'vg' || !(verb.copula || ['become', 'serve', 'remain', 'elect', 'appoint', 'name', 'swear', 'inaugurate', 'install', 'work'].includes(verb.lemma.replace(/^re-?(elect|appoint)(?:ed)?$/u, '$1')))) return undefined
  const clause = clauses.find(({ at: own }) => own === index)
  const beside = findReferents(chunks, index - 1)
  return [...beside, ...((clause?.passive ? clause.object : clause?.subject) ?? [])].find((mention) => mention.type === 'Person')
}

/** Verbs after which an office behind "as" is that of whom they are about. */
const INSTALLING = new Set('elect re-elect reelect appoint reappoint name nominate choose pick install inaugurate swear describe recognize recognise dismiss remove sack fire replace oust propose confirm introduce identify'.split(' '))
const SERVING_REACH = 9

/** "served as mayor of Lima", "resigned on Monday as head of the fund", "was appointed as head": who holds the office behind "as". */
function findServing(chunks: ParsedSentence['chunks'], clauses: ParsedSentence['clauses'], as: number): ResolvedMention | undefined {
  const clause = clauses.findLast(({ at }) => at < as && at >= as - SERVING_REACH)
  const parted = clause && chunks.slice(clause.at, as).some(({ kind }) => kind === 'subordinator' || kind === 'that' || kind === 'break' || kind === 'relative')
  if (!clause || parted) return undefined
  const installed = INSTALLING.has(clause.verb.lemma)
  return [...(installed ? [...clause.object, ...clause.beside] : clause.passive ? clause.object : clause.subject)].find((mention) => mention.type === 'Person')
}

/** The country or body of an office: before it ("Kazakh foreign minister", "Peru’s president"), or after "of", "at", "for". */
function findWhere(sentence: Sentence, office: Range): readonly ResolvedMention[] {
  const preposition = lower(sentence.tokens[office.to])
  const sender = ['to', 'from', 'in'].includes(preposition) ? findBefore(sentence, office.from) : []
  if (sender.length > 0) return sender
  if (OFFICE_PREPOSITIONS.has(preposition)) {
    const body = bodyAt(sentence, office.to + 1)
    // "of the Swedish bank Nordvik"
    const generic = body === undefined || body.foundBy.startsWith('countries.demonym') ? findAfterGenericNoun(sentence, skip(sentence.tokens, office.to + 1, ['the'])) : undefined
    const after = generic ?? body
    const owned = after && findOwned(sentence, after)
    if (owned) return [owned]
    if (after && after.type !== 'Person' && after.type !== 'Event') return isWhole(sentence, after) ? [after] : []
  }
  const behind = findBehindField(sentence, office.to) ?? findBehindComma(sentence, office)
  return behind ? [behind] : findBefore(sentence, office.from)
}

/** "the head of Spain’s Sports Council": the body that a country right before it possesses. */
function findOwned({ tokens, mentions }: Sentence, owner: ResolvedMention): ResolvedMention | undefined {
  const ending = owner.type === 'Country' || owner.type === 'Place' ? tokenAfter(tokens, owner) : undefined
  if (ending === undefined || !isPossessive(tokens[ending])) return undefined
  return mentions.find((mention) => mention.type === 'Organization' && mention.kind === 'name' && mention.start === tokens[ending + 1]?.start)
}

/** "chief of waste disposal for the Lake Commission": behind what the office is about. */
function findBehindField({ tokens, mentions }: Sentence, to: number): ResolvedMention | undefined {
  if (!['of', 'for'].includes(lower(tokens[to]))) return undefined
  let i = to + 1
  while (i < to + 5 && ['NOUN', 'ADJ', 'DET'].includes(tokens[i]?.pos ?? '')) i += 1
  if (i === to + 1 || !['for', 'at', 'of'].includes(lower(tokens[i]))) return undefined
  const start = tokens[lower(tokens[i + 1]) === 'the' ? i + 2 : i + 1]?.start
  return mentions.find((mention) => mention.start === start && mention.kind === 'name' && mention.type === 'Organization')
}

/** "Ana Ruiz, commander, Lake Patrol Group": the body behind the comma. */
function findBehindComma({ tokens, mentions }: Sentence, { from, to }: Range): ResolvedMention | undefined {
  if (lower(tokens[to]) !== ',' || lower(tokens[from - 1]) !== ',') return undefined
  return mentions.find((mention) => mention.start === tokens[to + 1]?.start && mention.kind === 'name' && mention.type === 'Organization')
}

/** "Peru’s ambassador to Chile", "Kazakh foreign minister": who stands right before. */
function findBefore(sentence: Sentence, from: number): readonly ResolvedMention[] {
  const first = skipBack(sentence.tokens, from - 1, PORTFOLIO_HEADS.has(lower(sentence.tokens[from])))
  const token = sentence.tokens[first]
  const owner = token && findOwnerBefore(sentence, first)
  if (owner) return [owner]
  const before = token && sentence.mentions.filter((mention) => mention.end === token.end && mention.type !== 'Person' && mention.type !== 'Event').sort((a, b) => a.start - b.start)[0]
  return before ? [before] : []
}

const GENERIC_NOUNS = new Set(['party', 'group', 'movement', 'newspaper', 'company', 'organization', 'bank', 'agency', 'network', 'magazine', 'website', 'foundation', 'firm', 'confederation', 'federation', 'association', 'alliance', 'coalition', 'militia', 'channel', 'charity', 'cartel', 'gang', 'union', 'club', 'startup', 'broadcaster', 'airline', 'laboratory', 'site'])

/** "of the opposition party Ak Zhol": the name after a noun that says what it is. */
function findAfterGenericNoun(sentence: Sentence, start: number): ResolvedMention | undefined {
  for (let i = start; i < start + 6; i++) {
    if (GENERIC_NOUNS.has(lower(sentence.tokens[i]))) return mentionAt(sentence, i + 1)
    const nationality = sentence.mentions.some(({ start, foundBy }) => start === sentence.tokens[i]?.start && foundBy.startsWith('countries.demonym'))
    const participle = sentence.tokens[i]?.pos === 'VERB' && /(?:ed|ing)$/u.test(sentence.tokens[i]?.text ?? '')
    if (!nationality && !participle && !['NOUN', 'ADJ'].includes(sentence.tokens[i]?.pos ?? '')) return undefined
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

/** "Amnesty International’s Nigeria director": the body that possesses, not the country that the office is about. */
function findOwnerBefore({ tokens, mentions }: Sentence, at: number): ResolvedMention | undefined {
  const country = mentions.find(({ type, end }) => (type === 'Country' || type === 'Place') && end === tokens[at]?.end)
  const ending = country ? tokens.findIndex(({ start }) => start >= country.start) - 1 : -1
  if (!isPossessive(tokens[ending])) return undefined
  return mentions.find(({ type, kind, end }) => type === 'Organization' && kind === 'name' && end === tokens[ending - 1]?.end)
}

/** Offices that say what they are for before them: "China’s commerce minister". */
const PORTFOLIO_HEADS = new Set(['minister', 'secretary', 'commissioner', 'prosecutor', 'judge'])

/** Over a possessive ending and qualifiers: "Peru’s former acting" foreign minister; where `portfolio`, over what the office is for too. */
function skipBack(tokens: readonly Token[], index: number, portfolio = false): number {
  const skipped = portfolio ? ['ADJ', 'NOUN', 'CCONJ'] : ['ADJ']
  // "the bank’s former country manager": nouns too, where they lead to whose it is.
  let owned = index
  while (owned > index - 4 && ['ADJ', 'NOUN'].includes(tokens[owned]?.pos ?? '') && startsSmall(tokens[owned]?.text ?? '')) owned -= 1
  if (isPossessive(tokens[owned])) return owned - 1
  if (POSSESSIVES.has(lower(tokens[owned]))) return owned
  let i = index
  while (i >= 0 && i > index - 5 && (isPossessive(tokens[i]) || (skipped.includes(tokens[i]?.pos ?? '') && startsSmall(tokens[i]?.text ?? '')))) i -= 1
  return i
}

const POSSESSIVES = new Set(['its', 'his', 'her', 'their'])

/** Over at most three common words: "public security" before a name. */
function skipWords(tokens: readonly Token[], index: number): number {
  let i = index
  while (i < index + 3 && ['NOUN', 'ADJ'].includes(tokens[i]?.pos ?? '') && startsSmall(tokens[i]?.text ?? '')) i += 1
  return i
}

function skip(tokens: readonly Token[], index: number, words: readonly string[]): number {
  let i = index
  while (words.includes(lower(tokens[i]))) i += 1
  return i
}

/** "the commander, Lt. Gen. Ana Ruiz": over the ranks behind a comma. */
function skipRanks(tokens: readonly Token[], index: number, titles: Lexicons['titles']): number {
  let i = lower(tokens[index]) === ',' ? index + 1 : index
  const words = tokens.slice(i, i + 6).map(lower)
  const start = i
  for (let match = titles.match(words, 0); match; match = titles.match(words, i - start)) i += match.length
  return i
}

/** "the fund’s founder, the Irish-born financier Ana Ruiz": over what the name behind the comma is called. */
function findDescribedBehind(sentence: Sentence, index: number): ResolvedMention | undefined {
  const { tokens, mentions } = sentence
  if (lower(tokens[index]) !== ',') return undefined
  let i = lower(tokens[index + 1]) === 'the' ? index + 2 : index + 1
  while (i < index + LONGEST_DESCRIPTION) {
    const person = personAt(sentence, i)
    if (person) return person
    const inside = mentions.find(({ type, kind, start }) => type === 'Country' && kind === 'name' && start === tokens[i]?.start)
    const next = inside ? tokenAfter(tokens, inside) : undefined
    if (next === undefined && !(['NOUN', 'ADJ'].includes(tokens[i]?.pos ?? '') || tokens[i]?.text === '-' || tokens[i - 1]?.text === '-')) return undefined
    i = next ?? i + 1
  }
  return undefined
}

const LONGEST_DESCRIPTION = 10

function mentionAt(sentence: Sentence, index: number): ResolvedMention | undefined {
  const token = sentence.tokens[index]
  return token && sentence.mentions.filter((mention) => mention.kind === 'name' && mention.start === token.start).sort((a, b) => b.end - a.end)[0]
}

/** What an office is of: a name, with "the" or without, or a description of a body that was named before ("of the court"). */
function bodyAt(sentence: Sentence, index: number): ResolvedMention | undefined {
  const start = sentence.tokens[index]?.start
  const described = sentence.mentions.find((mention) => mention.kind === 'description' && mention.type === 'Organization' && mention.start === start)
  return described ?? mentionAt(sentence, skip(sentence.tokens, index, ['the']))
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
    const apposed = findBearer(chunks, at)
    const own = phrase.mention?.kind === 'description' && phrase.mention.type === 'Person' ? [phrase.mention] : []
    const heads = copula ? copula.subject : [...apposed, ...own].slice(0, 1)
    const tails = findReferents(chunks, at + 2)
    const predicate = [{ from: phrase.headIndex, to: next.to }]
    const toBody = heads[0]?.type === 'Person' && tails[0]?.type === 'Organization' && row.ofBody?.nouns.includes(phrase.head)
    return pairUp({ type: (toBody ? row.ofBody?.type : undefined) ?? row.type, heads, tails, predicate, foundBy: row.id, confidence: copula ? row.confidence : row.confidence - 0.05, factuality: null, ...(copula ? {} : { notDated: true }) })
  })
}

/** "Ruiz, once an aide to", "Ruiz, the head of the fund and a close ally of": whom an apposition, or its second part, describes. */
export function findBearer(chunks: ParsedSentence['chunks'], at: number): readonly ResolvedMention[] {
  let i = at - 1
  while (chunks[i]?.kind === 'other' || chunks[i]?.kind === 'subordinator') i -= 1
  const age = chunks[i - 1]
  if (chunks[i]?.kind === 'comma' && age?.kind === 'np' && /^\d+$/u.test(age.first) && chunks[i - 2]?.kind === 'comma') return findReferents(chunks, i - 3)
  if (chunks[i]?.kind === 'comma') return findReferents(chunks, i - 1)
  if (chunks[i]?.kind !== 'conjunction') return []
  const comma = chunks.findLastIndex((found, j) => j < i && found.kind === 'comma')
  const opened = chunks[comma + 1]
  const whole = chunks.slice(comma + 1, i).every(({ kind }) => kind === 'np' || kind === 'preposition')
  const described = opened?.kind === 'np' && opened.mention?.kind !== 'name'
  return comma > 0 && whole && described ? findReferents(chunks, comma - 1).filter(({ kind }) => kind === 'name') : []
}

/** "Ana Ruiz, the bishop of Goma and the chairman of the fund": the second office of an apposition. */
function findSharedBearer(chunks: ParsedSentence['chunks'], office: number): ResolvedMention | undefined {
  const at = chunks.findIndex((found) => found.from <= office && office < found.to)
  return chunks[at - 1]?.kind === 'conjunction' ? findBearer(chunks, at).find(({ type }) => type === 'Person') : undefined
}

/** "Ana Ruiz, a Peruvian journalist", "Peruvian journalist Ana Ruiz": a nationality in somebody's description. */
function findNationalities({ sentence, chunks }: ParsedSentence, { countries, titles }: Lexicons): Finding[] {
  return sentence.mentions.flatMap((country) => {
    if (country.type !== 'Country' || country.kind !== 'name' || isInsideBody(sentence, country)) return []
    const apposition = sentence.mentions.find((mention) => mention.kind === 'description' && mention.type === 'Person' && mention.start <= country.start && mention.end >= country.end)
    const from = sentence.tokens.findIndex((token) => token.start === country.start)
    const to = tokenAfter(sentence.tokens, country) ?? sentence.tokens.length
    if (countries.byDemonym(country.text)?.form !== 'adjective' && !PROFESSIONS.has(lower(sentence.tokens[to]))) return []
    const holder = apposition ?? findDescribedPerson(sentence, to)
    if (!holder) return findBodyHome({ chunks, sentence }, country, { from, to })
    const words = sentence.tokens.slice(to).map(lower)
    const office = titles.match(words, 0)?.office.relationship
    if (office === 'LEADS' || office === 'HOLDS_OFFICE_IN' || words[0] === 'counterpart') return []
    return pairUp({ type: 'CITIZEN_OF', heads: [holder], tails: [country], predicate: [{ from, to }], foundBy: 'nationality.description', confidence: 0.82, factuality: 'asserted', notDated: true })
  })
}

/** "Brazil’s Luiz Inácio Lula da Silva": a country that possesses a person’s full name. */
function findCompatriots({ sentence }: ParsedSentence): Finding[] {
  const { tokens, mentions } = sentence
  return mentions.flatMap((person) => {
    const from = tokens.findIndex(({ start }) => start === person.start)
    if (person.type !== 'Person' || person.kind !== 'name' || !isPossessive(tokens[from - 1])) return []
    const countries = mentions.filter(({ type, kind, end, foundBy }) => type === 'Country' && kind === 'name' && foundBy === 'countries.name' && end === tokens[from - 2]?.end)
    return pairUp({ type: 'CITIZEN_OF', heads: [person], tails: countries, predicate: [{ from: from - 1, to: from }], foundBy: 'nationality.possessed', confidence: 0.7, factuality: 'asserted', notDated: true, structural: true })
  })
}

/** "Ana Ruiz, a Peruvian who led the fund": a nationality that is itself what the person is. */
function findNationals({ chunks, sentence }: ParsedSentence, { countries }: Lexicons): Finding[] {
  return chunks.flatMap((phrase, at) => {
    const country = phrase.kind === 'np' ? phrase.mention : undefined
    if (phrase.kind !== 'np' || country?.type !== 'Country' || !['a', 'an'].includes(phrase.first) || sentence.tokens[phrase.from + 1]?.start !== country.start || sentence.tokens[phrase.to - 1]?.end !== country.end || !countries.byDemonym(country.text) || chunks[at - 1]?.kind !== 'comma') return []
    const person = findReferents(chunks, at - 2).filter(({ type }) => type === 'Person')
    return pairUp({ type: 'CITIZEN_OF', heads: person, tails: [country], predicate: [{ from: phrase.headIndex, to: phrase.to }], foundBy: 'nationality.national', confidence: 0.85, factuality: 'asserted', notDated: true })
  })
}

/** "Dutch Prime Minister Jan Novak and his Italian counterpart, Ana Ruiz": she holds in Italy what he holds in the Netherlands. */
function findCounterparts({ sentence, chunks }: ParsedSentence, { titles }: Lexicons): Finding[] {
  return chunks.flatMap((phrase, at) => {
    const noun = sentence.tokens.findIndex((token, i) => phrase.from <= i && i < phrase.to && lower(token) === 'counterpart')
    if (phrase.kind !== 'np' || noun < 0) return []
    const country = phrase.inside.find(({ type, foundBy }) => type === 'Country' && foundBy.startsWith('countries.demonym'))
    const person = phrase.mention?.type === 'Person' && phrase.mention.kind === 'name' ? phrase.mention : findReferents(chunks, at).find(({ type }) => type === 'Person')
    const office = listOffices(sentence.tokens.slice(0, phrase.from).map(lower), titles).findLast((relationship) => relationship === 'LEADS' || relationship === 'HOLDS_OFFICE_IN')
    if (!country || !person || !office) return []
    return pairUp({ type: office, heads: [person], tails: [country], predicate: [{ from: noun, to: noun + 1 }], foundBy: 'office.counterpart', confidence: 0.8, factuality: 'asserted', notDated: true })
  })
}

/** What the offices among these words are, in their order; "prime minister" is one. */
function listOffices(words: readonly string[], titles: Lexicons['titles']): RelationshipType[] {
  const found: RelationshipType[] = []
  for (let from = 0; from < words.length; from++) {
    const match = titles.match(words, from)
    if (match?.office.relationship) found.push(match.office.relationship)
    if (match) from += match.length - 1
  }
  return found
}

const COMPANIES = new Set('firm company group bank newspaper charity airline carrier miner broadcaster network party movement militia agency organization organisation retailer automaker manufacturer utility magazine website foundation think-tank operator laboratory institute institution studio maker giant lender startup developer producer insurer exchange brewer conglomerate club union cartel gang faction organisation newspaper daily association federation university hospital regulator'.split(' '))

/** "Cusco Steel, a Peruvian company,": where a body is at home. */
function findBodyHome({ chunks, sentence }: Pick<ParsedSentence, 'chunks' | 'sentence'>, country: ResolvedMention, predicate: TokenRange): Finding[] {
  const index = chunks.findIndex((found) => found.kind === 'np' && found.from <= predicate.from && predicate.from < found.to)
  const phrase = chunks[index]
  if (phrase?.kind !== 'np') return []
  const named = phrase.mention?.type === 'Organization' && phrase.mention.kind === 'name' && phrase.mention.start > country.end ? phrase.mention : undefined
  const noun = named ? sentence.tokens[sentence.tokens.findIndex(({ start }) => start >= named.start) - 1] : undefined
  if (named ? !COMPANIES.has(lower(noun)) : phrase.mention || !COMPANIES.has(phrase.head)) return []
  const bodies = named ? [named] : findReferents(chunks, index).filter(({ type }) => type === 'Organization')
  return pairUp({ type: 'BASED_IN', heads: bodies, tails: [country], predicate: [predicate], foundBy: 'nationality.body', confidence: 0.72, factuality: 'asserted', notDated: true })
}

/** "Cusco Steel, a Lima construction company,": the town before what the body is. */
function findTownBodies({ chunks }: ParsedSentence): Finding[] {
  return chunks.flatMap((phrase, at) => {
    if (phrase.kind !== 'np' || phrase.mention || !COMPANIES.has(phrase.head) || !['a', 'an', 'the'].includes(phrase.first)) return []
    const town = phrase.modifiers.find(({ type, kind, foundBy }) => (type === 'Place' || type === 'Country') && kind === 'name' && !foundBy.startsWith('countries.demonym'))
    if (!town || phrase.possessor) return []
    return pairUp({ type: 'BASED_IN', heads: findReferents(chunks, at).filter(({ type }) => type === 'Organization'), tails: [town], predicate: [{ from: phrase.headIndex, to: phrase.headIndex + 1 }], foundBy: 'body.of-home-town', confidence: 0.75, factuality: 'asserted', notDated: true })
  })
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
    if (!['NOUN', 'ADJ'].includes(sentence.tokens[i]?.pos ?? '') && !startsLarge(sentence.tokens[i]?.text ?? '')) return undefined
  }
  return undefined
}
