// The words of Cypher that a query which only reads may use.

export const KEYWORDS: readonly string[] = [
  'MATCH', 'OPTIONAL', 'WHERE', 'RETURN', 'WITH', 'UNWIND', 'ORDER', 'BY', 'SKIP', 'LIMIT', 'ASC', 'ASCENDING', 'DESC', 'DESCENDING', 'DISTINCT', 'AS',
  'UNION', 'ALL', 'CALL', 'YIELD', 'CASE', 'WHEN', 'THEN', 'ELSE', 'END', 'AND', 'OR', 'XOR', 'NOT', 'IN', 'IS', 'NULL', 'TRUE', 'FALSE',
  'STARTS', 'ENDS', 'CONTAINS', 'EXISTS', 'COUNT', 'COLLECT', 'ANY', 'NONE', 'SINGLE',
]

export const FUNCTIONS: readonly string[] = [
  'count', 'collect', 'sum', 'avg', 'min', 'max', 'size', 'length', 'type', 'labels', 'keys', 'properties', 'nodes', 'relationships', 'startNode', 'endNode',
  'coalesce', 'toLower', 'toUpper', 'toString', 'toInteger', 'toFloat', 'substring', 'replace', 'split', 'trim', 'head', 'last', 'range', 'abs', 'round',
  'date', 'duration', 'exists', 'shortestPath', 'allShortestPaths',
]
