// The one place where errors become HTTP answers: RFC 9457 problem details.

import { STATUS_CODES } from 'node:http'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Logger } from 'pino'
import { ZodError } from 'zod'
import {
  AlreadyUndoneError,
  ConflictError,
  DamagedAccountsError,
  DependentReviewError,
  DiskFullError,
  ForgedRequestError,
  InvalidInputError,
  JobEndedError,
  LigatureError,
  LoginRequiredError,
  MethodNotAllowedError,
  MixedMergeError,
  NotAllowedError,
  NotFoundError,
  OntologyError,
  OutdatedReviewError,
  QueryFailedError,
  QueryRefusedError,
  QueryStoppedError,
  QueryTimeoutError,
  SelfMergeError,
  StoreUnavailableError,
  TooManyAttemptsError,
  TooManyQueriesError,
  UnreadableDocumentError,
  VersionRequiredError,
} from '../graph/errors.ts'
import type { Problem } from './api/schemas.ts'
import { describeIssues, givenIn } from './issues.ts'

interface Kind {
  readonly error: abstract new (...given: never[]) => LigatureError
  readonly status: number
  readonly name: string
  readonly title: string
  /** What is told in place of the error's own message, where that is for the log alone. */
  readonly detail?: string
}

const KINDS: readonly Kind[] = [
  { error: NotFoundError, status: 404, name: 'not-found', title: 'Not found' },
  { error: MethodNotAllowedError, status: 405, name: 'method-not-allowed', title: 'Method not allowed' },
  { error: InvalidInputError, status: 400, name: 'invalid-input', title: 'Invalid input' },
  { error: UnreadableDocumentError, status: 422, name: 'unreadable-document', title: 'Unreadable document' },
  { error: QueryRefusedError, status: 403, name: 'query-refused', title: 'Query refused' },
  { error: QueryFailedError, status: 400, name: 'query-failed', title: 'Query failed' },
  // Nobody reads this answer: whoever asked has hung up. The status is the one that web servers log for that.
  { error: QueryStoppedError, status: 499, name: 'query-stopped', title: 'Query stopped' },
  { error: QueryTimeoutError, status: 504, name: 'query-timeout', title: 'Query stopped at its time limit' },
  // These two before the class that they are of.
  { error: DamagedAccountsError, status: 503, name: 'accounts-damaged', title: 'Accounts unavailable', detail: 'The accounts cannot be read, so that nobody is let in. Ask whoever keeps this Ligature; the server’s log says what is wrong.' },
  { error: DiskFullError, status: 507, name: 'disk-full', title: 'No space left on the disk' },
  { error: StoreUnavailableError, status: 503, name: 'store-unavailable', title: 'Store unavailable' },
  { error: ConflictError, status: 409, name: 'conflict', title: 'Conflict' },
  { error: JobEndedError, status: 409, name: 'job-ended', title: 'The job has ended' },
  { error: OutdatedReviewError, status: 412, name: 'outdated-review', title: 'Somebody was faster' },
  { error: VersionRequiredError, status: 428, name: 'version-required', title: 'Version required' },
  { error: OntologyError, status: 422, name: 'outside-ontology', title: 'Outside the ontology' },
  { error: SelfMergeError, status: 422, name: 'self-merge', title: 'Merged into itself' },
  { error: MixedMergeError, status: 422, name: 'mixed-merge', title: 'Merge of two types' },
  { error: AlreadyUndoneError, status: 409, name: 'already-undone', title: 'Already undone' },
  { error: DependentReviewError, status: 409, name: 'dependent-review', title: 'Another review rests on it' },
  { error: LoginRequiredError, status: 401, name: 'login-required', title: 'Log in' },
  { error: NotAllowedError, status: 403, name: 'not-allowed', title: 'Not allowed' },
  { error: ForgedRequestError, status: 403, name: 'forged-request', title: 'Not from this page' },
  { error: TooManyAttemptsError, status: 429, name: 'too-many-attempts', title: 'Too many attempts' },
  { error: TooManyQueriesError, status: 429, name: 'too-many-queries', title: 'Too many queries' },
]

const CONTENT_TYPE = 'application/problem+json'

/** What a client who sent `given` is told of an error. Unforeseen errors keep their inside to themselves. */
export function describeProblem(error: unknown, given?: unknown): Problem {
  if (error instanceof LigatureError) return describeKnown(error)
  if (error instanceof ZodError) return problem(400, 'invalid-input', 'Invalid input', describeIssues(error, given))
  const status = clientStatus(error)
  if (status !== null && error instanceof Error) return describeRefusal(status, error)
  return problem(500, 'internal', 'Internal error', 'Something went wrong inside Ligature. The server’s log says what.')
}

/** Turns whatever a handler throws into a problem; what is not the caller's fault is logged. */
export function answerErrors(log: Logger): ErrorRequestHandler {
  // Express tells a handler of errors by its four parameters.
  return (error: unknown, request, response, _next) => {
    const body = describeProblem(error, givenIn(request))
    if (isFault(error, body)) log.error({ err: error, id: response.get('X-Request-Id') }, body.title)
    if (response.headersSent) {
      // Half an answer is not to be taken for a whole one.
      response.destroy()
      return
    }
    if (error instanceof TooManyAttemptsError) response.set('Retry-After', String(error.retryAfterSeconds))
    if (error instanceof LoginRequiredError) response.set('WWW-Authenticate', 'Bearer')
    if (error instanceof MethodNotAllowedError) response.set('Allow', error.allowed.join(', '))
    response.status(body.status).type(CONTENT_TYPE).send(JSON.stringify(body))
  }
}

/** Whether something is wrong here. That a query reached its time limit is nobody's fault: the log of requests has it. */
function isFault(error: unknown, { status }: Problem): boolean {
  return status >= 500 && !isHangUp(error) && !(error instanceof QueryTimeoutError)
}

/** Whether whoever asked has gone before the answer was out: nobody is to blame, and the log of requests has it as broken. */
function isHangUp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
}

/** The answer for addresses under /api that nothing serves. */
export const answerUnknownPath: RequestHandler = (request) => {
  throw new NotFoundError(`There is nothing at ${request.method} ${request.originalUrl.split('?')[0] ?? ''}`)
}

const REFUSALS: Readonly<Record<number, { readonly name: string; readonly title: string; readonly detail?: string }>> = {
  // What the disk says names a path of this machine.
  404: { name: 'not-found', title: 'Not found', detail: 'There is nothing at this address.' },
  413: { name: 'too-large', title: 'Too large', detail: 'The body is larger than the 1 MB that this address takes; send less at once, or documents as files.' },
  415: { name: 'unsupported-media-type', title: 'Unsupported media type' },
}

function describeRefusal(status: number, error: Error): Problem {
  const { name, title, detail } = REFUSALS[status] ?? { name: 'invalid-request', title: 'Invalid request' }
  const isSyntax = 'type' in error && error.type === 'entity.parse.failed'
  // What serves the page's files gives the status alone as its reason, and for one thing: an address that is none.
  const says = error.message === STATUS_CODES[status] ? 'This address cannot be one of a file here: it leads elsewhere or is malformed.' : error.message
  return problem(status, name, title, detail ?? (isSyntax ? `The body is no JSON: ${says}` : says))
}

function describeKnown(error: LigatureError): Problem {
  const kind = KINDS.find((row) => error instanceof row.error)
  const body = problem(kind?.status ?? 400, kind?.name ?? 'invalid-input', kind?.title ?? 'Invalid input', kind?.detail ?? error.message)
  if ((error instanceof QueryFailedError || error instanceof QueryRefusedError) && error.position !== null) return { ...body, position: error.position }
  if (error instanceof DependentReviewError) return { ...body, review: error.review }
  return body
}

function problem(status: number, name: string, title: string, detail: string): Problem {
  return { type: `urn:ligature:problem:${name}`, title, status, detail }
}

/** Express and its parsers mark the caller's mistakes with a 4xx `status`. */
function clientStatus(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null
  return typeof error.status === 'number' && error.status >= 400 && error.status < 500 ? error.status : null
}
