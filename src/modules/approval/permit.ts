import { authorize, type Ctx } from '#kernel/context'
import {
  type ActDraft,
  type Case,
  demandSeen,
  lockCase,
  perform,
  refuseBarred,
  saveCase,
  scopeOf,
  takeTask,
} from '#modules/casework'
import type { FlowCommand, OpenTask } from '#modules/flow'
import { permitKind } from './approval.kind.ts'
import type { ApprovalState } from './approval.state.ts'

/** An approval case. */
export type Permit = Case<ApprovalState>

/** What every event of an approval tells. */
export const toldOf = ({ id, number, subject, unitId, owner }: Permit) => ({
  caseId: id,
  number,
  itemName: subject,
  unitId,
  owner,
})

/**
 * The case, locked, with the caller's permission for it checked; a stranger is told that there is none.
 * @param seen number of the last act that the caller had before his eyes
 * @throws Refusal `casework.acted-meanwhile` where somebody acted since, `casework.conflicted` where he has to keep away
 */
export async function lockPermit(
  ctx: Ctx,
  caseId: string,
  permission: string,
  seen?: number,
): Promise<Permit> {
  const found = await lockCase(ctx, permitKind, caseId)
  const seeing = ctx.actor.kind === 'citizen' ? 'approval.matter.read' : 'casework.case.read'
  authorize(ctx.actor, permission, scopeOf(found), seeing)
  refuseBarred(ctx, found)
  if (seen !== undefined) await demandSeen(ctx, found, seen)
  return found
}

/** Records an act and saves the case. */
export async function record(ctx: Ctx, found: Permit, type: string, body: ActDraft): Promise<Permit> {
  const after = perform(ctx, permitKind, found, type, body)
  await saveCase(ctx, permitKind, after)
  return after
}

/**
 * The command that completes a task with an outcome.
 * @param settles whether nobody is left to do it after him, whom others had added or who had handed it on
 */
export const completing = ({ id, node, next }: OpenTask, outcome: string, settles: boolean): FlowCommand => ({
  ...{ type: 'complete', task: id, variables: { [node]: outcome } },
  ...(next && settles && { settles }),
})

/**
 * Records an act that completes the caller's task at a node of the flow with an outcome. It settles the node, because
 * what was told outside cannot be told once more by whoever was to do the task next.
 */
export async function recordStep(
  ctx: Ctx,
  found: Permit,
  node: string,
  outcome: string,
  type: string,
  body: Omit<ActDraft, 'flow'>,
): Promise<Permit> {
  const task = await takeTask(ctx, found, node)
  return record(ctx, found, type, {
    ...body,
    flow: completing(task, outcome, true),
  })
}
