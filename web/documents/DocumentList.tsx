// Every document that was read, newest first.

import { useQuery } from '@tanstack/react-query'
import { FileText } from 'lucide-react'
import { statusQuery, useDocuments } from '../api/queries.ts'
import { countOf, formatCount } from '../graph/dates.ts'
import { Button } from '../parts/Button.tsx'
import { Failure, Notice, Skeleton } from '../parts/Notice.tsx'
import { Link } from '../route/Link.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { FindField } from './FindField.tsx'
import { DocumentTable } from './DocumentTable.tsx'
import styles from './Documents.module.css'

export function DocumentList({ collection }: { readonly collection: string | null }) {
  const { data: status } = useQuery(statusQuery)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDocuments(collection)
  const documents = data?.pages.flatMap((page) => page.documents) ?? []
  const collections = status?.counts.collections ?? []
  const total = collection === null ? status?.counts.documents : collections.find(({ name }) => name === collection)?.documents
  return (
    <div className={styles['list']}>
      <header className={styles['top']}>
        <h1>Documents</h1>
        {total !== undefined && <span className={styles['total']}>{formatCount(total)}</span>}
        <FindField text="" />
        {collections.length > 1 && (
          <nav aria-label="Collections" className={styles['collections']}>
            <Link to={{ screen: 'documents', collection: null }} aria-current={collection === null ? 'true' : undefined}>
              All
            </Link>
            {collections.map(({ name, documents: count }) => (
              <Link key={name} to={{ screen: 'documents', collection: name }} aria-current={collection === name ? 'true' : undefined}>
                {name} <span>{formatCount(count)}</span>
              </Link>
            ))}
          </nav>
        )}
      </header>
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Skeleton lines={10} label="Loading documents" />}
      {data !== undefined && documents.length === 0 && <NoDocuments />}
      {documents.length > 0 && <DocumentTable documents={documents} />}
      {hasNextPage && (
        <p className={styles['more']}>
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {isFetchingNextPage ? 'Loading …' : `Show more of ${total === undefined ? 'them' : countOf(total, 'document')}`}
          </Button>
        </p>
      )}
    </div>
  )
}

function NoDocuments() {
  const { navigate } = useNavigation()
  return (
    <Notice
      icon={<FileText size={28} strokeWidth={1.4} aria-hidden="true" />}
      title="No documents yet"
      actions={
        <Button tone="accent" onClick={() => navigate({ screen: 'add' })}>
          Add documents
        </Button>
      }
    >
      Add reports, articles or PDFs; each appears here with everyone and everything it speaks of.
    </Notice>
  )
}
