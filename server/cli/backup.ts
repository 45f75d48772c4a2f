// `backup FILE`: everything into one file, also while a server runs; `restore FILE` brings it back.

import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import { explainDisk } from '../../graph/disk.ts'
import { InvalidInputError } from '../../graph/errors.ts'
import { packFolder, unpack } from '../backup/archive.ts'
import type { BackupManifest } from '../backup/archive.ts'
import { restore } from '../backup/restore.ts'
import { stageBackup } from '../backup/staging.ts'
import { completeAddress, originalsFolder, readSettings } from '../settings.ts'
import { readVersion } from '../version.ts'
import { readLines } from './lines.ts'
import { complain } from './output.ts'
import { locate } from './paths.ts'
import { withStore, withTarget } from './target.ts'
import type { StoreOption } from './target.ts'

const root = path.resolve(import.meta.dirname, '../..')
const now = (): string => new Date().toISOString()

/** Writes the store, the originals, unfinished jobs and the lists of the data folder into one file, and reads it back to check it. */
export function backupCommand(): Command {
  return withStore(new Command('backup'))
    .description('Writes everything into one file (.tar.gz), also while a server runs. It holds what the data folder holds: keep it as safe.')
    .argument('<file>', 'the file to write')
    .action(async (given: string, options: StoreOption) => {
      const file = locate(given)
      await withTarget(options, async (target) => {
        if (target.kind === 'server') return write(await target.client.backup(), file)
        const { dataFolder } = readSettings(process.env)
        await mkdir(dataFolder, { recursive: true })
        const staged = await stageBackup({ store: target.store, dataFolder, originals: target.originals, version: await readVersion(root), now, newId: randomUUID })
        try {
          await write(packFolder(staged.folder, staged.about), file)
        } finally {
          await staged.release()
        }
      })
    })
}

/** A backup that breaks off, or cannot be read back, never takes the place of a good one. */
async function write(archive: Readable, file: string): Promise<void> {
  const partial = `${file}.${process.pid}.part`
  try {
    await pipeline(archive, createWriteStream(partial, { mode: 0o600 }))
    const manifest = await unpack(partial, null)
    await rename(partial, file)
    complain(`Written to ${file} and checked: ${describe(manifest)}`)
  } catch (error) {
    throw explainDisk(error, file)
  } finally {
    await rm(partial, { force: true })
  }
}

interface RestoreCommandOptions extends StoreOption {
  readonly force?: true
}

/** Brings a backup back, where no server runs. */
export function restoreCommand(): Command {
  return withStore(new Command('restore'))
    .description('Brings a backup back into the data folder. Checks it first; changes nothing when it is damaged.')
    .argument('<file>', 'what `backup` wrote')
    .option('--force', 'also where there is something: it is moved aside and kept')
    .action(async (given: string, options: RestoreCommandOptions) => {
      const file = locate(given)
      await access(file).catch(() => {
        throw new InvalidInputError(`${given}: no such file, or it may not be read`)
      })
      const settings = readSettings(process.env)
      const storeAddress = options.store === undefined ? settings.storeAddress : completeAddress(options.store, process.env)
      const { manifest, before } = await restore({
        ...{ file, storeAddress, now },
        dataFolder: settings.dataFolder,
        credentials: settings.credentials,
        originals: originalsFolder(storeAddress, settings.dataFolder),
        force: options.force === true,
        readLines: (name) => readLines(() => createReadStream(name, 'utf8')),
      })
      complain(`Restored from ${file}: ${describe(manifest)}`)
      if (before !== null) complain(`What was there before is kept in ${before}; remove it when you are sure`)
    })
}

function describe({ made, documents, relationships, files }: BackupManifest): string {
  return `${documents} documents and ${relationships} relationships of ${made}, ${files.length} files`
}
