/** A cell that was read, or the name of the message that says why it could not be. */
export type Cell<V> =
  | { readonly value: V; readonly issue?: never }
  | { readonly issue: string; readonly params: Readonly<Record<string, string>> }

/** Reads the text of a cell. */
export type Reader<V> = (text: string) => Cell<V>

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

/** `0` or `1`. */
export const flag: Reader<boolean> = (cell) =>
  cell === '0' || cell === '1' ? { value: cell === '1' } : refused('cell-flag', { found: cell })

/** Reads null from an empty cell, and otherwise what the reader reads. */
export const orNull =
  <V>(read: Reader<V>): Reader<V | null> =>
  (cell) =>
    cell === '' ? { value: null } : read(cell)

/** Reads a value of its own from an empty cell, and otherwise what the reader reads. */
export const orElse =
  <V>(empty: V, read: Reader<V>): Reader<V> =>
  (cell) =>
    cell === '' ? { value: empty } : read(cell)

/** One of the words that the file uses, as the word that the product uses. */
export const word =
  <V extends string>(words: Readonly<Record<string, V>>): Reader<V> =>
  (cell) => {
    const value = Object.hasOwn(words, cell) ? words[cell] : undefined
    return value === undefined
      ? refused('cell-word', { found: cell, allowed: Object.keys(words).join('、') })
      : { value }
  }

/** One of these values as they are. */
export const oneOf = <V extends string>(values: readonly V[]): Reader<V> =>
  word(Object.fromEntries(values.map((value) => [value, value])) as Readonly<Record<string, V>>)

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
