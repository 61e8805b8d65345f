import type { Translate } from '../../kit/index.ts'

/** What of JSON Schema the contracts use. */
export interface JsonSchema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly anyOf?: readonly JsonSchema[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
}

function range(low: number | undefined, high: number | undefined): string {
  if (low === undefined && high === undefined) return ''
  return ` ${low ?? ''}–${high ?? ''}`
}

function plain(schema: JsonSchema, t: Translate): string {
  if (schema.enum) return schema.enum.join(' | ')
  if (schema.type === 'array') return t('public:manual.list-of', { of: schemaWords(schema.items ?? {}, t) })
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(', ')} }`
  if (schema.type === 'string')
    return `${t('public:manual.text')}${range(schema.minLength, schema.maxLength)}`
  if (schema.type === 'integer')
    return `${t('public:manual.integer')}${range(schema.minimum, schema.maximum)}`
  if (schema.type === 'boolean') return t('public:manual.boolean')
  return schema.type ?? t('public:manual.file')
}

/** A schema in a few words: kind of value, its bounds, the words it may be. */
export function schemaWords(schema: JsonSchema, t: Translate): string {
  if (!schema.anyOf) return plain(schema, t)
  const options = schema.anyOf.filter(({ type }) => type !== 'null').map((option) => schemaWords(option, t))
  const nullable = schema.anyOf.some(({ type }) => type === 'null')
  return nullable ? t('public:manual.or-none', { of: options.join(' | ') }) : options.join(' | ')
}
