import { describe, expect, it } from 'vitest'
import { StoreUnavailableError } from '../../graph/errors.ts'
import { memoryJournal } from '../../ingest/journal.ts'
import type { IngestSummary } from '../../ingest/pipeline.ts'
import { createJobQueue } from '../../server/jobs.ts'
import { memoryShelf, type Shelf } from '../../server/shelf.ts'
import type { Job } from '../../server/api/schemas.ts'
import type { JobQueueOptions, JobRequest } from '../../server/jobs.ts'

const NOW = '2026-01-01T00:00:00.000Z'
const SUMMARY: IngestSummary = {
  ...{ documents: 1, added: 1, updated: 0, unchanged: 0, duplicates: 0, notExtracted: 0, languages: [], pagesWithoutText: 0 },
  ...{ failed: [], entities: 1, claims: 1, relationships: 1, seconds: 1 },
}

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
      return SUMMARY
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
    const { queue, request, released, errors } = open(({ collection }) => (collection === 'bad' ? Promise.reject(new Error('the disk is full')) : Promise.resolve(SUMMARY)))
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
    const { queue, request } = open(() => Promise.resolve(SUMMARY), { remember: 2 })
    for (const name of ['one', 'two', 'three']) await ended(queue, (await queue.submit(request(name))).id)
    expect(() => queue.get('one')).toThrow('no job "one"')
    expect(queue.get('three').collection).toBe('three')
  })

  it('remembers after a restart what became of jobs', async () => {
    const shelf = memoryShelf<Job>()
    const first = open(({ collection }) => (collection === 'endless' ? new Promise(() => undefined) : Promise.resolve(SUMMARY)), { shelf })
    await ended(first.queue, (await first.queue.submit(first.request('good'))).id)
    await first.queue.submit(first.request('endless'))
    const gone = open(() => Promise.resolve(SUMMARY), { shelf })
    expect(gone.queue.list().map(({ collection, state, ended: at }) => ({ collection, state, at }))).toEqual([
      { collection: 'endless', state: 'failed', at: null },
      { collection: 'good', state: 'done', at: NOW },
    ])
    expect(gone.queue.get('endless').error).toContain('Add the documents again')
  })

  it('goes on with jobs whose files are there, and takes away those of jobs that had ended', async () => {
    const shelf = memoryShelf<Job>()
    const first = open(({ collection }) => (collection === 'endless' ? new Promise(() => undefined) : Promise.resolve(SUMMARY)), { shelf })
    await ended(first.queue, (await first.queue.submit(first.request('good'))).id)
    await first.queue.submit(first.request('endless'))
    const released: string[] = []
    const begun: string[] = []
    const run: JobQueueOptions['run'] = ({ id }) => {
      begun.push(id)
      return Promise.resolve(SUMMARY)
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
    const { queue, request, pauses, errors } = open(() => (failures-- > 0 ? Promise.reject(new StoreUnavailableError('It is down.')) : Promise.resolve(SUMMARY)))
    const { id } = await queue.submit(request('one'))
    queue.watch(id, () => queue.get(id).state === 'waiting' && said.push(queue.get(id).error))
    await ended(queue, id)
    expect(queue.get(id)).toMatchObject({ state: 'done', error: null })
    expect([said[0], pauses, errors.length]).toEqual(['It is down. It goes on by itself.', [1000, 2000, 4000], 3])
  })

  it('a job that cannot be kept is not taken', async () => {
    const full: Shelf<Job> = { items: () => [], replace: () => Promise.reject(new Error('no space')) }
    const { queue, request, released } = open(() => Promise.resolve(SUMMARY), { shelf: full })
    await expect(queue.submit(request('one'))).rejects.toThrow('no space')
    expect([queue.list(), released]).toEqual([[], ['one']])
  })
})

function ended(queue: ReturnType<typeof createJobQueue>, id: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = queue.watch(id, () => {
      if (queue.get(id).state !== 'done' && queue.get(id).state !== 'failed') return
      stop()
      resolve()
    })
  })
}
