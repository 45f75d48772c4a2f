// One way to ask the server: answers are typed by its schemas, failures are one error with something to do in it.

import type { Problem } from './types.ts'

/** A request that failed; `message` says what to do. `status` is 0 when no answer came at all. */
export class RequestError extends Error {
  readonly title: string
  readonly status: number
  readonly position: number | null
  /** The Review that the refusal speaks of. */
  readonly review: string | null

  constructor(problem: Problem) {
    super(problem.detail || problem.title)
    this.title = problem.title
    this.status = problem.status
    this.position = problem.position ?? null
    this.review = problem.review ?? null
  }
}

/**
 * Asks `path` and returns its JSON.
 * @throws RequestError when the server cannot be reached or answers with a problem
 */
export async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await send(path, init)
  const body: unknown = await response.json()
  // The server that gave this page makes its answers by the very schemas that T comes from.
  return body as T
}

/** Asks `path` for something that is no JSON. @throws RequestError as `request` */
export async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, init).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new RequestError(unreachable())
  })
  if (!response.ok) throw new RequestError(await readProblem(response))
  return response
}

/** Asks with a JSON body. @throws RequestError */
export async function post<T>(path: string, body: unknown, signal: AbortSignal | null = null): Promise<T> {
  return request<T>(path, { ...asJson(body), signal })
}

/** A POST with a JSON body. */
export function asJson(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** `/api/x?a=1` from its parts; empty values are left out. */
export function address(path: string, parameters: Readonly<Record<string, string | number | undefined>> = {}): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(parameters)) if (value !== undefined && value !== '') query.set(key, String(value))
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

async function readProblem(response: Response): Promise<Problem> {
  const fallback: Problem = {
    type: 'about:blank',
    title: `The server answered ${response.status}`,
    status: response.status,
    detail: 'Try again; if it happens again, look at what the server printed.',
  }
  if (!(response.headers.get('content-type') ?? '').includes('json')) return fallback
  const body: unknown = await response.json().catch(() => null)
  return typeof body === 'object' && body !== null ? { ...fallback, ...body, status: response.status } : fallback
}

function unreachable(): Problem {
  return {
    type: 'about:blank',
    title: 'The server does not answer',
    status: 0,
    detail: 'Ligature cannot be reached. See whether it is still running (npm start), then try again.',
  }
}
