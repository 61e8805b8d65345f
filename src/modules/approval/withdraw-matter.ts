import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { sealText, storeTexts } from '#modules/casework'
import { tooLateToWithdraw } from './approval.errors.ts'
import { withdrawn } from './approval.events.ts'
import { ACTS, mayWithdraw } from './approval.model.ts'
import { lockPermit, record, toldOf } from './permit.ts'

/** 撤回: the applicant takes his application back before it is decided. */
export async function withdrawMatter(
  ctx: Ctx,
  input: { caseId: string; reason: string },
): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.matter.withdraw')
  if (!mayWithdraw(found.state.business)) throw tooLateToWithdraw()
  const reason = sealText(ctx, found.governmentId, 'withdrawal', input.reason)
  const running = found.state.clocks.filter((clock) => clock.stoppedOn === null).map((clock) => clock.name)
  const after = await record(ctx, found, ACTS.withdrawn, {
    facts: { reason: reason.reference },
    flow: { type: 'terminate', outcome: 'withdrawn' },
    stopClocks: { names: running, on: legalDayOf(ctx.now) },
  })
  await storeTexts(ctx, found.id, [reason])
  emit(ctx, withdrawn, found.id, toldOf(after))
  return {}
}
