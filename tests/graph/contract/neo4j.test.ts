// The contract on a real Neo4j of the long-term line. Where none is found it is skipped, and the line says so.

import { expect, test } from 'vitest'
import { testContract } from './contract.ts'
import { NEO4J_URI, longTerm } from './engines.ts'

if (NEO4J_URI === '') test.skip('Neo4j: none found; run npm test, which looks for one, or set LIGATURE_TEST_NEO4J_URI', () => expect.fail())
else testContract('Neo4j', longTerm)
