import type { Ctx } from '#kernel/context'
import { COUNT_LIMIT, type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { actorNames, reachedUnitIds } from '#modules/org'
import type { sealContract } from './seal.contract.ts'
import { kindOf, wayOf } from './seal.model.ts'
import { readSeals } from './seal.permissions.ts'
import { unitNames } from './unit-names.ts'
import { everyUse, pageOfUses, type UseFilter, type UseRow } from './use.store.ts'

type Endpoints = typeof sealContract.endpoints
type Use = OutputOf<Endpoints['listUses']>['rows'][number]

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
