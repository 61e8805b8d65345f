import { authorize, type Ctx, staffOf } from '#kernel/context'
import { takenBack } from '#modules/flow'
import { taskScopeOf } from '../case.ts'
import { notWithdrawable } from '../casework.errors.ts'
import { TURNS } from '../casework.model.ts'
import { lockSeenCase } from '../lock-task.ts'
import { takeTurn, workersAt } from './turn.ts'
import { demandOwnStep, demandUndoable } from './undo.ts'

/**
 * 撤回: takes back a step that the caller has just done, as long as nobody has begun the next.
 * @throws Refusal `casework.not-your-step`, `casework.not-withdrawable`, `casework.step-binding`, `kernel.not-found`
 */
export async function withdrawStep(
  ctx: Ctx,
  { caseId, task }: { caseId: string; task: string },
): Promise<Record<string, never>> {
  const { kind, found } = await lockSeenCase(ctx, caseId)
  authorize(staffOf(ctx), 'casework.task.claim', taskScopeOf(found, task), 'casework.case.read')
  await demandOwnStep(ctx, found, task)
  const done = takenBack(found.definition, found.state.flow).find((one) => one.task === task)
  const begun = found.state.flow.tasks.some(({ id, from }) => from === task && id in found.state.claims)
  if (!done || begun) throw notWithdrawable()
  const flow = { type: 'withdraw', task } as const
  demandUndoable(kind, found, flow)
  const next = found.state.flow.tasks.map(({ node }) => node)
  await takeTurn(ctx, kind, found, {
    ...{ turn: 'withdrawn', type: TURNS.withdrawn, node: done.node, flow },
    facts: { to: done.node },
    people: next.flatMap((node) => workersAt(found, node)),
  })
  return {}
}
