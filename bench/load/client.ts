// Requests as a page makes them, timed from the first byte sent to the last one read, by kind.

export interface Sample {
  readonly kind: string
  readonly milliseconds: number
  /** Why the answer was none; null for an answer. */
  readonly error: string | null
}

export interface Client {
  /** The answer parsed, or null when there was none: the sample says why. */
  readonly ask: (kind: string, path: string, body?: unknown) => Promise<unknown>
  readonly samples: readonly Sample[]
}

export function createClient(url: string): Client {
  const samples: Sample[] = []
  return {
    samples,
    ask: async (kind, path, body) => {
      const begun = performance.now()
      const { answer, error } = await send(new URL(path, url), body)
      samples.push({ kind, milliseconds: performance.now() - begun, error })
      return answer
    },
  }
}

async function send(address: URL, body: unknown): Promise<{ readonly answer: unknown; readonly error: string | null }> {
  try {
    const init = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const response = await fetch(address, init)
    const text = await response.text()
    if (!response.ok) return { answer: null, error: `${response.status} ${address.pathname}: ${text.slice(0, 200)}` }
    return { answer: JSON.parse(text) as unknown, error: null }
  } catch (error) {
    return { answer: null, error: `${address.pathname}: ${String(error)}` }
  }
}
