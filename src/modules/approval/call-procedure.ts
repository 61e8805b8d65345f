import { legalDayOf } from '#kernel/calendar'
import { due } from '#kernel/clock'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { versionOf } from '#modules/item'
import { calledTooLate, stillToCome } from './approval.errors.ts'
import { procedureCalled } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import { colleaguesOf, demandColleagues } from './colleagues.ts'
import { procedureOf } from './open-procedure.ts'
import { lockPermit, toldOf } from './permit.ts'
import { procedureRule } from './procedure.kinds.ts'
import { issueHearingNotice } from './procedure-papers.ts'
import { takeTurn } from './turn.ts'
import type { turnsContract } from './turns.contract.ts'

type Input = InputOf<(typeof turnsContract.endpoints)['callProcedure']>

/** @throws Refusal `approval.called-too-late` naming the first day for which there is still time */
function checkTime(ctx: Ctx, rule: string, heldOn: string): void {
  const { due: last } = due(ctx.services.rule(rule), { start: heldOn }, ctx.services.calendar())
  if (legalDayOf(ctx.now) > last)
    throw calledTooLate({ day: last }, [{ field: 'at', code: 'approval.called-too-late' }])
}

/**
 * 通知时间地点: the applicant is told where and when it is, so many days before as the rule says (行政许可法 §48(1)(1): a hearing
 * seven days before). A kind without such a rule may be called for any time to come.
 */
export async function callProcedure(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const { caseId, place, subject, presider } = input
  const found = await lockPermit(ctx, caseId, 'approval.case.pause', input.seen)
  const { id: procedure, kind } = procedureOf(found, input.procedureId)
  const heldAt = new Date(input.at)
  if (heldAt <= ctx.now) throw stillToCome({}, [{ field: 'at', code: 'approval.still-to-come' }])
  const { call } = procedureRule(kind)
  if (call) checkTime(ctx, call.rule, legalDayOf(heldAt))
  const colleagues = await colleaguesOf(ctx, found)
  const [leads = ''] = demandColleagues(colleagues, [presider])
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const after = await takeTurn(ctx, found, ACTS.procedureCalled, {
    facts: { procedure, kind, heldAt: heldAt.toISOString(), presider },
    texts: { call: JSON.stringify({ place, subject }) },
  })
  if (kind === 'hearing')
    await issueHearingNotice(ctx, after, version, { heldAt, place, subject, presider: leads })
  emit(ctx, procedureCalled, found.id, { ...toldOf(after), kind, heldAt: heldAt.toISOString() })
  return {}
}
