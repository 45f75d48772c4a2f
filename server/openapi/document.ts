// The description of the API in OpenAPI 3.1, made from the shapes that the server validates with.

import { z } from 'zod'
import { problem } from '../api/schemas.ts'
import { OPERATIONS, type Answer, type Operation } from '../api/table.ts'

type Json = z.infer<ReturnType<typeof z.json>>
type Description = Readonly<Record<string, Json>>

/** The description as JSON; `version` is Ligature's. */
export function describeApi(version: string): Description {
  const paths: Record<string, Record<string, Json>> = {}
  for (const operation of OPERATIONS) {
    const path = (paths[`/api${operation.path}`] ??= {})
    path[operation.method] = describeOperation(operation)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ligature',
      version,
      description: 'Lists come a page at a time: `limit` items (50 unless said, 500 at most), and `next` is the `after` of the page that follows, null on the last. Errors are problem details (RFC 9457).',
    },
    paths,
    components: { responses: { Problem: { description: 'What went wrong, and what to do', content: { 'application/problem+json': { schema: schemaOf(problem, 'output') } } } } },
  }
}

function describeOperation({ method, path, says, query, body, answer }: Operation): Json {
  const parameters = [...[...path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => inPath(name)), ...(query === undefined ? [] : inQuery(query))]
  return {
    summary: says,
    operationId: `${method}${path.replaceAll(/\W+(\w)?/gu, (_match, letter: string | undefined) => letter?.toUpperCase() ?? '')}`,
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && { requestBody: { required: true, content: body === 'form' ? FORM : { 'application/json': { schema: schemaOf(body, 'input') } } } }),
    responses: { [String(answer.status)]: describeAnswer(answer), default: { $ref: '#/components/responses/Problem' } },
  }
}

const FORM: Json = {
  'multipart/form-data': {
    schema: { type: 'object', required: ['files'], properties: { collection: { type: 'string' }, files: { type: 'array', items: { type: 'string', format: 'binary' } } } },
  },
}

function describeAnswer({ shape, mediaType, status }: Answer): Json {
  if (shape !== null) return { description: status === 202 ? 'Taken; it goes on in the background' : 'Done', content: { 'application/json': { schema: schemaOf(shape, 'output') } } }
  return mediaType === undefined ? { description: 'Done; there is nothing to say' } : { description: 'The file', content: { [mediaType]: {} } }
}

function inPath(name: string): Json {
  return { name, in: 'path', required: true, schema: { type: 'string' } }
}

/** Each of its fields; those with a default or that may be left out are not required. */
function inQuery(query: z.ZodObject): readonly Json[] {
  return Object.entries<z.ZodType>(query.shape).map(([name, field]) => {
    const optional = z.safeParse(field, undefined).success
    return { name, in: 'query', required: !optional, explode: false, schema: schemaOf(field, 'output') }
  })
}

function schemaOf(shape: z.core.$ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
  return z.json().parse(JSON.parse(JSON.stringify(schema)))
}
