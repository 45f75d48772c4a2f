// Who may do what, as tables: what there is to be allowed, and which role is allowed it. Every address of the API names
// the permission that it needs (server/api/table.ts).

/** What can be allowed, with the words that finish "Your account may not …". */
export const PERMISSIONS = [
  { permission: 'read', says: 'read the graph and its documents' },
  { permission: 'query', says: 'run queries' },
  { permission: 'export', says: 'take data away' },
  { permission: 'keep', says: 'keep views, stars or queries for everybody' },
  { permission: 'ingest', says: 'add documents' },
  { permission: 'review', says: 'make or undo decisions' },
  { permission: 'delete', says: 'take documents away' },
  { permission: 'operate', says: 'look after the server: audit log, backup, metrics' },
  { permission: 'manage', says: 'manage users and tokens' },
] as const

export type Permission = (typeof PERMISSIONS)[number]['permission']
/** What an address needs; `anyone` needs no login. */
export type Need = Permission | 'anyone'

export const ROLE_NAMES = ['viewer', 'analyst', 'admin'] as const
export type Role = (typeof ROLE_NAMES)[number]

const VIEWER: readonly Permission[] = ['read', 'query', 'export']
const ANALYST: readonly Permission[] = [...VIEWER, 'keep', 'ingest', 'review']
const ADMIN: readonly Permission[] = [...ANALYST, 'delete', 'operate', 'manage']

/** Each role with what it may do; `local` stands for whoever is at this machine while there are no accounts. */
export const ROLES: readonly { readonly role: Role | 'local'; readonly may: readonly Permission[] }[] = [
  { role: 'viewer', may: VIEWER },
  { role: 'analyst', may: ANALYST },
  { role: 'admin', may: ADMIN },
  // The first account is made by whoever holds the data folder, with the command: never over the network.
  { role: 'local', may: ADMIN.filter((permission) => permission !== 'manage') },
]

/** What a role may do. */
export function permissionsOf(role: Role | 'local'): readonly Permission[] {
  return ROLES.find((row) => row.role === role)?.may ?? []
}

/** Whether a role may do what an address needs; `null` is nobody in particular. */
export function mayDo(role: Role | 'local' | null, need: Need): boolean {
  return need === 'anyone' || (role !== null && permissionsOf(role).includes(need))
}
