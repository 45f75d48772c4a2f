// A wire to a server that can be slow, break, and lead nowhere for a while.

import { createServer, connect, type Server, type Socket } from 'node:net'
import { Transform } from 'node:stream'

export interface Wire {
  readonly uri: string
  /** Breaks every connection; new ones are let through. */
  readonly cut: () => void
  /** Breaks every connection and refuses new ones until `mend`, as a server does that is being started again. */
  readonly part: () => void
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** A wire to the server at `target`, each piece of what passes held back for `delayMs`. */
export async function strungTo(target: URL, { delayMs = 0 }: { readonly delayMs?: number } = {}): Promise<Wire> {
  const open = new Set<Socket>()
  let parted = false
  const server: Server = createServer((near) => {
    if (parted) {
      near.on('error', () => undefined).destroy()
      return
    }
    const far = connect(Number(target.port || 7687), target.hostname)
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      open.add(socket)
      socket.on('error', () => undefined).on('close', () => open.delete(socket))
    }
    near.pipe(slow(delayMs)).pipe(far)
    far.pipe(slow(delayMs)).pipe(near)
    // The two ends of a wire are cut together.
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const cut = () => open.forEach((socket) => socket.destroy())
  return {
    uri: `bolt://127.0.0.1:${port}`,
    cut,
    part: () => {
      parted = true
      cut()
    },
    mend: () => {
      parted = false
    },
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      cut()
      return closed
    },
  }
}

function slow(milliseconds: number): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (milliseconds === 0) done(null, chunk)
      else setTimeout(() => done(null, chunk), milliseconds)
    },
  })
}
