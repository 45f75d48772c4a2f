// What would come of merging two: the name, every name that leads to it, and what links both already.

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { claimsQuery, documentQuery, entityQuery, neighboursQuery } from '../api/queries.ts'
import type { Entity, EntityResponse, NeighboursResponse } from '../api/types.ts'
import { countOf, formatInterval } from '../graph/dates.ts'
import { MarkedSentence } from '../inspect/MarkedSentence.tsx'
import { Button, Key } from '../parts/Button.tsx'
import { EntityMark } from '../parts/Marks.tsx'
import { Failure, Skeleton } from '../parts/Notice.tsx'
import { mergeEntities, type Decision } from './decisions.ts'
import styles from './Forms.module.css'

const MOST = 200

interface Props {
  readonly pair: readonly [Entity, Entity]
  /** `into` is the entity that stays. */
  readonly merge: (decision: Decision, into: string) => void
  readonly mergeKey?: string
  /** Further buttons. */
  readonly children?: ReactNode
}

export function MergePreview({ pair, merge, mergeKey, children }: Props) {
  const [left, right] = [useQuery(entityQuery(pair[0].id)), useQuery(entityQuery(pair[1].id))]
  const near = [useQuery(neighboursQuery(pair[0].id, MOST)), useQuery(neighboursQuery(pair[1].id, MOST))]
  const shared = useMemo(() => findShared(pair, near.map(({ data }) => data)), [pair, near[0]?.data, near[1]?.data])
  const error = left.error ?? right.error
  if (error !== null) return <Failure error={error} retry={() => void Promise.all([left.refetch(), right.refetch()])} />
  if (left.data === undefined || right.data === undefined) return <Skeleton lines={6} label="Loading the two" />
  return (
    <Preview key={`${left.data.id} ${right.data.id}`} left={left.data} right={right.data} shared={shared} merge={merge} mergeKey={mergeKey}>
      {children}
    </Preview>
  )
}

interface PreviewProps extends Omit<Props, 'pair' | 'mergeKey'> {
  readonly left: EntityResponse
  readonly right: EntityResponse
  readonly shared: readonly string[]
  readonly mergeKey: string | undefined
}

function Preview({ left, right, shared, merge, mergeKey, children }: PreviewProps) {
  // The better connected one stays, whatever the name.
  const [into, other] = right.degree > left.degree ? [right, left] : [left, right]
  const names = [...new Set([into.name, other.name, ...into.names, ...other.names])]
  const [name, setName] = useState(into.name)
  return (
    <form
      className={styles['form']}
      aria-label="Merge"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') merge(mergeEntities({ into, other, name: name.trim() }), into.id)
      }}
    >
      <div className={styles['both']}>
        {[left, right].map((entity) => (
          <EntitySummary key={entity.id} entity={entity} />
        ))}
      </div>
      <fieldset className={styles['names']}>
        <legend>Called</legend>
        {names.slice(0, 8).map((one) => (
          <label key={one} data-chosen={one === name}>
            <input type="radio" name="name" checked={one === name} onChange={() => setName(one)} />
            {one}
          </label>
        ))}
        <input aria-label="Another name" value={name} maxLength={300} onChange={(event) => setName(event.currentTarget.value)} />
      </fieldset>
      <section className={styles['result']} aria-label="What comes of it">
        <h3>What comes of it</h3>
        <p className={styles['end']}>
          <EntityMark type={into.type} size={14} /> <b>{name}</b>
        </p>
        <p className={styles['quiet']}>also {names.filter((one) => one !== name).join(', ') || 'nothing else'}</p>
        <p className={styles['quiet']}>
          {countOf(left.mentions + right.mentions, 'mention')} in {countOf(new Set([...left.documents, ...right.documents].map(({ id }) => id)).size, 'document')}, at most{' '}
          {countOf(left.degree + right.degree, 'relationship')}
        </p>
        <p className={styles['quiet']}>{shared.length === 0 ? 'Nothing is linked to both.' : `Linked to both: ${shared.slice(0, 6).join(', ')}${shared.length > 6 ? ` and ${shared.length - 6} more` : ''}`}</p>
      </section>
      <footer className={styles['buttons']}>
        <Button needs="review" type="submit" tone="accent" disabled={name.trim() === ''} data-autofocus>
          Merge {mergeKey !== undefined && <Key>{mergeKey}</Key>}
        </Button>
        {children}
      </footer>
    </form>
  )
}

function EntitySummary({ entity: { id, type, name, names, mentions, documents, documentCount, attributes, degree } }: { readonly entity: EntityResponse }) {
  const when = formatInterval(attributes.from, attributes.to)
  return (
    <section>
      <p className={styles['end']}>
        <EntityMark type={type} size={14} /> <b>{name}</b>
      </p>
      {names.length > 1 && <p className={styles['quiet']}>also {names.filter((one) => one !== name).join(', ')}</p>}
      {attributes.roles.length > 0 && <p className={styles['said']}>{attributes.roles.slice(0, 4).map((role) => `“${role}”`).join(', ')}</p>}
      <p className={styles['quiet']}>
        {[attributes.country, when, countOf(mentions, 'mention'), countOf(documentCount, 'document'), countOf(degree, 'relationship')].filter((part) => part !== null).join(' · ')}
      </p>
      <p className={styles['quiet']}>{documents.slice(0, 3).map(({ title }) => title).join(' · ')}</p>
      <SaidOf id={id} document={documents[0]?.id ?? null} />
    </section>
  )
}

/** A few sentences in which it does or suffers something: names alone do not say who somebody is. */
const SENTENCES = 2

function SaidOf({ id, document }: { readonly id: string; readonly document: string | null }) {
  const { data } = useInfiniteQuery(claimsQuery(id))
  const sentences = new Map((data?.pages[0]?.claims ?? []).flatMap((claim) => (claim.sentence === null ? [] : [[claim.sentence.id, claim] as const])))
  if (data !== undefined && sentences.size === 0 && document !== null) return <NamedIn id={id} document={document} />
  return (
    <>
      {[...sentences.values()].slice(0, SENTENCES).map(
        (claim) =>
          claim.sentence !== null && (
            <div key={claim.id} className={styles['evidence']}>
              <MarkedSentence claim={claim} sentence={claim.sentence} />
            </div>
          ),
      )}
    </>
  )
}

/** Of whom nothing is claimed, the first sentence that names it. */
function NamedIn({ id, document }: { readonly id: string; readonly document: string }) {
  const { data } = useQuery(documentQuery(document))
  const mention = data?.mentions.find(({ entity }) => entity === id)
  const sentence = data?.sentences.find(({ start, end }) => mention !== undefined && start <= mention.start && mention.end <= end)
  if (data === undefined || mention === undefined || sentence === undefined) return null
  return (
    <blockquote className={`${styles['evidence'] ?? ''} ${styles['said'] ?? ''}`}>
      {data.text.slice(sentence.start, mention.start)}
      <mark>{data.text.slice(mention.start, mention.end)}</mark>
      {data.text.slice(mention.end, sentence.end)}
    </blockquote>
  )
}

function findShared([left, right]: readonly [Entity, Entity], answers: readonly (NeighboursResponse | undefined)[]): readonly string[] {
  const [mine, theirs] = answers.map((answer, index) => {
    const own = index === 0 ? left.id : right.id
    const ends = answer?.relationships.filter(({ category }) => category !== 'none').flatMap(({ head, tail }) => (head === own ? [tail] : tail === own ? [head] : []))
    return new Set(ends)
  })
  return (answers[0]?.entities ?? []).filter(({ id }) => mine?.has(id) === true && theirs?.has(id) === true).map(({ name }) => name)
}
