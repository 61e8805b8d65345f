import { type Ctx, can, staffOf } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { namesOf, openUnits } from '#modules/org'
import type { materialContract } from './material.contract.ts'
import { linesOf, listTransfers, type PaperTransfer } from './paper-transfer.store.ts'
import { seenTransfer } from './seen-transfer.ts'

type Endpoints = typeof materialContract.endpoints
type Row = OutputOf<Endpoints['listPaperTransfers']>['rows'][number]

async function shown(ctx: Ctx, rows: readonly (PaperTransfer & { pieces: number })[]): Promise<Row[]> {
  const ids = rows.flatMap(({ fromUnitId, toUnitId, sentBy, answeredBy }) => [
    ...[fromUnitId, toUnitId, sentBy],
    ...(answeredBy === null ? [] : [answeredBy]),
  ])
  const names = await namesOf(ctx, ids)
  const nameOf = (id: string) => names.get(id) ?? ''
  return rows.map(({ id, number, state, note, reason, pieces, ...row }) => ({
    ...{ id, number, state, note, reason, pieces },
    fromUnit: nameOf(row.fromUnitId),
    toUnit: nameOf(row.toUnitId),
    sentBy: nameOf(row.sentBy),
    sentAt: row.sentAt.toISOString(),
    answeredBy: row.answeredBy && nameOf(row.answeredBy),
    answeredAt: row.answeredAt?.toISOString() ?? null,
  }))
}

/** 材料交接单 of the caller's unit. */
export async function listPaperTransfers(
  ctx: Ctx,
  { box, state, ...page }: InputOf<Endpoints['listPaperTransfers']>,
): Promise<OutputOf<Endpoints['listPaperTransfers']>> {
  const { unitId } = staffOf(ctx)
  const { rows, total } = await listTransfers(ctx, { unitId, box, state }, rowWindow(page))
  return { rows: await shown(ctx, rows), total }
}

/** One list of papers, for whoever handles papers in either of its units. @throws Refusal `kernel.not-found` */
export async function readPaperTransfer(
  ctx: Ctx,
  { transferId }: InputOf<Endpoints['readPaperTransfer']>,
): Promise<OutputOf<Endpoints['readPaperTransfer']>> {
  const { unitId, unitPath, governmentId } = staffOf(ctx)
  const transfer = await seenTransfer(ctx, transferId, false)
  const lines = await linesOf(ctx, transferId)
  const pieces = lines.reduce((sum, { count }) => sum + count, 0)
  const [row] = await shown(ctx, [{ ...transfer, pieces }])
  if (!row) throw notFound()
  const mayHandle = can(ctx.actor, 'casework.material.handle', { governmentId, unitId, unitPath })
  return { ...row, lines, canAnswer: mayHandle && transfer.state === 'sent' && transfer.toUnitId === unitId }
}

/** Units that papers may be sent to: all open ones but the caller's own. */
export async function listTransferUnits(ctx: Ctx): Promise<OutputOf<Endpoints['listTransferUnits']>> {
  const { unitId } = staffOf(ctx)
  const units = (await openUnits(ctx)).filter(({ id }) => id !== unitId)
  return { rows: units.map(({ id, name }) => ({ id, name })) }
}
