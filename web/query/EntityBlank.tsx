// A blank that takes an entity: completes names from the search as they are typed.

import { Combobox, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { searchQuery } from '../api/queries.ts'
import type { EntityReference, EntityType } from '../api/types.ts'
import { EntityMark } from '../parts/Marks.tsx'
import { Emphasis } from '../search/Emphasis.tsx'
import searchStyles from '../search/Search.module.css'
import styles from './Query.module.css'

const WAIT_MS = 120
/** More are asked for than shown, because those of other types fall away. */
const ASKED = 40
const SHOWN = 8

interface Props {
  readonly name: string
  readonly types: readonly EntityType[]
  readonly value: EntityReference | null
  readonly choose: (entity: EntityReference | null) => void
}

export function EntityBlank({ name, types, value, choose }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? value?.name ?? ''
  const [asked] = useDebouncedValue((typed ?? '').trim(), WAIT_MS)
  const { data, error, isFetching } = useQuery(searchQuery(asked, ASKED))
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (data !== undefined) selectFirstOption()
  }, [data, selectFirstOption])
  const found = (data?.entities ?? []).filter(({ type }) => types.includes(type)).slice(0, SHOWN)
  const submit = (id: string) => {
    const entity = found.find((one) => one.id === id)
    if (entity !== undefined) choose({ id: entity.id, type: entity.type, name: entity.name })
    setTyped(null)
    combobox.closeDropdown()
  }
  const leave = () => {
    combobox.closeDropdown()
    setTyped(null)
  }
  return (
    <Combobox store={combobox} onOptionSubmit={submit} shadow="md" width={340} position="bottom-start" classNames={{ dropdown: searchStyles['dropdown'] ?? '', option: searchStyles['option'] ?? '' }}>
      <Combobox.DropdownTarget>
        <span className={styles['blank']} data-filled={value !== null}>
          {value !== null && typed === null && <EntityMark type={value.type} size={11} />}
          <Combobox.EventsTarget withExpandedAttribute>
            <input
              type="text"
              role="combobox"
              aria-label={name}
              placeholder={name}
              autoComplete="off"
              spellCheck={false}
              size={Math.min(34, Math.max(name.length, text.length, 8))}
              value={text}
              onChange={(event) => {
                setTyped(event.currentTarget.value)
                if (event.currentTarget.value === '') choose(null)
                combobox.openDropdown()
              }}
              onFocus={(event) => event.currentTarget.select()}
              onBlur={leave}
            />
          </Combobox.EventsTarget>
        </span>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={asked === '' || typed === null}>
        {error !== null && <p className={searchStyles['note']}>{error.message}</p>}
        {error === null && found.length === 0 && (
          <p className={searchStyles['note']}>{isFetching ? 'Looking …' : `Nothing fits “${asked}” here. Try the first letters of one word of the name.`}</p>
        )}
        {found.length > 0 && (
          <Combobox.Options className={searchStyles['options'] ?? ''} aria-label="Found">
            {found.map((entity) => (
              <Combobox.Option key={entity.id} value={entity.id}>
                <EntityMark type={entity.type} />
                <span className={searchStyles['found']}>
                  <Emphasis text={entity.name} query={asked} />
                  {entity.matched !== entity.name && <span className={searchStyles['alias']}>also {entity.matched}</span>}
                </span>
                <span className={searchStyles['aside']}>{entity.type}</span>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}
