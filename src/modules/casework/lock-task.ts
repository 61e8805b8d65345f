import { authorize, type Ctx } from '#kernel/context'
import { notFound } from '#kernel/errors'
import type { OpenTask } from '#modules/flow'
import { lockCaseRow } from './case.store.ts'
import { type Case, scopeOf } from './case.ts'
import { taskNotOpen } from './casework.errors.ts'
import type { CaseKind } from './casework.model.ts'
import { doneBy } from './done-meanwhile.ts'
import { kindOf } from './kinds.ts'
import { findTask } from './task.store.ts'

/** An open task with its case, locked until the transaction ends. */
export interface LockedTask {
  readonly kind: CaseKind<unknown>
  readonly found: Case<unknown>
  readonly task: OpenTask
}

/** A case of any kind, locked, where the caller may see it. Part. @throws Refusal `kernel.not-found` */
export async function lockSeenCase(ctx: Ctx, caseId: string): Promise<Omit<LockedTask, 'task'>> {
  const found = await lockCaseRow<unknown>(ctx, caseId)
  if (!found) throw notFound()
  authorize(ctx.actor, 'casework.case.read', scopeOf(found))
  return { kind: kindOf(found.kind), found }
}

/**
 * The open task of an id. Part: the use case demands that the caller may do what he wants with it.
 * @throws Refusal `kernel.not-found`, `casework.done-meanwhile`, `casework.task-not-open`
 */
export async function lockTask(ctx: Ctx, taskId: string): Promise<LockedTask> {
  const row = await findTask(ctx, taskId)
  if (!row) throw notFound()
  const { kind, found } = await lockSeenCase(ctx, row.caseId)
  const task = found.state.flow.tasks.find((open) => open.id === row.key)
  if (!task) throw (await doneBy(ctx, found, (done) => done.task === row.key)) ?? taskNotOpen()
  return { kind, found, task }
}
