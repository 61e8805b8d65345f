import type { Ctx } from '#kernel/context'
import type { ImportNote, TableRow, Taken } from '#kernel/table'
import { type ItemVersion, versionInForce } from '#modules/item'
import type { RowProblem } from './old-row.ts'

/** What is done with each row of a table of an older system. */
export interface OldRows<R extends { readonly itemCode: string }> {
  /** Table of the import, for notes. */
  readonly table: string
  read(row: TableRow, ctx: Ctx): R | readonly RowProblem[]
  /** What it is imported once by, and which of these were already. */
  keyOf(read: R, version: ItemVersion): string
  known(
    ctx: Ctx,
    rows: readonly { readonly read: R; readonly version: ItemVersion }[],
  ): Promise<ReadonlySet<string>>
  take(ctx: Ctx, version: ItemVersion, read: R): Promise<void>
}

const isRead = <R>(read: R | readonly RowProblem[]): read is R => !Array.isArray(read)

/** Items of a batch, each looked up once. */
function itemsOf(ctx: Ctx): (code: string) => Promise<ItemVersion | undefined> {
  const known = new Map<string, Promise<ItemVersion | undefined>>()
  return (code) => {
    const found = known.get(code) ?? versionInForce(ctx, code)
    known.set(code, found)
    return found
  }
}

/** Takes a batch of rows of an older system: each once, refused rows with their column and reason. */
export async function takeOldRows<R extends { readonly itemCode: string }>(
  ctx: Ctx,
  rows: readonly TableRow[],
  dryRun: boolean,
  how: OldRows<R>,
): Promise<Taken> {
  const refused: ImportNote[] = []
  const note = (line: number, field: string, problem: string) =>
    refused.push({ table: how.table, line, field, params: {}, key: `approval:history.${problem}` })
  const itemOf = itemsOf(ctx)
  const good: { read: R; version: ItemVersion }[] = []
  for (const row of rows) {
    const read = how.read(row, ctx)
    if (!isRead(read)) {
      for (const { field, problem } of read) note(row.line, field, problem)
      continue
    }
    const version = await itemOf(read.itemCode)
    if (version) good.push({ read, version })
    else note(row.line, 'item_code', 'no-item')
  }
  const known = new Set(await how.known(ctx, good))
  let created = 0
  for (const { read, version } of good) {
    const key = how.keyOf(read, version)
    if (known.has(key)) continue
    known.add(key)
    if (!dryRun) await how.take(ctx, version, read)
    created++
  }
  return { created, updated: 0, unchanged: good.length - created, refused, warnings: [] }
}
