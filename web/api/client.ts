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
  const response = await ask(path, init)
  if (response.ok) return response
  const problem = await readProblem(response)
  // Somebody logged in anew in another window of this browser: the session has another token since.
  if (problem.type === FORGED && (await renewCsrfToken())) return send(path, init)
  if (response.status === 401) window.dispatchEvent(new Event(LOGIN_REQUIRED))
  throw new RequestError(problem)
}

/** What the window is told when the server wants somebody to log in. */
export const LOGIN_REQUIRED = 'ligature-login-required'
const FORGED = 'urn:ligature:problem:forged-request'
const CSRF_META = 'meta[name="csrf-token"]'

async function ask(path: string, init: RequestInit): Promise<Response> {
  const token = csrfToken()
  const headers = new Headers(init.headers)
  if (token !== '' && init.method !== undefined && init.method !== 'GET') headers.set('X-CSRF-Token', token)
  return fetch(path, { ...init, headers }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new RequestError(unreachable())
  })
}

/** Has requests that change something carry `token`; null for none. */
export function keepCsrfToken(token: string | null): void {
  document.querySelector(CSRF_META)?.setAttribute('content', token ?? '')
}

function csrfToken(): string {
  return document.querySelector(CSRF_META)?.getAttribute('content') ?? ''
}

/** Whether the session has a token other than the one that was refused. */
async function renewCsrfToken(): Promise<boolean> {
  const before = csrfToken()
  const { csrfToken: token } = await request<{ readonly csrfToken: string | null }>('/api/session')
  keepCsrfToken(token)
  return token !== null && token !== before
}

/** As many as one page of a list may hold. */
export const LONGEST_PAGE = 500

/** Every page of a list, one after the other. @throws RequestError */
export async function readPages<Page extends { readonly next: string | null }>(path: string, signal: AbortSignal | null = null): Promise<readonly Page[]> {
  const pages: Page[] = []
  for (let after: string | null | undefined; after !== null; after = pages.at(-1)?.next ?? null) {
    pages.push(await request<Page>(address(path, { limit: LONGEST_PAGE, after }), { signal }))
  }
  return pages
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
