import { buildHours, HoursError } from '#kernel/calendar'
import { actorRef, authorize, type Ctx, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { beat } from './amendment.store.ts'
import { readHours, writeHours } from './hours.store.ts'
import type { legaltimeContract } from './legaltime.contract.ts'
import { impossibleHours } from './legaltime.errors.ts'

type Endpoints = typeof legaltimeContract.endpoints
const HOURS_SET = 'legaltime.hours-set@1'

/** 办公时间 of the government and its units. */
export async function listHours(ctx: Ctx): Promise<OutputOf<Endpoints['listHours']>> {
  const hours = await readHours(ctx.tx)
  return hours.map(({ id, unitId, validFrom, seasons, basis, setAt }) => ({
    ...{ id, unitId, validFrom, basis, setAt: setAt.toISOString() },
    seasons: seasons.map(({ from, spans }) => ({
      from,
      spans: spans.map(([opens, closes]) => [opens, closes]),
    })),
  }))
}

/**
 * Sets hours from a day on; those of the same day before them stay on record as superseded.
 * @throws Refusal `legaltime.impossible-hours`
 */
export async function setHours(
  ctx: Ctx,
  input: InputOf<Endpoints['setHours']>,
): Promise<Record<string, never>> {
  const { unitId, validFrom, seasons, basis } = input
  authorize(ctx.actor, 'legaltime.hours.manage', { governmentId: governmentOf(ctx), unitId, unitPath: null })
  try {
    buildHours([{ validFrom, seasons, basis }])
  } catch (error) {
    if (error instanceof HoursError) throw impossibleHours({ value: error.value })
    throw error
  }
  await beat(ctx.tx)
  const id = newId()
  await writeHours(ctx, { id, unitId, validFrom, seasons, basis, setBy: actorRef(ctx.actor) })
  await recordDayAct(ctx, HOURS_SET, { id, unit: unitId, validFrom, seasons, basis })
  return {}
}
