import type { Ctx } from '#kernel/context'
import type { Endpoint, InputOf } from '#kernel/contract'

/** The words of the language that a file is written in. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** What a cell holds. */
export type CellValue = string | number | null

/** Fields of a row that can stand in a cell as they are. */
type Plain<R> = { [K in keyof R]: R[K] extends CellValue ? K : never }[keyof R] & string

/**
 * A column of an exported list: its name, its width in half-width characters, and the text of a cell as the page
 * shows it; without the last it holds the field of its name. Its heading is the message `export.<list>.<name>` of
 * the module.
 */
export type ExportColumn<R> =
  | readonly [name: Plain<R>, width: number]
  | readonly [name: string, width: number, read: (row: R, words: Words) => CellValue]

/** All rows that a filter leaves, batch by batch, within the transaction of `ctx`. */
export type RowSource<R, F = Readonly<Record<string, unknown>>> = (
  ctx: Ctx,
  filter: F,
) => AsyncIterable<readonly R[]>

/** A list that can be exported: what its endpoint gives, within the same permission, scope and masking. */
export interface ListExport {
  readonly name: string
  readonly endpoint: Endpoint
  /** Rows hold personal data, so that each export is told. */
  readonly personal: boolean
  readonly columns: readonly { readonly name: string; readonly width: number }[]
  /** Rows as the texts of their cells. */
  readonly rows: (
    ctx: Ctx,
    filter: Readonly<Record<string, unknown>>,
    words: Words,
  ) => AsyncIterable<readonly (readonly string[])[]>
}

/** What is declared of a list that can be exported, besides its rows. */
export interface ListToExport<E extends Endpoint, R> {
  readonly name: `${string}.${string}`
  readonly endpoint: E
  readonly personal: boolean
  readonly columns: readonly ExportColumn<R>[]
}

const lists = new Map<string, ListExport>()

const cellOf =
  <R>([name, , read]: ExportColumn<R>, words: Words) =>
  (row: R): string =>
    String((read ? read(row, words) : (row as Readonly<Record<string, CellValue>>)[name]) ?? '')

/** Looks each word up once: a list says the same few in every row. */
function lookedUpOnce(words: Words): Words {
  const known = new Map<string, string>()
  return (key, params) => {
    if (params) return words(key, params)
    const found = known.get(key) ?? words(key)
    known.set(key, found)
    return found
  }
}

/**
 * Declares what is exported of rows: `listExport(rows)({ name, endpoint, … })`. What the endpoint takes is what the
 * rows are filtered by.
 * @throws Error where the name is taken
 */
export const listExport =
  <R, F>(rows: RowSource<R, F>) =>
  <E extends Endpoint>(list: ListToExport<E, R> & (InputOf<E> extends F ? unknown : never)): void => {
    const { name, endpoint, personal, columns } = list
    if (lists.has(name)) throw new Error(`list ${name} is declared twice`)
    lists.set(name, {
      ...{ name, endpoint, personal },
      columns: columns.map(([column, width]) => ({ name: column, width })),
      async *rows(ctx, filter, words) {
        const said = lookedUpOnce(words)
        const cells = columns.map((column) => cellOf(column, said))
        for await (const batch of rows(ctx, filter as F))
          yield batch.map((row) => cells.map((cell) => cell(row)))
      },
    })
  }

/** Every list that can be exported, by name. */
export const listExports = (): ReadonlyMap<string, ListExport> => lists

const SHANGHAI_MS = 8 * 3_600_000

/** An instant (ISO 8601) as lists show it: day and minute in Asia/Shanghai. */
export const shownMoment = (instant: string | null): string =>
  instant === null
    ? ''
    : new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ')

/** Rows of a store, batch by batch, as the list shows them. */
export const shown = <S, R, F>(
  stored: RowSource<S, F>,
  show: (ctx: Ctx, rows: readonly S[]) => Promise<readonly R[]> | readonly R[],
): RowSource<R, F> =>
  async function* (ctx, filter) {
    for await (const batch of stored(ctx, filter)) yield await show(ctx, batch)
  }

/** Rows of a list that has no pages. */
export const whole = <R, F>(list: (ctx: Ctx, input: F) => Promise<readonly R[]>): RowSource<R, F> =>
  async function* (ctx, filter) {
    yield await list(ctx, filter)
  }
