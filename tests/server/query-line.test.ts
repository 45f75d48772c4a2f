// Whose query runs when, and what becomes of those that are too many.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { QueryStoppedError, TooManyQueriesError } from '../../graph/errors.ts'
import { LOCAL, type Identity } from '../../server/accounts/identity.ts'
import { problem, queryResponse } from '../../server/api/schemas.ts'
import { createQueryLine, type QueryLine } from '../../server/query-line.ts'
import { startApplication, type Application } from './application.ts'

const ANA: Identity = { account: 'Ana', role: 'analyst', by: 'session' }
const BO: Identity = { account: 'Bo', role: 'viewer', by: 'token' }

interface Work {
  readonly identity: Identity
  readonly hangUp: AbortController
  readonly end: () => void
  result: Promise<unknown>
}

/** Queries that last until they are told to end. */
function createQueries(line: QueryLine) {
  const running: Work[] = []
  const ask = (identity: Identity): Work => {
    const hangUp = new AbortController()
    let end = (): void => undefined
    const gate = new Promise<null>((resolve) => (end = () => resolve(null)))
    const work: Work = { identity, hangUp, end, result: gate }
    work.result = line
      .run({ identity, signal: hangUp.signal }, () => {
        running.push(work)
        return gate.finally(() => running.splice(running.indexOf(work), 1))
      })
      .catch((error: unknown) => error)
    return work
  }
  return { ask, running }
}

const settled = () => new Promise((done) => setImmediate(done))

describe('a line of queries', () => {
  it.each([
    { identity: ANA, atOnce: 1, why: 'one of an account runs' },
    { identity: LOCAL, atOnce: 2, why: 'two of whoever needs no account run' },
  ])('$why, the others follow in their order, four may wait', async ({ identity, atOnce }) => {
    const { ask, running } = createQueries(createQueryLine())
    const asked = Array.from({ length: atOnce + 4 }, () => ask(identity))
    const refused = ask(identity)
    expect(await refused.result).toBeInstanceOf(TooManyQueriesError)
    for (let first = 0; first < asked.length; first += 1) {
      expect(running).toEqual(asked.slice(first, first + atOnce))
      asked[first]?.end()
      await asked[first]?.result
      await settled()
    }
    ask(identity)
    await settled()
    expect(running).toHaveLength(1)
  })

  it('nobody waits for the queries of somebody else', async () => {
    const { ask, running } = createQueries(createQueryLine())
    for (let count = 0; count < 5; count += 1) ask(ANA)
    const other = ask(BO)
    await settled()
    expect(running.map(({ identity }) => identity)).toEqual([ANA, BO])
    other.end()
    expect(await other.result).toBeNull()
  })

  it('whoever hangs up leaves it, and one that fails makes room', async () => {
    const { ask, running } = createQueries(createQueryLine())
    const [first, second, third] = [ask(ANA), ask(ANA), ask(ANA)]
    second.hangUp.abort()
    expect(await second.result).toBeInstanceOf(QueryStoppedError)
    first.end()
    await first.result
    await settled()
    expect(running).toEqual([third])
  })
})

describe('over HTTP', () => {
  const ENDLESS = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x * y AS z WHERE z < 0 RETURN count(z)'
  let application: Application
  beforeEach(async () => {
    application = await startApplication({ firstAdmin: { name: 'Root', password: 'correct horse battery' } })
  })
  afterEach(() => application.close())

  it('many endless queries of one account keep nobody else from an answer', async () => {
    const { accounts } = application.access
    const tokens = await Promise.all(['Ana', 'Bo'].map(async (name) => {
      await accounts.add({ name, password: 'quiet reading room', role: 'viewer' })
      return (await accounts.addToken({ user: name, label: null, expires: null })).text
    }))
    const hangUp = new AbortController()
    const ask = (token: string | undefined, cypher: string, signal: AbortSignal | null = null) =>
      application.get('/api/query', { method: 'POST', signal, body: JSON.stringify({ cypher, timeoutMs: 600_000 }), headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token ?? ''}` } })
    const endless = Array.from({ length: 6 }, () => ask(tokens[0], ENDLESS, hangUp.signal))
    const refused = await Promise.race(endless)
    expect(refused.status).toBe(429)
    expect(problem.parse(await refused.json())).toMatchObject({ type: 'urn:ligature:problem:too-many-queries', detail: expect.stringContaining('4 wait') })
    expect(queryResponse.parse(await (await ask(tokens[1], 'RETURN 1 AS one')).json()).rows).toEqual([[1]])
    hangUp.abort()
    await Promise.allSettled(endless)
    // They have left the line on the server too.
    expect((await ask(tokens[0], 'RETURN 1 AS one')).status).toBe(200)
  })
})
