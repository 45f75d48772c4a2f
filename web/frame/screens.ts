// The screens of the rail, in their order, each with its key.

import { FileText, History, ListChecks, SquareTerminal, Upload, Waypoints, type LucideIcon } from 'lucide-react'
import { EXPLORE, toHistory, type Route } from '../route/route.ts'

interface ScreenRow {
  readonly name: string
  readonly key: string
  readonly icon: LucideIcon
  readonly route: Route
  /** Every route that this item stands for. */
  readonly covers: readonly Route['screen'][]
}

export const SCREENS: readonly ScreenRow[] = [
  { name: 'Explore', key: '1', icon: Waypoints, route: EXPLORE, covers: ['explore'] },
  { name: 'Review', key: '2', icon: ListChecks, route: { screen: 'review' }, covers: ['review'] },
  { name: 'Documents', key: '3', icon: FileText, route: { screen: 'documents', collection: null }, covers: ['documents', 'document', 'find', 'names'] },
  { name: 'Query', key: '4', icon: SquareTerminal, route: { screen: 'query' }, covers: ['query'] },
  { name: 'History', key: '5', icon: History, route: toHistory(), covers: ['history'] },
  { name: 'Add documents', key: '6', icon: Upload, route: { screen: 'add' }, covers: ['add'] },
]
