// Changes what is kept for the people at this store: named views, starred entities.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useAccount } from '../account/AccountProvider.tsx'
import { send } from './client.ts'
import { deskQuery } from './queries.ts'
import type { Desk, SavedView, Star } from './types.ts'

export interface DeskChanges {
  readonly desk: Desk | undefined
  readonly save: (view: SavedView) => void
  readonly forget: (name: string) => void
  readonly star: (star: Star) => void
  readonly unstar: (entity: string) => void
  /** What went wrong with the last change. */
  readonly error: Error | null
}

export function useDesk(): DeskChanges {
  const client = useQueryClient()
  const { data } = useQuery(deskQuery)
  const { may } = useAccount()
  const { mutate: change, error } = useMutation({
    mutationFn: ({ method, path, body }: { method: 'PUT' | 'DELETE'; path: string; body?: unknown }) =>
      send(`/api/desk/${path}`, { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    onSuccess: () => client.invalidateQueries({ queryKey: deskQuery.queryKey }),
  })
  // It is everybody's: a viewer, who keeps nothing, has read without leaving a trace.
  const mutate: typeof change = (asked) => may('keep') && change(asked)
  return {
    desk: data,
    error,
    save: (view) => mutate({ method: 'PUT', path: `views/${encodeURIComponent(view.name)}`, body: view }),
    forget: (name) => mutate({ method: 'DELETE', path: `views/${encodeURIComponent(name)}` }),
    star: (star) => mutate({ method: 'PUT', path: `stars/${encodeURIComponent(star.entity)}`, body: star }),
    unstar: (entity) => mutate({ method: 'DELETE', path: `stars/${encodeURIComponent(entity)}` }),
  }
}
