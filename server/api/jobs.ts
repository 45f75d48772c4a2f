// The shapes of bringing documents in: files, text and addresses go in, jobs come out.

import { z } from 'zod'
import { nameUpTo, nextPage, pageRequest } from './pages.ts'

export const collectionName = nameUpTo(100).default('documents')

export const ingestSummary = z.object({
  documents: z.int(),
  added: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  duplicates: z.int(),
  /** Stored and searchable, not extracted: not English. */
  notExtracted: z.int(),
  /** Those, by their language (ISO 639-1, "und" when it cannot be told), the most frequent first. */
  languages: z.array(z.object({ language: z.string(), documents: z.int() })),
  pagesWithoutText: z.int(),
  failed: z.array(z.object({ path: z.string(), error: z.string() })),
  /** What the whole graph holds afterwards. */
  entities: z.int(),
  claims: z.int(),
  relationships: z.int(),
  seconds: z.number(),
})

export const job = z.object({
  id: z.string(),
  /** `stopped`: by somebody; what it had read until then stays. */
  state: z.enum(['waiting', 'running', 'done', 'stopped', 'failed']),
  /** What it reads, for people: "report.pdf and 3 more". */
  title: z.string(),
  /** What its documents belong to; null for a job that reads anew what the store holds. */
  collection: z.string().nullable(),
  /** ISO 8601 times. */
  submitted: z.string(),
  ended: z.string().nullable(),
  /** Documents read so far, and how many there are as far as is known. Of a stopped job both are the same where nobody knows how many were left. */
  done: z.int(),
  total: z.int(),
  current: z.string().nullable(),
  summary: ingestSummary.nullable(),
  error: z.string().nullable(),
})

/** GET /api/jobs?limit&after, the newest first */
export const jobsRequest = pageRequest
export const jobsResponse = z.object({ jobs: z.array(job), next: nextPage })

/** POST /api/jobs/text → a job that reads one pasted text */
export const textRequest = z.object({
  text: z.string().trim().min(1, 'Paste the text of the document').max(900_000),
  title: z.string().trim().max(500).optional(),
  source: z.string().trim().max(500).optional(),
  /** As people write dates; the job says so when it cannot be read. */
  published: z.string().trim().max(100).optional(),
  collection: collectionName,
})

/** POST /api/jobs/addresses → a job that fetches web pages and files and reads them */
export const MOST_ADDRESSES = 200
export const addressesRequest = z.object({
  addresses: z.array(z.string().trim().min(1).max(4000)).min(1, 'Give at least one address').max(MOST_ADDRESSES),
  collection: collectionName,
})

/** GET /api/outdated: documents that another version of the extractor has read; POST /api/jobs/outdated → a job that reads them anew */
export const outdatedResponse = z.object({ documents: z.int() })

export type OutdatedResponse = z.infer<typeof outdatedResponse>
export type IngestSummary = z.infer<typeof ingestSummary>
export type Job = z.infer<typeof job>
export type JobsResponse = z.infer<typeof jobsResponse>
export type TextRequest = z.input<typeof textRequest>
export type AddressesRequest = z.input<typeof addressesRequest>
