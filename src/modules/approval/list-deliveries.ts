import { type Ctx, governmentOf } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { type Act, readActs } from '#kernel/ledger'
import { type ActBody, type DeliveryRow, everyDelivered, listDelivered } from '#modules/casework'
import { actorNames, unitsOf } from '#modules/org'
import { papersById } from '#modules/paper'
import type { Delivery } from './approval.state.ts'
import { maskedApplicant, registerFilter } from './list-received.ts'
import type { registerContract } from './register.contract.ts'

type Endpoint = (typeof registerContract.endpoints)['listDeliveries']
type Row = OutputOf<Endpoint>['rows'][number]
type Query = InputOf<Endpoint>

const deliveryOf = ({ entry }: DeliveryRow): Delivery => entry as Delivery

const factsOf = (act: Act) => (act.body as unknown as ActBody).facts

/** The act that began each delivery: it names who did it, and the number of the carrier. */
async function beginnings(ctx: Ctx, rows: readonly DeliveryRow[]): Promise<ReadonlyMap<string, Act>> {
  const found = new Map<string, Act>()
  for (const caseId of new Set(rows.map(({ id }) => id))) {
    for (const act of await readActs(ctx.tx, governmentOf(ctx), caseId)) {
      const { delivery } = factsOf(act)
      if (typeof delivery === 'string' && !found.has(delivery)) found.set(delivery, act)
    }
  }
  return found
}

const trackingOf = (act: Act | undefined): string => {
  const tracking = act && factsOf(act).tracking
  return typeof tracking === 'string' ? tracking : ''
}

/** Deliveries as the register shows them. */
export async function shownDeliveries(ctx: Ctx, rows: readonly DeliveryRow[]): Promise<Row[]> {
  const units = await unitsOf(ctx, [...new Set(rows.map(({ unitId }) => unitId))])
  const papers = await papersById(
    ctx,
    rows.flatMap((row) => deliveryOf(row).papers),
  )
  const begun = await beginnings(ctx, rows)
  const nameOf = await actorNames(
    ctx,
    [...begun.values()].map(({ actor }) => actor),
  )
  return rows.map((row) => {
    const { id, manner, sentOn, status, endedOn, papers: served } = deliveryOf(row)
    const act = begun.get(id)
    return {
      ...{ id, manner, sentOn, status, endedOn },
      ...{ caseId: row.id, caseNumber: row.number, itemName: row.subject },
      unitName: units.find((unit) => unit.id === row.unitId)?.shortName ?? '',
      recipient: maskedApplicant(ctx, row),
      papers: served.flatMap((paper) => papers.get(paper) ?? []),
      tracking: trackingOf(act),
      server: act ? nameOf(act.actor) : '',
    }
  })
}

/** 送达台账 of a year. */
export async function listDeliveries(ctx: Ctx, query: Query): Promise<OutputOf<Endpoint>> {
  const { rows, total } = await listDelivered(ctx, registerFilter(ctx, query), rowWindow(query))
  return { total, rows: await shownDeliveries(ctx, rows) }
}

/** The whole register of a year, batch by batch. */
export const allDeliveries = (ctx: Ctx, query: Query) => everyDelivered(ctx, registerFilter(ctx, query))
