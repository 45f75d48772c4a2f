// The row that is open: what is claimed and the buttons above, the sentence in its paragraph below; of a group every
// sentence, each of which may be left out.

import { useTypeRows } from '../api/queries.ts'
import type { Evidence } from '../api/types.ts'
import { countOf } from '../graph/dates.ts'
import { phraseOf } from '../graph/words.ts'
import { MarkedSentence } from '../inspect/MarkedSentence.tsx'
import { Button, Key } from '../parts/Button.tsx'
import { EntityMark } from '../parts/Marks.tsx'
import { categoryInk } from '../theme/marks.ts'
import { ClaimInContext } from './ClaimInContext.tsx'
import type { Work } from './ClaimQueue.tsx'
import { VerdictButtons } from './VerdictButtons.tsx'
import { EditForm } from './EditForm.tsx'
import type { Item } from './items.ts'
import { NoteOn } from './NoteOn.tsx'
import { OutcomeWords } from './QueueRow.tsx'
import type { Session } from './session.ts'
import styles from './Review.module.css'

interface Props {
  readonly item: Item
  readonly outcomes: Session['outcomes']
  readonly work: Work
}

export function OpenItem({ item, outcomes, work }: Props) {
  const [claim] = item.claims
  if (claim === undefined) return null
  const open = item.claims.filter(({ id }) => !outcomes.has(id))
  const outcome = outcomes.get(claim.id)
  return (
    <div className={styles['sheet']}>
      <div className={styles['card']}>
        <h2 className={work.editing ? 'visually-hidden' : styles['claim']}>{item.shared === null ? <ClaimWords claim={claim} /> : `${countOf(item.claims.length, 'claim')}: ${item.shared}`}</h2>
        {work.editing && item.shared === null ? (
          <EditForm claims={[claim]} close={() => work.setEditing(false)} save={(decision) => void work.change(decision).then(() => work.setEditing(false))} />
        ) : (
          <div className={styles['bar']}>
            {open.length === 0 && outcome !== undefined ? <OutcomeWords outcome={outcome} /> : <VerdictButtons decide={work.settle} count={item.shared === null ? 1 : open.filter(({ id }) => !work.left.has(id)).length} />}
            {item.shared === null && open.length > 0 && (
              <Button needs="review" onClick={() => work.setEditing(true)}>
                Edit <Key>E</Key>
              </Button>
            )}
            {item.shared === null && <NoteOn key={claim.id} claims={[claim]} change={work.change} />}
            <Button className={styles['next']} onClick={() => work.move(1)}>
              Next <Key>↓</Key>
            </Button>
          </div>
        )}
      </div>
      {item.shared === null ? <ClaimInContext claim={claim} /> : <GroupClaims item={item} outcomes={outcomes} work={work} />}
    </div>
  )
}

export function ClaimWords({ claim: { subject, object, type, category } }: { readonly claim: Evidence }) {
  const rows = useTypeRows()
  const { before, after } = phraseOf(rows.get(type), 'out', type)
  return (
    <>
      <EntityMark type={subject.type} size={13} /> {subject.name} <span style={{ color: categoryInk(category) }}>{before}</span> <EntityMark type={object.type} size={13} /> {object.name}
      {after !== '' && <span style={{ color: categoryInk(category) }}> {after}</span>}
    </>
  )
}

function GroupClaims({ item, outcomes, work }: Props) {
  return (
    <ul className={styles['members']}>
      {item.claims.map((claim) => {
        const outcome = outcomes.get(claim.id)
        return (
          <li key={claim.id} data-settled={outcome !== undefined}>
            <label className={styles['member']}>
              <input type="checkbox" checked={!work.left.has(claim.id)} disabled={outcome !== undefined} onChange={() => work.leave(claim.id)} />
              <span className={styles['claim']}>
                <ClaimWords claim={claim} />
              </span>
              {outcome !== undefined && <OutcomeWords outcome={outcome} />}
            </label>
            {claim.sentence !== null && <MarkedSentence claim={claim} sentence={claim.sentence} />}
            <p className={styles['source']}>{claim.document?.title ?? 'The document was removed.'}</p>
          </li>
        )
      })}
    </ul>
  )
}
