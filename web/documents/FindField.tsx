// Where a text query is typed, and the way to a list of names.

import { Search } from 'lucide-react'
import { useState } from 'react'
import { Link } from '../route/Link.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import styles from './Documents.module.css'

export function FindField({ text, focus = false }: { readonly text: string; readonly focus?: boolean }) {
  const { navigate } = useNavigation()
  const [typed, setTyped] = useState(text)
  return (
    <form
      className={styles['find']}
      role="search"
      aria-label="In the documents"
      onSubmit={(event) => {
        event.preventDefault()
        navigate(typed.trim() === '' ? { screen: 'documents', collection: null } : { screen: 'find', text: typed.trim() })
      }}
    >
      <label className={styles['field']}>
        <Search size={14} aria-hidden="true" />
        <input type="text" aria-label="Find in the text" placeholder='Find in the text: words, "a phrase", AND, OR, NOT' autoFocus={focus} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      </label>
      <Link to={{ screen: 'names' }}>Check a list of names</Link>
    </form>
  )
}
