// A relationship in one look: both entities, the words between them, how it was said and how well it is supported.

import type { Entity, RelationshipResponse, TypeRow } from '../api/types.ts'
import { formatInterval } from '../graph/dates.ts'
import { supportOf, SUPPORTS } from '../graph/filters.ts'
import { phraseOf } from '../graph/words.ts'
import { Chip } from '../parts/Chip.tsx'
import { EntityMark } from '../parts/Marks.tsx'
import { Link } from '../route/Link.tsx'
import { toEntity } from '../route/route.ts'
import { categoryColour, categoryInk } from '../theme/marks.ts'
import { CATEGORY_LABELS, FACTUALITY_LABELS } from './labels.ts'
import styles from './Inspector.module.css'

interface Props {
  readonly found: RelationshipResponse
  readonly row: TypeRow | undefined
}

export function RelationshipHead({ found: { relationship, head, tail }, row }: Props) {
  const { type, category, factuality, from, to } = relationship
  const { before, after } = phraseOf(row, 'out', type)
  const support = supportOf(relationship)
  const when = formatInterval(from, to)
  return (
    <header className={styles['head']}>
      <div className={styles['chips']}>
        <Chip ink={categoryInk(category)}>{CATEGORY_LABELS[category]}</Chip>
        <Chip>{FACTUALITY_LABELS[factuality]}</Chip>
        <Chip>{SUPPORTS.find(({ name }) => name === support)?.label}</Chip>
      </div>
      <h2>
        <EntityLine entity={head} />
        <span className={styles['joint']} style={{ borderColor: categoryColour(category) }}>
          <span style={{ color: categoryInk(category) }} className={styles['verb']}>
            {[before, after].filter((part) => part !== '').join(' … ')}
          </span>
          <small>
            {type}
            {when !== null && ` · ${when}`}
          </small>
        </span>
        <EntityLine entity={tail} />
      </h2>
    </header>
  )
}

function EntityLine({ entity: { id, type, name } }: { readonly entity: Entity }) {
  return (
    <Link to={toEntity(id)} className={styles['end']}>
      <EntityMark type={type} size={14} />
      {name}
    </Link>
  )
}
