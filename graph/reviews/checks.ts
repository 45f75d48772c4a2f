// What a Review must fulfil before anything is written. Each refusal quotes the value and says what to do.

import { InvalidInputError, MixedMergeError, OntologyError, OutdatedReviewError, SelfMergeError, VersionRequiredError } from '../errors.ts'
import { findRelationshipType, mayJoin, parseEntityType, parseRelationshipType } from '../ontology.ts'
import { edit } from './apply.ts'
import type { Review, ReviewAction, ReviewRequest } from './model.ts'
import { decisionOf } from './records.ts'
import type { Subjects } from './subjects.ts'
import { targetsOf } from './subjects.ts'

/** The present version of everything that the action is about, by id. */
export function versionsOf(action: ReviewAction, { claims, entities, document }: Subjects): ReadonlyMap<string, number> {
  const find = (id: string) => claims.get(id)?.version ?? entities.get(id)?.version ?? document?.version ?? 1
  return new Map(targetsOf(action).ids.map((id) => [id, find(id)]))
}

/**
 * @param last the latest Review of something, by its id
 * @throws VersionRequiredError, OutdatedReviewError
 */
export function requireVersions(present: ReadonlyMap<string, number>, seen: ReviewRequest['versions'], last: ReadonlyMap<string, Review>): void {
  for (const [id, version] of present) {
    const own = seen[id]
    if (own === undefined) throw new VersionRequiredError(`Say which version of ${id} you saw (it is at ${version} now): read it, look again, then review.`)
    if (own !== version) throw new OutdatedReviewError(`${id} is at version ${version}, you saw ${own}: ${describe(last.get(id))} Read it again, then decide.`)
  }
}

function describe(review: Review | undefined): string {
  if (review === undefined) return 'it has changed since.'
  const { undone, author, at, action } = review
  return undone === null ? `${author} changed it (${action}) at ${at}.` : `${undone.author} undid "${action}" by ${author} at ${undone.at}.`
}

/** @throws InvalidInputError, OntologyError, SelfMergeError, MixedMergeError */
export function requireSound({ author, note, action }: ReviewRequest, subjects: Subjects): void {
  requireText(author, 'An author')
  requireTargets(action)
  switch (action.action) {
    case 'annotate':
      return requireText(note ?? '', 'A note')
    case 'edit':
      return requireEdit(action, subjects)
    case 'add':
      return requireFit(action.claim, subjects)
    case 'rename':
      return requireText(action.name, 'A name')
    case 'retype':
      return requireRetype(action, subjects)
    case 'merge':
      return requireMerge(action, subjects)
    case 'split':
      return requireSplit(action)
    case 'mention':
      return requireMention(action, subjects)
    case 'unmention':
      return requireMentioned(subjects)
    case 'correct':
      return requireCorrection(action)
    case 'reanchor':
      return requireFound(action, subjects)
    default:
      return
  }
}

type ActionOf<Name extends ReviewAction['action']> = Extract<ReviewAction, { action: Name }>

function requireText(text: string, what: string): void {
  if (text.trim() === '') throw new InvalidInputError(`${what} is needed, and "${text}" is empty.`)
}

function requireTargets(action: ReviewAction): void {
  const { ids } = targetsOf(action)
  if (ids.length === 0 && action.action !== 'add' && action.action !== 'reanchor') throw new InvalidInputError(`"${action.action}" names nothing to be reviewed; give at least one id.`)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice === undefined) return
  if (action.action === 'merge' && action.entities.includes(action.into)) throw new SelfMergeError(`${action.into} cannot be merged into itself; name another entity.`)
  throw new InvalidInputError(`${twice} is named twice; name it once.`)
}

function requireEdit({ changes }: ActionOf<'edit'>, subjects: Subjects): void {
  if (Object.keys(changes).length === 0) throw new InvalidInputError('The edit changes nothing; give at least one of type, turn, from, to, at, saidBy, factuality.')
  for (const { visible } of subjects.claims.values()) requireFit(edit(visible.content, changes), subjects)
}

interface Fitting {
  readonly type: string
  readonly subject: string
  readonly object: string
  readonly from: string | null
  readonly to: string | null
}

function requireFit({ type, subject, object, from, to }: Fitting, { entities }: Subjects): void {
  const row = findRelationshipType(parseRelationshipType(type))
  if (subject === object) throw new InvalidInputError(`A claim joins two entities, and ${subject} stands at both ends.`)
  const [head, tail] = [entities.get(subject), entities.get(object)]
  if (row !== undefined && head !== undefined && tail !== undefined && !mayJoin(row.type, head.type, tail.type)) {
    throw new OntologyError(`${type} joins ${row.head.join(', ')} to ${row.tail.join(', ')}; ${head.name} is ${withArticle(head.type)} and ${tail.name} ${withArticle(tail.type)}.`)
  }
  requireInterval(from, to)
}

function requireInterval(from: string | null, to: string | null): void {
  for (const date of [from, to]) {
    if (date !== null && !isDay(date)) throw new InvalidInputError(`"${date}" is no date; write it like 2005-07-12.`)
  }
  if (from !== null && to !== null && from > to) throw new InvalidInputError(`The interval ends (${to}) before it begins (${from}).`)
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
}

/** What was decided must be possible of the claim that it is held to be. */
function requireFound({ claim, to }: ActionOf<'reanchor'>, subjects: Subjects): void {
  if (claim === to) throw new InvalidInputError(`${claim} is the claim that was lost; name the one that it is now.`)
  const decided = subjects.lost === null ? null : decisionOf(subjects.lost.review).action
  if (decided?.action === 'edit') for (const { visible } of subjects.claims.values()) requireFit(edit(visible.content, decided.changes), subjects)
}

function withArticle(type: string): string {
  return `${/^[aeiou]/iu.test(type) ? 'an' : 'a'} ${type}`
}

function requireRetype({ entity, type }: ActionOf<'retype'>, { entities }: Subjects): void {
  if (entities.get(entity)?.type === parseEntityType(type)) throw new InvalidInputError(`${entity} is ${withArticle(type)} already.`)
}

function requireMerge({ into, entities: others, name }: ActionOf<'merge'>, { entities }: Subjects): void {
  if (others.length === 0) throw new InvalidInputError(`Nothing is to be merged into ${into}; name at least one entity.`)
  const kept = entities.get(into)
  const mixed = others.map((id) => entities.get(id)).find((other) => other?.type !== kept?.type)
  if (mixed !== undefined) throw new MixedMergeError(`${mixed.name} is ${withArticle(mixed.type)} and ${kept?.name ?? into} ${withArticle(kept?.type ?? 'entity')}; change the type of one first.`)
  if (name !== null) requireText(name, 'A name')
}

function requireSplit({ name, names, mentions, claims }: ActionOf<'split'>): void {
  requireText(name, 'A name')
  if (names.length + mentions.length + claims.length === 0) throw new InvalidInputError(`Nothing is to go to "${name}"; list names, mentions or claims.`)
}

function requireMention({ means }: ActionOf<'mention'>, { marked }: Subjects): void {
  requireText(marked?.words ?? '', 'A mention of some words')
  if (typeof means !== 'string') {
    parseEntityType(means.type)
    return requireText(means.name, 'A name')
  }
  if (marked?.mentions.includes(means) === true) throw new InvalidInputError(`"${marked.words}" is a mention of ${means} already.`)
}

function requireMentioned({ marked }: Subjects): void {
  if (marked?.mentions.length === 0) throw new InvalidInputError(`"${marked.words}" is a mention of nobody; choose words that are marked.`)
}

function requireCorrection({ changes }: ActionOf<'correct'>): void {
  const { title, published } = changes
  if (Object.keys(changes).length === 0) throw new InvalidInputError('The correction changes nothing; give a title, a date or a publisher.')
  if (title !== undefined) requireText(title, 'A title')
  if (published == null || /^\d{4}(?:-\d{2})?$/u.test(published) || isDay(published)) return
  throw new InvalidInputError(`"${published}" is no date; write it like 2005-07-12, 2005-07 or 2005.`)
}
