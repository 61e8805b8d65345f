import type { Ctx } from '#kernel/context'
import { TURNS } from '../casework.model.ts'
import { lockTask } from '../lock-task.ts'
import { sealText, storeTexts } from '../sealed-text.ts'
import { demandTask } from '../task.ts'
import { takeTurn, workersAt } from './turn.ts'
import { demandUndoable } from './undo.ts'

/**
 * 退回: sends a task back to an earlier step; what came of that step is undone, and whoever did it has it again in his
 * tray. Steps that somebody outside was told of stay.
 * @throws Refusal `flow.not-earlier`, `casework.step-binding`, those of `lockTask` and `demandTask`
 */
export async function returnTask(
  ctx: Ctx,
  { taskId, to, reason }: { taskId: string; to: string; reason: string },
): Promise<Record<string, never>> {
  const { kind, found, task } = await lockTask(ctx, taskId)
  await demandTask(ctx, found, task)
  const flow = { type: 'return', task: task.id, to } as const
  demandUndoable(kind, found, flow)
  const text = sealText(ctx, found.governmentId, 'opinion', reason)
  await takeTurn(ctx, kind, found, {
    ...{ turn: 'returned', type: TURNS.returned, node: task.node, flow },
    facts: { to, outcome: 'returned', opinion: { ...text.reference } },
    people: workersAt(found, task.node),
  })
  await storeTexts(ctx, found.id, [text])
  return {}
}
