import { notFound } from '#kernel/errors'
import type { StaffActor } from './actor.ts'
import type { Ctx } from './ctx.ts'

/**
 * The government of this transaction.
 * @throws Refusal `kernel.not-found` where the request named none
 */
export function governmentOf(ctx: Ctx): string {
  if (ctx.governmentId === null) throw notFound()
  return ctx.governmentId
}

/**
 * The staff member who acts.
 * @throws Refusal `kernel.not-found` for anybody else
 */
export function staffOf(ctx: Ctx): StaffActor {
  if (ctx.actor.kind !== 'staff') throw notFound()
  return ctx.actor
}
