import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { resumeClock, sealText, storeTexts } from '#modules/casework'
import { resumed } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import { decidingClocks, dueOf } from './deciding-clocks.ts'
import type { deskContract } from './desk.contract.ts'
import { lockPermit, record, toldOf } from './permit.ts'

type Input = InputOf<(typeof deskContract.endpoints)['resumeCase']>

/**
 * 恢复: the special procedure has its result, and the period goes on from today, or from the day that the applicant was
 * told where that is earlier (行政许可法 §45). Somebody of another role ends it than began it.
 */
export async function resumeCase(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.case.pause')
  const result = sealText(ctx, found.governmentId, 'result', input.result)
  const after = await record(ctx, found, ACTS.resumed, {
    facts: { result: result.reference },
    clocks: decidingClocks(found).map((named) => resumeClock(ctx, found, named)),
  })
  await storeTexts(ctx, found.id, [result])
  emit(ctx, resumed, found.id, { ...toldOf(after), dueOn: dueOf(after) })
  return {}
}
