// The one contract that every engine keeps. Each engine runs it in a file of its own, so that they run side by side.

import { describe } from 'vitest'
import type { EngineMaker } from './engines.ts'
import { testPortability } from './portability.ts'
import { testQueries } from './queries.ts'
import { testDeleting } from './deleting.ts'
import { testExploring } from './exploring.ts'
import { testCandidates } from './candidates.ts'
import { testReading } from './reading.ts'
import { testReviews } from './reviews.ts'
import { testWriting } from './writing.ts'

export function testContract(name: string, make: EngineMaker): void {
  describe(name, () => {
    const engine = make()
    testWriting(engine)
    testReading(engine)
    testReviews(engine)
    testCandidates(engine)
    testDeleting(engine)
    testExploring(engine)
    testQueries(engine)
    testPortability(engine)
  })
}
