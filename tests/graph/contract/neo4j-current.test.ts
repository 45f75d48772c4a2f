// The contract on the current release of Neo4j, where the machine has the Java for it.

import { expect, test } from 'vitest'
import { testContract } from './contract.ts'
import { CURRENT_URI, current } from './engines.ts'

if (CURRENT_URI === '') test.skip('Neo4j, current release: needs Java 21 or later, which npm test looks for and does not install', () => expect.fail())
else testContract('Neo4j, current release', current)
