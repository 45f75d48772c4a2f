// What a server may answer that is not a Neo4j for us, and what is said of it then; what a member of a cluster is told. No
// Neo4j is needed for it.

import { expect, test } from 'vitest'
import { StoreUnavailableError } from '../../graph/errors.ts'
import { openNeo4j } from '../../graph/engines/neo4j.ts'
import { openStore } from '../../graph/open.ts'
import { BEGIN, startFakeBolt, startStranger, type FakeServer } from './fake-bolt.ts'

const MODERN = { version: [5, 0], agent: 'Neo4j/5.26.10' } as const
const failing = (code: string, message: string) => startFakeBolt({ ...MODERN, failure: { code, message } })

const REFUSALS: readonly (readonly [reason: string, start: () => Promise<FakeServer>, said: RegExp])[] = [
  ['an older release', () => startFakeBolt({ version: [4, 4], agent: 'Neo4j/4.4.30' }), /Neo4j\/4\.4\.30 at bolt.* is too old: Ligature needs Neo4j 5 or later/u],
  ['one so old that it speaks none of our protocols', () => startFakeBolt({ version: [0, 0], agent: '' }), /none of the protocols of Neo4j 5 or later/u],
  ['a web server', () => startStranger('HTTP/1.1 400 Bad Request\r\n\r\n'), /A web server answers at .*port of Bolt/u],
  ['a user who may not', () => failing('Neo.ClientError.Security.Forbidden', 'Schema operation is not allowed'), /does not let the user "reader" do this.*give that user these privileges.*Schema operation/u],
  ['a password that has expired', () => failing('Neo.ClientError.Security.CredentialsExpired', 'must be changed'), /password of "reader" .* has expired/u],
  ['wrong passwords before', () => failing('Neo.ClientError.Security.AuthenticationRateLimit', 'too many times'), /refuses "reader" for a while/u],
  ['a database that is stopped', () => failing('Neo.TransientError.Database.DatabaseUnavailable', 'unavailable'), /is not available. Is it started\?/u],
  ['a database that only reads', () => failing('Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'no writes here'), /read-only, and Ligature has to write.*no writes here/u],
]

test.each(REFUSALS)('%s', async (_reason, start, said) => {
  const server = await start()
  try {
    const error: unknown = await openStore(server.uri, { username: 'reader', password: 'secret' }).catch((reason: unknown) => reason)
    expect(String(error)).toMatch(said)
    expect(error).toBeInstanceOf(StoreUnavailableError)
    expect(String(error)).toContain(server.uri)
    expect(String(error)).not.toContain('secret')
  } finally {
    await server.close()
  }
})

test('a read after a write asks for what was written, whichever member of a cluster it reaches', async () => {
  const begun: string[] = []
  const heard = (kind: number, text: string) => {
    if (kind === BEGIN) begun.push(text)
  }
  const server = await startFakeBolt({ ...MODERN, bookmark: 'mark-of-the-write', heard })
  const engine = await openNeo4j(server.uri, { username: 'reader', password: 'secret' })
  try {
    await engine.write((transaction) => transaction.run('CREATE (:Thing)'))
    await engine.read('MATCH (n) RETURN n')
    expect(begun.map((text) => text.includes('mark-of-the-write'))).toEqual([false, true])
  } finally {
    await engine.close()
    await server.close()
  }
})
