import { authorize, type Ctx, can, governmentOf } from '#kernel/context'

/** The hall is one: what is done in it asks for the permission for the whole government. @throws Refusal `kernel.not-found` */
export const authorizeHall = (ctx: Ctx, permission: `queue.${string}`): void =>
  authorize(ctx.actor, permission, { governmentId: governmentOf(ctx) })

/** Whether the caller holds it for the whole hall. */
export const holdsWholeHall = (ctx: Ctx, permission: `queue.${string}`): boolean =>
  can(ctx.actor, permission, { governmentId: governmentOf(ctx) })
