import type { Ctx } from '#kernel/context'
import type { Endpoint, InputOf } from '#kernel/contract'

/** The words of the language that a file is written in. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** A column of an exported list; its heading is the message `export.<list>.<name>` of the module. */
export interface ExportColumn<R> {
  readonly name: string
  /** Text of a cell, as the page shows it. */
  readonly read: (row: R, words: Words) => string | number | null
  /** Width in half-width characters. */
  readonly width?: number
}

/** All rows that a filter leaves, batch by batch, within the transaction of `ctx`. */
export type RowSource<R> = (
  ctx: Ctx,
  filter: Readonly<Record<string, unknown>>,
) => AsyncIterable<readonly R[]>

/** A list that can be exported: what its endpoint gives, within the same permission, scope and masking. */
export interface ListExport<R = unknown> {
  readonly name: `${string}.${string}`
  readonly endpoint: Endpoint
  readonly columns: readonly ExportColumn<R>[]
  /** Rows hold personal data, so that each export is told. */
  readonly personal: boolean
  readonly rows: RowSource<R>
}

const lists = new Map<string, ListExport>()

/** Declares a list that can be exported. @throws Error where the name is taken */
export function listExport<R>(rows: RowSource<R>, of: Omit<ListExport<R>, 'rows'>): void {
  const list: ListExport<R> = { ...of, rows }
  if (lists.has(list.name)) throw new Error(`list ${list.name} is declared twice`)
  lists.set(list.name, list as ListExport)
}

/** Every list that can be exported, by name. */
export const listExports = (): ReadonlyMap<string, ListExport> => lists

const SHANGHAI_MS = 8 * 3_600_000

/** An instant (ISO 8601) as lists show it: day and minute in Asia/Shanghai. */
export const shownMoment = (instant: string | null): string =>
  instant === null
    ? ''
    : new Date(Date.parse(instant) + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ')

/** Rows that one batch of an export reads. */
const BATCH = 2000

/** All rows of a paged list, page after page. */
export const pagesOf = <E extends Endpoint, R>(
  _endpoint: E,
  list: (ctx: Ctx, input: InputOf<E>) => Promise<{ readonly rows: readonly R[] }>,
): RowSource<R> =>
  async function* (ctx, filter) {
    for (let page = 1; ; page++) {
      const { rows } = await list(ctx, { ...filter, page, size: BATCH } as unknown as InputOf<E>)
      if (rows.length > 0) yield rows
      if (rows.length < BATCH) return
    }
  }

/** All rows of a list that has no pages. */
export const wholeOf = <E extends Endpoint, R>(
  _endpoint: E,
  list: (ctx: Ctx, input: InputOf<E>) => Promise<readonly R[]>,
): RowSource<R> =>
  async function* (ctx, filter) {
    yield await list(ctx, filter as InputOf<E>)
  }
