// The ontology, declared once as data: extraction, store, API and the page's colours all read it.
// Standing facts follow TAC-KBP slot filling; what one actor does to another follows PLOVER.

import { OntologyError } from './errors.ts'

export const ENTITY_TYPES = ['Person', 'Organization', 'Country', 'Place', 'Event'] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

export const CATEGORIES = [
  { name: 'standing', label: 'Standing facts' },
  { name: 'cooperation', label: 'Cooperation' },
  { name: 'conflict', label: 'Conflict' },
  { name: 'legal', label: 'Legal and coercive' },
  { name: 'events', label: 'Part in events' },
  { name: 'none', label: 'Associated' },
] as const
export type Category = (typeof CATEGORIES)[number]['name']

/** How a sentence says what it says, strongest first: a relationship takes the strongest of its claims. */
export const FACTUALITIES = [
  { name: 'asserted', label: 'Asserted' },
  { name: 'alleged', label: 'Alleged' },
  { name: 'required', label: 'Required' },
  { name: 'planned', label: 'Planned' },
  { name: 'possible', label: 'Possible' },
  { name: 'denied', label: 'Denied' },
] as const
export type Factuality = (typeof FACTUALITIES)[number]['name']

/** What a person has decided about a claim, a mention or an entity. */
export const STATUSES = ['open', 'unsure', 'confirmed', 'rejected'] as const
export type Status = (typeof STATUSES)[number]

interface RelationshipRow {
  readonly type: string
  readonly category: Category
  /** Entity types that the head (who does or holds, also in passives) may have. */
  readonly head: readonly EntityType[]
  readonly tail: readonly EntityType[]
  /** Read from head to tail: "Kazakhstan · cooperates with · OSCE". */
  readonly label: string
  /** Read from tail to head. */
  readonly inverse: string
  /** Symmetric relationships are stored once, smaller entity id first. */
  readonly symmetric?: true
  readonly sample: string
}

const ACTOR = ['Person', 'Organization', 'Country'] as const
const GROUP = ['Organization', 'Country'] as const
const WHERE = ['Country', 'Place'] as const
const PERSON = ['Person'] as const
const ANYTHING = ENTITY_TYPES

export const RELATIONSHIP_TYPES = [
  // standing facts
  { type: 'LEADS', category: 'standing', head: PERSON, tail: ['Organization', 'Country', 'Place'], label: 'leads', inverse: 'is led by', sample: 'Chairwoman Amina Diallo runs the cooperative.' },
  { type: 'HOLDS_OFFICE_IN', category: 'standing', head: PERSON, tail: ['Organization', 'Country', 'Place'], label: 'holds office in', inverse: 'has as office holder', sample: 'Peru’s foreign minister, Rosa Quispe, resigned.' },
  { type: 'MEMBER_OF', category: 'standing', head: ACTOR, tail: GROUP, label: 'is a member of', inverse: 'has as member', sample: 'Norway is a member of NATO.' },
  { type: 'EMPLOYED_BY', category: 'standing', head: PERSON, tail: ACTOR, label: 'works for', inverse: 'employs', sample: 'Jan Novak, a researcher at Amnesty International, said so.' },
  { type: 'FOUNDED', category: 'standing', head: ACTOR, tail: ['Organization', 'Country', 'Place'], label: 'founded', inverse: 'was founded by', sample: 'Henry Dunant founded the Red Cross.' },
  { type: 'OWNS', category: 'standing', head: ACTOR, tail: ['Organization', 'Place'], label: 'owns', inverse: 'is owned by', sample: 'The state owns 51 percent of Sonatrach.' },
  { type: 'PART_OF', category: 'standing', head: ['Organization', 'Country', 'Place', 'Event'], tail: ['Organization', 'Country', 'Place', 'Event'], label: 'is part of', inverse: 'has as part', sample: 'The Kenyan police answer to the interior ministry.' },
  { type: 'BASED_IN', category: 'standing', head: ['Organization'], tail: WHERE, label: 'is based in', inverse: 'is home to', sample: 'The Geneva-based agency appealed for funds.' },
  { type: 'ACTIVE_IN', category: 'standing', head: ['Person', 'Organization'], tail: WHERE, label: 'is active in', inverse: 'is where … is active', sample: 'The militia operates in northern Mali.' },
  { type: 'LOCATED_IN', category: 'standing', head: ['Place', 'Country'], tail: WHERE, label: 'is located in', inverse: 'contains', sample: 'Cusco lies in Peru.' },
  { type: 'CITIZEN_OF', category: 'standing', head: PERSON, tail: ['Country'], label: 'is a citizen of', inverse: 'has as citizen', sample: 'Maria Silva, a Brazilian journalist, was there.' },
  { type: 'BORN_IN', category: 'standing', head: PERSON, tail: WHERE, label: 'was born in', inverse: 'is the birthplace of', sample: 'He was born in Oran in 1960.' },
  { type: 'LIVES_IN', category: 'standing', head: PERSON, tail: WHERE, label: 'lives in', inverse: 'is home to', sample: 'She lives in exile in London.' },
  { type: 'STUDIED_AT', category: 'standing', head: PERSON, tail: ['Organization'], label: 'studied at', inverse: 'taught', sample: 'He graduated from Makerere University.' },
  { type: 'FAMILY_OF', category: 'standing', head: PERSON, tail: PERSON, label: 'is family of', inverse: 'is family of', symmetric: true, sample: 'Her brother, Tomás Silva, joined her.' },
  // cooperation
  { type: 'MET_WITH', category: 'cooperation', head: ACTOR, tail: ACTOR, label: 'met with', inverse: 'met with', symmetric: true, sample: 'The envoy met with General Haftar.' },
  { type: 'AGREED_WITH', category: 'cooperation', head: ACTOR, tail: ACTOR, label: 'agreed with', inverse: 'agreed with', symmetric: true, sample: 'Ethiopia and Eritrea signed a peace deal.' },
  { type: 'COOPERATES_WITH', category: 'cooperation', head: ACTOR, tail: ACTOR, label: 'cooperates with', inverse: 'cooperates with', symmetric: true, sample: 'Chile cooperates with the agency.' },
  { type: 'NEGOTIATED_WITH', category: 'cooperation', head: ACTOR, tail: ACTOR, label: 'negotiated with', inverse: 'negotiated with', symmetric: true, sample: 'Bogotá held talks with the FARC.' },
  { type: 'SUPPORTED', category: 'cooperation', head: ACTOR, tail: ['Person', 'Organization', 'Country', 'Event'], label: 'supported', inverse: 'was supported by', sample: 'Paris praised Rabat for its restraint.' },
  { type: 'AIDED', category: 'cooperation', head: ACTOR, tail: ['Person', 'Organization', 'Country', 'Place'], label: 'aided', inverse: 'was aided by', sample: 'Japan sent food aid to Nepal.' },
  { type: 'APPOINTED', category: 'cooperation', head: ACTOR, tail: PERSON, label: 'appointed', inverse: 'was appointed by', sample: 'The president named Ana Cruz minister.' },
  { type: 'REQUESTED', category: 'cooperation', head: ACTOR, tail: ACTOR, label: 'asked', inverse: 'was asked by', sample: 'Kyiv asked the IMF for a loan.' },
  { type: 'PROPOSED', category: 'cooperation', head: ACTOR, tail: ['Organization', 'Country', 'Event', 'Person'], label: 'proposed', inverse: 'was proposed by', sample: 'The union projected by Nkrumah never came.' },
  // conflict
  { type: 'ACCUSED', category: 'conflict', head: ACTOR, tail: ACTOR, label: 'accused', inverse: 'was accused by', sample: 'Rwanda accused Congo of shelling.' },
  { type: 'CRITICIZED', category: 'conflict', head: ACTOR, tail: ['Person', 'Organization', 'Country', 'Event'], label: 'criticized', inverse: 'was criticized by', sample: 'The minister condemned the foundation.' },
  { type: 'THREATENED', category: 'conflict', head: ACTOR, tail: ACTOR, label: 'threatened', inverse: 'was threatened by', sample: 'The group threatened the embassy.' },
  { type: 'PROTESTED_AGAINST', category: 'conflict', head: ACTOR, tail: ['Person', 'Organization', 'Country', 'Event'], label: 'protested against', inverse: 'was protested against by', sample: 'Unions rallied against the government.' },
  { type: 'ATTACKED', category: 'conflict', head: ACTOR, tail: ['Person', 'Organization', 'Country', 'Place'], label: 'attacked', inverse: 'was attacked by', sample: 'Rebels shelled Goma.' },
  { type: 'KILLED', category: 'conflict', head: ACTOR, tail: PERSON, label: 'killed', inverse: 'was killed by', sample: 'Soldiers shot the activist dead.' },
  { type: 'SEIZED', category: 'conflict', head: ACTOR, tail: ['Organization', 'Country', 'Place', 'Person'], label: 'seized', inverse: 'was seized by', sample: 'The junta captured the port of Hodeidah.' },
  { type: 'OVERTHREW', category: 'conflict', head: ['Person', 'Organization', 'Country', 'Event'], tail: ACTOR, label: 'overthrew', inverse: 'was overthrown by', sample: 'The army ousted President Keïta.' },
  { type: 'HARBORED', category: 'conflict', head: ACTOR, tail: ['Person', 'Organization'], label: 'harbored', inverse: 'was harbored by', sample: 'Sudan sheltered the fugitives.' },
  // legal and coercive
  { type: 'DETAINED', category: 'legal', head: ACTOR, tail: ACTOR, label: 'detained', inverse: 'was detained by', sample: 'Police arrested Ivan Petrov.' },
  { type: 'DETAINED_IN', category: 'legal', head: PERSON, tail: WHERE, label: 'was detained in', inverse: 'is where … was detained', sample: 'Petrov was arrested in Minsk.' },
  { type: 'CHARGED', category: 'legal', head: ACTOR, tail: ACTOR, label: 'charged', inverse: 'was charged by', sample: 'Prosecutors indicted the banker.' },
  { type: 'WANTED_BY', category: 'legal', head: ['Person', 'Organization'], tail: GROUP, label: 'is wanted by', inverse: 'wants', sample: 'He is on Interpol’s wanted list.' },
  { type: 'HANDED_OVER_TO', category: 'legal', head: ACTOR, tail: ACTOR, label: 'was handed over to', inverse: 'received', sample: 'The suspect was extradited to Italy.' },
  { type: 'EXPELLED', category: 'legal', head: ACTOR, tail: ACTOR, label: 'expelled', inverse: 'was expelled by', sample: 'Belarus expelled two diplomats.' },
  { type: 'SANCTIONED', category: 'legal', head: ACTOR, tail: ACTOR, label: 'sanctioned', inverse: 'was sanctioned by', sample: 'The EU imposed sanctions on the general.' },
  { type: 'INVESTIGATED', category: 'legal', head: ACTOR, tail: ['Person', 'Organization', 'Country', 'Event'], label: 'investigated', inverse: 'was investigated by', sample: 'The UN is probing the massacre.' },
  // part in events
  { type: 'PARTICIPATED_IN', category: 'events', head: ACTOR, tail: ['Event'], label: 'took part in', inverse: 'had as participant', sample: 'Six states attended the summit.' },
  { type: 'ORGANIZED', category: 'events', head: ACTOR, tail: ['Event'], label: 'organized', inverse: 'was organized by', sample: 'Qatar hosted the peace talks.' },
  { type: 'PERPETRATED', category: 'events', head: ACTOR, tail: ['Event'], label: 'perpetrated', inverse: 'was perpetrated by', sample: 'The group carried out the Nairobi bombing.' },
  { type: 'SUSPECTED_IN', category: 'events', head: ACTOR, tail: ['Event'], label: 'is suspected in', inverse: 'has as suspect', sample: 'He is suspected of involvement in the riots.' },
  { type: 'VICTIM_OF', category: 'events', head: ACTOR, tail: ['Event'], label: 'was a victim of', inverse: 'had as victim', sample: 'She survived the Beslan siege.' },
  { type: 'OCCURRED_IN', category: 'events', head: ['Event'], tail: WHERE, label: 'occurred in', inverse: 'was the scene of', sample: 'The blast happened in Quetta.' },
  // nothing better known: hidden by default, never in a review queue
  { type: 'ASSOCIATED_WITH', category: 'none', head: ANYTHING, tail: ANYTHING, label: 'appears with', inverse: 'appears with', symmetric: true, sample: 'Two names in one sentence.' },
] as const satisfies readonly RelationshipRow[]

export type RelationshipType = (typeof RELATIONSHIP_TYPES)[number]['type']
export type RelationshipDefinition = RelationshipRow & { readonly type: RelationshipType }

const BY_TYPE: ReadonlyMap<string, RelationshipDefinition> = new Map(
  RELATIONSHIP_TYPES.map((row): [string, RelationshipDefinition] => [row.type, row]),
)

/** The ontology's row for a relationship type, or undefined when the name is not in the list. */
export function findRelationshipType(type: string): RelationshipDefinition | undefined {
  return BY_TYPE.get(type)
}

/** A relationship type from outside. @throws OntologyError when it is not in the list */
export function parseRelationshipType(text: string): RelationshipType {
  const row = RELATIONSHIP_TYPES.find(({ type }) => type === text)
  if (row === undefined) throw new OntologyError(`"${text}" is no relationship type of the ontology; take one of ${RELATIONSHIP_TYPES.map(({ type }) => type).join(', ')}.`)
  return row.type
}

/** An entity type from outside. @throws OntologyError when it is not in the list */
export function parseEntityType(text: string): EntityType {
  const type = ENTITY_TYPES.find((known) => known === text)
  if (type === undefined) throw new OntologyError(`"${text}" is no type of entities; take one of ${ENTITY_TYPES.join(', ')}.`)
  return type
}

/** Whether `type` may join `head` to `tail` in this direction. */
export function mayJoin(type: string, head: EntityType, tail: EntityType): boolean {
  const row = BY_TYPE.get(type)
  return row !== undefined && row.head.includes(head) && row.tail.includes(tail)
}

/** The strongest of several factualities (asserted before alleged … before denied). */
export function strongest(factualities: readonly Factuality[]): Factuality {
  return FACTUALITIES.find((row) => factualities.includes(row.name))?.name ?? 'asserted'
}
