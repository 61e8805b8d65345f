import { addDays, type LegalDay, legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx, governmentOf, type RunWork, type SystemActor } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { recordDayAct } from '#kernel/ledger'
import { actorNames } from '#modules/org'
import { cutOffDay, freezeRows, frozenMonth, frozenMonths, saveCutOff } from './frozen.store.ts'
import { monthStart, periodOf } from './period.ts'
import type { statisticsContract } from './statistics.contract.ts'
import { frozenBefore, monthNotOver } from './statistics.errors.ts'

type Endpoints = typeof statisticsContract.endpoints

/** Day of the following month on which a government freezes that says nothing else; local. */
const CUT_OFF_DAY = 3

/** Keeps what a month counts, once, with an act that holds its digest. @returns whether it was not frozen before */
async function freeze(ctx: Ctx, month: LegalDay): Promise<boolean> {
  const kept = await freezeRows(ctx, month, periodOf('month', month))
  if (kept) await recordDayAct(ctx, 'statistics.month-frozen@1', { month, ...kept })
  return kept !== undefined
}

/** Months are frozen for a whole government. */
const authorizeFreezing = (ctx: Ctx): void =>
  authorize(ctx.actor, 'statistics.month.freeze', { governmentId: governmentOf(ctx) })

/** 封账. @throws Refusal `statistics.month-not-over`, `statistics.frozen-before` */
export async function freezeMonth(
  ctx: Ctx,
  { month }: InputOf<Endpoints['freezeMonth']>,
): Promise<Record<string, never>> {
  authorizeFreezing(ctx)
  if (legalDayOf(ctx.now) <= periodOf('month', month).to) throw monthNotOver()
  if (!(await freeze(ctx, month))) throw frozenBefore()
  return {}
}

/** 已封账的月份, newest first, and the day on which months are frozen by themselves. */
export async function listFrozen(ctx: Ctx): Promise<OutputOf<Endpoints['listFrozen']>> {
  const months = await frozenMonths(ctx)
  const nameOf = await actorNames(
    ctx,
    months.map(({ frozenBy }) => frozenBy),
  )
  return {
    cutOffDay: await cutOffDay(ctx, CUT_OFF_DAY),
    months: months.map(({ month, frozenAt, frozenBy, rows, digest }) => ({
      ...{ month, frozenAt: frozenAt.toISOString(), frozenBy: nameOf(frozenBy), rows, digest },
    })),
  }
}

/** The day of the following month on which months are frozen from now on. */
export async function setCutOff(
  ctx: Ctx,
  { day }: InputOf<Endpoints['setCutOff']>,
): Promise<Record<string, never>> {
  authorizeFreezing(ctx)
  await saveCutOff(ctx, day)
  await recordDayAct(ctx, 'statistics.cut-off-set@1', { day })
  return {}
}

/** The month before, once its cut-off has come. */
async function freezeDue(ctx: Ctx): Promise<void> {
  const today = legalDayOf(ctx.now)
  if (Number(today.slice(8)) < (await cutOffDay(ctx, CUT_OFF_DAY))) return
  const month = monthStart(addDays(monthStart(today), -1))
  if (!(await frozenMonth(ctx, month))) await freeze(ctx, month)
}

const freezer = (governmentId: string): SystemActor => ({
  ...{ kind: 'system', name: 'statistics.freeze', governmentId, permissions: [] },
})

/** Freezes the month before of every government whose cut-off has come; what is frozen stays as it is. */
export async function freezeDueMonths(run: RunWork, governments: readonly string[]): Promise<void> {
  for (const id of governments) await run(freezer(id), false, freezeDue)
}
