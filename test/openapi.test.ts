import { describe, expect, it } from 'vitest'
import { openapiOf, pathParams } from '#kernel/contract'
import { MODULES } from '../src/apps/modules.ts'

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly schema: unknown
  }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: unknown }>> }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content: object }>>
}

const contracts = MODULES.flatMap(({ contract }) => contract ?? [])
const endpoints = contracts.flatMap(({ module, endpoints: of }) =>
  Object.entries(of).map(([name, definition]) => ({ id: `${module}.${name}`, definition })),
)
/** The document as a client reads it. */
const document: { openapi: string; info: object; paths: Record<string, Record<string, Operation>> } =
  JSON.parse(JSON.stringify(openapiOf(contracts, '1.0.0')))
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

describe('the OpenAPI document of all modules', () => {
  it('has every endpoint once', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { version: '1.0.0' } })
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(
      endpoints.map(({ id }) => id).sort(),
    )
  })
  it('declares every parameter of a path, and no parameter twice', () => {
    for (const { path, operation } of operations) {
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
      expect(inPath.map(({ name }) => `{${name}}`).sort(), path).toEqual(
        [...path.matchAll(/\{\w+\}/g)].map(String).sort(),
      )
      expect(
        inPath.every(({ required, schema }) => required && schema !== undefined),
        path,
      ).toBe(true)
      const names = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`)
      expect(new Set(names).size, path).toBe(names.length)
    }
  })
  it('says of every operation what it takes and gives', () => {
    for (const { path, method, operation } of operations) {
      expect(operation.summary.trim(), path).not.toBe('')
      expect(operation.requestBody !== undefined, path).toBe(method !== 'get')
      expect(Object.keys(operation.responses).sort(), path).toEqual(['200', 'default'])
      expect(operation.responses.default?.content, path).toHaveProperty([
        'application/problem+json',
        'schema',
        'required',
      ])
    }
  })
  it('is plain JSON Schema', () => {
    expect(JSON.stringify(document)).not.toMatch(/"(~\w+|\$ref|undefined)":/)
  })
})

it('every input holds the parameters of its path and takes no unknown field', () => {
  for (const { id, definition } of endpoints) {
    expect(Object.keys(definition.input.properties), id).toEqual(
      expect.arrayContaining(pathParams(definition.path)),
    )
    expect((definition.input as { additionalProperties?: unknown }).additionalProperties, id).toBe(false)
  }
})
