import type { Ctx } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { citizenProfile, idIndexOf } from '#modules/identity'
import { unitsOf } from '#modules/org'
import type { hallContract } from './hall.contract.ts'
import { looksAt } from './look.store.ts'
import { ownAccountId } from './own-account.ts'
import type { LookKind } from './privacy.words.ts'

type Endpoint = (typeof hallContract.endpoints)['listLooks']

/** Who of the staff of this government has looked at the caller's data: unit and position, never a name. */
export async function listLooks(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const { idNumber } = await citizenProfile(ctx, ownAccountId(ctx))
  const { rows, total } = await looksAt(ctx, idIndexOf(ctx, idNumber), rowWindow(input))
  const units = await unitsOf(ctx, [...new Set(rows.map((row) => row.unitId))])
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  return {
    total,
    rows: rows.map(({ id, at, kind, unitId, position, reference }) => ({
      ...{ id, position, reference, at: at.toISOString() },
      kind: kind as LookKind,
      unitName: names.get(unitId) ?? '',
    })),
  }
}
