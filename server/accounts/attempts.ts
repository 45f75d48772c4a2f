// How often somebody may try to log in: counted by user, whoever tries, and by address, whomever it tries.

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { TooManyAttemptsError } from '../../graph/errors.ts'
import { neighbourhoodOf } from '../addresses/network.ts'
import { keyOf } from './records.ts'

const WITHIN_SECONDS = 10 * 60
const ATTEMPTS = { user: 10, address: 40 } as const

export interface Attempt {
  readonly name: string
  readonly address: string
}

export interface Attempts {
  /** Counts an attempt before its password is looked at. @throws TooManyAttemptsError when there were too many */
  readonly count: (attempt: Attempt) => Promise<void>
  /** Forgets what a user tried before getting in. */
  readonly forgive: (attempt: Attempt) => Promise<void>
}

/** Counters that go with the process. */
export function createAttempts(): Attempts {
  const users = new RateLimiterMemory({ keyPrefix: 'user', points: ATTEMPTS.user, duration: WITHIN_SECONDS })
  const addresses = new RateLimiterMemory({ keyPrefix: 'address', points: ATTEMPTS.address, duration: WITHIN_SECONDS })
  return {
    count: async ({ name, address }) => {
      // The address first: one that is refused does not use up the attempts of a user.
      await take(addresses, neighbourhoodOf(address))
      await take(users, keyOf(name))
    },
    forgive: async ({ name, address }) => {
      await users.delete(keyOf(name))
      await addresses.reward(neighbourhoodOf(address))
    },
  }
}

async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw new TooManyAttemptsError(`Too many attempts to log in. Wait ${seconds > 60 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`}, then try again.`, seconds)
  }
}
