import type { Ctx } from '#kernel/context'
import { seatOf, staffOf } from '#kernel/context'
import { taskNotOpen } from './casework.errors.ts'
import { lockTask } from './lock-task.ts'
import { saveCase } from './save-case.ts'
import { claim, demandTask, release } from './task.ts'

/** 领取: takes a task out of the pool of its role; the first who asks has it. */
export async function claimTask(ctx: Ctx, input: { taskId: string }): Promise<Record<string, never>> {
  const { kind, found, task } = await lockTask(ctx, input.taskId)
  await demandTask(ctx, found, task)
  if (found.state.claims[task.id] === undefined)
    await saveCase(ctx, kind, await claim(ctx, kind, found, task))
  return {}
}

/** 退回: puts a task that one has claimed back into the pool. */
export async function releaseTask(ctx: Ctx, input: { taskId: string }): Promise<Record<string, never>> {
  const { kind, found, task } = await lockTask(ctx, input.taskId)
  if (found.state.claims[task.id] !== seatOf(staffOf(ctx))) throw taskNotOpen()
  await saveCase(ctx, kind, await release(ctx, kind, found, task))
  return {}
}
