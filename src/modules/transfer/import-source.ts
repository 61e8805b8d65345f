import type { Ctx } from '#kernel/context'
import { type Heading, type ImportTarget, openTable, type Sheet } from '#kernel/table'
import { fileMissing } from './transfer.errors.ts'
import { headingsOf, tableTitle } from './words.ts'

/** A file of an import: the table that it holds, or all of them where the name is empty. */
export interface SourceFile {
  readonly table: string
  readonly bytes: Uint8Array
}

/** A table of an import with the sheet that its rows stand in. */
export interface SourceTable {
  readonly name: string
  readonly title: string
  readonly sheet: Sheet
  readonly headings: readonly Heading[]
}

const plain = (name: string): string => name.replace(/\s+/g, '').toLowerCase()

/** The sheet of a table: by its title or name, and where there is only one of each, that one. */
function sheetOf(sheets: readonly Sheet[], names: readonly string[], only: boolean): Sheet | undefined {
  const wanted = new Set(names.map(plain))
  return sheets.find(({ name }) => wanted.has(plain(name))) ?? (only ? sheets[0] : undefined)
}

/**
 * The tables of an import in the files that were handed in.
 * @throws Refusal `transfer.file-missing`, and as `openTable`
 */
export async function sourceTables(
  ctx: Pick<Ctx, 'services' | 'locale'>,
  target: ImportTarget,
  files: readonly SourceFile[],
): Promise<SourceTable[]> {
  const opened = await Promise.all(
    files.map(async ({ table, bytes }) => ({ table, sheets: (await openTable(bytes)).sheets })),
  )
  const words = ctx.services.words(ctx.locale)
  const single = target.tables.length === 1
  return target.tables.flatMap((table) => {
    const title = tableTitle(words, target.name, table.name)
    const titles = (['zh-CN', 'en'] as const).map((locale) =>
      tableTitle(ctx.services.words(locale), target.name, table.name),
    )
    const own = opened.find((file) => file.table === table.name)
    const all = opened.find((file) => file.table === '')
    const sheet = own?.sheets[0] ?? (all && sheetOf(all.sheets, [table.name, ...titles], single))
    if (!sheet && table.optional) return []
    if (!sheet) throw fileMissing({ table: title })
    return [{ name: table.name, title, sheet, headings: headingsOf(ctx, target, table) }]
  })
}
