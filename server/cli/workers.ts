// The option --workers.

import { InvalidArgumentError } from 'commander'

/** A whole number from 1. @throws InvalidArgumentError, which commander prints */
export function parseWorkers(value: string): number {
  const workers = Number(value)
  if (Number.isInteger(workers) && workers >= 1 && workers <= 256) return workers
  throw new InvalidArgumentError('Give a whole number from 1 to 256.')
}
