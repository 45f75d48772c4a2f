// Metrics for Prometheus. They tell how much is done, so only this machine may ask, or a program with an admin's token.

import { Router } from 'express'
import type { Request, RequestHandler } from 'express'
import { mayDo } from '../accounts/roles.ts'
import { NotAllowedError } from '../../graph/errors.ts'
import { isLoopbackAddress } from '../addresses/network.ts'
import type { Metrics } from '../metrics.ts'

/** GET /metrics; `identify` finds out who asks. */
export function metricsRoutes(metrics: Metrics, identify: RequestHandler): Router {
  return Router().get('/metrics', identify, async (request, response) => {
    if (!isFromHere(request) && !isOperator(request)) throw new NotAllowedError("Metrics are given on this machine, at its loopback address, and elsewhere with an admin's token: Authorization: Bearer TOKEN")
    const { mediaType, text } = await metrics.write()
    response.set('Cache-Control', 'no-store').type(mediaType).send(text)
  })
}

/** Only a token: no page of the application asks for metrics. */
function isOperator({ identity }: Request): boolean {
  return identity?.by === 'token' && mayDo(identity.role, 'operate')
}

/** A proxy on this machine passes on what comes from elsewhere, and says so. */
function isFromHere({ socket, headers }: Request): boolean {
  const passedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined)
  return !passedOn && isLoopbackAddress(socket.remoteAddress ?? '')
}
