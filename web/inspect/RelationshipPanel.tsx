// A relationship: who did what to whom, and every sentence that says so.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { RequestError } from '../api/client.ts'
import { furtherClaimsQuery, relationshipQuery, useTypeRows } from '../api/queries.ts'
import type { Evidence, RelationshipResponse } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import type { View } from '../graph/view.ts'
import { Button } from '../parts/Button.tsx'
import { Failure, Notice, Skeleton } from '../parts/Notice.tsx'
import { TargetHistory } from '../history/TargetHistory.tsx'
import { RelationshipReview } from '../review/RelationshipReview.tsx'
import { AroundInTime } from './AroundInTime.tsx'
import { BetweenThem } from './BetweenThem.tsx'
import { ClaimCard } from './ClaimCard.tsx'
import { RelationshipHead } from './RelationshipHead.tsx'
import styles from './Inspector.module.css'

export function RelationshipPanel({ id, view }: { readonly id: string; readonly view: View }) {
  const { data, error, refetch } = useQuery(relationshipQuery(id))
  const rows = useTypeRows()
  if (error instanceof RequestError && error.status === 404) {
    return <Notice title="This relationship is not in the graph">The last sentence that said so may have been removed. Choose another line, or go back.</Notice>
  }
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={9} label="Loading the evidence" />
  return (
    <div className={styles['panel']}>
      <RelationshipHead found={data} row={rows.get(data.relationship.type)} />
      <RelationshipReview found={data} />
      {data.relationship.contested ? <BothSides found={data} /> : <Claims title={titleOf(data.claims)} claims={data.claims} />}
      {data.next !== null && <FurtherClaims key={data.next} id={id} from={data.next} shown={data.claims.length} all={data.relationship.claims} />}
      <BetweenThem found={data} view={view} />
      <AroundInTime found={data} />
      <TargetHistory target={id} />
    </div>
  )
}

interface FurtherProps {
  readonly id: string
  /** The cursor that the first page ends with. */
  readonly from: string
  readonly shown: number
  readonly all: number
}

/** The sentences after the first page, when they are asked for. */
function FurtherClaims({ id, from, shown, all }: FurtherProps) {
  const [asked, setAsked] = useState(false)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({ ...furtherClaimsQuery(id, from), enabled: asked })
  const claims = data?.pages.flatMap((page) => page.claims) ?? []
  const left = Math.max(0, all - shown - claims.length)
  return (
    <section className={styles['section']}>
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} alone={false} />
      ))}
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {(!asked || hasNextPage) && (
        <Button disabled={isFetching} onClick={() => (asked ? void fetchNextPage() : setAsked(true))}>
          Show more{left > 0 && ` of ${countOf(left, 'sentence')}`}
        </Button>
      )}
    </section>
  )
}

function Claims({ title, claims }: { readonly title: string; readonly claims: readonly Evidence[] }) {
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{title}</h3>
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} alone={claims.length === 1} />
      ))}
    </section>
  )
}

/** Where claims disagree, who says so and who denies it stand side by side, each with its speaker. */
function BothSides({ found: { claims } }: { readonly found: RelationshipResponse }) {
  const denials = claims.filter(({ factuality }) => factuality === 'denied')
  const others = claims.filter(({ factuality }) => factuality !== 'denied')
  return (
    <div className={styles['sides']}>
      <Claims title={`Say so · ${speakersOf(others)}`} claims={others} />
      <Claims title={`Deny it · ${speakersOf(denials)}`} claims={denials} />
    </div>
  )
}

function speakersOf(claims: readonly Evidence[]): string {
  return [...new Set(claims.map(({ saidBy }) => saidBy?.name ?? 'the author'))].join(', ')
}

function titleOf(claims: readonly Evidence[]): string {
  const sentences = claims.filter(({ sentence }) => sentence !== null).length
  if (sentences === 0) return 'No sentence says so'
  const documents = new Set(claims.flatMap(({ document }) => document?.id ?? [])).size
  const within = documents > 1 ? ` in ${countOf(documents, 'document')}` : ''
  return `${countOf(sentences, 'sentence')}${within} ${sentences === 1 ? 'says' : 'say'} so`
}
