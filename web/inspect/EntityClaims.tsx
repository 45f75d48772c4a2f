// What is said of an entity, in order of time, each as a sentence that leads to its document.

import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { claimsQuery, useTypeRows } from '../api/queries.ts'
import type { Evidence, TypeRow } from '../api/types.ts'
import { countOf, formatInterval } from '../graph/dates.ts'
import { phraseOf } from '../graph/words.ts'
import { Button } from '../parts/Button.tsx'
import { LineMark } from '../parts/Marks.tsx'
import { Failure, Skeleton } from '../parts/Notice.tsx'
import { Link } from '../route/Link.tsx'
import { EXPLORE, toDocument } from '../route/route.ts'
import styles from './Inspector.module.css'

const FIRST = 5

export function EntityClaims({ id }: { readonly id: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(claimsQuery(id))
  const rows = useTypeRows()
  const [all, setAll] = useState(false)
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  if (data === undefined) return <Skeleton lines={4} label="Loading what is said" />
  const claims = data.pages.flatMap((page) => page.claims)
  if (claims.length === 0) return null
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{hasNextPage ? `The first ${countOf(claims.length, 'claim')}, in order of time` : `${countOf(claims.length, 'claim')}, in order of time`}</h3>
      <ol>
        {(all ? claims : claims.slice(0, FIRST)).map((claim) => (
          <ClaimLine key={claim.id} claim={claim} row={rows.get(claim.type)} />
        ))}
      </ol>
      {claims.length > FIRST && (
        <Button tone="link" onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${claims.length}`}
        </Button>
      )}
      {all && hasNextPage && (
        <Button tone="link" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show later ones
        </Button>
      )}
    </section>
  )
}

function ClaimLine({ claim, row }: { readonly claim: Evidence; readonly row: TypeRow | undefined }) {
  const { type, category, factuality, subject, object, from, to, sentence, document } = claim
  const { before, after } = phraseOf(row, 'out', type)
  const target = document === null || sentence === null ? EXPLORE : toDocument(document.id, sentence.id)
  return (
    <li>
      <Link to={target} className={styles['said']} title={document === null ? undefined : `${document.title}. Open at this sentence.`}>
        <span className={styles['what']}>
          <LineMark category={category} factuality={factuality} width={18} />
          <span className={styles['grow']}>{[subject.name, before, object.name, after].filter((part) => part !== '').join(' ')}</span>
          <span className={styles['aside']}>{formatInterval(from, to) ?? 'no date'}</span>
        </span>
        {sentence !== null && <q>{sentence.text.trim()}</q>}
      </Link>
    </li>
  )
}
