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
  return write(value, undefined)
}

/** Where a value stands: the object that holds it, and under which name. Written out only for an error. */
interface Place {
  readonly object: object
  readonly above: Place | undefined
  name: string
}

const pathOf = (place: Place | undefined): string =>
  place === undefined ? '$' : `${pathOf(place.above)}${place.name}`

function write(value: unknown, place: Place | undefined): string {
  if (typeof value === 'string') return writeString(value, place)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotCanonicalError(pathOf(place), 'a number that is not finite')
    return JSON.stringify(value)
  }
  if (typeof value !== 'object') throw new NotCanonicalError(pathOf(place), typeof value)
  for (let above = place; above !== undefined; above = above.above)
    if (above.object === value) throw new NotCanonicalError(pathOf(place), 'a cycle')
  return Array.isArray(value) ? writeArray(value, place) : writeObject(value, place)
}

function writeArray(value: readonly unknown[], above: Place | undefined): string {
  const inside: Place = { object: value, above, name: '' }
  let text = ''
  for (let index = 0; index < value.length; index++) {
    inside.name = `[${index}]`
    text += `${index === 0 ? '' : ','}${write(value[index], inside)}`
  }
  return `[${text}]`
}

function writeObject(value: object, above: Place | undefined): string {
  if (!isPlain(value)) throw new NotCanonicalError(pathOf(above), 'an object that is not plain')
  const inside: Place = { object: value, above, name: '' }
  const members = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const key of Object.keys(value).sort()) {
    const name = writeString(key, above)
    inside.name = `.${key}`
    text += `${text === '' ? '' : ','}${name}:${write(members[key], inside)}`
  }
  return `{${text}}`
}

function writeString(text: string, place: Place | undefined): string {
  if (!text.isWellFormed()) throw new NotCanonicalError(pathOf(place), 'a lone surrogate')
  return JSON.stringify(text)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return (
    (prototype === Object.prototype || prototype === null) && Object.getOwnPropertySymbols(value).length === 0
  )
}
