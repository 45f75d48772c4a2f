// Which addresses a store may have, and what is said when it cannot be opened.

import { expect, test } from 'vitest'
import { InvalidInputError, StoreUnavailableError } from '../../graph/errors.ts'
import { openStore } from '../../graph/open.ts'

test.each([
  ['', 'nothing'],
  ['grafeo:', 'no path'],
  ['memory:x', 'a graph in memory has no name'],
  ['http://localhost:7474', 'another protocol'],
  ['/data/graph.grafeo', 'no scheme'],
  ['neo4j://neo4j:secret@localhost:7687', 'credentials in the address'],
])('"%s" is no address: %s', async (address) => {
  const error: unknown = await openStore(address).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(InvalidInputError)
  expect(String(error)).not.toContain('secret')
})

test('a Neo4j that does not answer is named, and its password is not', async () => {
  const error: unknown = await openStore('bolt://127.0.0.1:1', { username: 'neo4j', password: 'secret' }).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(StoreUnavailableError)
  expect(String(error)).toContain('bolt://127.0.0.1:1 cannot be reached')
  expect(String(error)).not.toContain('secret')
})

test.each([
  ['bolt://127.0.0.1:1', 'neo4j+s://', 'a server that asks for encryption closes the connection and says no more'],
  ['neo4j+s://127.0.0.1:1', 'NODE_EXTRA_CA_CERTS', 'routing hides that a certificate was refused'],
])('of %s that does not answer it says "%s": %s', async (address, advice) => {
  const error: unknown = await openStore(address, { username: 'neo4j', password: 'secret' }).catch((reason: unknown) => reason)
  expect(String(error)).toContain(advice)
})
