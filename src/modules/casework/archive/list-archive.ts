import { legalDayOf, yearOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { COUNT_LIMIT, type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { namesOf, reachedUnitIds } from '#modules/org'
import type { archiveContract } from '../archive.contract.ts'
import {
  type ArchiveFilter,
  everyRegistered,
  listRegistered,
  listWaiting,
  type RegisteredFile,
} from './archive.store.ts'

type Endpoints = typeof archiveContract.endpoints
type Query = InputOf<Endpoints['listArchivedFiles']>

/** The units within reach, or one of them, and the year; the present one where none is named. */
async function filterOf(
  ctx: Ctx,
  permission: string,
  { year = yearOf(legalDayOf(ctx.now)), unitId }: Query,
): Promise<ArchiveFilter> {
  const reached = await reachedUnitIds(ctx, permission)
  return { year, units: unitId === undefined ? reached : reached.filter((id) => id === unitId) }
}

/** Files as the register shows them. */
export async function shownFiles(
  ctx: Ctx,
  files: readonly RegisteredFile[],
): Promise<OutputOf<Endpoints['listArchivedFiles']>['rows']> {
  const names = await namesOf(
    ctx,
    files.flatMap(({ unitId, archivedBy }) => [unitId, archivedBy]),
  )
  return files.map(({ unitId, archivedAt, archivedBy, ...file }) => ({
    ...file,
    unitName: names.get(unitId) ?? '',
    archivedAt: archivedAt.toISOString(),
    archivedBy: names.get(archivedBy) ?? '',
  }))
}

/** 归档目录 of a year. */
export async function listArchivedFiles(
  ctx: Ctx,
  query: Query,
): Promise<OutputOf<Endpoints['listArchivedFiles']>> {
  const filter = await filterOf(ctx, 'casework.archive.read', query)
  const { rows, total } = await listRegistered(ctx, filter, { ...rowWindow(query), most: COUNT_LIMIT })
  return { total, rows: await shownFiles(ctx, rows) }
}

/** The whole register of a year, batch by batch. */
export async function* allArchivedFiles(ctx: Ctx, query: Query): AsyncGenerator<RegisteredFile[]> {
  yield* everyRegistered(ctx, await filterOf(ctx, 'casework.archive.read', query))
}

/** Closed cases of a year that have no archive number. */
export async function listFilesToArchive(
  ctx: Ctx,
  query: InputOf<Endpoints['listFilesToArchive']>,
): Promise<OutputOf<Endpoints['listFilesToArchive']>> {
  const filter = await filterOf(ctx, 'casework.archive.keep', query)
  const { rows, total } = await listWaiting(ctx, filter, { ...rowWindow(query), most: COUNT_LIMIT })
  const names = await namesOf(
    ctx,
    rows.map(({ unitId }) => unitId),
  )
  return {
    total,
    rows: rows.map(({ unitId, closedAt, ...row }) => ({
      ...row,
      unitName: names.get(unitId) ?? '',
      closedAt: closedAt.toISOString(),
    })),
  }
}
