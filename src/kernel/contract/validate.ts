import type { Static, TObject, TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'
import { type FieldIssue, invalidInput } from '#kernel/errors'

const compiled = new WeakMap<TSchema, Validator>()

function validatorOf(schema: TSchema): Validator {
  const known = compiled.get(schema)
  if (known) return known
  const made: Validator = Compile(schema)
  compiled.set(schema, made)
  return made
}

const KNOWN_KEYWORDS = new Set([
  'required',
  'additionalProperties',
  'minLength',
  'maxLength',
  'pattern',
  'enum',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'type',
  'format',
])

type SchemaError = ReturnType<Validator['Errors']>[number]

function issuesOf(error: SchemaError): FieldIssue[] {
  const path = error.instancePath.slice(1).replaceAll('/', '.')
  const params = error.params as Record<string, unknown>
  if (error.keyword === 'required') {
    const names = params.requiredProperties as string[]
    return names.map((name) => ({ field: path ? `${path}.${name}` : name, code: 'kernel.field.required' }))
  }
  if (error.keyword === 'boolean') return [{ field: path, code: 'kernel.field.additionalProperties' }]
  if (error.keyword === 'additionalProperties' || error.keyword === 'anyOf') return []
  const limit = params.limit
  return [
    {
      field: path,
      code: `kernel.field.${KNOWN_KEYWORDS.has(error.keyword) ? error.keyword : 'invalid'}`,
      ...(typeof limit === 'number' && { params: { limit } }),
    },
  ]
}

/**
 * Checks a value against a schema.
 * @throws Refusal `kernel.invalid-input` that names each refused field once
 */
export function validate<S extends TSchema>(schema: S, value: unknown): Static<S> {
  const validator = validatorOf(schema)
  if (validator.Check(value)) return value as Static<S>
  const seen = new Map<string, FieldIssue>()
  for (const issue of validator.Errors(value).flatMap(issuesOf)) {
    if (!seen.has(issue.field)) seen.set(issue.field, issue)
  }
  throw invalidInput({}, [...seen.values()])
}

/** Whether a value fits a schema. */
export const fits = <S extends TSchema>(schema: S, value: unknown): value is Static<S> =>
  validatorOf(schema).Check(value)

interface JsonSchema {
  readonly type?: string
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
}

function textTo(schema: JsonSchema, text: unknown): unknown {
  if (schema.anyOf) {
    const plain = schema.anyOf.find((option) => option.type !== 'null')
    return text === '' ? null : plain ? textTo(plain, text) : text
  }
  if (schema.type === 'array') {
    const list = Array.isArray(text) ? text : [text]
    return schema.items ? list.map((entry) => textTo(schema.items as JsonSchema, entry)) : list
  }
  if (typeof text !== 'string') return text
  if (schema.type === 'integer' || schema.type === 'number') {
    return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text
  }
  if (schema.type === 'boolean')
    return text === 'true' || text === '1' || text === 'on'
      ? true
      : text === 'false' || text === '0'
        ? false
        : text
  return text
}

/**
 * Reads values that came as text (query, form, path) as the schema means them. An empty text for a
 * field that may be missing counts as missing. What cannot be read stays as it is for `validate` to refuse.
 */
export function fromText(
  schema: TObject,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const required = new Set(schema.required as readonly string[] | undefined)
  const read = (name: string, value: unknown): unknown =>
    Object.hasOwn(schema.properties, name) ? textTo(schema.properties[name] as JsonSchema, value) : value
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => value !== '' || required.has(name))
      .map(([name, value]) => [name, read(name, value)]),
  )
}
