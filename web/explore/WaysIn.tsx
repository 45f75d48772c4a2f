// The first visit: three ways to begin. Gone once one is taken, or waved away.

import { useLocalStorage } from '@mantine/hooks'
import { SquareTerminal, Upload, User } from 'lucide-react'
import type { View } from '../graph/view.ts'
import { Button } from '../parts/Button.tsx'
import { useNavigation } from '../route/RouteProvider.tsx'
import { toEntity, type Route } from '../route/route.ts'
import inspector from '../inspect/Inspector.module.css'
import styles from './Explore.module.css'

export function useFirstVisit(): { readonly first: boolean; readonly settle: () => void } {
  const [visited, setVisited] = useLocalStorage({ key: 'ligature-visited', defaultValue: false, getInitialValueInEffect: false })
  return { first: !visited, settle: () => setVisited(true) }
}

export function WaysIn({ view }: { readonly view: View }) {
  const { first, settle } = useFirstVisit()
  const { navigate } = useNavigation()
  if (!first) return null
  const person = [...view.entities.values()].filter(({ type }) => type === 'Person').sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))[0]
  const take = (route: Route) => () => {
    settle()
    navigate(route)
  }
  const ways = [
    ...(person === undefined ? [] : [{ icon: User, title: 'Follow one person', says: `${person.name}, and what is said of them`, go: take(toEntity(person.id)) }]),
    { icon: Upload, title: 'Add my documents', says: 'Reports, articles, PDFs', go: take({ screen: 'add' }) },
    { icon: SquareTerminal, title: 'Ask a question', says: 'In Cypher, from examples', go: take({ screen: 'query' }) },
  ]
  return (
    <section className={inspector['section']} aria-label="Ways to begin">
      <h3 className={inspector['heading']}>Three ways to begin</h3>
      <div className={styles['ways']}>
        {ways.map(({ icon: Icon, title, says, go }) => (
          <button key={title} type="button" onClick={go}>
            <Icon size={18} strokeWidth={1.8} aria-hidden="true" />
            <span>
              <b>{title}</b>
              <small>{says}</small>
            </span>
          </button>
        ))}
      </div>
      <Button tone="link" onClick={settle}>
        I know my way
      </Button>
    </section>
  )
}
