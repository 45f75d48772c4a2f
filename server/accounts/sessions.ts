// Sessions of people who logged in: a signed cookie that scripts cannot read names one, and what it is stands in a file of
// the data folder, so that a restart ends none and a logout ends it here too.

import { createHash, randomBytes } from 'node:crypto'
import path from 'node:path'
import type { Request, RequestHandler, Response } from 'express'
import session, { Store, type SessionData } from 'express-session'
import { z } from 'zod'
import { readPrivate, replacePrivate } from './private-file.ts'
import type { User } from './records.ts'

const HOUR_MS = 3_600_000
/** Unused for so long, a session ends. */
const IDLE_MS = 12 * HOUR_MS
/** In any case after so long. */
const LONGEST_MS = 7 * 24 * HOUR_MS
/** How much of its time may pass before a session's use is written down. */
const NOTED_EVERY_MS = 10 * 60_000
const SECRET_BYTES = 32

const login = z.object({ name: z.string(), stamp: z.string(), since: z.number() })
const kept = z.object({ cookie: z.looseObject({ expires: z.string(), originalMaxAge: z.number() }), login: login.optional(), csrfToken: z.string().optional() })

type Login = z.infer<typeof login>
type Kept = z.infer<typeof kept>

declare module 'express-session' {
  interface SessionData {
    login?: Login | undefined
  }
}

export interface Sessions {
  /** Finds the session that a request names. */
  readonly find: RequestHandler
  /** Who logged in, in a session that is still good for somebody of that name and stamp. */
  readonly loginOf: (request: Request) => Login | null
  /** A session of another name than any before, so that nobody can have prepared it. */
  readonly begin: (request: Request, user: User) => Promise<void>
  readonly end: (request: Request, response: Response) => Promise<void>
  /** Resolves when what was changed is written. */
  readonly settle: () => Promise<void>
}

export interface SessionsOptions {
  readonly folder: string
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly onError: (error: unknown) => void
}

/** The sessions of a data folder. */
export async function openSessions({ folder, clock, onError }: SessionsOptions): Promise<Sessions> {
  const secret = await openSecret(path.join(folder, 'session-secret'))
  const store = await openStore({ file: path.join(folder, 'sessions.json'), clock, onError })
  // Cookies know no ports: two Ligatures on one machine need two names.
  const name = `ligature-${digest(secret).slice(0, 8)}`
  return {
    find: session({ name, secret, store, resave: false, saveUninitialized: false, rolling: true, cookie: { httpOnly: true, sameSite: 'strict', secure: 'auto', path: '/', maxAge: IDLE_MS } }),
    loginOf: ({ session: { login: found } }) => (found !== undefined && clock() - found.since < LONGEST_MS ? found : null),
    begin: async (request, user) => {
      await whenDone((done) => request.session.regenerate(done))
      request.session.login = { name: user.name, stamp: user.stamp, since: clock() }
    },
    end: async (request, response) => {
      await whenDone((done) => request.session.destroy(done))
      response.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'strict' })
    },
    settle: () => store.settle(),
  }
}

/** The secret that cookies are signed with, made once. */
async function openSecret(file: string): Promise<string> {
  const known = (await readPrivate(file))?.trim()
  if (known !== undefined && known !== '') return known
  const made = randomBytes(SECRET_BYTES).toString('base64url')
  await replacePrivate(file, `${made}\n`)
  return made
}

interface StoreOptions extends Pick<SessionsOptions, 'clock' | 'onError'> {
  readonly file: string
}

/** Sessions by the hash of their id, so that the file opens none. What it holds besides is dropped. */
async function openStore({ file, clock, onError }: StoreOptions): Promise<FileStore> {
  const known = z.record(z.string(), kept).safeParse(parseJson((await readPrivate(file)) ?? '{}'))
  const sessions = new Map(Object.entries(known.success ? known.data : {}))
  if (!known.success) onError(new Error(`${file} is damaged: everybody has to log in again`))
  return new FileStore(sessions, { file, clock, onError })
}

class FileStore extends Store {
  readonly #sessions: Map<string, Kept>
  readonly #options: StoreOptions
  #last: Promise<void> = Promise.resolve()

  constructor(sessions: Map<string, Kept>, options: StoreOptions) {
    super()
    this.#sessions = sessions
    this.#options = options
  }

  get(id: string, callback: (error: unknown, found?: SessionData | null) => void): void {
    const found = this.#sessions.get(digest(id))
    if (found === undefined || this.#isOver(found)) callback(null, null)
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Deprecated for who sets a cookie; a store gives back what the library handed to it.
    else callback(null, { ...found, cookie: { ...found.cookie, expires: new Date(found.cookie.expires) } })
  }

  set(id: string, data: SessionData, callback?: (error?: unknown) => void): void {
    this.#sessions.set(digest(id), toKept(data))
    this.#write(callback)
  }

  destroy(id: string, callback?: (error?: unknown) => void): void {
    if (this.#sessions.delete(digest(id))) this.#write(callback)
    else callback?.()
  }

  /** Only one that is still there: a request that was under way does not bring back what a logout ended. */
  override touch(id: string, data: SessionData, callback?: () => void): void {
    const before = this.#sessions.get(digest(id))
    const after = toKept(data)
    if (before === undefined || Date.parse(after.cookie.expires) - Date.parse(before.cookie.expires) < NOTED_EVERY_MS) callback?.()
    else {
      this.#sessions.set(digest(id), after)
      this.#write(callback)
    }
  }

  settle(): Promise<void> {
    return this.#last
  }

  #isOver({ cookie }: Kept): boolean {
    return Date.parse(cookie.expires) <= this.#options.clock()
  }

  #write(callback: ((error?: unknown) => void) | undefined): void {
    const { file, onError } = this.#options
    for (const [id, one] of this.#sessions) if (this.#isOver(one)) this.#sessions.delete(id)
    const written = this.#last.then(() => replacePrivate(file, `${JSON.stringify(Object.fromEntries(this.#sessions), null, 1)}\n`))
    this.#last = written.catch(onError)
    written.then(() => callback?.(), (error: unknown) => callback?.(error))
  }
}

/** As it is kept: dates as text. */
function toKept(data: SessionData): Kept {
  return kept.parse(JSON.parse(JSON.stringify(data)))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function whenDone(start: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => start((error) => (error === undefined || error === null ? resolve() : reject(error instanceof Error ? error : new Error('The session could not be kept', { cause: error })))))
}
