// Whether the process lives and whether it can be asked, for whatever watches it: answered without a login, and saying
// nothing that is anybody's business (no address, no path, no name).

import type { RequestListener } from 'node:http'
import { DiskFullError } from '../graph/errors.ts'
import type { GraphStore } from '../graph/store.ts'

/** What a server goes through; it can be asked about the graph only when it is up. */
export type Phase = { readonly name: 'starting' } | { readonly name: 'up'; readonly store: GraphStore } | { readonly name: 'stopping' }

export interface Health {
  readonly status: 'ok' | 'ready' | 'unready'
  readonly problem?: string
}

const STORE_ANSWERS_WITHIN_MS = 3000

/** Whether requests can be answered; never rejects. */
export async function readiness(phase: Phase): Promise<Health> {
  if (phase.name !== 'up') return { status: 'unready', problem: phase.name }
  let alarm: NodeJS.Timeout | undefined
  const late = new Promise<Health>((resolve) => {
    alarm = setTimeout(() => resolve({ status: 'unready', problem: `the store has not answered for ${STORE_ANSWERS_WITHIN_MS / 1000} s` }), STORE_ANSWERS_WITHIN_MS)
  })
  const asked = phase.store.findByNames(['health']).then(
    (): Health => ({ status: 'ready' }),
    // The log has the reason; here it could name what is nobody's business.
    (error: unknown): Health => ({ status: 'unready', problem: error instanceof DiskFullError ? 'no space left on the disk' : 'the store does not answer' }),
  )
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(alarm)
  }
}

/** GET /healthz and /readyz before anything else; every other request goes to `next`, which may change. */
export function answerHealth(phase: () => Phase, next: () => RequestListener): RequestListener {
  return (request, response) => {
    const path = request.url?.split('?')[0]
    if (path !== '/healthz' && path !== '/readyz') {
      next()(request, response)
      return
    }
    const answer = (health: Health): void => {
      response.writeHead(health.status === 'unready' ? 503 : 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(JSON.stringify(health))
    }
    if (path === '/healthz') answer({ status: 'ok' })
    else void readiness(phase()).then(answer)
  }
}
