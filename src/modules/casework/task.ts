import { authorize, type Ctx, can, type StaffActor, seatOf, staffOf } from '#kernel/context'
import type { OpenTask } from '#modules/flow'
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

function roleOf<S>(kind: CaseKind<S>, found: Case<S>, node: string): string {
  const definition = kind.flow(found.pinned.flow ?? '')
  const task = definition.nodes.find((n) => n.id === node)
  if (task?.kind !== 'userTask') throw notAtThisStep()
  return task.candidate.role
}

/** Whether a member of staff may take the task at this node: by role, scope, and because nobody else has it. */
export function mayTake<S>(kind: CaseKind<S>, actor: StaffActor, found: Case<S>, task: OpenTask): boolean {
  const holder = found.state.claims[task.id]
  return (
    actor.roles.includes(roleOf(kind, found, task.node)) &&
    can(actor, 'casework.task.claim', scopeOf(found)) &&
    (holder === undefined || holder === seatOf(actor))
  )
}

/**
 * The task at a node, which the acting member of staff may do now. Doing a task that nobody has claimed
 * needs no claim first; what the one has claimed for whom he acts is his to do.
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
  const task = taskAt(found, node)
  if (!actor.roles.includes(roleOf(kind, found, node))) throw otherRole()
  const holder = found.state.claims[task.id]
  if (holder !== undefined && holder !== seatOf(actor)) throw taskTaken()
  await checkHands(ctx, actor, found)
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
