// A backup of everything, taken while the server goes on.

import { pipeline } from 'node:stream/promises'
import { Router } from 'express'
import { packFolder } from '../backup/archive.ts'
import { stageBackup } from '../backup/staging.ts'
import type { BackupSource } from '../backup/staging.ts'

/** GET /backup. */
export function backupRoutes(source: BackupSource): Router {
  return Router().get('/backup', async (_request, response) => {
    const { folder, about, release } = await stageBackup(source)
    try {
      response.type('application/gzip').attachment(`ligature-${about.made.slice(0, 10)}.tar.gz`)
      await pipeline(packFolder(folder, about), response)
    } finally {
      await release()
    }
  })
}
