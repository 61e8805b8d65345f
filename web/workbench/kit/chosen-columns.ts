import type { TableColumnsType } from 'antd'

/** A column that has a key. */
type Column<R> = TableColumnsType<R>[number]

const keyOf = <R>(column: Column<R>): string => String(column.key ?? '')

/** Keys of columns as they stand in an address, `subject,due`; those that there are, each once. */
export const columnKeys = (text: string | undefined, all: readonly string[]): string[] => [
  ...new Set((text ?? '').split(',').filter((key) => all.includes(key))),
]

/** The columns that somebody chose, in his order; all of them where he chose none. The last one, which acts, stays last. */
export function chosenColumns<R>(all: TableColumnsType<R>, text: string | undefined): TableColumnsType<R> {
  const keys = columnKeys(
    text,
    all.map((column) => keyOf(column)),
  )
  if (keys.length === 0) return all
  const chosen = keys.flatMap((key) => all.find((column) => keyOf(column) === key) ?? [])
  return [...chosen, ...all.filter((column) => keyOf(column) === 'action')]
}

/** Moves a key one place towards the beginning or the end. */
export function movedKey(keys: readonly string[], key: string, by: -1 | 1): string[] {
  const from = keys.indexOf(key)
  const to = from + by
  if (from < 0 || to < 0 || to >= keys.length) return [...keys]
  return keys.with(from, keys[to] ?? key).with(to, key)
}
