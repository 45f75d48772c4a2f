// How work is timed: by the processor's time, which other programs on the machine disturb less than the clock's.

const ROUNDS = 5
/** The compiler needs some tens of thousands of words until it knows what is asked often; a worker reads many more. */
const WARMING = 10

export interface Timed<T> {
  readonly result: T
  readonly seconds: number
}

/** What some work gives, and the seconds of processor that it took (all threads of this process). */
export function processorSeconds<T>(work: () => T): Timed<T> {
  const begun = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(begun)
  return { result, seconds: (user + system) / 1e6 }
}

/** The quickest of five rounds after ten that warm up. */
export function bestOf<T>(work: () => T): Timed<T> {
  for (let round = 0; round < WARMING; round += 1) work()
  const rounds = Array.from({ length: ROUNDS }, () => processorSeconds(work))
  return rounds.reduce((one, other) => (other.seconds < one.seconds ? other : one))
}
