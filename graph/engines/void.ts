// Statements over an empty list do nothing, so they are not sent: half of what writing a new document would ask.

import type { Transaction } from './engine.ts'

const OVER = /^\s*UNWIND \$(\w+) AS \w+\s/u

/**
 * The same transaction, which answers for itself where a statement begins with UNWIND over a parameter that is an empty
 * list. Right for every statement that gives a row for each of its rows; one that counts all of them would give one.
 */
export function withoutVoid(transaction: Transaction): Transaction {
  return {
    run: (statement, parameters = {}) => {
      const list = parameters[OVER.exec(statement)?.[1] ?? '']
      return Array.isArray(list) && list.length === 0 ? Promise.resolve([]) : transaction.run(statement, parameters)
    },
  }
}
