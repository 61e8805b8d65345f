/** A cell that was read, or the name of the message that says why it could not be. */
export type Cell<V> =
  | { readonly value: V; readonly issue?: never }
  | { readonly issue: string; readonly params: Readonly<Record<string, string>> }

/** Reads the text of a cell. */
export interface Reader<V> {
  (text: string): Cell<V>
  /** What the cell may hold, where that is little. */
  readonly allowed?: readonly string[]
  /** Messages `label.<labels>.<value>` say in words what the values are. */
  readonly labels?: string
}

const refused = (issue: string, params: Readonly<Record<string, string>> = {}): Cell<never> => ({
  issue,
  params,
})

/** Text that has to be there. */
export const text: Reader<string> = (cell) => (cell === '' ? refused('cell-empty') : { value: cell })

/** Text, or null where the cell is empty. */
export const optionalText: Reader<string | null> = (cell) => ({ value: cell === '' ? null : cell })

/** A whole number, not negative. */
export const integer: Reader<number> = (cell) =>
  /^\d{1,9}$/.test(cell) ? { value: Number(cell) } : refused('cell-integer', { found: cell })

const FLAGS: Readonly<Record<string, boolean>> = { 是: true, 否: false, '1': true, '0': false }

const readFlag = (cell: string): Cell<boolean> => {
  const value = Object.hasOwn(FLAGS, cell) ? FLAGS[cell] : undefined
  return value === undefined ? refused('cell-flag', { found: cell }) : { value }
}

/** 是 or 否, or `1` or `0`. */
export const flag: Reader<boolean> = Object.assign(readFlag, { allowed: ['是', '否'] })

/** The same hints for a reader that reads otherwise. */
const hinted = <V>(read: (cell: string) => Cell<V>, { allowed, labels }: Reader<unknown>): Reader<V> =>
  Object.assign(read, { ...(allowed && { allowed }), ...(labels !== undefined && { labels }) })

/** Reads null from an empty cell, and otherwise what the reader reads. */
export const orNull = <V>(read: Reader<V>): Reader<V | null> =>
  hinted<V | null>((cell) => (cell === '' ? { value: null } : read(cell)), read)

/** Reads a value of its own from an empty cell, and otherwise what the reader reads. */
export const orElse = <V>(empty: V, read: Reader<V>): Reader<V> =>
  hinted((cell) => (cell === '' ? { value: empty } : read(cell)), read)

/** One of the words that the file uses, as the word that the product uses. */
export function word<V extends string>(words: Readonly<Record<string, V>>): Reader<V> {
  const allowed = Object.keys(words)
  const read = (cell: string): Cell<V> => {
    const value = Object.hasOwn(words, cell) ? words[cell] : undefined
    return value === undefined
      ? refused('cell-word', { found: cell, allowed: allowed.join('、') })
      : { value }
  }
  return Object.assign(read, { allowed })
}

/** One of these codes, alone or with its label after a blank: `01`, `01 行政许可`. */
export function oneOf<V extends string>(values: readonly V[], labels: string): Reader<V> {
  const read = word(Object.fromEntries(values.map((value) => [value, value])) as Readonly<Record<string, V>>)
  return Object.assign(
    hinted((cell) => read(cell.replace(/\s.*$/s, '')), read),
    { labels },
  )
}

/** Entries divided by `|`; an empty cell is an empty list. */
export const list =
  <V>(read: Reader<V>): Reader<V[]> =>
  (cell) => {
    const values: V[] = []
    for (const entry of cell === '' ? [] : cell.split('|')) {
      const found = read(entry.trim())
      if (found.issue !== undefined) return found
      values.push(found.value)
    }
    return { value: values }
  }
