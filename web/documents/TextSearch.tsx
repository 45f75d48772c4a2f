// Documents found by what their text says, each with the sentences that say it.

import { useInfiniteQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import { textQuery } from '../api/queries.ts'
import type { FindResponse } from '../api/types.ts'
import { countOf, formatDate } from '../graph/dates.ts'
import { cutPassage } from '../graph/passages.ts'
import { Button } from '../parts/Button.tsx'
import { Failure, Notice, Skeleton } from '../parts/Notice.tsx'
import { Link } from '../route/Link.tsx'
import { toDocument } from '../route/route.ts'
import { FindField } from './FindField.tsx'
import styles from './Documents.module.css'

export function TextSearch({ text }: { readonly text: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(textQuery(text))
  const hits = data?.pages.flatMap((page) => page.documents)
  return (
    <div className={styles['list']}>
      <header className={styles['top']}>
        <h1>Documents</h1>
        {hits !== undefined && <span className={styles['total']}>{`${countOf(hits.length, 'document')}${hasNextPage ? ' and more' : ''}`}</span>}
        <FindField key={text} text={text} focus={text === ''} />
      </header>
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && text !== '' && <Skeleton lines={8} label="Searching the documents" />}
      {hits?.length === 0 && (
        <Notice icon={<SearchX size={28} strokeWidth={1.4} aria-hidden="true" />} title="No document says so">
          Words are found whole: try another form of them, fewer of them, or OR between them. <Link to={{ screen: 'documents', collection: null }}>See all documents</Link>.
        </Notice>
      )}
      <ol>
        {hits?.map((hit) => (
          <Hit key={hit.id} hit={hit} />
        ))}
      </ol>
      {hasNextPage && (
        <p className={styles['more']}>
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            More documents
          </Button>
        </p>
      )}
    </div>
  )
}

function Hit({ hit: { id, title, publisher, published, collection, matches, snippets } }: { readonly hit: FindResponse['documents'][number] }) {
  const source = [publisher, formatDate(published), collection, countOf(matches, 'place')].filter((part) => part !== null)
  return (
    <li className={styles['hit']}>
      <Link to={toDocument(id, snippets[0]?.sentence ?? null)} className={styles['title']}>
        {title}
      </Link>
      <span className={styles['source']}>{source.join(' · ')}</span>
      {snippets.map((snippet) => (
        <Link key={snippet.sentence} to={toDocument(id, snippet.sentence)} className={styles['snippet']}>
          {cutPassage(snippet.text, snippet.marks.map((span) => ({ ...span, mark: true })), 0).map(({ start, text, marks }) => (marks.length > 0 ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>))}
          {snippet.page !== null && <small> p. {snippet.page}</small>}
        </Link>
      ))}
    </li>
  )
}
