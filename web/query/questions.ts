// Questions for those who write no Cypher, as rows: a sentence with blanks, and the query that answers it.

import type { EntityType } from '../api/types.ts'

/** What a blank takes; its name stands in brackets in the sentence and is the query's parameter. */
export type Blank =
  | { readonly name: string; readonly kind: 'entity'; readonly types: readonly EntityType[] }
  | { readonly name: string; readonly kind: 'date' }

export type Look = 'table' | 'graph' | 'json'

export interface Question {
  /** With the name of a blank in brackets where it stands. */
  readonly sentence: string
  readonly blanks: readonly Blank[]
  readonly cypher: string
  /** How its answer is shown first. */
  readonly look: Look
}

const ANYBODY: readonly EntityType[] = ['Person', 'Organization', 'Country']
const ANYTHING: readonly EntityType[] = ['Person', 'Organization', 'Country', 'Place', 'Event']

/** Claims that count: not rejected, not of a duplicate or of an older version, more than two names in a sentence. */
const COUNTS = `c.status <> 'rejected' AND c.uncounted IS NULL AND c.category <> 'none'`

export const QUESTIONS: readonly Question[] = [
  {
    sentence: 'What happened to [person], in order?',
    blanks: [{ name: 'person', kind: 'entity', types: ['Person'] }],
    look: 'table',
    cypher: `MATCH (:Entity {id: $person})<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE ${COUNTS} AND c.category <> 'standing'
MATCH (who:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(whom:Entity)
OPTIONAL MATCH (c)-[:SAID_IN]->(s:Sentence)
RETURN DISTINCT c.from AS date, who, c.type AS what, whom, c.factuality AS said, s.text AS sentence
ORDER BY coalesce(date, '9999'), sentence LIMIT 200`,
  },
  {
    sentence: 'What does [speaker] claim?',
    blanks: [{ name: 'speaker', kind: 'entity', types: ['Organization', 'Person', 'Country'] }],
    look: 'table',
    cypher: `MATCH (:Entity {id: $speaker})<-[:SAID_BY]-(c:Claim)
WHERE ${COUNTS}
MATCH (who:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(whom:Entity)
OPTIONAL MATCH (c)-[:SAID_IN]->(s:Sentence)
RETURN who, c.type AS what, whom, c.factuality AS said, c.from AS date, s.text AS sentence
ORDER BY date, sentence LIMIT 200`,
  },
  {
    sentence: 'What connects [one] and [other]?',
    blanks: [
      { name: 'one', kind: 'entity', types: ANYTHING },
      { name: 'other', kind: 'entity', types: ANYTHING },
    ],
    look: 'graph',
    cypher: `MATCH (one:Entity {id: $one})-[first]-(between:Entity)-[second]-(other:Entity {id: $other})
WHERE first.category <> 'none' AND second.category <> 'none'
RETURN one, type(first) AS \`first link\`, first, between, type(second) AS \`second link\`, second, other LIMIT 100
UNION
MATCH (one:Entity {id: $one})-[first]-(other:Entity {id: $other})
WHERE first.category <> 'none'
RETURN one, type(first) AS \`first link\`, first, null AS between, null AS \`second link\`, null AS second, other LIMIT 100`,
  },
  {
    sentence: 'What only one document supports',
    blanks: [],
    look: 'table',
    cypher: `MATCH (who:Entity)-[r]->(whom:Entity)
WHERE r.documents = 1 AND r.category <> 'none'
MATCH (c:Claim {relationship: r.id})-[:SAID_IN]->(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
WHERE ${COUNTS}
RETURN who, type(r) AS what, whom, r.status AS status, d AS document, s.text AS sentence
ORDER BY who.name, what LIMIT 300`,
  },
  {
    sentence: 'Where do sources disagree?',
    blanks: [],
    look: 'table',
    cypher: `MATCH (who:Entity)-[r]->(whom:Entity)
WHERE r.contested = true
MATCH (c:Claim {relationship: r.id})-[:SAID_IN]->(s:Sentence)
WHERE ${COUNTS}
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
RETURN who, type(r) AS what, whom, c.factuality AS said, speaker, s.text AS sentence
ORDER BY who.name, whom.name, said LIMIT 300`,
  },
  {
    sentence: 'What is alleged of [somebody], and by whom?',
    blanks: [{ name: 'somebody', kind: 'entity', types: ANYBODY }],
    look: 'table',
    cypher: `MATCH (:Entity {id: $somebody})<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE ${COUNTS} AND c.factuality = 'alleged'
MATCH (who:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(whom:Entity)
OPTIONAL MATCH (c)-[:SAID_BY]->(speaker:Entity)
OPTIONAL MATCH (c)-[:SAID_IN]->(s:Sentence)
RETURN DISTINCT who, c.type AS what, whom, speaker, c.from AS date, s.text AS sentence
ORDER BY date LIMIT 200`,
  },
  {
    sentence: 'What did [actor] do to others?',
    blanks: [{ name: 'actor', kind: 'entity', types: ANYBODY }],
    look: 'table',
    cypher: `MATCH (:Entity {id: $actor})<-[:SUBJECT|BY]-(c:Claim)
WHERE ${COUNTS} AND c.category IN ['conflict', 'legal']
MATCH (who:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(whom:Entity)
OPTIONAL MATCH (c)-[:SAID_IN]->(s:Sentence)
RETURN DISTINCT c.from AS date, who, c.type AS what, whom, c.factuality AS said, s.text AS sentence
ORDER BY coalesce(date, '9999'), sentence LIMIT 200`,
  },
  {
    sentence: 'Who leads, belongs to or works for [organization]?',
    blanks: [{ name: 'organization', kind: 'entity', types: ['Organization', 'Country'] }],
    look: 'table',
    cypher: `MATCH (who:Entity)-[r:LEADS|HOLDS_OFFICE_IN|MEMBER_OF|EMPLOYED_BY|FOUNDED|OWNS|PART_OF]->(:Entity {id: $organization})
RETURN who, type(r) AS what, r.from AS since, r.to AS until, r.status AS status, r.documents AS documents
ORDER BY what, who.name LIMIT 200`,
  },
  {
    sentence: 'What happened in [place]?',
    blanks: [{ name: 'place', kind: 'entity', types: ['Place', 'Country'] }],
    look: 'table',
    cypher: `MATCH (:Entity {id: $place})<-[:AT|OBJECT]-(c:Claim)
WHERE ${COUNTS} AND c.category <> 'standing'
MATCH (who:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(whom:Entity)
OPTIONAL MATCH (c)-[:SAID_IN]->(s:Sentence)
RETURN DISTINCT c.from AS date, who, c.type AS what, whom, c.factuality AS said, s.text AS sentence
ORDER BY coalesce(date, '9999'), sentence LIMIT 200`,
  },
  {
    sentence: 'What is planned, or required of somebody?',
    blanks: [],
    look: 'table',
    cypher: `MATCH (c:Claim)
WHERE ${COUNTS} AND c.factuality IN ['planned', 'required']
MATCH (who:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(whom:Entity)
OPTIONAL MATCH (c)-[:SAID_IN]->(s:Sentence)
RETURN c.factuality AS said, c.from AS date, who, c.type AS what, whom, s.text AS sentence
ORDER BY said, coalesce(date, '9999'), sentence LIMIT 300`,
  },
  {
    sentence: 'What has nobody reviewed about [somebody]?',
    blanks: [{ name: 'somebody', kind: 'entity', types: ANYTHING }],
    look: 'table',
    cypher: `MATCH (:Entity {id: $somebody})<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE ${COUNTS} AND c.status = 'open'
MATCH (who:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(whom:Entity)
OPTIONAL MATCH (c)-[:SAID_IN]->(s:Sentence)
RETURN DISTINCT who, c.type AS what, whom, c.confidence AS confidence, s.text AS sentence
ORDER BY confidence, sentence LIMIT 200`,
  },
  {
    sentence: 'What happened between [start] and [end]?',
    blanks: [
      { name: 'start', kind: 'date' },
      { name: 'end', kind: 'date' },
    ],
    look: 'table',
    cypher: `MATCH (c:Claim)
WHERE ${COUNTS} AND c.category <> 'standing'
  AND c.from <= $end AND coalesce(c.to, c.from) >= $start
MATCH (who:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(whom:Entity)
OPTIONAL MATCH (c)-[:SAID_IN]->(s:Sentence)
RETURN c.from AS date, who, c.type AS what, whom, c.factuality AS said, s.text AS sentence
ORDER BY date, sentence LIMIT 300`,
  },
  {
    sentence: 'Which documents speak of [one] and [other]?',
    blanks: [
      { name: 'one', kind: 'entity', types: ANYTHING },
      { name: 'other', kind: 'entity', types: ANYTHING },
    ],
    look: 'table',
    cypher: `MATCH (:Entity {id: $one})<-[:MENTIONS]-(s:Sentence)
WITH DISTINCT s.document AS id
MATCH (:Entity {id: $other})<-[:MENTIONS]-(t:Sentence)
WHERE t.document = id
WITH id, count(t) AS sentences
MATCH (d:Document {id: id})
RETURN d AS document, d.publisher AS publisher, d.published AS published, sentences
ORDER BY published DESC LIMIT 200`,
  },
  {
    sentence: 'Who is named beside [somebody] most often?',
    blanks: [{ name: 'somebody', kind: 'entity', types: ANYTHING }],
    look: 'table',
    cypher: `MATCH (:Entity {id: $somebody})<-[:MENTIONS]-(s:Sentence)
WITH DISTINCT s
MATCH (s)-[:MENTIONS]->(beside:Entity)
WHERE beside.id <> $somebody
RETURN beside, count(DISTINCT s) AS sentences, count(DISTINCT s.document) AS documents
ORDER BY sentences DESC, beside.name LIMIT 50`,
  },
]

export type Piece = { readonly text: string } | { readonly blank: Blank }

/** A sentence in pieces: words, and the blanks between them. */
export function splitSentence({ sentence, blanks }: Pick<Question, 'sentence' | 'blanks'>): readonly Piece[] {
  return sentence.split(/(\[[^\]]+\])/).flatMap((part): Piece[] => {
    const blank = blanks.find(({ name }) => part === `[${name}]`)
    if (blank !== undefined) return [{ blank }]
    return part === '' ? [] : [{ text: part }]
  })
}
