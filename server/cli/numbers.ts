// Numbers in options.

import { InvalidArgumentError } from 'commander'

/** Reads a whole number from 1 to `most`; throws InvalidArgumentError, which commander prints. */
export function countUpTo(most: number): (value: string) => number {
  return (value) => {
    const count = Number(value)
    if (Number.isInteger(count) && count >= 1 && count <= most) return count
    throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`)
  }
}
