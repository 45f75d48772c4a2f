// The container files, checked as files: no container is started.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8')

const service = z.object({
  image: z.string().optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()),
  volumes: z.array(z.string()),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  secrets: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
})
const compose = z.object({ services: z.object({ neo4j: service, ligature: service }), volumes: z.record(z.string(), z.null()), secrets: z.record(z.string(), z.object({ file: z.string() })) }).parse(parse(read('docker-compose.yml')))
const services = Object.entries(compose.services)

describe('docker-compose.yml', () => {
  it.each(services)('%s publishes its ports to this machine alone', (_name, { ports }) => {
    expect(ports.every((port) => port.startsWith('127.0.0.1:'))).toBe(true)
  })

  it.each(services)('%s keeps its data in volumes that have a name', (_name, { volumes }) => {
    expect(volumes.map((volume) => volume.split(':')[0])).toSatisfy((names: string[]) => names.every((name) => name in compose.volumes))
  })

  it.each(services)('%s takes the password from the environment, without a default', (_name, { environment }) => {
    const passwords = Object.entries(environment).filter(([name]) => /PASSWORD|AUTH/u.test(name) && !name.endsWith('_FILE'))
    expect(passwords.length).toBeGreaterThan(0)
    for (const [, value] of passwords) expect(value).toMatch(/^(?:neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]*\}$/u)
  })

  it('takes the first admin’s password from a secret, without a default, and mounts it where the server looks', () => {
    const { environment, secrets } = compose.services.ligature
    expect(secrets).toEqual(['admin-password'])
    expect(environment['LIGATURE_ADMIN_PASSWORD_FILE']).toBe('/run/secrets/admin-password')
    expect(compose.secrets['admin-password']?.file).toMatch(/^\$\{LIGATURE_ADMIN_PASSWORD_FILE:\?[^}]+\}$/u)
    expect(Object.keys(environment).filter((name) => name.startsWith('LIGATURE_')).sort()).toEqual(['LIGATURE_ADMIN', 'LIGATURE_ADMIN_PASSWORD_FILE', 'LIGATURE_STORE'])
  })

  it('waits for a database that answers queries', () => {
    expect(compose.services.neo4j.image).toBe('neo4j:5-community')
    expect(compose.services.neo4j.healthcheck?.test.join(' ')).toContain('cypher-shell')
    expect(compose.services.ligature.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
  })

  it('gives the database no variable that it would take for a setting', () => {
    const settings = Object.keys(compose.services.neo4j.environment).filter((name) => name.startsWith('NEO4J_') && name !== 'NEO4J_AUTH')
    expect(settings.every((name) => name.startsWith('NEO4J_server_'))).toBe(true)
  })
})

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n')

  it.each([
    { pattern: /^FROM node:\d+-bookworm-slim/u, why: 'Debian: the embedded engine has no build for musl' },
    { pattern: /^USER node$/u, why: 'it does not run as root' },
    { pattern: /^HEALTHCHECK /u, why: 'it says whether it is alive' },
    { pattern: /CMD \["node", "-e", "fetch\('http:\/\/127\.0\.0\.1:'\+process\.env\.PORT\+'\/readyz'\)/u, why: 'a server that cannot reach its store is not healthy' },
    { pattern: /^RUN npm ci/u, why: 'the versions are those of the lock file' },
    { pattern: /^VOLUME \/data$/u, why: 'the data outlive the container' },
  ])('$pattern: $why', ({ pattern }) => {
    expect(lines.some((line) => pattern.test(line))).toBe(true)
  })

  it('runs as somebody else than root at its end', () => {
    expect(lines.findLast((line) => line.startsWith('USER '))).toBe('USER node')
  })

  it('carries no data, history or secrets of the checkout', () => {
    expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.git', 'data', 'node_modules']))
  })
})
