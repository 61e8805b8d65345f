import { legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx, seatOf, staffOf } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { seatsWith } from '#modules/org'
import { findCaseRow } from '../case.store.ts'
import { taskScopeOf } from '../case.ts'
import { taskNotOpen } from '../casework.errors.ts'
import { kindOf } from '../kinds.ts'
import { findTask } from '../task.store.ts'
import type { turnContract } from '../turn.contract.ts'
import { seatsForTask } from './people.ts'

type Endpoint = (typeof turnContract.endpoints)['listTaskTakers']

/** People to whom a task can be handed on, or its case be given to read; each once, without the caller. */
export async function listTaskTakers(
  ctx: Ctx,
  { taskId, reading = false }: { taskId: string; reading?: boolean },
): Promise<OutputOf<Endpoint>> {
  const row = await findTask(ctx, taskId)
  const found = row && (await findCaseRow<unknown>(ctx, row.caseId))
  if (!row || !found) throw notFound()
  authorize(ctx.actor, 'casework.task.claim', taskScopeOf(found, row.key))
  const task = found.state.flow.tasks.find(({ id }) => id === row.key)
  if (!task) throw taskNotOpen()
  const seats = reading
    ? await seatsWith(ctx, 'casework.case.read', legalDayOf(ctx.now))
    : await seatsForTask(ctx, kindOf(found.kind), found, task)
  const caller = seatOf(staffOf(ctx))
  const people = new Map(seats.toReversed().map((seat) => [seat.personId, seat]))
  people.delete(caller)
  return [...people.values()]
    .toReversed()
    .map(({ personId, name, title, unitName }) => ({ personId, name, title, unitName }))
}
