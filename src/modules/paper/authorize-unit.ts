import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { unitOf } from '#modules/org'

/** Demands a permission over what belongs to a unit. @throws Refusal `kernel.forbidden`, `kernel.not-found` */
export async function authorizeUnit(ctx: Ctx, permission: string, unitId: string): Promise<void> {
  const { path } = await unitOf(ctx, unitId)
  authorize(ctx.actor, permission, { governmentId: governmentOf(ctx), unitId, unitPath: path })
}
