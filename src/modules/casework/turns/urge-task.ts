import { legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx } from '#kernel/context'
import { type OpenTask, takerOf } from '#modules/flow'
import { seatsWith } from '#modules/org'
import { type Case, scopeOf, unitOfTask } from '../case.ts'
import { TURNS } from '../casework.model.ts'
import { lockTask } from '../lock-task.ts'
import { takeTurn, workersAt } from './turn.ts'

/** Who is to do a task: who has it, or everybody who may take it. */
async function doersOf(ctx: Ctx, found: Case<unknown>, task: OpenTask): Promise<readonly string[]> {
  const has = workersAt(
    { ...found, state: { ...found.state, flow: { ...found.state.flow, tasks: [task] } } },
    task.node,
  )
  if (has.length > 0) return has
  const { role } = takerOf(found.definition, task)
  const { id } = unitOfTask(found, task.id)
  const seats = await seatsWith(ctx, 'casework.task.claim', legalDayOf(ctx.now))
  return seats
    .filter((seat) => seat.role === role && (seat.everywhere || seat.unitId === id))
    .map(({ personId }) => personId)
}

/** 催办: urges whoever has a task, or may take it. @throws Refusal of `lockTask`, `kernel.forbidden` */
export async function urgeTask(ctx: Ctx, { taskId }: { taskId: string }): Promise<Record<string, never>> {
  const { kind, found, task } = await lockTask(ctx, taskId)
  authorize(ctx.actor, 'casework.task.urge', scopeOf(found), 'casework.case.read')
  await takeTurn(ctx, kind, found, {
    ...{ turn: 'urged', type: TURNS.urged, node: task.node },
    people: await doersOf(ctx, found, task),
    facts: { times: (task.urged ?? 0) + 1 },
    flow: { type: 'urge', task: task.id },
  })
  return {}
}
