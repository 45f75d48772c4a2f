// Typed answers: what a route sends is checked against the schema that the page is typed by.

import type { Response } from 'express'

/** A wire shape as the store may give it: the same, but read-only. */
export type Wire<T> = T extends readonly (infer Item)[] ? readonly Wire<Item>[] : T extends object ? { readonly [Key in keyof T]: Wire<T[Key]> } : T

/** Sends `body` as JSON. `T` names the response of server/api/schemas.ts that it must have the shape of. */
export function respond<T = never>(response: Response, body: NoInfer<Wire<T>>, status = 200): void {
  response.status(status).json(body)
}
