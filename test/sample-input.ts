import type { TSchema } from 'typebox'
import { type Endpoint, fits } from '#kernel/contract'

/** Values to be tried where a schema asks for a text of a certain form. */
const TEXTS = [
  '示例',
  '000123501000',
  '2026-03-02',
  '2026-03-02T01:00:00.000Z',
  '13987654321',
  '123456',
  'E2E-1',
  'sample-role',
  'spring-2026-sample',
  '431003199003075130',
  '09:00',
  't1',
  'r1',
  'permit@2',
  '{fonds}-{year}-{period}-{item}',
]

/** A value for a field that the schema alone does not tell, by its name. */
export type Known = (name: string, schema: TSchema) => unknown

interface Shape {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly TSchema[]
  readonly items?: TSchema
  readonly minimum?: number
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly required?: readonly string[]
}

function objectOf({ properties = {}, required = [] }: Shape, known: Known): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]) => {
      const value = known(name, schema) ?? (required.includes(name) ? sampleOf(schema, known) : undefined)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** A plausible value of a schema; undefined where none was found. */
function sampleOf(schema: TSchema, known: Known): unknown {
  const shape = schema as Shape
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  if (shape.anyOf) return shape.anyOf.map((one) => sampleOf(one, known)).find((value) => value !== undefined)
  switch (shape.type) {
    case 'object':
      return objectOf(shape, known)
    case 'array':
      return shape.items ? [sampleOf(shape.items, known)] : []
    case 'integer':
    case 'number':
      return shape.minimum ?? 1
    case 'boolean':
      return false
    case 'null':
      return null
    default:
      return TEXTS.find((text) => fits(schema, text))
  }
}

/**
 * Input that an endpoint takes, made from its schema: required fields, and the optional ones that are known by name.
 * @returns undefined where no input was found that passes its validation
 */
export function sampleInput(endpoint: Endpoint, known: Known): Record<string, unknown> | undefined {
  const input = objectOf(endpoint.input as Shape, known)
  return fits(endpoint.input, input) ? input : undefined
}
