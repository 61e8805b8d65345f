import type { TObject } from 'typebox'
import { pathParams } from './client.ts'
import type { Contract, Endpoint } from './endpoint.ts'

type Json = Record<string, unknown>

const PROBLEM: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    fields: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } },
    },
  },
}

function parametersOf(definition: Endpoint): Json[] {
  const inPath = new Set(pathParams(definition.path))
  const required = new Set((definition.input as TObject).required as readonly string[] | undefined)
  const names = Object.keys(definition.input.properties).filter(
    (name) => inPath.has(name) || definition.method === 'GET',
  )
  const fields = names.map((name) => ({
    name,
    in: inPath.has(name) ? 'path' : 'query',
    required: inPath.has(name) || required.has(name),
    schema: definition.input.properties[name],
  }))
  const key = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } }
  return definition.method === 'GET' ? fields : [...fields, key]
}

function bodyOf(definition: Endpoint): Json | undefined {
  if (definition.method === 'GET') return undefined
  const inPath = new Set(pathParams(definition.path))
  const properties = Object.fromEntries(
    Object.entries(definition.input.properties).filter(([name]) => !inPath.has(name)),
  )
  const required = ((definition.input as TObject).required as string[] | undefined)?.filter(
    (n) => !inPath.has(n),
  )
  const schema: Json = {
    type: 'object',
    properties,
    additionalProperties: false,
    ...(required?.length && { required }),
  }
  if (!definition.upload) return { required: true, content: { 'application/json': { schema } } }
  const withFile = {
    ...schema,
    properties: { ...properties, file: { type: 'string', contentMediaType: '*/*' } },
  }
  return { required: true, content: { 'multipart/form-data': { schema: withFile } } }
}

function contentOf({ produces, output }: Endpoint): Json {
  if (produces === 'file') return { '*/*': {} }
  if (produces === 'signals') return { 'text/event-stream': {} }
  return { 'application/json': { schema: output } }
}

function operationOf(module: string, name: string, definition: Endpoint): Json {
  const content = contentOf(definition)
  const body = bodyOf(definition)
  return {
    operationId: `${module}.${name}`,
    tags: [module],
    summary: definition.summary,
    'x-permission': definition.permission,
    parameters: parametersOf(definition),
    ...(body && { requestBody: body }),
    responses: {
      200: { description: 'OK', content },
      default: { description: 'Refusal', content: { 'application/problem+json': { schema: PROBLEM } } },
    },
  }
}

/** The OpenAPI 3.1 document of all contracts. */
export function openapiOf(contracts: readonly Contract[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const { module, endpoints } of contracts) {
    for (const [name, definition] of Object.entries(endpoints)) {
      const path = `/api${definition.path.replace(/:([A-Za-z]+)/g, '{$1}')}`
      paths[path] = {
        ...paths[path],
        [definition.method.toLowerCase()]: operationOf(module, name, definition),
      }
    }
  }
  return { openapi: '3.1.0', info: { title: '一窗 Yichuang', version }, paths }
}
