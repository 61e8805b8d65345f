/** What an address carries after `?`, read but not yet trusted. */
export type Search = Readonly<Record<string, unknown>>

const LONGEST = 60

/** A text of the address, without surrounding space; nothing where it is empty or no text. */
export function textIn(search: Search, name: string): string | undefined {
  const value = search[name]
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim().slice(0, LONGEST) : undefined
}

/** One of these words, if the address carries it. */
export const oneIn = <const V extends readonly string[]>(
  search: Search,
  name: string,
  words: V,
): V[number] | undefined => words.find((word) => word === search[name])

/** Page number from 1; nothing for the first page, so that its address stays short. */
export function pageIn(search: Search): number | undefined {
  const page = Number(search.page)
  return Number.isInteger(page) && page > 1 && page <= 100_000 ? page : undefined
}

const FIRST_YEAR = 2000
const LAST_YEAR = 9999

/** A year of the address. */
export function yearIn(search: Search, name: string): number | undefined {
  const year = Number(search[name])
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined
}

/** An instant of the address, ISO 8601 in UTC with milliseconds. */
export function instantIn(search: Search, name: string): string | undefined {
  const text = textIn(search, name)
  const instant = new Date(text ?? '')
  return Number.isNaN(instant.getTime()) || instant.toISOString() !== text ? undefined : text
}

/** A switch of the address; nothing where it does not stand there. */
export function switchIn(search: Search, name: string): boolean | undefined {
  const value = search[name]
  return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined
}

/** The same values without those that are empty: what goes into an address or a query. */
export function present<T extends Record<string, unknown>>(
  values: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> }
}
