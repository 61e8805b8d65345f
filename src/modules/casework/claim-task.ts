import type { Ctx } from '#kernel/context'
import { authorize, seatOf, staffOf } from '#kernel/context'
import { notFound } from '#kernel/errors'
import type { OpenTask } from '#modules/flow'
import { lockCaseRow } from './case.store.ts'
import { type Case, scopeOf } from './case.ts'
import { taskNotOpen } from './casework.errors.ts'
import type { CaseKind } from './casework.model.ts'
import { kindOf } from './kinds.ts'
import { saveCase } from './save-case.ts'
import { findTask } from './task.store.ts'
import { claim, demandTask, release } from './task.ts'

async function lockByTask(
  ctx: Ctx,
  taskId: string,
): Promise<{ kind: CaseKind<unknown>; found: Case<unknown>; task: OpenTask }> {
  const row = await findTask(ctx, taskId)
  const found = row && (await lockCaseRow<unknown>(ctx, row.caseId))
  if (!found) throw notFound()
  authorize(ctx.actor, 'casework.task.claim', scopeOf(found))
  const task = found.state.flow.tasks.find((open) => open.id === row.key)
  if (!task) throw taskNotOpen()
  return { kind: kindOf(found.kind), found, task }
}

/** 领取: takes a task out of the pool of its role; the first who asks has it. */
export async function claimTask(ctx: Ctx, input: { taskId: string }): Promise<Record<string, never>> {
  const { kind, found, task } = await lockByTask(ctx, input.taskId)
  await demandTask(ctx, kind, found, task)
  if (found.state.claims[task.id] === undefined)
    await saveCase(ctx, kind, await claim(ctx, kind, found, task))
  return {}
}

/** 退回: puts a task that one has claimed back into the pool. */
export async function releaseTask(ctx: Ctx, input: { taskId: string }): Promise<Record<string, never>> {
  const { kind, found, task } = await lockByTask(ctx, input.taskId)
  if (found.state.claims[task.id] !== seatOf(staffOf(ctx))) throw taskNotOpen()
  await saveCase(ctx, kind, await release(ctx, kind, found, task))
  return {}
}
