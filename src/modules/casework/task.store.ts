import type { Selectable } from 'kysely'
import type { Ctx } from '#kernel/context'
import { newId } from '#kernel/ids'
import type { FlowEvent } from '#modules/flow'
import { tables } from './case.store.ts'
import type { Case } from './case.ts'
import type { CaseworkTables } from './tables.gen.ts'

/** A task as stored. */
export type TaskRecord = Selectable<CaseworkTables['casework.task']>

type Opened = Extract<FlowEvent, { type: 'task-opened' }>

async function insertTasks(ctx: Ctx, found: Case<unknown>, opened: readonly Opened[]): Promise<void> {
  await tables(ctx)
    .insertInto('casework.task')
    .values(
      opened.map(({ task, node, candidate }) => ({
        governmentId: found.governmentId,
        id: newId(),
        caseId: found.id,
        key: task,
        node,
        role: candidate.role,
        unitId: found.unitId,
        unitPath: found.unitPath,
        openedAt: ctx.now,
      })),
    )
    .execute()
}

async function closeTasks(ctx: Ctx, found: Case<unknown>, keys: readonly string[]): Promise<void> {
  await tables(ctx)
    .updateTable('casework.task')
    .set({ closedAt: ctx.now })
    .where('governmentId', '=', found.governmentId)
    .where('caseId', '=', found.id)
    .where('key', 'in', [...keys])
    .execute()
}

/** Brings the table of tasks to what the unsaved acts of a case did to its flow. */
export async function writeTasks(ctx: Ctx, found: Case<unknown>): Promise<void> {
  const closed = new Set(found.flowEvents.flatMap((e) => (e.type === 'task-closed' ? [e.task] : [])))
  const opened = found.flowEvents.filter((e): e is Opened => e.type === 'task-opened')
  if (opened.length > 0) await insertTasks(ctx, found, opened)
  if (closed.size > 0) await closeTasks(ctx, found, [...closed])
}

/** Who works on a task; null puts it back. */
export async function writeClaim(
  ctx: Ctx,
  found: Case<unknown>,
  key: string,
  person: string | null,
): Promise<void> {
  await tables(ctx)
    .updateTable('casework.task')
    .set({ claimedBy: person, claimedAt: person === null ? null : ctx.now })
    .where('governmentId', '=', found.governmentId)
    .where('caseId', '=', found.id)
    .where('key', '=', key)
    .execute()
}

export const findTask = (ctx: Ctx, id: string): Promise<TaskRecord | undefined> =>
  tables(ctx).selectFrom('casework.task').selectAll().where('id', '=', id).executeTakeFirst()
