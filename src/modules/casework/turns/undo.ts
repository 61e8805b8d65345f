import type { Ctx } from '#kernel/context'
import { actorRef, seatOf, staffOf } from '#kernel/context'
import { actsBy } from '#kernel/ledger'
import { type FlowCommand, type OpenTask, step } from '#modules/flow'
import type { Case } from '../case.ts'
import { notYourStep, stepBinding } from '../casework.errors.ts'
import type { ActBody, CaseKind } from '../casework.model.ts'

/** Nodes of the steps that a command undoes. */
function undoneBy({ definition, state }: Case<unknown>, command: FlowCommand): readonly string[] {
  const after = step(definition, state.flow, command).state
  const kept = new Set((after.past ?? []).map(({ id }) => id))
  return (state.flow.past ?? []).filter(({ id }) => !kept.has(id)).map(({ node }) => node)
}

/** Whether a command undoes nothing that somebody outside was told of. */
export const isUndoable = (kind: CaseKind<unknown>, found: Case<unknown>, command: FlowCommand): boolean =>
  !undoneBy(found, command).some((node) => kind.binding?.includes(node))

/** @throws Refusal `casework.step-binding` where a step would be undone that somebody outside was told of */
export function demandUndoable(kind: CaseKind<unknown>, found: Case<unknown>, command: FlowCommand): void {
  if (!isUndoable(kind, found, command)) throw stepBinding()
}

/** Tasks that the acting member of staff completed himself, or for whom he acts, by their keys. */
export async function doneByCaller(ctx: Ctx, found: Case<unknown>): Promise<ReadonlySet<string>> {
  const actor = staffOf(ctx)
  const acts = await actsBy(ctx.tx, found.governmentId, found.id, actorRef(actor))
  return new Set(
    acts.flatMap(({ body, behalf }) => {
      const { flow } = body as unknown as ActBody
      const his = (behalf?.person ?? actor.personId) === seatOf(actor)
      return flow?.type === 'complete' && his ? [flow.task] : []
    }),
  )
}

/** @throws Refusal `casework.not-your-step` where somebody else did the task */
export async function demandOwnStep(ctx: Ctx, found: Case<unknown>, task: OpenTask['id']): Promise<void> {
  if (!(await doneByCaller(ctx, found)).has(task)) throw notYourStep()
}
