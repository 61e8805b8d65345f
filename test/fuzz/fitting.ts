import fc from 'fast-check'
import type { TSchema } from 'typebox'

interface Shape {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly anyOf?: readonly TSchema[]
  readonly items?: TSchema
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly required?: readonly string[]
  readonly patternProperties?: Readonly<Record<string, TSchema>>
}

const FREE = /^\^(\[\^\\S\\r\\n\]|\\s)\*/

/** Texts of a schema: of its pattern, or, where the pattern takes nearly all, of any kind. */
function texts({ pattern, minLength = 0, maxLength = 200 }: Shape): fc.Arbitrary<string> {
  if (pattern === undefined || FREE.test(pattern)) {
    const bounds = {
      minLength: Math.max(1, minLength),
      maxLength: Math.max(1, minLength, Math.min(maxLength, 60)),
    }
    return fc.oneof(
      fc.string({ ...bounds, unit: 'grapheme' }),
      fc.string({ ...bounds, unit: fc.constantFrom(...'张三李四 年月日，。％%_\\\'"<>&') }),
    )
  }
  return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= maxLength)
}

function objects({ properties = {}, required = [] }: Shape): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, schema]) => [name, fitting(schema)] as const)
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] })
}

/** Any value that a schema takes, as far as the schema itself says. */
export function fitting(schema: TSchema): fc.Arbitrary<unknown> {
  const shape = schema as Shape
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.enum) return fc.constantFrom(...shape.enum)
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(fitting))
  switch (shape.type) {
    case 'object':
      return shape.patternProperties ? fc.constant({}) : objects(shape)
    case 'array': {
      const minLength = shape.minItems ?? 0
      const bounds = { minLength, maxLength: Math.max(minLength, Math.min(shape.maxItems ?? 4, 4)) }
      return fc.array(shape.items ? fitting(shape.items) : fc.constant('a'), bounds)
    }
    case 'integer':
      return fc.integer({ min: shape.minimum ?? -(2 ** 40), max: shape.maximum ?? 2 ** 40 })
    case 'number':
      return fc.double({ min: shape.minimum ?? -1e12, max: shape.maximum ?? 1e12, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return texts(shape)
  }
}
