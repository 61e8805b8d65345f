import { actorRef, type Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { recordDayAct } from '#kernel/ledger'
import { endDoubt, listDoubts } from '#kernel/timecheck'
import type { operationsContract } from './operations.contract.ts'

type Endpoints = typeof operationsContract.endpoints

/** Spans in which the machine's clock was not believed, newest first. */
export async function listTimeDoubts(ctx: Ctx): Promise<OutputOf<Endpoints['listTimeDoubts']>> {
  const doubts = await listDoubts(ctx.tx)
  return {
    rows: doubts.map(({ id, reason, offsetMs, beganAt, endedAt, endedBy }) => ({
      ...{ id, reason, aheadSeconds: Math.round(offsetMs / 1000), confirmed: endedBy !== null },
      beganAt: beganAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    })),
  }
}

/**
 * A named person says that the clock of the machine is right again; what bears a date goes on. Where it is not, it is found
 * wrong again at the next check.
 * @throws Refusal `kernel.not-found` where no such doubt goes on
 */
export async function confirmTime(
  ctx: Ctx,
  { doubtId, note }: InputOf<Endpoints['confirmTime']>,
): Promise<Record<string, never>> {
  const person = actorRef(ctx.actor)
  if (!(await endDoubt(ctx.tx, doubtId, ctx.now, { person, note }))) throw notFound()
  await recordDayAct(ctx, 'operations.time-confirmed@1', { doubt: doubtId })
  return {}
}
