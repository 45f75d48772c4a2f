// Why a claim was read from its sentence: the words, the rule, and who the words stand for.

import type { Evidence } from '../api/types.ts'
import { wordsAt } from './sentence.ts'
import styles from './Claim.module.css'

export function ClaimReason({ claim }: { readonly claim: Evidence }) {
  const { sentence, spans, subject, object, foundBy, confidence } = claim
  if (sentence === null) {
    return (
      <p className={styles['why']}>
        <b>Why:</b> known from <code>{foundBy}</code>.
      </p>
    )
  }
  const words = wordsAt(sentence, spans.predicate) ?? (claim.predicate === '' ? null : claim.predicate)
  const standIns = [
    { said: wordsAt(sentence, spans.subject), name: subject.name },
    { said: wordsAt(sentence, spans.object), name: object.name },
  ].filter(({ said, name }) => said !== null && said !== name)
  return (
    <p className={styles['why']}>
      <b>Why:</b> {words !== null && `“${words}” · `}
      {claim.origin === 'added' ? 'added by a person' : 'rule '}
      {claim.origin === 'extracted' && <code>{foundBy}</code>}
      {standIns.map(({ said, name }) => (
        <span key={name}>
          {' '}
          · “{said}” is {name}
        </span>
      ))}
      <span className={styles['score']}> · confidence {confidence.toFixed(2)}</span>
    </p>
  )
}
