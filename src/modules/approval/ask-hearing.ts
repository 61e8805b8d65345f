import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { pinned, startClock } from '#modules/casework'
import { hearingNotOpen } from './approval.errors.ts'
import { hearingAsked } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import type { matterTurnsContract } from './matter-turns.contract.ts'
import { lockPermit, type Permit, toldOf } from './permit.ts'
import { mayAskHearing } from './procedure.model.ts'
import { takeTurn } from './turn.ts'
import type { turnsContract } from './turns.contract.ts'

async function asked(ctx: Ctx, found: Permit, reasons: string): Promise<Record<string, never>> {
  if (!mayAskHearing(found.state.business)) throw hearingNotOpen()
  const askedOn = legalDayOf(ctx.now)
  const period = pinned(ctx.services.rule('PERMIT.HEAR'))
  const after = await takeTurn(ctx, found, ACTS.hearingAsked, {
    facts: { askedOn },
    texts: { reasons },
    stopClocks: { names: ['hear-request'], on: askedOn },
    startClocks: [startClock(ctx, 'hear', 'legal', period, askedOn)],
  })
  emit(ctx, hearingAsked, found.id, toldOf(after))
  return {}
}

/** 申请听证: the applicant asks for a hearing within the days; the office holds it within twenty (行政许可法 §47(1)). */
export async function askHearing(
  ctx: Ctx,
  input: InputOf<(typeof matterTurnsContract.endpoints)['askHearing']>,
): Promise<Record<string, never>> {
  return asked(ctx, await lockPermit(ctx, input.caseId, 'approval.matter.answer'), input.reasons)
}

/** The same, on paper over the counter. */
export async function recordHearingRequest(
  ctx: Ctx,
  input: InputOf<(typeof turnsContract.endpoints)['recordHearingRequest']>,
): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.window.register', input.seen)
  return asked(ctx, found, input.reasons)
}
