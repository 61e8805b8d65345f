import { type Ctx, can, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf, StreamReply } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import {
  type ImportTable,
  type ImportTarget,
  importTargets,
  noRows,
  rowsOf,
  type Words,
  type WrittenSheet,
} from '#kernel/table'
import { tableReply } from './file-reply.ts'
import type { importContract } from './import.contract.ts'
import { mayImport, permittedTarget } from './targets.ts'
import { columnNote, columnTitle, optionTitle, tableTitle, targetTitle } from './words.ts'

type Endpoints = typeof importContract.endpoints

async function blankSheet(
  ctx: Ctx,
  words: Words,
  target: ImportTarget,
  table: ImportTable,
): Promise<WrittenSheet> {
  const columns = await Promise.all(
    table.columns.map(async ({ name, required, allowed }) => ({
      title: columnTitle(words, target.name, table.name, name),
      note: columnNote(words, target.name, table.name, name).note,
      required,
      width: 16,
      ...(allowed && { allowed: await allowed(ctx) }),
    })),
  )
  return { name: tableTitle(words, target.name, table.name), columns, rows: noRows() }
}

/** A sheet that explains every column: what it is, an example, and the values that it takes. */
async function notesSheet(ctx: Ctx, words: Words, target: ImportTarget): Promise<WrittenSheet> {
  const lines = await Promise.all(
    target.tables.flatMap((table) =>
      table.columns.map(async ({ name, required, allowed }) => {
        const { note, example } = columnNote(words, target.name, table.name, name)
        return [
          tableTitle(words, target.name, table.name),
          columnTitle(words, target.name, table.name, name),
          words(required ? 'transfer:template.required' : 'transfer:template.optional'),
          note,
          example,
          allowed ? (await allowed(ctx)).join('、') : '',
        ]
      }),
    ),
  )
  const widths = { table: 14, column: 16, required: 8, note: 50, example: 24, allowed: 60 }
  return {
    name: words('transfer:template.notes'),
    columns: Object.entries(widths).map(([name, width]) => ({
      title: words(`transfer:template.${name}`),
      width,
    })),
    rows: rowsOf(lines),
  }
}

/** 下载模板: headings, drop-down lists and a sheet of notes; as CSV the headings alone. */
export async function readTemplate(
  ctx: Ctx,
  { target: name, format = 'xlsx', table: only }: InputOf<Endpoints['readTemplate']>,
): Promise<StreamReply> {
  const target = permittedTarget(ctx, name)
  const words = ctx.services.words(ctx.locale)
  const tables = target.tables.filter((table) => only === undefined || table.name === only)
  const [first, ...more] = await Promise.all(tables.map((table) => blankSheet(ctx, words, target, table)))
  if (!first) throw notFound()
  const title = `${targetTitle(words, name)}-${words('transfer:file.template')}`
  return tableReply(ctx, title, format, [first, ...more, await notesSheet(ctx, words, target)])
}

/** 可以导入的表格: those that the actor may fill. */
export async function listTargets(ctx: Ctx): Promise<OutputOf<Endpoints['listTargets']>> {
  const words = ctx.services.words(ctx.locale)
  const whole = { governmentId: governmentOf(ctx) }
  return [...importTargets().values()]
    .filter((target) => mayImport(ctx, target))
    .map((target) => ({
      name: target.name,
      title: targetTitle(words, target.name),
      tables: target.tables.map((table) => ({
        name: table.name,
        title: tableTitle(words, target.name, table.name),
        optional: table.optional === true,
        columns: table.columns.map(({ name, required }) => ({
          ...{ name, required },
          title: columnTitle(words, target.name, table.name, name),
          note: columnNote(words, target.name, table.name, name).note,
        })),
      })),
      options: (target.options ?? [])
        .filter(({ permission }) => permission === undefined || can(ctx.actor, permission, whole))
        .map(({ name }) => ({ name, title: optionTitle(words, target.name, name) })),
    }))
}
