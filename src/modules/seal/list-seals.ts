import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { COUNT_LIMIT, type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { actorNames, personNames, reachedUnitIds, unitsOf } from '#modules/org'
import { covers } from './order.model.ts'
import { ordersOf } from './order.store.ts'
import type { sealContract } from './seal.contract.ts'
import { formOf, kindOf, wayOf } from './seal.model.ts'
import { readSeals } from './seal.permissions.ts'
import { sealsOf } from './seal.store.ts'
import { everyUse, pageOfUses, type UseFilter, type UseRow } from './use.store.ts'

type Endpoints = typeof sealContract.endpoints
type Use = OutputOf<Endpoints['listUses']>['rows'][number]

/** Names of units, by their ids. */
async function unitNames(ctx: Ctx, ids: readonly string[]): Promise<(id: string) => string> {
  const names = new Map((await unitsOf(ctx, [...new Set(ids)])).map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}

/** 印章登记: seals of the units that the caller reaches, the newest first. */
export async function listSeals(ctx: Ctx): Promise<OutputOf<Endpoints['listSeals']>> {
  const today = legalDayOf(ctx.now)
  const seals = await sealsOf(ctx, await reachedUnitIds(ctx, readSeals))
  const orders = await ordersOf(
    ctx,
    seals.map(({ unitId }) => unitId),
  )
  const unitOf = await unitNames(
    ctx,
    seals.map(({ unitId }) => unitId),
  )
  const keepers = await personNames(
    ctx,
    seals.map(({ keeperId }) => keeperId),
  )
  const rows = seals.map(
    ({ id, unitId, name, kind, form, diameter, papers, validFrom, validTo, ...seal }) => {
      const order = orders.find(
        (one) => one.unitId === unitId && papers.some((paper) => covers(one, paper, false, today)),
      )
      return {
        ...{ id, unitId, name, diameter, papers, validFrom, validTo },
        unitName: unitOf(unitId),
        kind: kindOf(kind),
        form: formOf(form),
        keeper: keepers.get(seal.keeperId) ?? '',
        endedAt: seal.endedAt?.toISOString() ?? null,
        order: order
          ? { papers: order.papers, basis: order.basis, since: order.orderedAt.toISOString() }
          : null,
      }
    },
  )
  return { rows }
}

async function filterOf(ctx: Ctx, { unitId, sealId, year }: InputOf<Endpoints['listUses']>) {
  const reached = await reachedUnitIds(ctx, readSeals)
  const units = unitId === undefined ? reached : reached.filter((id) => id === unitId)
  return { units, sealId, year } satisfies UseFilter
}

/** Uses as the register shows them. */
export async function shownUses(ctx: Ctx, rows: readonly UseRow[]): Promise<Use[]> {
  const nameOf = await actorNames(
    ctx,
    rows.map(({ usedBy }) => usedBy),
  )
  const unitOf = await unitNames(
    ctx,
    rows.map(({ unitId }) => unitId),
  )
  return rows.map(({ unitId, kind, way, usedAt, usedBy, ...row }) => ({
    ...row,
    unitName: unitOf(unitId),
    kind: kindOf(kind),
    way: wayOf(way),
    usedAt: usedAt.toISOString(),
    usedBy: nameOf(usedBy),
  }))
}

/** 用印台账, newest first. */
export async function listUses(
  ctx: Ctx,
  input: InputOf<Endpoints['listUses']>,
): Promise<OutputOf<Endpoints['listUses']>> {
  const window = { ...rowWindow(input), most: COUNT_LIMIT }
  const { rows, total } = await pageOfUses(ctx, await filterOf(ctx, input), window)
  return { total, rows: await shownUses(ctx, rows) }
}

/** All of them, batch by batch. */
export async function* allUses(ctx: Ctx, input: InputOf<Endpoints['listUses']>): AsyncGenerator<UseRow[]> {
  yield* everyUse(ctx, await filterOf(ctx, input))
}
