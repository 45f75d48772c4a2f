// The contract on the embedded engine.

import { testContract } from './contract.ts'
import { file, memory } from './engines.ts'

testContract('embedded, in memory', memory)
testContract('embedded, in a file', file)
