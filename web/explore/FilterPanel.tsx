// What is shown and what is not; at the same time the legend of the canvas.

import { useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleDot, CircleAlert, Files } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { ontologyQuery, statusQuery } from '../api/queries.ts'
import { formatCount } from '../graph/dates.ts'
import { countView, isDefault, MANNERS, SUPPORTS, type FilterGroup, type Support } from '../graph/filters.ts'
import type { View } from '../graph/view.ts'
import { Button } from '../parts/Button.tsx'
import { EntityMark, LineMark } from '../parts/Marks.tsx'
import { useToast } from '../parts/ToastProvider.tsx'
import { useExplore } from './ExploreProvider.tsx'
import { FilterRow } from './FilterRow.tsx'
import { SavedViews } from './SavedViews.tsx'
import { SourceFilter } from './SourceFilter.tsx'
import styles from './Explore.module.css'

const SUPPORT_MARKS: Readonly<Record<Support, ReactNode>> = {
  confirmed: <CircleCheck size={14} color="var(--confirm)" aria-hidden="true" />,
  several: <Files size={14} aria-hidden="true" />,
  one: <CircleDot size={14} aria-hidden="true" />,
  contested: <CircleAlert size={14} color="var(--legal)" aria-hidden="true" />,
}

interface Option {
  readonly name: string
  readonly label: string
  readonly mark: ReactNode
  /** How many the whole graph has, where that is known. */
  readonly stored?: number | undefined
}

export function FilterPanel({ view, shown }: { readonly view: View; readonly shown: View }) {
  const { state, dispatch } = useExplore()
  const toast = useToast()
  const { data: ontology } = useQuery(ontologyQuery)
  const { data: status } = useQuery(statusQuery)
  const counts = useMemo(() => countView(view), [view])
  const stored = status?.counts
  const groups: readonly { readonly group: FilterGroup; readonly title: string; readonly options: readonly Option[] }[] = [
    {
      group: 'types',
      title: 'Entities',
      options: (ontology?.entityTypes ?? []).map((type) => ({ name: type, label: type, mark: <EntityMark type={type} />, stored: stored?.byEntityType[type] })),
    },
    {
      group: 'categories',
      title: 'Relationships',
      options: (ontology?.categories ?? []).map(({ name, label }) => ({ name, label, mark: <LineMark category={name} />, stored: stored?.byCategory[name] })),
    },
    {
      group: 'manners',
      title: 'How it was said',
      options: MANNERS.map(({ name, label, members }) => ({ name, label, mark: <LineMark factuality={members[0] ?? 'asserted'} /> })),
    },
    { group: 'supports', title: 'Support', options: SUPPORTS.map(({ name, label }) => ({ name, label, mark: SUPPORT_MARKS[name] })) },
  ]
  return (
    <aside className={styles['filters']} aria-label="Filters">
      {groups.map(({ group, title, options }) => (
        <section key={group} className={styles['group']} aria-label={title}>
          <h2 className={styles['heading']}>{title}</h2>
          {options.map((option) => (
            <FilterRow
              key={option.name}
              {...option}
              shown={!state.filters[group].has(option.name as never)}
              count={counts[group].get(option.name) ?? 0}
              toggle={() => {
                dispatch({ kind: 'toggle', group, name: option.name })
                if (option.name === 'none' && state.filters.categories.has('none')) toast({ message: 'Shown from now on: expand an entity to bring what merely appears with it' })
              }}
              only={() => dispatch({ kind: 'only', group, name: option.name, all: options.map(({ name }) => name) })}
            />
          ))}
        </section>
      ))}
      <SourceFilter />
      <SavedViews />
      <div className={styles['foot']}>
        <p>
          Showing {formatCount(shown.entities.size)}
          {stored === undefined ? ' entities' : ` of ${formatCount(stored.entities)} entities`} and {formatCount(shown.relationships.size)}
          {stored === undefined ? ' relationships' : ` of ${formatCount(stored.relationships)} relationships`}.
        </p>
        {!isDefault(state.filters) && (
          <Button tone="link" onClick={() => dispatch({ kind: 'showAll' })}>
            Reset the filters
          </Button>
        )}
      </div>
    </aside>
  )
}
