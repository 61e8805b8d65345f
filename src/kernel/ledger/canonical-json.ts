export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject
export type JsonObject = { readonly [key: string]: JsonValue }

/** A value that has no canonical form. Names the place, never the value: it may be personal. */
export class NotCanonicalError extends TypeError {
  constructor(path: string, what: string) {
    super(`no canonical JSON: ${what} at ${path}`)
    this.name = 'NotCanonicalError'
  }
}

/**
 * The one text of a JSON value: no blanks, members sorted by UTF-16 units, numbers and strings as
 * ECMAScript writes them (RFC 8785). Equal values give equal text, and so equal hashes.
 * @throws NotCanonicalError for undefined, NaN, infinities, functions, symbols, big integers, lone
 *   surrogates, holes in arrays, cycles and objects that are not plain (Date, Map, class instances)
 */
export function canonicalJson(value: JsonValue): string {
  return write(value, '$', [])
}

function write(value: unknown, path: string, above: readonly object[]): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writeString(value, path)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotCanonicalError(path, 'a number that is not finite')
    return JSON.stringify(value)
  }
  if (typeof value !== 'object') throw new NotCanonicalError(path, typeof value)
  if (above.includes(value)) throw new NotCanonicalError(path, 'a cycle')
  const inside = [...above, value]
  if (Array.isArray(value)) {
    const items = Array.from(value, (item: unknown, index) => write(item, `${path}[${index}]`, inside))
    return `[${items.join(',')}]`
  }
  if (!isPlain(value)) throw new NotCanonicalError(path, 'an object that is not plain')
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${writeString(key, path)}:${write(item, `${path}.${key}`, inside)}`)
  return `{${members.join(',')}}`
}

function writeString(text: string, path: string): string {
  if (!text.isWellFormed()) throw new NotCanonicalError(path, 'a lone surrogate')
  return JSON.stringify(text)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return (
    (prototype === Object.prototype || prototype === null) && Object.getOwnPropertySymbols(value).length === 0
  )
}
