import { describe, expect, it } from 'vitest'
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

function open(run: JobQueueOptions['run'], { remember, shelf = memoryShelf() }: { remember?: number; shelf?: Shelf<Job> } = {}): { queue: ReturnType<typeof createJobQueue>; errors: unknown[]; released: string[]; request: (name: string) => JobRequest } {
  const errors: unknown[] = []
  const released: string[] = []
  let next = 0
  const queue = createJobQueue({ run, newId: () => String(next++), now: () => NOW, shelf, onError: (error) => errors.push(error), ...(remember === undefined ? {} : { remember }) })
  const request = (collection: string): JobRequest => ({ title: collection, collection, total: 0, gather: () => Promise.resolve({ sources: [], failed: [] }), release: () => Promise.resolve(void released.push(collection)) })
  return { queue, errors, released, request }
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
    const first = queue.submit(request('one'))
    const second = queue.submit(request('two'))
    expect([first.state, second.state]).toEqual(['waiting', 'waiting'])
    await ended(queue, second.id)
    expect(diary).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
    expect(released).toEqual(['one', 'two'])
    expect(queue.get(first.id)).toMatchObject({ state: 'done', summary: { documents: 1 } })
  })

  it('a job that breaks off fails with its reason, and the next one runs', async () => {
    const { queue, request, released, errors } = open(({ collection }) => (collection === 'bad' ? Promise.reject(new Error('the disk is full')) : Promise.resolve(SUMMARY)))
    const bad = queue.submit(request('bad'))
    const good = queue.submit(request('good'))
    await ended(queue, good.id)
    expect(queue.get(bad.id)).toMatchObject({ state: 'failed', error: 'the disk is full', summary: null })
    expect(queue.get(good.id).state).toBe('done')
    expect([released, errors.length]).toEqual([['bad', 'good'], 1])
  })

  it('closing stops the job that runs, and those that wait never begin', async () => {
    const begun: string[] = []
    const { queue, request, released } = open(({ collection }, { signal }) => {
      begun.push(collection)
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))))
    })
    const running = queue.submit(request('running'))
    const waiting = queue.submit(request('waiting'))
    await Promise.resolve()
    await queue.close()
    expect([queue.get(running.id).state, queue.get(waiting.id).state]).toEqual(['failed', 'failed'])
    expect([begun, released]).toEqual([['running'], ['running', 'waiting']])
  })

  it('forgets the oldest jobs that have ended', async () => {
    const { queue, request } = open(() => Promise.resolve(SUMMARY), { remember: 2 })
    for (const name of ['one', 'two', 'three']) await ended(queue, queue.submit(request(name)).id)
    expect(() => queue.get('0')).toThrow('no job "0"')
    expect(queue.get('2').collection).toBe('three')
  })

  it('remembers after a restart what became of jobs; one that had not ended will not go on', async () => {
    const shelf = memoryShelf<Job>()
    const first = open(({ collection }) => (collection === 'endless' ? new Promise(() => undefined) : Promise.resolve(SUMMARY)), { shelf })
    await ended(first.queue, first.queue.submit(first.request('good')).id)
    first.queue.submit(first.request('endless'))
    const { queue } = open(() => Promise.resolve(SUMMARY), { shelf })
    expect(queue.list().map(({ collection, state, ended: at }) => ({ collection, state, at }))).toEqual([
      { collection: 'endless', state: 'failed', at: null },
      { collection: 'good', state: 'done', at: NOW },
    ])
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
