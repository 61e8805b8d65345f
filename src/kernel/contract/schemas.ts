import { type Static, type TProperties, type TSchema, Type } from 'typebox'

/** An object that takes no other fields than these. */
export const Fields = <const P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false })

/** UUID as text. */
export const Id = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
const LEAP = '([1-9]\\d(0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)'
const MONTH_AND_DAY =
  '((0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8]))'
const DAY = `([1-9]\\d{3}-${MONTH_AND_DAY}|${LEAP}-02-29)`
/** Legal day in Asia/Shanghai, `YYYY-MM-DD`, from the year 1000; a day that the calendar has. */
export const Day = Type.String({ pattern: `^${DAY}$` })
/** A legal day, or a minute of one in Beijing: `2026-03-02` or `2026-03-02T14:30`. */
export const Moment = Type.String({ pattern: `^${DAY}(T([01]\\d|2[0-3]):[0-5]\\d)?$` })
/** Instant, ISO 8601 in UTC with milliseconds, of a day that the calendar has. */
export const Instant = Type.String({
  pattern: `^${DAY}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$`,
})
/** Short name of a government in addresses, such as `suxian`. */
export const Slug = Type.String({ pattern: '^[a-z][a-z0-9-]{1,31}$' })
/** One line of text that is not empty. */
export const Line = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\S\\r\\n]*[^\\s\\u0000][^\\r\\n\\u0000]*$' })
/** Text of several lines that is not empty. */
export const Prose = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^\\s*[^\\s\\u0000][^\\u0000]*$' })
/** One of these words. */
export const OneOf = <const V extends readonly string[]>(...values: V) =>
  Type.Unsafe<V[number]>(Type.String({ enum: [...values] }))
/** Value or null. */
export const Nullable = <const S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()])

/** Paging of a list: pages from 1, at most 100 rows each. */
export const PageQuery = {
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100000 })),
  size: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
}
/** A page of rows and how many there are in all. */
export const PageOf = <const S extends TSchema>(row: S) =>
  Fields({ rows: Type.Array(row), total: Type.Integer() })

/** How far long lists are counted. A total of this many means: this many or more. */
export const COUNT_LIMIT = 1000

/** Row window of a page query. */
export function rowWindow(query: { page?: number; size?: number }): { limit: number; offset: number } {
  const limit = query.size ?? 20
  return { limit, offset: ((query.page ?? 1) - 1) * limit }
}

interface FileHead {
  readonly name: string
  readonly type: string
  /** Shown in the page, or offered for saving. */
  readonly disposition: 'inline' | 'attachment'
}

/** Answer of an endpoint that produces a file. */
export const FileReply = Type.Unsafe<FileHead & { readonly bytes: Uint8Array }>(Type.Object({}))
export type FileReply = Static<typeof FileReply>

/**
 * Answer of a reading endpoint that makes its file while it is sent. The stream may read through the `ctx` of the
 * handler until its end: the transaction, which sees the data of one instant, ends with it.
 */
export const StreamReply = Type.Unsafe<FileHead & { readonly chunks: AsyncIterable<Uint8Array> }>(
  Type.Object({}),
)
export type StreamReply = Static<typeof StreamReply>

/** Answer of an endpoint that produces signals: the topics of which its caller hears. */
export const SignalsReply = Fields({ hears: Type.Array(Type.String()) })
export type SignalsReply = Static<typeof SignalsReply>

/** An answer without content. */
export const Nothing = Fields({})
