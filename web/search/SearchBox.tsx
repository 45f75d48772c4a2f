// Finds entities by any of their names, and documents, as you type.

import { Combobox, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useEffect, useState, type RefObject } from 'react'
import { searchQuery } from '../api/queries.ts'
import { Key } from '../parts/Button.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { toDocument, toEntity } from '../route/route.ts'
import { SearchHits } from './SearchHits.tsx'
import styles from './Search.module.css'

const WAIT_MS = 120
const MOST = 8

export function SearchBox({ inputRef }: { readonly inputRef: RefObject<HTMLInputElement | null> }) {
  const { navigate } = useNavigation()
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), WAIT_MS)
  const { data, error, isFetching } = useQuery(searchQuery(asked, MOST))
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const { selectFirstOption } = combobox
  useEffect(() => {
    if (data !== undefined) selectFirstOption()
  }, [data, selectFirstOption])

  const choose = (option: string) => {
    const [kind, id = ''] = option.split(/:(.*)/s)
    navigate(kind === 'document' ? toDocument(id) : toEntity(id))
    setText('')
    combobox.closeDropdown()
    inputRef.current?.blur()
  }
  const escape = () => {
    setText('')
    combobox.closeDropdown()
    inputRef.current?.blur()
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" classNames={{ dropdown: styles['dropdown'] ?? '', option: styles['option'] ?? '' }}>
      <Combobox.DropdownTarget>
        <div className={styles['field']}>
          <Search size={15} aria-hidden="true" className={styles['glass']} />
          <Combobox.EventsTarget withExpandedAttribute>
            <input
              ref={inputRef}
              type="text"
              role="combobox"
              aria-label="Search"
              placeholder="Find a person, organization, place, event or document"
              autoComplete="off"
              spellCheck={false}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value)
                combobox.openDropdown()
              }}
              onFocus={() => combobox.openDropdown()}
              onBlur={() => combobox.closeDropdown()}
              onKeyDown={(event) => {
                if (event.key === 'Escape') escape()
              }}
            />
          </Combobox.EventsTarget>
          <Key>/</Key>
        </div>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <SearchHits text={asked} hits={data} error={error} pending={isFetching || asked !== text.trim()} />
      </Combobox.Dropdown>
    </Combobox>
  )
}
