import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { faceOf, loggedIn } from './caller.ts'
import type { sessionContract } from './session.contract.ts'
import { revokeAll, revokeOthers, revokeSession } from './session.store.ts'

type Endpoint = (typeof sessionContract.endpoints)['endSession']

/** Ends the caller's session. */
export async function logOut(ctx: Ctx): Promise<Record<string, never>> {
  const actor = loggedIn(ctx)
  await revokeSession(ctx, actor.accountId, actor.sessionId)
  ctx.reply.session = { face: faceOf(actor), token: null }
  return {}
}

/** Ends every session of the caller. */
export async function logOutEverywhere(ctx: Ctx): Promise<Record<string, never>> {
  const actor = loggedIn(ctx)
  await revokeAll(ctx, actor.accountId)
  ctx.reply.session = { face: faceOf(actor), token: null }
  return {}
}

/** Ends every session of the caller but the one that asks. */
export async function endOtherSessions(ctx: Ctx): Promise<Record<string, never>> {
  const { accountId, sessionId } = loggedIn(ctx)
  await revokeOthers(ctx, accountId, sessionId)
  return {}
}

/** Ends one session of the caller. @throws Refusal `kernel.not-found` */
export async function endSession(ctx: Ctx, { sessionId }: InputOf<Endpoint>): Promise<Record<string, never>> {
  const actor = loggedIn(ctx)
  if (!(await revokeSession(ctx, actor.accountId, sessionId))) throw notFound()
  if (sessionId === actor.sessionId) ctx.reply.session = { face: faceOf(actor), token: null }
  return {}
}
