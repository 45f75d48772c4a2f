// What the parent asks of a child process that holds an embedded graph, and what comes back.
// Checked by hand: a schema library would double the time that the child takes to start.

/** Requests by kind, with what each carries. */
interface Requests {
  /** `path` null is a graph in memory; `readOnly` opens a copy; the child ends itself when queries take `memoryMb` more than the open graph. */
  readonly open: { readonly path: string | null; readonly readOnly: boolean; readonly memoryMb: number | null }
  readonly run: { readonly statement: string; readonly parameters: Readonly<Record<string, unknown>>; readonly transaction: boolean }
  readonly query: { readonly statement: string; readonly parameters: Readonly<Record<string, unknown>>; readonly maxRows: number }
  readonly begin: object
  readonly commit: object
  readonly rollback: object
  readonly index: { readonly label: string; readonly property: string }
  readonly search: { readonly label: string; readonly properties: readonly string[]; readonly text: string; readonly limit: number }
  readonly save: { readonly path: string }
  readonly close: object
}

export type Request = { [Kind in keyof Requests]: { readonly kind: Kind } & Requests[Kind] }[keyof Requests]

export interface RequestMessage {
  readonly number: number
  readonly request: Request
}

/** `failure` says whose fault it was: the statement's, the disk's, or a file that somebody else holds or that is no graph. */
export interface Failure {
  readonly number: number
  readonly failure: 'statement' | 'full' | 'held' | 'unreadable'
  readonly message: string
}

export type Reply = { readonly number: number; readonly value: unknown } | Failure

/** Exit code of a child that ended itself because a query needed more memory than it may take. */
export const OUT_OF_MEMORY = 77

/** Whether a message is one of ours; other libraries may use the channel too. */
export function isRequestMessage(message: unknown): message is RequestMessage {
  return isNumbered(message) && 'request' in message
}

export function isReply(message: unknown): message is Reply {
  return isNumbered(message) && ('value' in message || ('failure' in message && 'message' in message))
}

function isNumbered(message: unknown): message is { readonly number: number } {
  return typeof message === 'object' && message !== null && 'number' in message && typeof message.number === 'number'
}
