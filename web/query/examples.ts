// Queries to learn from: each runs on any graph as it stands.

export interface Example {
  readonly name: string
  readonly cypher: string
}

export const EXAMPLES: readonly Example[] = [
  {
    name: 'Who says what about whom',
    cypher: `MATCH (who:Entity)<-[:SAID_BY]-(c:Claim)-[:SAID_IN]->(s:Sentence)
MATCH (a:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(b:Entity)
RETURN who, a, c.predicate, b, c.factuality, s.text
ORDER BY c.from LIMIT 25`,
  },
  {
    name: 'Who is linked to most',
    cypher: `MATCH (e:Entity)
RETURN e AS entity, e.degree AS links, e.documents AS documents
ORDER BY links DESC LIMIT 25`,
  },
  {
    name: 'People and where they were held',
    cypher: `MATCH (p:Person)-[r:DETAINED_IN]->(place)
RETURN p, r, place LIMIT 50`,
  },
  {
    name: 'Which documents were read',
    cypher: `MATCH (d:Document)
RETURN d AS document, d.publisher AS publisher, d.published AS published, d.words AS words
ORDER BY published DESC LIMIT 50`,
  },
]
