// Which kind of body an address takes: JSON everywhere but where files come up.

import type { RequestHandler } from 'express'
import { InvalidInputError } from '../graph/errors.ts'

const FORMS = '/jobs'

/** Refuses bodies of another kind, before anything reads them. */
export const requireMediaType: RequestHandler = (request, _response, next) => {
  const wanted = request.method === 'POST' && request.path === FORMS ? 'multipart/form-data' : 'application/json'
  // Without a body it lacks what it must hold, and is told that.
  if (request.is(wanted) !== false || request.get('content-length') === '0') {
    next()
    return
  }
  const given = request.get('content-type') ?? 'none'
  next(Object.assign(new Error(`The body is ${given}; send it as ${wanted}, with that in Content-Type.`), { status: 415 }))
}

/** Deeper than anybody writes: what checks a body goes down into it step by step. */
const DEEPEST = 100

/** Refuses bodies that are nested without end. @throws InvalidInputError */
export const refuseDeep: RequestHandler = ({ body }, _response, next) => {
  let level: unknown[] = [body]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new InvalidInputError(`The body is nested more than ${DEEPEST} levels deep; send it flatter.`)
    level = level.flatMap((value): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
  next()
}
