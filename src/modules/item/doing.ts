import { actorRef, type Ctx } from '#kernel/context'
import type { Doing } from './life-cycle.model.ts'

/** Who acts in this transaction, and when. */
export const doing = (ctx: Ctx): Doing => ({ by: actorRef(ctx.actor), at: ctx.now })
