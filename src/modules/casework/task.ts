import { authorize, type Ctx, can, type StaffActor, seatOf, staffOf } from '#kernel/context'
import { type OpenTask, takerOf } from '#modules/flow'
import { type Case, perform, scopeOf } from './case.ts'
import { notAtThisStep, otherRole, taskTaken } from './casework.errors.ts'
import { type CaseKind, CLAIMED, RELEASED } from './casework.model.ts'
import { checkHands } from './hands.ts'
import { writeClaim } from './task.store.ts'

/** The open task at a node of the flow. @throws Refusal `casework.not-at-this-step` */
export function taskAt<S>(found: Case<S>, node: string): OpenTask {
  const task = found.state.flow.tasks.find((open) => open.node === node)
  if (!task) throw notAtThisStep()
  return task
}

/** Whether a task is for a member of staff: for his role, and for nobody else by name. */
function isFor<S>(kind: CaseKind<S>, actor: StaffActor, found: Case<S>, task: OpenTask): boolean {
  const { role, person = seatOf(actor) } = takerOf(kind.flow(found.pinned.flow ?? ''), task)
  return actor.roles.includes(role) && person === seatOf(actor)
}

/** Whether nobody else has claimed a task. */
function isFree(actor: StaffActor, { state }: Case<unknown>, task: OpenTask): boolean {
  const holder = state.claims[task.id]
  return holder === undefined || holder === seatOf(actor)
}

/** Whether a member of staff may take a task: by role, scope, and because nobody else has it. */
export function mayTake<S>(kind: CaseKind<S>, actor: StaffActor, found: Case<S>, task: OpenTask): boolean {
  return (
    isFor(kind, actor, found, task) &&
    can(actor, 'casework.task.claim', scopeOf(found)) &&
    isFree(actor, found, task)
  )
}

/**
 * Demands that the acting member of staff may do a task now.
 * @throws Refusal `casework.other-role`, `casework.task-taken`, `casework.same-hand`, `kernel.not-found`
 */
export async function demandTask<S>(
  ctx: Ctx,
  kind: CaseKind<S>,
  found: Case<S>,
  task: OpenTask,
): Promise<void> {
  const actor = staffOf(ctx)
  authorize(actor, 'casework.task.claim', scopeOf(found), 'casework.case.read')
  if (!isFor(kind, actor, found, task)) throw otherRole()
  if (!isFree(actor, found, task)) throw taskTaken()
  await checkHands(ctx, actor, found)
}

/**
 * The task at a node, which the acting member of staff may do now; where several are open there, the one that is his.
 * Doing a task that nobody has claimed needs no claim first; what the one has claimed for whom he acts is his to do.
 * @throws Refusal `casework.not-at-this-step`, `casework.other-role`, `casework.task-taken`, `casework.same-hand`,
 *   `kernel.not-found`
 */
export async function takeTask<S>(
  ctx: Ctx,
  kind: CaseKind<S>,
  found: Case<S>,
  node: string,
): Promise<OpenTask> {
  const actor = staffOf(ctx)
  authorize(actor, 'casework.task.claim', scopeOf(found), 'casework.case.read')
  const first = taskAt(found, node)
  const his = found.state.flow.tasks.filter((open) => open.node === node && isFor(kind, actor, found, open))
  const task =
    his.find(({ id }) => found.state.claims[id] === seatOf(actor)) ??
    his.find((open) => isFree(actor, found, open)) ??
    his[0] ??
    first
  await demandTask(ctx, kind, found, task)
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
