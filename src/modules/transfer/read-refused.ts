import type { Ctx } from '#kernel/context'
import type { InputOf, StreamReply } from '#kernel/contract'
import {
  PROBLEM_TITLES,
  type ReadRow,
  type Rows,
  underTheirHeadings,
  type Words,
  type WrittenSheet,
} from '#kernel/table'
import { openFiles } from './do-import.ts'
import { tableReply } from './file-reply.ts'
import type { importContract } from './import.contract.ts'
import { type ImportRun, refusedBetween, type StoredNote } from './import.store.ts'
import { ownRun } from './import-access.ts'
import { type SourceTable, sourceTables } from './import-source.ts'
import { targetOf } from './targets.ts'
import { filesGone } from './transfer.errors.ts'
import { columnTitle, targetTitle } from './words.ts'

/** Rows that are looked up at once. */
const BATCH = 500

/** What is wrong with a row, as one text. */
function problemOf(words: Words, run: ImportRun, notes: readonly StoredNote[]): string {
  return notes
    .map(({ table, field, key, params }) => {
      const column = field === null ? '' : `${columnTitle(words, run.target, table, field)}：`
      return `${column}${words(key, params)}`
    })
    .join('；')
}

interface Reading {
  readonly ctx: Ctx
  readonly run: ImportRun
  readonly words: Words
  /** Sound rows are given too: tables that belong together are mended and imported together. */
  readonly all: boolean
}

async function marked({ ctx, run, words, all }: Reading, table: string, rows: readonly ReadRow[]) {
  const [from, to] = [rows[0]?.line ?? 0, rows.at(-1)?.line ?? 0]
  const notes = Map.groupBy(await refusedBetween(ctx, run.id, table, from, to), ({ line }) => line)
  return rows
    .filter(({ line }) => all || notes.has(line))
    .map(({ line, raw }) => ({ raw, problem: problemOf(words, run, notes.get(line) ?? []) }))
}

async function sheetOf(
  reading: Reading,
  { name, title, sheet, headings }: SourceTable,
): Promise<WrittenSheet> {
  const { titles, places, rows } = await underTheirHeadings(sheet.rows(), headings)
  const kept = titles.flatMap((_title, at) => (places[at] === undefined ? [] : [at]))
  async function* written(): AsyncGenerator<readonly (readonly string[])[]> {
    let batch: ReadRow[] = []
    const give = async () => {
      const lines = await marked(reading, name, batch)
      batch = []
      return lines.map(({ raw, problem }) => [...kept.map((at) => raw[at] ?? ''), problem])
    }
    for await (const row of rows) {
      batch.push(row)
      if (batch.length >= BATCH) yield await give()
    }
    if (batch.length > 0) yield await give()
  }
  const [problem] = PROBLEM_TITLES
  const columns = [...kept.map((at) => ({ title: titles[at] ?? '' })), { title: problem, width: 50 }]
  return { name: title, columns, rows: written() satisfies Rows }
}

/**
 * Refused rows as they stand in the file, with what is wrong with each in a last column, which an import passes over:
 * mended, the file is imported as it is.
 * @throws Refusal `transfer.files-gone`
 */
export async function readRefused(
  ctx: Ctx,
  { importId, format = 'xlsx' }: InputOf<(typeof importContract.endpoints)['readRefused']>,
): Promise<StreamReply> {
  const run = await ownRun(ctx, importId)
  const target = targetOf(run.target)
  const words = ctx.services.words(ctx.locale)
  const reading: Reading = { ctx, run, words, all: target.tables.length > 1 }
  const files = await openFiles(ctx, run.id)
  if (files.length === 0) throw filesGone()
  const tables = await sourceTables(ctx, target, files)
  const [first, ...more] = await Promise.all(tables.map((table) => sheetOf(reading, table)))
  if (!first) throw new Error(`import ${run.id} has no table`)
  const name = `${targetTitle(words, run.target)}-${words('transfer:file.refused')}`
  return tableReply(ctx, name, format, [first, ...more])
}
