// Under whose name is decided, once a name was given.

import { Tooltip } from '@mantine/core'
import { useReviewing } from '../review/ReviewProvider.tsx'
import styles from './Frame.module.css'

export function AuthorBadge() {
  const { author, changeAuthor } = useReviewing()
  if (author === null) return null
  return (
    <Tooltip label={`You decide as ${author}`}>
      <button type="button" className={styles['author']} aria-label={`You decide as ${author}. Change the name.`} onClick={changeAuthor}>
        {author.charAt(0).toUpperCase()}
      </button>
    </Tooltip>
  )
}
