// What one sentence says: the sentence itself, by whom and when, where it stands, and why it was read so.

import { Fact, Reference } from './Fact.tsx'
import { Check, Copy } from 'lucide-react'
import { useClipboard } from '@mantine/hooks'
import type { Evidence } from '../api/types.ts'
import { formatDate, formatInterval } from '../graph/dates.ts'
import { formatFootnote, lacksAgent } from '../graph/words.ts'
import { Button } from '../parts/Button.tsx'
import { Link } from '../route/Link.tsx'
import { toDocument } from '../route/route.ts'
import { ClaimReview } from '../review/RelationshipReview.tsx'
import { ClaimReason } from './ClaimReason.tsx'
import { MarkedSentence } from './MarkedSentence.tsx'
import { FACTUALITY_LABELS } from './labels.ts'
import styles from './Claim.module.css'

interface Props {
  readonly claim: Evidence
  /** Whether it is all that its relationship rests on: then the decision about that is the one about it. */
  readonly alone?: boolean
}

export function ClaimCard({ claim, alone = false }: Props) {
  return (
    <article className={styles['claim']}>
      {claim.sentence === null ? (
        <p className={styles['quiet']}>Background fact: no document says it.</p>
      ) : (
        <div className={styles['card']}>
          <MarkedSentence claim={claim} sentence={claim.sentence} />
          <ClaimSource claim={claim} sentence={claim.sentence.id} />
        </div>
      )}
      <ClaimFacts claim={claim} />
      <ClaimReason claim={claim} />
      {!alone && <ClaimReview claim={claim} />}
    </article>
  )
}

function ClaimSource({ claim, sentence }: { readonly claim: Evidence; readonly sentence: string }) {
  const { copied, copy } = useClipboard({ timeout: 1600 })
  const { document } = claim
  return (
    <footer className={styles['source']}>
      <p>
        {document === null ? 'The document was removed.' : document.title}
        {document !== null && <span>{[document.publisher, formatDate(document.published)].filter((part) => part !== null).join(' · ')}</span>}
      </p>
      <div className={styles['actions']}>
        {document !== null && <Link to={toDocument(document.id, sentence)}>Open at this sentence</Link>}
        <Button tone="link" onClick={() => copy(formatFootnote(claim))}>
          {copied ? <Check size={13} aria-hidden="true" /> : <Copy size={13} aria-hidden="true" />}
          {copied ? 'Copied' : 'Copy as footnote'}
        </Button>
      </div>
    </footer>
  )
}

/** Only what is worth saying: silence about who did it is, an ordinary assertion is not. */
function ClaimFacts({ claim }: { readonly claim: Evidence }) {
  const { by, at, saidBy, from, to, dateText, factuality, sentence } = claim
  const when = formatInterval(from, to)
  const words = dateText === null ? null : `“${dateText}”`
  return (
    <dl className={styles['facts']}>
      {by !== null && <Fact name="By whom">{<Reference entity={by} />}</Fact>}
      {lacksAgent(claim) && <Fact name="By whom">not stated</Fact>}
      {at !== null && <Fact name="Where">{<Reference entity={at} />}</Fact>}
      {(when !== null || words !== null) && (
        <Fact name="When">
          {when ?? words}
          {when !== null && words !== null && <span className={styles['from']}> from {words}</span>}
        </Fact>
      )}
      {sentence !== null && <Fact name="Said by">{saidBy === null ? 'the author' : <Reference entity={saidBy} />}</Fact>}
      {factuality !== 'asserted' && <Fact name="How">{FACTUALITY_LABELS[factuality].toLowerCase()}</Fact>}
    </dl>
  )
}
