// Cuts a run of capitalised words into what it names: "Kazakh Foreign Minister Kasym Aliyev" is a country, an office and a person.

import type { EntityType } from '../../graph/ontology.ts'
import { isGeneral, LEGAL_FORMS, ORGANIZATION_HEADS, WEAK_HEADS } from '../lexicons/organizations.ts'
import type { Lexicons } from '../lexicons/lexicons.ts'
import type { Token } from '../stages.ts'
import { isAcronym, isCapital, isPossessive, lower, textOf, type TokenRange } from './words.ts'

export interface Piece {
  readonly range: TokenRange
  /** Null when the words alone do not tell; "office" for a title or role. */
  readonly type: EntityType | 'office' | null
  readonly country: string | null
  /** The rule that found it. */
  readonly foundBy: string
}

/** In tokens. A table of names may go on for hundreds, and the rules try every end of each. */
const LONGEST_NAME = 40

/** Cuts one run, left to right; the pieces cover it but for possessive endings between them. */
export function cutRun(tokens: readonly Token[], run: TokenRange, lexicons: Lexicons): Piece[] {
  const pieces: Piece[] = []
  for (let from = run.from; from < run.to; ) {
    if (isPossessive(tokens[from]) || !isCapital(tokens[from])) {
      from += 1
      continue
    }
    const piece = cutPiece(tokens, { from, to: Math.min(run.to, from + LONGEST_NAME) }, lexicons)
    pieces.push(piece)
    from = Math.max(piece.range.to, from + 1)
  }
  return pieces
}

type Cutter = (tokens: readonly Token[], rest: TokenRange, lexicons: Lexicons) => Piece | undefined

/** In the order in which they are asked; the first that answers wins. */
const CUTTERS: readonly Cutter[] = [cutPersonAfterOffice, cutBody, cutEvent, cutOffice, cutKnownPlace, cutDemonym]

function cutPiece(tokens: readonly Token[], rest: TokenRange, lexicons: Lexicons): Piece {
  for (const cut of CUTTERS) {
    const piece = cut(tokens, rest, lexicons)
    if (piece) return piece
  }
  return { range: { from: rest.from, to: findCoreEnd(tokens, rest, lexicons) }, type: null, country: null, foundBy: 'name.unknown' }
}

function officeAt(tokens: readonly Token[], rest: TokenRange, lexicons: Lexicons) {
  return lexicons.titles.match(tokens.slice(rest.from, rest.to).map(lower), 0)
}

/** "President Angela Ruiz Foundation" aside, a title before a given name is an office, whatever the run ends in. */
function cutPersonAfterOffice(tokens: readonly Token[], rest: TokenRange, lexicons: Lexicons): Piece | undefined {
  const match = officeAt(tokens, rest, lexicons)
  const next = match && tokens[rest.from + match.length]
  if (!match || !next || rest.from + match.length >= rest.to || !lexicons.givenNames.has(next.text)) return undefined
  return { range: { from: rest.from, to: rest.from + match.length }, type: 'office', country: null, foundBy: 'title' }
}

function cutOffice(tokens: readonly Token[], rest: TokenRange, lexicons: Lexicons): Piece | undefined {
  const match = officeAt(tokens, rest, lexicons)
  if (!match || isPossessive(tokens[rest.from + match.length])) return undefined
  return { range: { from: rest.from, to: rest.from + match.length }, type: 'office', country: null, foundBy: 'title' }
}

/** A known organization, or a name with a body's head noun. */
function cutBody(tokens: readonly Token[], rest: TokenRange, lexicons: Lexicons): Piece | undefined {
  const limit = findLimit(tokens, rest, lexicons)
  const known = knownOrganizationEnd(tokens, { from: rest.from, to: rest.to }, lexicons)
  const head = findLastHead(tokens, { from: rest.from, to: limit })
  const to = head < 0 ? -1 : bodyEnd(tokens, head, limit)
  if (known > 0 && known >= to) return { range: { from: rest.from, to: known }, type: 'Organization', country: null, foundBy: 'organizations.known' }
  const weak = WEAK_HEADS.has(lower(tokens[head])) && to === head + 1
  if (to < 0 || (weak && to - rest.from < 2) || isBareOffice(tokens, { from: rest.from, to }, lexicons)) return undefined
  if (head === rest.from && to === rest.from + 1 && !isAcronym(tokens[head]?.text ?? '')) {
    return { range: { from: rest.from, to }, type: 'Organization', country: null, foundBy: 'organizations.head-alone' }
  }
  return { range: { from: rest.from, to }, type: 'Organization', country: findCountryIn(tokens, { from: rest.from, to }, lexicons), foundBy: 'organizations.head' }
}

/** Where an office begins that stands after the first word: "Interior Ministry Spokesman …". Not inside "Office of the Prosecutor General". */
function findLimit(tokens: readonly Token[], rest: TokenRange, lexicons: Lexicons): number {
  for (let i = rest.from + 1; i < rest.to; i++) {
    if (!isCapital(tokens[i]) || !isCapital(tokens[i - 1]) || isGeneral(tokens, i)) continue
    const match = lexicons.titles.match(tokens.slice(i, rest.to).map(lower), 0)
    if (match && !isPossessive(tokens[i + match.length]) && i + match.length < rest.to && !hasHead(tokens[i + match.length])) return i
    if (match && i + match.length === rest.to) return i
  }
  return rest.to
}

function hasHead(token: Token | undefined): boolean {
  return ORGANIZATION_HEADS.has(lower(token)) || LEGAL_FORMS.has(lower(token))
}

function findLastHead(tokens: readonly Token[], rest: TokenRange): number {
  for (let i = rest.to - 1; i >= rest.from; i--) {
    if (isCapital(tokens[i]) && hasHead(tokens[i])) return i
  }
  return -1
}

/** After its head a name goes on only over a connector ("of", "for"). */
function bodyEnd(tokens: readonly Token[], head: number, limit: number): number {
  if (head + 1 >= limit) return limit
  return isCapital(tokens[head + 1]) || isPossessive(tokens[head + 1]) ? head + 1 : limit
}

function isBareOffice(tokens: readonly Token[], range: TokenRange, lexicons: Lexicons): boolean {
  return officeAt(tokens, range, lexicons)?.length === range.to - range.from
}

function knownOrganizationEnd(tokens: readonly Token[], rest: TokenRange, lexicons: Lexicons): number {
  for (let to = rest.to; to > rest.from; to--) {
    if (lexicons.organizations.find(textOf(tokens, { from: rest.from, to }))) return to
  }
  return -1
}

/** "Ministry of Justice of Kazakhstan", "Kazakh Foreign Ministry": the body's country. */
function findCountryIn(tokens: readonly Token[], range: TokenRange, { countries }: Lexicons): string | null {
  for (let from = range.from; from < range.to; from++) {
    for (let to = Math.min(range.to, from + 4); to > from; to--) {
      const text = textOf(tokens, { from, to })
      const country = countries.byName(text) ?? countries.byDemonym(text)?.country
      if (country && (from === range.from || to === range.to)) return country.code
    }
  }
  return null
}

/** "Tulip Revolution", "Battle of Mosul", "World War II". */
function cutEvent(tokens: readonly Token[], rest: TokenRange, lexicons: Lexicons): Piece | undefined {
  for (let i = rest.to - 1; i >= rest.from; i--) {
    if (!isCapital(tokens[i]) || lexicons.eventNouns.classOf(lower(tokens[i])) === undefined) continue
    const numbered = /^(?:I{1,3}|IV|V|\d+)$/u.test(tokens[i + 1]?.text ?? '') && i + 1 < rest.to
    const continued = i + 1 < rest.to && !isCapital(tokens[i + 1]) && !isPossessive(tokens[i + 1])
    const to = continued ? rest.to : i + (numbered ? 2 : 1)
    if (to - rest.from < 2) return undefined
    return { range: { from: rest.from, to }, type: 'Event', country: null, foundBy: 'events.proper' }
  }
  return undefined
}

/** Countries and regions by their full name. Cities are left to the context: many are also surnames. */
function cutKnownPlace(tokens: readonly Token[], rest: TokenRange, lexicons: Lexicons): Piece | undefined {
  for (let to = rest.to; to > rest.from; to--) {
    const text = textOf(tokens, { from: rest.from, to })
    const country = lexicons.countries.byName(text)
    const wordy = to < rest.to && to === rest.from + 1 && lexicons.countries.isAmbiguous(text)
    if (country && !wordy) return { range: { from: rest.from, to }, type: 'Country', country: country.code, foundBy: 'countries.name' }
    const region = lexicons.regions.find(text)
    if (region && !wordy && isCapital(tokens[to - 1])) return { range: { from: rest.from, to }, type: 'Place', country: region.country ?? null, foundBy: 'regions.name' }
    const beforePerson = to < rest.to && lexicons.givenNames.has(tokens[to]?.text ?? '') && !lexicons.givenNames.has(text)
    const city = to - rest.from > 1 || beforePerson ? lexicons.cities.find(text) : undefined
    if (city && !city.common) return { range: { from: rest.from, to }, type: 'Place', country: city.country, foundBy: 'cities.name' }
  }
  return undefined
}

const NOT_DEMONYM_BEFORE = /^(?:latin|south|north|central|african|native|anglo|west|east)$/u

function cutDemonym(tokens: readonly Token[], rest: TokenRange, { countries }: Lexicons): Piece | undefined {
  const demonym = countries.matchDemonym(tokens.slice(rest.from, rest.to).map(({ text }) => text), 0)
  if (!demonym || NOT_DEMONYM_BEFORE.test(lower(tokens[rest.from - 1]))) return undefined
  return { range: { from: rest.from, to: rest.from + demonym.length }, type: 'Country', country: demonym.country.code, foundBy: `countries.demonym-${demonym.form}` }
}

/** What is left ends where an office, a demonym or a known organization begins. */
function findCoreEnd(tokens: readonly Token[], rest: TokenRange, lexicons: Lexicons): number {
  for (let i = rest.from + 1; i < rest.to; i++) {
    if (isPossessive(tokens[i])) return i
    if (!isCapital(tokens[i]) || !isCapital(tokens[i - 1])) continue
    const match = lexicons.titles.match(tokens.slice(i, rest.to).map(lower), 0)
    // "Mohammed Sheikh" is a name; an office in the middle is followed by a name of its own, or closes the run in lower case's stead.
    if (match && (i + match.length < rest.to || match.length > 1) && match.office.relationship !== null) return i
    if (isAcronym(tokens[i]?.text ?? '') && lexicons.organizations.find(tokens[i]?.text ?? '')) return i
  }
  return rest.to
}
