import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { notAtThisStep, renewedByLaw } from './approval.errors.ts'
import { ended } from './approval.events.ts'
import { ACTS, isClosed } from './approval.model.ts'
import { lockPermit, toldOf } from './permit.ts'
import { runningClocks, takeTurn } from './turn.ts'
import type { turnsContract } from './turns.contract.ts'

type Input = InputOf<(typeof turnsContract.endpoints)['endCase']>

/**
 * 终止: the applicant died, his organisation has ended, or the matter fell away, so that nothing is left to decide. All
 * periods stop; a licence that the law has renewed is given out first.
 */
export async function endCase(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const { caseId, ground, reasons } = input
  const found = await lockPermit(ctx, caseId, 'approval.case.decide', input.seen)
  const { business } = found.state
  if (isClosed(business)) throw notAtThisStep()
  if (business.renewed) throw renewedByLaw()
  const after = await takeTurn(ctx, found, ACTS.ended, {
    facts: { ground },
    texts: { reasons },
    flow: { type: 'terminate', outcome: 'ended' },
    stopClocks: { names: runningClocks(found), on: legalDayOf(ctx.now) },
  })
  emit(ctx, ended, found.id, { ...toldOf(after), ground })
  return {}
}
