import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { pinned, startClock } from '#modules/casework'
import { versionOf } from '#modules/item'
import { hearingRightTold as toldBefore } from './approval.errors.ts'
import { hearingRightTold } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import { COUNTED_IN } from './counted-in.ts'
import { demandDeciding } from './deciding-clocks.ts'
import { lockPermit, toldOf } from './permit.ts'
import { issueHearingRight } from './procedure-papers.ts'
import { takeTurn } from './turn.ts'
import type { turnsContract } from './turns.contract.ts'

type Input = InputOf<(typeof turnsContract.endpoints)['tellHearingRight']>

/** 听证告知: the applicant is told that he may ask for a hearing, and until when (行政许可法 §47(1)). */
export async function tellHearingRight(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const { caseId, intention, reasons } = input
  const found = await lockPermit(ctx, caseId, 'approval.case.pause', input.seen)
  demandDeciding(found)
  if (found.state.business.hearing) throw toldBefore()
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const rule = ctx.services.rule('PERMIT.HEAR_REQUEST5')
  const toldOn = legalDayOf(ctx.now)
  const after = await takeTurn(ctx, found, ACTS.hearingRightTold, {
    facts: { toldOn },
    texts: { intention, reasons },
    startClocks: [startClock(ctx, 'hear-request', 'legal', pinned(rule), toldOn)],
  })
  const askBy = after.state.clocks.at(-1)?.dueOn ?? toldOn
  await issueHearingRight(ctx, after, version, {
    ...{ intention, reasons, askBy, days: rule.length },
    counted: COUNTED_IN[rule.unit],
  })
  emit(ctx, hearingRightTold, found.id, { ...toldOf(after), askBy })
  return {}
}
