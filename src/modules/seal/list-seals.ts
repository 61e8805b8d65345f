import { type LegalDay, legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { personNames, reachedUnitIds } from '#modules/org'
import { covers } from './order.model.ts'
import { type OrderRow, ordersOf } from './order.store.ts'
import type { sealContract } from './seal.contract.ts'
import { formOf, kindOf, standingOn } from './seal.model.ts'
import { readSeals } from './seal.permissions.ts'
import { handoversOf, type SealRow, sealsOf } from './seal.store.ts'
import { unitNames } from './unit-names.ts'

type Output = OutputOf<(typeof sealContract.endpoints)['listSeals']>
type View = Output['rows'][number]

/** The order in force by which papers of a seal's kinds are sealed without asking. */
function orderOn({ unitId, papers }: SealRow, orders: readonly OrderRow[], today: LegalDay): View['order'] {
  const order = orders.find(
    (one) => one.unitId === unitId && papers.some((paper) => covers(one, paper, false, today)),
  )
  if (!order) return null
  return { papers: order.papers, basis: order.basis, since: order.orderedAt.toISOString() }
}

const surrenderedOf = ({ surrenderedAt, surrenderedTo }: SealRow): View['surrendered'] =>
  surrenderedAt && { at: surrenderedAt.toISOString(), to: surrenderedTo ?? '' }

/** Changes of the keepers of seals, as the register shows them. */
async function shownHandovers(
  ctx: Ctx,
  seals: readonly SealRow[],
): Promise<(sealId: string) => View['handovers']> {
  const handovers = await handoversOf(
    ctx,
    seals.map(({ id }) => id),
  )
  const names = await personNames(
    ctx,
    handovers.flatMap(({ fromKeeperId, toKeeperId }) => [fromKeeperId, toKeeperId]),
  )
  const shown = handovers.map(({ sealId, handedAt, fromKeeperId, toKeeperId, reason }) => ({
    sealId,
    handover: {
      ...{ at: handedAt.toISOString(), reason },
      ...{ from: names.get(fromKeeperId) ?? '', to: names.get(toKeeperId) ?? '' },
    },
  }))
  return (id) => shown.filter(({ sealId }) => sealId === id).map(({ handover }) => handover)
}

/** 印章登记: seals of the units that the caller reaches, the newest first. */
export async function listSeals(ctx: Ctx): Promise<Output> {
  const today = legalDayOf(ctx.now)
  const seals = await sealsOf(ctx, await reachedUnitIds(ctx, readSeals))
  const unitIds = seals.map(({ unitId }) => unitId)
  const orders = await ordersOf(ctx, unitIds)
  const unitOf = await unitNames(ctx, unitIds)
  const handedOver = await shownHandovers(ctx, seals)
  const keepers = await personNames(
    ctx,
    seals.map(({ keeperId }) => keeperId),
  )
  const rows = seals.map((seal) => {
    const { id, unitId, name, diameter, papers, validFrom, validTo, endReason } = seal
    return {
      ...{ id, unitId, name, diameter, papers, validFrom, validTo, endReason },
      unitName: unitOf(unitId),
      kind: kindOf(seal.kind),
      form: formOf(seal.form),
      keeper: keepers.get(seal.keeperId) ?? '',
      standing: standingOn(seal, today),
      endedAt: seal.endedAt?.toISOString() ?? null,
      surrendered: surrenderedOf(seal),
      handovers: handedOver(id),
      order: orderOn(seal, orders, today),
    }
  })
  return { rows }
}
