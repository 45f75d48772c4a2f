// Questions to begin with: each runs on any graph as it stands.

export interface Example {
  readonly question: string
  readonly cypher: string
}

export const EXAMPLES: readonly Example[] = [
  {
    question: 'Who says what about whom',
    cypher: `MATCH (who:Entity)<-[:SAID_BY]-(c:Claim)-[:SAID_IN]->(s:Sentence)
MATCH (a:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(b:Entity)
RETURN who.name AS speaker, a.name AS subject, c.type AS type, b.name AS object, c.factuality AS said, s.text AS sentence
LIMIT 25`,
  },
  {
    question: 'What is alleged, not asserted',
    cypher: `MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:Entity)
WHERE c.factuality = 'alleged'
RETURN a.name AS subject, c.type AS type, b.name AS object, c.predicate AS words
LIMIT 50`,
  },
  {
    question: 'What happened, in order of time',
    cypher: `MATCH (a:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:Entity)
WHERE c.from IS NOT NULL AND c.category <> 'standing'
RETURN c.from AS date, a.name AS subject, c.type AS type, b.name AS object
ORDER BY date LIMIT 100`,
  },
  {
    question: 'Who is spoken of most',
    cypher: `MATCH (s:Sentence)-[m:MENTIONS]->(e:Entity)
RETURN e.name AS name, count(m) AS mentions
ORDER BY mentions DESC LIMIT 25`,
  },
  {
    question: 'Which documents were read',
    cypher: `MATCH (d:Document)
RETURN d.title AS title, d.publisher AS publisher, d.published AS published, d.words AS words
ORDER BY published DESC LIMIT 50`,
  },
]
