import { describe, expect, it } from 'vitest'
import { JobEndedError, NotFoundError, StoreUnavailableError } from '../../graph/errors.ts'
import { memoryJournal } from '../../ingest/journal.ts'
import type { IngestSummary } from '../../ingest/pipeline.ts'
import { hasEnded } from '../../server/job-states.ts'
import { createJobQueue } from '../../server/jobs.ts'
import { memoryShelf, type Shelf } from '../../server/shelf.ts'
import type { Job } from '../../server/api/schemas.ts'
import type { JobOutcome, JobQueueOptions, JobRequest } from '../../server/jobs.ts'

const NOW = '2026-01-01T00:00:00.000Z'
const SUMMARY: IngestSummary = {
  ...{ documents: 1, added: 1, updated: 0, unchanged: 0, duplicates: 0, notExtracted: 0, languages: [], pagesWithoutText: 0 },
  ...{ failed: [], entities: 1, claims: 1, relationships: 1, seconds: 1 },
}
const READ: JobOutcome = { summary: SUMMARY, stopped: false }

interface Given {
  readonly remember?: number
  readonly shelf?: Shelf<Job>
  readonly unfinished?: readonly JobRequest[]
}

interface Opened {
  readonly queue: ReturnType<typeof createJobQueue>
  readonly errors: unknown[]
  readonly released: string[]
  readonly pauses: number[]
  readonly request: (name: string) => JobRequest
}

/** A queue whose jobs have their collection for an id. */
function open(run: JobQueueOptions['run'], { shelf = memoryShelf(), unfinished = [], ...rest }: Given = {}): Opened {
  const errors: unknown[] = []
  const released: string[] = []
  const pauses: number[] = []
  const pause = (milliseconds: number): Promise<void> => Promise.resolve(void pauses.push(milliseconds))
  const request = (collection: string): JobRequest => makeRequest(collection, released)
  const queue = createJobQueue({ run, now: () => NOW, shelf, unfinished, pause, onError: (error) => errors.push(error), ...rest })
  return { queue, errors, released, pauses, request }
}

function makeRequest(id: string, released: string[] = []): JobRequest {
  return { id, title: id, collection: id, total: 3, submitted: NOW, journal: memoryJournal(), gather: () => Promise.resolve({ sources: [], failed: [] }), release: () => Promise.resolve(void released.push(id)) }
}

describe('createJobQueue', () => {
  it('runs one job after the other, in the order in which they came', async () => {
    const diary: string[] = []
    const { queue, request, released } = open(async ({ collection }) => {
      diary.push(`${collection} begins`)
      await Promise.resolve()
      diary.push(`${collection} ends`)
      return READ
    })
    const first = await queue.submit(request('one'))
    const second = await queue.submit(request('two'))
    expect([first.state, second.state]).toEqual(['waiting', 'waiting'])
    await ended(queue, second.id)
    expect(diary).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
    await expect.poll(() => released).toEqual(['one', 'two'])
    expect(queue.get(first.id)).toMatchObject({ state: 'done', summary: { documents: 1 } })
  })

  it('a job that breaks off fails with its reason, and the next one runs', async () => {
    const { queue, request, released, errors } = open(({ collection }) => (collection === 'bad' ? Promise.reject(new Error('the disk is full')) : Promise.resolve(READ)))
    const bad = await queue.submit(request('bad'))
    const good = await queue.submit(request('good'))
    await ended(queue, good.id)
    expect(queue.get(bad.id)).toMatchObject({ state: 'failed', error: 'the disk is full', summary: null })
    expect(queue.get(good.id).state).toBe('done')
    await expect.poll(() => [released, errors.length]).toEqual([['bad', 'good'], 1])
  })

  it('closing stops the job that runs; it and those that wait keep their files for the next start', async () => {
    const begun: (string | null)[] = []
    const { queue, request, released } = open(({ collection }, { signal }) => {
      begun.push(collection)
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))))
    })
    const running = await queue.submit(request('running'))
    const waiting = await queue.submit(request('waiting'))
    await Promise.resolve()
    await queue.close()
    expect([queue.get(running.id).state, queue.get(waiting.id).state]).toEqual(['waiting', 'waiting'])
    expect([begun, released]).toEqual([['running'], []])
  })

  it('forgets the oldest jobs that have ended', async () => {
    const { queue, request } = open(() => Promise.resolve(READ), { remember: 2 })
    for (const name of ['one', 'two', 'three']) await ended(queue, (await queue.submit(request(name))).id)
    expect(() => queue.get('one')).toThrow('no job "one"')
    expect(queue.get('three').collection).toBe('three')
  })

  it('remembers after a restart what became of jobs', async () => {
    const shelf = memoryShelf<Job>()
    const first = open(({ collection }) => (collection === 'endless' ? new Promise(() => undefined) : Promise.resolve(READ)), { shelf })
    await ended(first.queue, (await first.queue.submit(first.request('good'))).id)
    await first.queue.submit(first.request('endless'))
    const gone = open(() => Promise.resolve(READ), { shelf })
    expect(gone.queue.list().map(({ collection, state, ended: at }) => ({ collection, state, at }))).toEqual([
      { collection: 'endless', state: 'failed', at: null },
      { collection: 'good', state: 'done', at: NOW },
    ])
    expect(gone.queue.get('endless').error).toContain('Add the documents again')
  })

  it('goes on with jobs whose files are there, and takes away those of jobs that had ended', async () => {
    const shelf = memoryShelf<Job>()
    const first = open(({ collection }) => (collection === 'endless' ? new Promise(() => undefined) : Promise.resolve(READ)), { shelf })
    await ended(first.queue, (await first.queue.submit(first.request('good'))).id)
    await first.queue.submit(first.request('endless'))
    const released: string[] = []
    const begun: string[] = []
    const run: JobQueueOptions['run'] = ({ id }) => {
      begun.push(id)
      return Promise.resolve(READ)
    }
    // The last of them was kept, and its server died before it could note it among the jobs.
    const { queue } = open(run, { shelf, unfinished: ['good', 'endless', 'unlisted'].map((id) => makeRequest(id, released)) })
    await ended(queue, 'unlisted')
    await expect.poll(() => released).toEqual(['good', 'endless', 'unlisted'])
    expect(begun).toEqual(['endless', 'unlisted'])
    expect(queue.list().map(({ id, state }) => `${id} ${state}`)).toEqual(['unlisted done', 'endless done', 'good done'])
  })

  it('a job whose store goes away waits, says why, and goes on when it is back', async () => {
    const said: (string | null)[] = []
    let failures = 3
    const { queue, request, pauses, errors } = open(() => (failures-- > 0 ? Promise.reject(new StoreUnavailableError('It is down.')) : Promise.resolve(READ)))
    const { id } = await queue.submit(request('one'))
    queue.watch(id, () => queue.get(id).state === 'waiting' && said.push(queue.get(id).error))
    await ended(queue, id)
    expect(queue.get(id)).toMatchObject({ state: 'done', error: null })
    expect([said[0], pauses, errors.length]).toEqual(['It is down. It goes on by itself.', [1000, 2000, 4000], 3])
  })

  it('a job that cannot be kept is not taken', async () => {
    const full: Shelf<Job> = { items: () => [], replace: () => Promise.reject(new Error('no space')) }
    const { queue, request, released } = open(() => Promise.resolve(READ), { shelf: full })
    await expect(queue.submit(request('one'))).rejects.toThrow('no space')
    expect([queue.list(), released]).toEqual([[], ['one']])
  })
})

describe('stopping a job', () => {
  /** Reads two of three documents and is then stuck in the third until it is told to stop. */
  const stuck: JobQueueOptions['run'] = ({ id }, { signal, onProgress }) =>
    new Promise((resolve) => {
      if (!id.startsWith('slow')) return resolve(READ)
      onProgress({ done: 2, total: id === 'slow lines' ? 9 : 3, current: 'third.txt' })
      signal.addEventListener('abort', () => resolve({ summary: { ...SUMMARY, documents: 2 }, stopped: true }))
    })

  it('one that runs ends with what it had read, its files go, and the next one runs', async () => {
    const shelf = memoryShelf<Job>()
    const { queue, request, released, errors } = open(stuck, { shelf })
    await queue.submit(request('slow'))
    await queue.submit(request('next'))
    await expect.poll(() => queue.get('slow').current).toBe('third.txt')
    const next = ended(queue, 'next')
    const stopped = { id: 'slow', state: 'stopped', ended: NOW, done: 2, total: 3, current: null, error: null, summary: { documents: 2 } }
    expect(await Promise.all([queue.stop('slow'), queue.stop('slow')])).toMatchObject([stopped, stopped])
    expect([shelf.items()[0]?.state, released[0]]).toEqual(['stopped', 'slow'])
    await next
    expect([queue.get('next').state, errors]).toEqual(['done', []])
  })

  it('one that waits ends at once and never begins', async () => {
    const begun: string[] = []
    const { queue, request, released } = open((asked, options) => stuck(asked, (begun.push(asked.id), options)))
    for (const name of ['slow', 'waiting', 'last']) await queue.submit(request(name))
    expect(await queue.stop('waiting')).toMatchObject({ state: 'stopped', done: 0, total: 3, summary: null })
    expect([queue.get('slow').state, released]).toEqual(['running', ['waiting']])
    const last = ended(queue, 'last')
    await queue.stop('slow')
    await last
    expect(begun).toEqual(['slow', 'last'])
  })

  it('one whose store has gone is not waited for', async () => {
    const queue = createJobQueue({
      ...{ run: () => Promise.reject(new StoreUnavailableError('It is down.')), now: () => NOW, shelf: memoryShelf(), unfinished: [], onError: () => undefined },
      pause: (_milliseconds, signal) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new DOMException('Stopped.', 'AbortError')))),
    })
    await queue.submit(makeRequest('one'))
    await expect.poll(() => queue.get('one').error).toContain('It is down.')
    expect(await queue.stop('one')).toMatchObject({ state: 'stopped', error: null, summary: null })
  })

  it('does not go on after a restart, also when it is stopped while the server goes down', async () => {
    const shelf = memoryShelf<Job>()
    const first = open(stuck, { shelf })
    for (const name of ['slow', 'waiting', 'other']) await first.queue.submit(first.request(name))
    const closing = first.queue.close()
    await Promise.all(['slow', 'waiting'].map((name) => first.queue.stop(name)))
    await closing
    expect([...first.released].sort()).toEqual(['slow', 'waiting'])
    const begun: string[] = []
    const again = open(({ id }) => Promise.resolve((begun.push(id), READ)), { shelf, unfinished: [makeRequest('slow'), makeRequest('other')] })
    await ended(again.queue, 'other')
    expect(again.queue.list().map(({ id, state }) => `${id} ${state}`)).toEqual(['other done', 'waiting stopped', 'slow stopped'])
    expect(begun).toEqual(['other'])
  })

  it('how many were left is not told where nobody knows', async () => {
    const { queue, request } = open(stuck)
    await queue.submit(request('slow lines'))
    await expect.poll(() => queue.get('slow lines').done).toBe(2)
    expect(await queue.stop('slow lines')).toMatchObject({ done: 2, total: 2 })
  })

  it.each([
    { name: 'good', error: JobEndedError, says: '“good” has been read to its end: there is nothing to stop' },
    { name: 'bad', error: JobEndedError, says: '“bad” broke off by itself' },
    { name: 'stopped', error: JobEndedError, says: '“stopped” was stopped already' },
    { name: 'unknown', error: NotFoundError, says: 'There is no job "unknown"' },
  ])('one that has ended ($name) is refused', async ({ name, error, says }) => {
    const { queue, request } = open((asked, options) => (asked.id === 'bad' ? Promise.reject(new Error('torn')) : stuck(asked, options)))
    for (const one of ['good', 'bad', 'slow', 'stopped']) await queue.submit(request(one))
    await queue.stop('stopped')
    await expect.poll(() => queue.get('slow').state).toBe('running')
    await expect(queue.stop(name)).rejects.toThrow(error)
    await expect(queue.stop(name)).rejects.toThrow(says)
  })

  it('one that comes to its end before it hears of it is done', async () => {
    const { queue, request } = open((_asked, { signal }) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(READ))))
    await queue.submit(request('fast'))
    await expect.poll(() => queue.get('fast').state).toBe('running')
    await expect(queue.stop('fast')).rejects.toThrow('has been read to its end')
  })
})

function ended(queue: ReturnType<typeof createJobQueue>, id: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = queue.watch(id, () => {
      if (!hasEnded(queue.get(id))) return
      stop()
      resolve()
    })
  })
}
