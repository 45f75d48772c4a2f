// The users of a Ligature and their tokens, in a file of the data folder: not in the graph, which is exported. The command
// line changes the same file while a server reads it, so that a change counts at once.

import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { ConflictError, DamagedAccountsError, InvalidInputError, NotFoundError } from '../../graph/errors.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { readPrivate, replacePrivate, stampOf, whileLocked } from './private-file.ts'
import { book as shape, EMPTY_BOOK, parseUserName, sameName, type Book, type Token, type User } from './records.ts'
import type { Role } from './roles.ts'
import { findToken, makeToken } from './tokens.ts'

export interface NewUser {
  readonly name: string
  readonly role: Role
  readonly password: string
}

export interface NewToken {
  readonly user: string
  readonly label: string | null
  /** ISO 8601; null for never. */
  readonly expires: string | null
}

export interface Accounts {
  /** The users and tokens at this moment. @throws DamagedAccountsError */
  readonly read: () => Promise<Book>
  /** The user of that name with that password; null for every other pair, after as long. */
  readonly check: (name: string, password: string) => Promise<User | null>
  /** The user whom a token stands for. */
  readonly recognise: (text: string) => Promise<User | null>
  /** @throws InvalidInputError also when the first one is no admin, ConflictError when the name is taken */
  readonly add: (given: NewUser) => Promise<User>
  /** Ends the user's sessions. @throws NotFoundError, InvalidInputError when no admin would be left */
  readonly setRole: (name: string, role: Role) => Promise<User>
  /** Ends the user's sessions. @throws NotFoundError, InvalidInputError */
  readonly setPassword: (name: string, password: string) => Promise<User>
  /** Takes the user's tokens too. @throws NotFoundError, InvalidInputError when no admin would be left for the others */
  readonly remove: (name: string) => Promise<User>
  /** `text` is told once. @throws NotFoundError, InvalidInputError */
  readonly addToken: (given: NewToken) => Promise<{ readonly token: Token; readonly text: string }>
  /** @throws NotFoundError */
  readonly revokeToken: (id: string) => Promise<Token>
}

export interface AccountsOptions {
  readonly folder: string
  /** ISO 8601. */
  readonly now: () => string
}

/** The accounts of a data folder; their file is made with the first user. */
export function openAccounts({ folder, now }: AccountsOptions): Accounts {
  const file = path.join(folder, 'accounts.json')
  const read = readWhenChanged(file)
  /** Makes a new book of the present one; what else `edit` gives is returned. */
  const change = <Result>(edit: (book: Book) => readonly [Book, Result]): Promise<Result> =>
    whileLocked(file, async () => {
      const [next, result] = edit(await readBook(file))
      await replacePrivate(file, `${JSON.stringify(next, null, 1)}\n`)
      return result
    })
  const update = (name: string, changes: Partial<Pick<User, 'role' | 'password'>>): Promise<User> =>
    change((book) => {
      const updated = { ...findUser(book, name), ...changes, stamp: randomUUID() }
      return [withAdmin({ ...book, users: book.users.map((user) => (user.name === updated.name ? updated : user)) }, updated.name), updated]
    })
  return {
    read,
    check: async (name, password) => {
      const user = (await read()).users.find((one) => sameName(one.name, name)) ?? null
      return (await checkPassword(password, user?.password ?? null)) ? user : null
    },
    recognise: async (text) => {
      const { users, tokens } = await read()
      const token = findToken(text, tokens, now())
      return users.find(({ name }) => name === token?.user) ?? null
    },
    add: async ({ name: given, role, password }) => {
      const name = parseUserName(given)
      const user: User = { name, role, password: await hashPassword(password, name), stamp: randomUUID(), created: now() }
      return change((book) => {
        const taken = book.users.find((one) => sameName(one.name, name))
        if (taken !== undefined) throw new ConflictError(`There is a user "${taken.name}" already; choose another name`)
        if (role !== 'admin' && book.users.length === 0) throw new InvalidInputError(`The first user must be an admin, who can make the others; "${name}" was to be a ${role}`)
        return [{ ...book, users: [...book.users, user] }, user]
      })
    },
    setRole: (name, role) => update(name, { role }),
    setPassword: async (name, password) => update(name, { password: await hashPassword(password, name) }),
    remove: (name) =>
      change((book) => {
        const removed = findUser(book, name)
        const left = { users: book.users.filter((user) => user !== removed), tokens: book.tokens.filter(({ user }) => user !== removed.name) }
        return [left.users.length === 0 ? left : withAdmin(left, removed.name), removed]
      }),
    addToken: ({ user: name, label, expires }) =>
      change((book) => {
        if (expires !== null && expires <= now()) throw new InvalidInputError(`The token would have expired already (${expires}); give a later day`)
        const { text, id, hash } = makeToken()
        const token: Token = { id, user: findUser(book, name).name, label, hash, created: now(), expires }
        return [{ ...book, tokens: [...book.tokens, token] }, { token, text }]
      }),
    revokeToken: (id) =>
      change((book) => {
        const revoked = book.tokens.find((token) => token.id === id)
        if (revoked === undefined) throw new NotFoundError(`There is no token "${id}"`)
        return [{ ...book, tokens: book.tokens.filter((token) => token !== revoked) }, revoked]
      }),
  }
}

/** Reads the file again only when it was replaced. */
function readWhenChanged(file: string): () => Promise<Book> {
  let known: { readonly stamp: string | null; readonly book: Book } | null = null
  return async () => {
    const stamp = await stampOf(file)
    if (known === null || known.stamp !== stamp) known = { stamp, book: await readBook(file) }
    return known.book
  }
}

async function readBook(file: string): Promise<Book> {
  const text = await readPrivate(file)
  if (text === null) return EMPTY_BOOK
  try {
    return shape.parse(JSON.parse(text))
  } catch (error) {
    // Not its content: that holds hashes.
    throw new DamagedAccountsError(`${file} is damaged (${error instanceof SyntaxError ? 'no JSON' : 'not the form of accounts'}); bring it back from a backup. To begin anew, move it away and make users again.`)
  }
}

/** @throws NotFoundError */
function findUser(book: Book, name: string): User {
  const user = book.users.find((one) => sameName(one.name, name))
  if (user === undefined) throw new NotFoundError(`There is no user "${name}"`)
  return user
}

/** The book, if somebody in it can manage the rest. */
function withAdmin(book: Book, changed: string): Book {
  if (book.users.some(({ role }) => role === 'admin')) return book
  throw new InvalidInputError(`"${changed}" is the last admin; make another one first`)
}
