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

/** A list that can be exported: what its endpoint gives, within the same permission, scope and masking. */
export interface ListExport<R = unknown> {
  readonly name: `${string}.${string}`
  readonly endpoint: Endpoint
  readonly columns: readonly ExportColumn<R>[]
  /** Rows hold personal data, so that each export is told. */
  readonly personal: boolean
  /** All rows that a filter leaves, batch by batch, within the transaction of `ctx`. */
  readonly rows: (ctx: Ctx, filter: Readonly<Record<string, unknown>>) => AsyncIterable<readonly R[]>
}

const lists = new Map<string, ListExport>()

/** Declares a list that can be exported. @throws Error where the name is taken */
export function listExport<R>(list: ListExport<R>): void {
  if (lists.has(list.name)) throw new Error(`list ${list.name} is declared twice`)
  lists.set(list.name, list as ListExport)
}

/** Every list that can be exported, by name. */
export const listExports = (): ReadonlyMap<string, ListExport> => lists

/** Rows that one batch of an export reads. */
const BATCH = 1000

/** All rows of a paged list, page after page. */
export const pagesOf = <E extends Endpoint, O extends { readonly rows: readonly unknown[] }>(
  _endpoint: E,
  list: (ctx: Ctx, input: InputOf<E>) => Promise<O>,
) =>
  async function* (ctx: Ctx, filter: Readonly<Record<string, unknown>>): AsyncGenerator<O['rows']> {
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
) =>
  async function* (ctx: Ctx, filter: Readonly<Record<string, unknown>>): AsyncGenerator<readonly R[]> {
    yield await list(ctx, filter as InputOf<E>)
  }
