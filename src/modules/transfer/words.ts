import type { Ctx } from '#kernel/context'
import type { Heading, ImportTarget, Words } from '#kernel/table'

const keyOf = (name: string, kind: string): string => name.replace('.', `:${kind}.`)

/** A text, if the module has one. */
function textOf(words: Words, key: string): string | undefined {
  const text = words(key)
  return text === key || text === key.slice(key.indexOf(':') + 1) ? undefined : text
}

/** Title of a target, such as 工作人员. */
export const targetTitle = (words: Words, name: string): string =>
  textOf(words, keyOf(name, 'import-target')) ?? name

/** Title of a table of a target: the name of its sheet. */
export const tableTitle = (words: Words, target: string, table: string): string =>
  textOf(words, `${keyOf(target, 'import-target')}.${table}`) ?? targetTitle(words, target)

/** Title of an option of a target. */
export const optionTitle = (words: Words, target: string, option: string): string =>
  textOf(words, `${keyOf(target, 'import-target')}.option.${option}`) ?? option

const columnKey = (target: string, table: string, column: string): string =>
  `${keyOf(target, 'import-target')}.${table}.${column}`

/** Heading of a column. */
export const columnTitle = (words: Words, target: string, table: string, column: string): string =>
  textOf(words, columnKey(target, table, column)) ?? column

/** What a column is for, and an example of it. */
export const columnNote = (words: Words, target: string, table: string, column: string) => ({
  note: textOf(words, `${columnKey(target, table, column)}.note`) ?? '',
  example: textOf(words, `${columnKey(target, table, column)}.example`) ?? '',
})

/** Headings that a file may have for the columns of a table, in every language. */
export const headingsOf = (
  ctx: Pick<Ctx, 'services'>,
  target: ImportTarget,
  table: ImportTarget['tables'][number],
): Heading[] =>
  table.columns.map(({ name, required }) => ({
    ...{ name, required },
    titles: (['zh-CN', 'en'] as const).map((locale) =>
      columnTitle(ctx.services.words(locale), target.name, table.name, name),
    ),
  }))

/** Title of a list that is exported. */
export const listTitle = (words: Words, name: string): string => textOf(words, keyOf(name, 'export')) ?? name

/** Heading of a column that is exported. */
export const exportTitle = (words: Words, list: string, column: string): string =>
  textOf(words, `${keyOf(list, 'export')}.${column}`) ?? column
