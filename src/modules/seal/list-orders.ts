import { legalDayOf } from '#kernel/calendar'
import { type Ctx, can, governmentOf } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { actorNames, reachedUnitIds, unitsOf } from '#modules/org'
import type { orderContract } from './order.contract.ts'
import { standingOf } from './order.model.ts'
import { type OrderRow, ordersOf } from './order.store.ts'
import { readSeals } from './seal.permissions.ts'

type Output = OutputOf<(typeof orderContract.endpoints)['listOrders']>

const GIVE = 'seal.order.give'

/** 用印授权登记: written orders of the units that the caller reaches, the newest first. */
export async function listOrders(ctx: Ctx): Promise<Output> {
  const rows = await ordersOf(ctx, await reachedUnitIds(ctx, readSeals))
  const units = new Map(
    (
      await unitsOf(
        ctx,
        rows.map(({ unitId }) => unitId),
      )
    ).map((unit) => [unit.id, unit]),
  )
  const nameOf = await actorNames(
    ctx,
    rows.flatMap(({ orderedBy, endedBy }) => [orderedBy, endedBy ?? '']),
  )
  const governmentId = governmentOf(ctx)
  const today = legalDayOf(ctx.now)
  const mayEnd = ({ unitId, endedAt }: OrderRow) =>
    endedAt === null &&
    can(ctx.actor, GIVE, { governmentId, unitId, unitPath: units.get(unitId)?.path ?? null })
  return {
    rows: rows.map((row) => {
      const { id, unitId, papers, bySilence, basis, validFrom, validTo, endReason } = row
      return {
        ...{ id, unitId, papers, bySilence, basis, validFrom, validTo, endReason },
        unitName: units.get(unitId)?.name ?? '',
        standing: standingOf(row, today),
        hasFile: row.fileId !== null,
        orderedBy: nameOf(row.orderedBy),
        orderedAt: row.orderedAt.toISOString(),
        endedBy: nameOf(row.endedBy),
        endedAt: row.endedAt?.toISOString() ?? null,
        can: { end: mayEnd(row) },
      }
    }),
    can: { give: (await reachedUnitIds(ctx, GIVE)).length > 0 },
  }
}
