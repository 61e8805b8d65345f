import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { openPause, resumeClock } from '#modules/casework'
import { versionOf } from '#modules/item'
import { outcomeUnfit, recordMissing } from './approval.errors.ts'
import { procedureEnded, resumed } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import { decidingClocks, dueOf, legalClock } from './deciding-clocks.ts'
import { procedureOf } from './open-procedure.ts'
import { lockPermit, toldOf } from './permit.ts'
import { procedureRule } from './procedure.kinds.ts'
import { issueResumption } from './suspension-papers.ts'
import { takeTurn } from './turn.ts'
import type { turnsContract } from './turns.contract.ts'

type Input = InputOf<(typeof turnsContract.endpoints)['endProcedure']>

/**
 * 特别程序有结果: the procedure is over, and periods that stood still go on from today, or from the day that the applicant was
 * told where that is earlier (行政许可法 §45); then somebody of another role ends it than began it. A kind that leaves a record
 * ends with one; the end of a suspension is told by a paper of its own.
 * @throws Refusal `approval.outcome-unfit` where the kind knows no such result, `approval.record-missing`
 */
export async function endProcedure(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.case.pause', input.seen)
  const { id: procedure, kind, records } = procedureOf(found, input.procedureId)
  const { record, ground, told, outcomes, fulfils } = procedureRule(kind)
  if (!outcomes.result.includes(input.outcome)) {
    throw outcomeUnfit({}, [{ field: 'outcome', code: 'approval.outcome-unfit' }])
  }
  if (record !== null && records === 0) throw recordMissing()
  const facts = { procedure, kind, endedOn: legalDayOf(ctx.now), outcome: input.outcome }
  const texts = { result: input.result }
  const done = fulfils && { stopClocks: { names: [fulfils], on: facts.endedOn } }
  const legal = legalClock(found)
  const pause = legal && openPause(legal)
  if (ground === null || pause?.ground !== ground) {
    const standstill = { end: { id: procedure, on: facts.endedOn } }
    const after = await takeTurn(ctx, found, ACTS.procedureEnded, { facts, texts, standstill, ...done })
    emit(ctx, procedureEnded, found.id, { ...toldOf(after), kind, outcome: input.outcome })
    return {}
  }
  const after = await takeTurn(ctx, found, ACTS.resumed, {
    ...{ facts, texts, ...done },
    clocks: decidingClocks(found).map((named) => resumeClock(ctx, found, named)),
  })
  if (told.over !== null) {
    const version = await versionOf(ctx, found.pinned.item ?? '')
    await issueResumption(ctx, after, version, { pause, reasons: input.result })
  }
  emit(ctx, resumed, found.id, { ...toldOf(after), dueOn: dueOf(after), kind })
  return {}
}
