import { authorize, type Ctx, can, demand, governmentOf, staffOf } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow, type StreamReply, validate } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { type ListExport, listExports, type Rows } from '#kernel/table'
import { personNames } from '#modules/org'
import type { exportContract } from './export.contract.ts'
import {
  type ExportLine,
  endExport,
  everyExport,
  type Filter,
  findExport,
  insertExport,
  listExportRuns,
} from './export.store.ts'
import { tableReply } from './file-reply.ts'
import { printedReply } from './printed-reply.ts'
import { exportExpired } from './transfer.errors.ts'
import { exported } from './transfer.events.ts'
import { readHistory, useTransfer } from './transfer.permissions.ts'
import { exportTitle, listTitle } from './words.ts'

type Endpoints = typeof exportContract.endpoints

/** How long after it was asked for an export can be fetched, in milliseconds. */
const FETCHED_WITHIN_MS = 600_000

const formatOf = (stored: string): 'csv' | 'xlsx' | 'pdf' =>
  stored === 'csv' || stored === 'pdf' ? stored : 'xlsx'

/** The year that a list is narrowed to, if it is. */

/** A list that the actor may read. @throws Refusal `kernel.not-found`, `kernel.forbidden` */
function permittedList(ctx: Ctx, name: string): ListExport {
  const list = listExports().get(name)
  if (!list) throw notFound()
  demand(ctx.actor, list.endpoint.permission)
  return list
}

/** 导出: notes who exports what; the file is fetched with the id. @throws Refusal `kernel.invalid-input` */
export async function createExport(
  ctx: Ctx,
  input: InputOf<Endpoints['createExport']>,
): Promise<{ id: string }> {
  const list = permittedList(ctx, input.list)
  const filter = validate(list.endpoint.input, input.filter) as Filter
  const { personId, appointmentId } = staffOf(ctx)
  const id = newId()
  const { format } = input
  const { name, personal } = list
  await insertExport(ctx, { id, list: name, format, personal, personId, appointmentId, filter })
  emit(ctx, exported, id, { exportId: id, list: name, personId, personal })
  return { id }
}

/** The file of an export, for who asked for it. @throws Refusal `kernel.not-found`, `transfer.export-expired` */
export async function readExport(
  ctx: Ctx,
  { exportId }: InputOf<Endpoints['readExport']>,
): Promise<StreamReply> {
  const run = await findExport(ctx, exportId)
  if (!run) throw notFound()
  authorize(ctx.actor, useTransfer, { governmentId: run.governmentId, owners: [run.personId] })
  if (ctx.now.getTime() - run.createdAt.getTime() > FETCHED_WITHIN_MS) throw exportExpired()
  const { filter } = run
  const list = permittedList(ctx, run.list)
  const words = ctx.services.words(ctx.locale)
  let count = 0
  let complete = false
  ctx.reply.afterwards = (later) => endExport(later, run.id, count, complete)
  async function* all(): Rows & AsyncGenerator<readonly (readonly string[])[]> {
    for await (const batch of list.rows(ctx, filter, words)) {
      yield batch
      count += batch.length
    }
    complete = true
  }
  const columns = list.columns.map(({ name, width }) => ({
    title: exportTitle(words, list.name, name),
    width,
  }))
  const title = listTitle(words, list.name)
  const sheet = { name: title, columns, rows: all() }
  const format = formatOf(run.format)
  return format === 'pdf' ? printedReply(ctx, sheet, filter) : tableReply(ctx, title, format, [sheet])
}

/** The actor's own exports, or everybody's for who reads the history. */
const whoseOf = (ctx: Ctx): string | undefined =>
  can(ctx.actor, readHistory, { governmentId: governmentOf(ctx) }) ? undefined : staffOf(ctx).personId

/** Exports as the history shows them. */
export async function shownExportRuns(
  ctx: Ctx,
  runs: readonly ExportLine[],
): Promise<OutputOf<Endpoints['listExports']>['rows'][number][]> {
  const names = await personNames(ctx, [...new Set(runs.map((run) => run.personId))])
  const words = ctx.services.words(ctx.locale)
  return runs.map(({ id, list, format, personal, personId, rowCount, complete, createdAt }) => ({
    ...{ id, list, personal, complete },
    title: listTitle(words, list),
    format: formatOf(format),
    personName: names.get(personId) ?? '',
    rows: rowCount,
    createdAt: createdAt.toISOString(),
  }))
}

/** 导出记录. */
export async function listExportHistory(
  ctx: Ctx,
  input: InputOf<Endpoints['listExports']>,
): Promise<OutputOf<Endpoints['listExports']>> {
  const { rows, total } = await listExportRuns(ctx, whoseOf(ctx), rowWindow(input))
  return { total, rows: await shownExportRuns(ctx, rows) }
}

/** All of them, batch by batch. */
export const allExportRuns = (ctx: Ctx) => everyExport(ctx, whoseOf(ctx))
