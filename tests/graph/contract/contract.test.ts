// One contract, every engine. Where no Neo4j is found its part is skipped, and the line says so.

import { describe, expect, test } from 'vitest'
import { EVERY, NEO4J_URI } from './engines.ts'
import { testPortability } from './portability.ts'
import { testQueries } from './queries.ts'
import { testReading } from './reading.ts'
import { testWriting } from './writing.ts'

describe.each(EVERY)('%s', (_, make) => {
  const engine = make()
  testWriting(engine)
  testReading(engine)
  testQueries(engine)
  testPortability(engine)
})

if (NEO4J_URI === '') {
  test.skip('Neo4j: none found; run npm test, which looks for one, or set LIGATURE_TEST_NEO4J_URI', () => expect.fail())
}
