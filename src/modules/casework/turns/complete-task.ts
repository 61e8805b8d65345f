import type { Ctx } from '#kernel/context'
import { outcomesOf } from '#modules/flow'
import { outcomeUnknown, ownAct } from '../casework.errors.ts'
import { TURNS } from '../casework.model.ts'
import { lockTask } from '../lock-task.ts'
import { sealOpinion } from '../seal-opinion.ts'
import { storeTexts } from '../sealed-text.ts'
import { demandTask } from '../task.ts'
import { takeTurn } from './turn.ts'

/** The variable of a node: its own id, also within a called flow. */
const variableOf = (node: string): string => node.split('/').at(-1) ?? node

/**
 * Does a task that the flow has and no act of the business does, such as the opinion of another department.
 * @throws Refusal `casework.own-act`, `casework.outcome-unknown`, those of `lockTask` and `demandTask`
 */
export async function completeTask(
  ctx: Ctx,
  { taskId, outcome, opinion }: { taskId: string; outcome: string; opinion: string },
): Promise<Record<string, never>> {
  const { kind, found, task } = await lockTask(ctx, taskId)
  await demandTask(ctx, found, task)
  if (kind.ownNodes?.includes(task.node)) throw ownAct()
  if (!outcomesOf(found.definition, task.node).includes(outcome)) throw outcomeUnknown()
  const text = await sealOpinion(ctx, found, opinion)
  await takeTurn(ctx, kind, found, {
    ...{ turn: 'done', type: TURNS.done, node: task.node, people: [] },
    facts: { outcome, opinion: { ...text.reference } },
    flow: { type: 'complete', task: task.id, variables: { [variableOf(task.node)]: outcome } },
  })
  await storeTexts(ctx, found.id, [text])
  return {}
}
