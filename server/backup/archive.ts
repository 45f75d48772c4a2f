// A backup as one file: a gzipped tar of a folder, whose last entry says what the others must be. The only module that
// imports the library for archives.

import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import type { Pack } from 'tar-stream'
import { z } from 'zod'
import { explainDisk } from '../../graph/disk.ts'
import { InvalidInputError } from '../../graph/errors.ts'

const MANIFEST = 'manifest.json'
const FORMAT = 'ligature-backup'

const about = z.object({
  /** Of Ligature, when it was made. */
  version: z.string(),
  /** ISO 8601. */
  made: z.string(),
  /** The store that it was made of. */
  store: z.string(),
  documents: z.int(),
  relationships: z.int(),
})
const manifest = about.extend({ format: z.literal(FORMAT), files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })) })

export type BackupAbout = z.infer<typeof about>
export type BackupManifest = z.infer<typeof manifest>
type KeptFile = BackupManifest['files'][number]

/** The folder as an archive, a stream of bytes. */
export function packFolder(folder: string, made: BackupAbout): Readable {
  const archive = pack()
  fill(archive, folder, made).catch((error: unknown) => archive.destroy(error instanceof Error ? error : new Error(String(error))))
  const zip = createGzip({ level: 1 })
  // A failure of either end is the other's: a backup that breaks off must not look like a whole one.
  pipeline(archive, zip).catch((error: unknown) => zip.destroy(error instanceof Error ? error : new Error(String(error))))
  return zip
}

async function fill(archive: Pack, folder: string, made: BackupAbout): Promise<void> {
  const files: KeptFile[] = []
  for await (const name of walk(folder, '')) {
    const { size } = await stat(path.join(folder, name))
    const hash = createHash('sha256')
    const entry = archive.entry({ name, size, mode: 0o600 })
    await pipeline(createReadStream(path.join(folder, name), { end: Math.max(0, size - 1) }), hashed(hash), entry)
    files.push({ name, bytes: size, sha256: hash.digest('hex') })
  }
  archive.entry({ name: MANIFEST, mode: 0o600 }, JSON.stringify({ ...made, format: FORMAT, files } satisfies BackupManifest, null, 1))
  archive.finalize()
}

/** Every file of a folder, with "/" between the parts of its name. */
async function* walk(folder: string, inside: string): AsyncGenerator<string> {
  for (const item of (await readdir(path.join(folder, inside), { withFileTypes: true })).sort((left, right) => (left.name < right.name ? -1 : 1))) {
    const name = inside === '' ? item.name : `${inside}/${item.name}`
    if (item.isDirectory()) yield* walk(folder, name)
    else if (item.isFile()) yield name
  }
}

function hashed(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
}

/**
 * Reads an archive to its end, holds every file against its checksum, and unpacks it into `folder` (null to check alone).
 * @throws InvalidInputError when it is no backup, or not a whole one; DiskFullError
 */
export async function unpack(file: string, folder: string | null): Promise<BackupManifest> {
  const found: KeptFile[] = []
  let said: BackupManifest | null = null
  const entries = extract()
  const source = pipeline(createReadStream(file), createGunzip(), entries)
  try {
    await Promise.all([source, takeAll()])
  } catch (error) {
    const explained = explainDisk(error, folder ?? file)
    const isOurs = explained !== error || error instanceof InvalidInputError || error instanceof TypeError
    throw isOurs ? explained : new InvalidInputError(`${file} is no backup, or was cut off (${error instanceof Error ? error.message : String(error)}). Nothing was changed.`)
  }
  return check(file, { said, found })

  async function takeAll(): Promise<void> {
    for await (const entry of entries) {
      const { name, type } = entry.header
      if (type !== 'file' || !isInside(name)) throw new InvalidInputError(`${file} holds "${name}", which no backup of Ligature’s does. Nothing was changed.`)
      if (name === MANIFEST) said = await readManifest(file, entry)
      else found.push(await take(entry, { name, folder }))
    }
  }
}

async function take(entry: Readable, { name, folder }: { readonly name: string; readonly folder: string | null }): Promise<KeptFile> {
  const hash = createHash('sha256')
  let bytes = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      hash.update(chunk)
      done(null, folder === null ? undefined : chunk)
    },
  })
  if (folder === null) await pipeline(entry, count.resume())
  else {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await pipeline(entry, count, createWriteStream(path.join(folder, name), { flags: 'wx', mode: 0o600 }))
  }
  return { name, bytes, sha256: hash.digest('hex') }
}

async function readManifest(file: string, entry: Readable): Promise<BackupManifest> {
  const parsed = manifest.safeParse(JSON.parse(await text(entry)))
  if (parsed.success) return parsed.data
  throw new InvalidInputError(`${file} does not say what it holds as a backup of Ligature’s does: ${z.prettifyError(parsed.error)}`)
}

function check(file: string, { said, found }: { readonly said: BackupManifest | null; readonly found: readonly KeptFile[] }): BackupManifest {
  if (said === null) throw new InvalidInputError(`${file} was cut off: it does not say what it holds. Nothing was changed; take another backup.`)
  const sums = new Map(found.map((kept) => [kept.name, kept]))
  for (const { name, bytes, sha256 } of said.files) {
    const kept = sums.get(name)
    if (kept?.bytes !== bytes || kept.sha256 !== sha256) throw new InvalidInputError(`${file} is damaged: "${name}" is not what it was. Nothing was changed; take another backup.`)
  }
  if (found.length !== said.files.length) throw new InvalidInputError(`${file} holds ${found.length} files and says that they are ${said.files.length}. Nothing was changed.`)
  return said
}

function isInside(name: string): boolean {
  return !path.posix.isAbsolute(name) && !name.includes('\\') && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}
