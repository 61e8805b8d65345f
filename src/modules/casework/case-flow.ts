import type { Ctx } from '#kernel/context'
import type { FlowDefinition } from '#modules/flow'
import { isOwnFlow, ownFlow } from '#modules/flowbook'
import type { CaseKind, Flows } from './casework.model.ts'
import { kindOf } from './kinds.ts'

/**
 * The flow that cases of a government are pinned to: of the register of that government, or as it ships.
 * @throws Error where there is none: a running case must keep its flow
 */
export const flowOf = async (
  ctx: Ctx,
  kind: Pick<CaseKind<never>, 'flow'>,
  governmentId: string,
  pinned: string,
): Promise<FlowDefinition> => (isOwnFlow(pinned) ? ownFlow(ctx, governmentId, pinned) : kind.flow(pinned))

/** Flows for the fold of one case; a flow that is missing is an error only where it is asked for. */
export async function flowsOf(ctx: Ctx, kind: string, governmentId: string, pinned: string): Promise<Flows> {
  if (!isOwnFlow(pinned)) return (name) => kindOf(kind).flow(name)
  const own = await ownFlow(ctx, governmentId, pinned).catch((error: unknown) => error)
  return () => {
    if (own instanceof Error) throw own
    return own as FlowDefinition
  }
}
