// Whether a stream is a whole graph as export writes it: every node and relationship of its form, between ends that are
// there. All of it is looked through before anything is written, so that half a file spoils nobody's store.

import { ZodError } from 'zod'
import { InvalidInputError, NotFoundError } from '../errors.ts'
import { parseEntityId } from '../ids.ts'
import { ENTITY_TYPES, findRelationshipType } from '../ontology.ts'
import { relationship, storedClaimNode } from '../records.ts'
import { relationshipOf } from '../relationships.ts'
import { EXPORTED, type Exported } from '../statements/reading.ts'
import type { GraphNode, GraphRelationship, ImportedItem } from '../store.ts'
import { endsOf, PARSE_NODE, parseMention } from './forms.ts'

/** The label under which each node is looked up, by its id. */
export type Labels = ReadonlyMap<string, Exported>

/** What a claim says that it is part of, and the ends that have come by for it. */
interface ClaimEnds {
  readonly claim: ReturnType<typeof storedClaimNode>
  readonly line: number | undefined
  SUBJECT?: string
  OBJECT?: string
}

interface Seen {
  readonly labels: Map<string, Exported>
  readonly claims: Map<string, ClaimEnds>
  /** Ids of the relationships between entities. */
  readonly sums: Set<string>
}

/**
 * Looks through a whole graph; gives the labels of its nodes.
 * @throws InvalidInputError for the first thing that no export of Ligature has, with its line where that is known
 */
export async function checkGraph(items: AsyncIterable<ImportedItem>): Promise<Labels> {
  const seen: Seen = { labels: new Map(), claims: new Map(), sums: new Set() }
  for await (const item of items) {
    naming(item, () => ('labels' in item ? checkNode(item, seen) : checkRelationship(item, seen)))
  }
  for (const ends of seen.claims.values()) naming(ends, () => checkClaim(ends))
  return seen.labels
}

/** Errors of `check` say in which line of the file they are. */
function naming({ line }: { readonly line?: number | undefined }, check: () => void): void {
  try {
    check()
  } catch (error) {
    const where = line === undefined ? '' : `Line ${line}: `
    if (error instanceof InvalidInputError) throw new InvalidInputError(`${where}${error.message}`)
    throw error
  }
}

function checkNode(node: ImportedItem & GraphNode, { labels, claims }: Seen): void {
  const { id, properties } = node
  const label = lookupLabel(node)
  if (properties['id'] !== id) throw new InvalidInputError(`Node "${id}" has another id among its properties.`)
  if (labels.has(id)) throw new InvalidInputError(`There are two nodes with the id "${id}".`)
  requireForm(`${label} "${id}"`, () => PARSE_NODE[label](node))
  const { document } = properties
  if ((label === 'Sentence' || label === 'Claim') && typeof document === 'string') requireNode(document, ['Document', 'DeletedDocument'], labels)
  if (label === 'Claim') claims.set(id, { claim: storedClaimNode(node), line: node.line })
  labels.set(id, label)
}

/** One label, and for an entity its type too: they are written into statements, so nothing else may be. */
export function lookupLabel({ id, labels }: GraphNode): Exported {
  const label = EXPORTED.find((known) => labels.includes(known))
  const [type, ...others] = labels.filter((each) => each !== label)
  const fits = label === 'Entity' ? ENTITY_TYPES.some((known) => known === type) && others.length === 0 : type === undefined
  if (label !== undefined && fits) return label
  throw new InvalidInputError(`Node "${id}" has the labels ${labels.join(', ') || '(none)'}; Ligature's are ${EXPORTED.join(', ')}, and with Entity one of ${ENTITY_TYPES.join(', ')}.`)
}

function checkRelationship(item: GraphRelationship, { labels, claims, sums }: Seen): void {
  const { type, head, tail, properties } = item
  const ends = endsOf(type)
  if (ends === undefined) throw new InvalidInputError(`"${type}" is no relationship type of Ligature's; was this file exported by it?`)
  requireNode(head, [ends.head], labels)
  requireNode(tail, ends.tail, labels)
  if (findRelationshipType(type) !== undefined) checkSum(item, sums)
  if (type === 'SUBJECT' || type === 'OBJECT') addEnd(claims.get(head), { type, tail })
  if (type === 'MENTIONS' || type === 'NOT_MENTIONS') requireForm(`${type} from "${head}" to "${tail}"`, () => parseMention(properties))
}

/** What claims add up to: once for each head, type and tail, under the id that these give. */
function checkSum(item: GraphRelationship, sums: Set<string>): void {
  const { id, type, head, tail } = requireForm(`Relationship "${item.id}"`, () => relationship({ type: item.type, head: item.head, tail: item.tail, properties: item.properties }))
  const own = relationshipOf({ type, subject: head, object: tail })
  if (own.id !== id || own.head !== head) throw new InvalidInputError(`Relationship "${id}" does not have the id of ${type} from "${head}" to "${tail}".`)
  if (sums.has(id)) throw new InvalidInputError(`There are two relationships with the id "${id}".`)
  sums.add(id)
}

function addEnd(ends: ClaimEnds | undefined, { type, tail }: { readonly type: 'SUBJECT' | 'OBJECT'; readonly tail: string }): void {
  if (ends?.[type] !== undefined) throw new InvalidInputError(`Claim "${ends.claim.id}" has two of ${type}.`)
  if (ends !== undefined) ends[type] = tail
}

function checkClaim({ claim: { id, type, relationship: partOf }, SUBJECT, OBJECT }: ClaimEnds): void {
  if (SUBJECT === undefined || OBJECT === undefined) throw new InvalidInputError(`Claim "${id}" has no ${SUBJECT === undefined ? 'SUBJECT' : 'OBJECT'}.`)
  const own = relationshipOf({ type, subject: parseEntityId(SUBJECT), object: parseEntityId(OBJECT) })
  if (own.id !== partOf) throw new InvalidInputError(`Claim "${id}" says that it is part of "${partOf}", but its ends make it part of "${own.id}".`)
}

function requireNode(id: string, wanted: readonly Exported[], labels: Labels): void {
  const label = labels.get(id)
  if (label === undefined) throw new InvalidInputError(`No node before this has the id "${id}".`)
  if (!wanted.includes(label)) throw new InvalidInputError(`"${id}" is of ${label}; here must be one of ${wanted.join(', ')}.`)
}

function requireForm<Form>(what: string, parse: () => Form): Form {
  try {
    return parse()
  } catch (error) {
    throw new InvalidInputError(`${what} is not as Ligature exports a whole graph: ${reasonOf(error)}. A selection cannot be imported; export everything.`)
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ZodError) return error.issues.map(({ path, message }) => [path.join('.'), message].filter((part) => part !== '').join(': ')).join('; ')
  if (error instanceof NotFoundError || error instanceof SyntaxError) return error.message
  throw error
}
