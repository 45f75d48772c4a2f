// What is known of the claim that is open: its facts, what stands around it in the graph, its document, the keys.

import { Fact, Reference } from '../inspect/Fact.tsx'
import { formatDate, formatInterval } from '../graph/dates.ts'
import type { Evidence } from '../api/types.ts'
import { lacksAgent } from '../graph/words.ts'
import { FACTUALITY_LABELS } from '../inspect/labels.ts'
import { Key } from '../parts/Button.tsx'
import { Link } from '../route/Link.tsx'
import { toDocument } from '../route/route.ts'
import { AroundClaim } from './AroundClaim.tsx'
import styles from './Review.module.css'

interface Props {
  /** The claim that is open; null while a group is, or nothing. */
  readonly claim: Evidence | null
  readonly grouped: boolean
}

export function ClaimAside({ claim, grouped }: Props) {
  return (
    <aside className={styles['aside']} aria-label="This claim">
      {grouped && (
        <>
          <h2>These claims</h2>
          <p className={styles['quiet']}>One decision settles all that are ticked, and one undo takes it back. Take the tick away from what does not belong; press “One by one” to read each in its paragraph.</p>
        </>
      )}
      {claim !== null && (
        <>
          <h2>This claim</h2>
          <ClaimFacts claim={claim} />
          <h2>Around it</h2>
          <AroundClaim key={claim.id} claim={claim} />
          {claim.document !== null && (
            <>
              <h2>Document</h2>
              <Link to={toDocument(claim.document.id, claim.sentence?.id ?? null)} className={styles['document']}>
                {claim.document.title}
              </Link>
              <p className={styles['quiet']}>{[formatDate(claim.document.published), claim.document.publisher].filter((part) => part !== null).join(' · ')}</p>
            </>
          )}
        </>
      )}
      <p className={styles['keys']}>
        Move <Key>↑</Key> <Key>↓</Key> Undo <Key>Ctrl Z</Key> All keys <Key>?</Key>
      </p>
    </aside>
  )
}

function ClaimFacts({ claim }: { readonly claim: Evidence }) {
  const { type, saidBy, factuality, from, to, dateText, by, at, foundBy, origin, confidence, sentence } = claim
  const when = formatInterval(from, to)
  return (
    <dl className={styles['known']}>
      <Fact name="Type">{type}</Fact>
      {sentence !== null && <Fact name="Said by">{saidBy === null ? 'the author' : <Reference entity={saidBy} />}</Fact>}
      <Fact name="How">{FACTUALITY_LABELS[factuality]}</Fact>
      {by !== null && <Fact name="By whom">{<Reference entity={by} />}</Fact>}
      {lacksAgent(claim) && <Fact name="By whom">not stated</Fact>}
      <Fact name="When">
        {when ?? (dateText === null ? 'not stated' : `“${dateText}”`)}
        {when !== null && dateText !== null && <span className={styles['quiet']}> from “{dateText}”</span>}
      </Fact>
      {at !== null && <Fact name="Where">{<Reference entity={at} />}</Fact>}
      <Fact name="Found by">{origin === 'added' ? 'a person' : <code>{foundBy}</code>}</Fact>
      <Fact name="Confidence">{confidence.toFixed(2)}</Fact>
    </dl>
  )
}
