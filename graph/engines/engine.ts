// What a graph engine must be able to do. GraphStore is written once, on top of this; the engines differ only below it.

import type { GraphValue, QueryLimits, QueryResult } from '../store.ts'
import type { Definition, Dialect } from '../statements/dialects.ts'

export type Parameters = Readonly<Record<string, GraphValue>>

/** One row of a result, by column. Nodes are GraphNode; internal statements never return relationships as values. */
export type Row = Readonly<Record<string, GraphValue>>

/** Statements of one transaction see each other's writes; nobody else sees them before it ends well. */
export interface Transaction {
  run(statement: string, parameters?: Parameters): Promise<readonly Row[]>
}

export interface Engine {
  /** For people: "Embedded (Grafeo 0.6.0)", "Neo4j 5.26.10". */
  readonly description: string
  /** The address as it may be shown; never with a password. */
  readonly location: string
  readonly dialect: Dialect
  read(statement: string, parameters?: Parameters): Promise<readonly Row[]>
  /** Runs `work` in one transaction that is rolled back when it throws. Writers run one after another. */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  /** Adds a constraint or an index, outside any transaction, unless it is there. */
  define(definition: Definition): Promise<void>
  /** Ids of the documents that hold the words of `text`, best first. */
  searchDocuments(text: string, limit: number): Promise<readonly string[]>
  /** Runs a user's statement, already checked by graph/guard.ts, where it can neither write nor outlive its limits. */
  query(statement: string, parameters: Parameters, limits: QueryLimits): Promise<QueryResult>
  /** Writes a copy of the graph to a new file; null where it does not lie in a file. */
  readonly saveCopy: ((path: string) => Promise<void>) | null
  close(): Promise<void>
}
