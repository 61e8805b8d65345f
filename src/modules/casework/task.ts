import { authorize, type Ctx, can, type StaffActor, seatOf, staffOf } from '#kernel/context'
import { type OpenTask, takerOf } from '#modules/flow'
import { type Case, perform, scopeOf, taskScopeOf } from './case.ts'
import { notAtThisStep, otherRole, taskTaken } from './casework.errors.ts'
import { type CaseKind, CLAIMED, RELEASED } from './casework.model.ts'
import { checkConflict, isBarred } from './conflict.ts'
import { doneBy } from './done-meanwhile.ts'
import { checkHands } from './hands.ts'
import { writeClaim } from './task.store.ts'

const firstAt = ({ state }: Case<unknown>, node: string): OpenTask | undefined =>
  state.flow.tasks.find((open) => open.node === node)

/** The open task at a node of the flow. @throws Refusal `casework.not-at-this-step` */
export function taskAt(found: Case<unknown>, node: string): OpenTask {
  const task = firstAt(found, node)
  if (!task) throw notAtThisStep()
  return task
}

/** The same for a member of staff, who is told who was faster. @throws Refusal `casework.done-meanwhile` */
async function openTaskAt(ctx: Ctx, found: Case<unknown>, node: string): Promise<OpenTask> {
  const task = firstAt(found, node)
  if (task) return task
  authorize(staffOf(ctx), 'casework.task.claim', scopeOf(found), 'casework.case.read')
  throw (await doneBy(ctx, found, (done) => done.node === node)) ?? notAtThisStep()
}

/** Whether a task is for a member of staff: for his role, and for nobody else by name. */
function isFor(actor: StaffActor, found: Case<unknown>, task: OpenTask): boolean {
  const { role, person = seatOf(actor) } = takerOf(found.definition, task)
  return actor.roles.includes(role) && person === seatOf(actor)
}

/** Whether a task lies in a unit where a member of staff may do tasks. */
const isInReach = (actor: StaffActor, found: Case<unknown>, { id }: OpenTask): boolean =>
  can(actor, 'casework.task.claim', taskScopeOf(found, id))

/** Whoever may not even see the case is told that there is none. */
function authorizeTask(actor: StaffActor, found: Case<unknown>, task: OpenTask): void {
  if (isInReach(actor, found, task)) return
  authorize(actor, 'casework.task.claim', scopeOf(found), 'casework.case.read')
  throw otherRole()
}

/** Whether nobody else has claimed a task. */
function isFree(actor: StaffActor, { state }: Case<unknown>, task: OpenTask): boolean {
  const holder = state.claims[task.id]
  return holder === undefined || holder === seatOf(actor)
}

/** Whether a member of staff may take a task: by role, scope, and because nobody else has it. */
export const mayTake = (actor: StaffActor, found: Case<unknown>, task: OpenTask): boolean =>
  isFor(actor, found, task) &&
  isInReach(actor, found, task) &&
  isFree(actor, found, task) &&
  !isBarred(actor, found)

/** The open task that concerns a member of staff: what he has claimed, else what he may take, else the first. */
export function ownTask(actor: StaffActor, found: Case<unknown>): OpenTask | undefined {
  const { tasks } = found.state.flow
  const his = tasks.filter((task) => mayTake(actor, found, task))
  return his.find(({ id }) => found.state.claims[id] === seatOf(actor)) ?? his[0] ?? tasks[0]
}

/**
 * Demands that the acting member of staff may do a task now.
 * @throws Refusal `casework.other-role`, `casework.task-taken`, `casework.same-hand`, `kernel.not-found`
 */
export async function demandTask(ctx: Ctx, found: Case<unknown>, task: OpenTask): Promise<void> {
  const actor = staffOf(ctx)
  authorizeTask(actor, found, task)
  if (!isFor(actor, found, task)) throw otherRole()
  if (!isFree(actor, found, task)) throw taskTaken()
  await checkConflict(ctx, actor, found)
  await checkHands(ctx, actor, found)
}

/**
 * The task at a node, which the acting member of staff may do now; where several are open there, the one that is his.
 * Doing a task that nobody has claimed needs no claim first; what the one has claimed for whom he acts is his to do.
 * @throws Refusal `casework.not-at-this-step`, `casework.other-role`, `casework.task-taken`, `casework.same-hand`,
 *   `kernel.not-found`
 */
export async function takeTask(ctx: Ctx, found: Case<unknown>, node: string): Promise<OpenTask> {
  const actor = staffOf(ctx)
  const first = await openTaskAt(ctx, found, node)
  const his = found.state.flow.tasks.filter(
    (open) => open.node === node && isFor(actor, found, open) && isInReach(actor, found, open),
  )
  const task =
    his.find(({ id }) => found.state.claims[id] === seatOf(actor)) ??
    his.find((open) => isFree(actor, found, open)) ??
    his[0] ??
    first
  await demandTask(ctx, found, task)
  return task
}

/** Claims a task for the acting member of staff, or for whom he acts. Part of `claim-task.ts`. */
export async function claim<S>(
  ctx: Ctx,
  kind: CaseKind<S>,
  found: Case<S>,
  task: OpenTask,
): Promise<Case<S>> {
  const person = seatOf(staffOf(ctx))
  await writeClaim(ctx, found, task.id, person)
  return perform(ctx, kind, found, CLAIMED, {
    facts: { node: task.node },
    claim: { task: task.id, person },
  })
}

/** Puts a claimed task back. Part of `claim-task.ts`. */
export async function release<S>(
  ctx: Ctx,
  kind: CaseKind<S>,
  found: Case<S>,
  task: OpenTask,
): Promise<Case<S>> {
  await writeClaim(ctx, found, task.id, null)
  return perform(ctx, kind, found, RELEASED, {
    facts: { node: task.node },
    claim: { task: task.id, person: null },
  })
}
