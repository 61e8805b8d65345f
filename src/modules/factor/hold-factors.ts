import { checkMobile } from '#kernel/codes'
import type { Ctx } from '#kernel/context'
import { writeFactor } from './add-factor.ts'
import type { Kind, Method } from './factor.schemas.ts'
import { deleteAllOf, listFactors } from './factor.store.ts'
import { recordFactors } from './record-change.ts'
import { addMethod } from './standing.store.ts'
import { tellPhones } from './tell-phones.ts'

/** Part: the kinds of factors that a person of this government has, oldest first. */
export const factorKindsOf = async (ctx: Ctx, personId: string): Promise<Kind[]> =>
  (await listFactors(ctx, personId)).map(({ kind }) => kind)

/** Part: takes every factor and recovery code from a person, who then begins anew, and tells his phones. The caller ends his sessions. */
export async function forgetFactors(ctx: Ctx, personId: string): Promise<void> {
  await tellPhones(ctx, await listFactors(ctx, personId), 'reset')
  await deleteAllOf(ctx, personId)
  await recordFactors(ctx, { personId, change: 'reset' })
}

/**
 * Part: gives a person a phone for text messages that somebody else has seen: for set-up, not for requests.
 * @throws Error where it is no mobile number
 */
export async function givePhone(ctx: Ctx, personId: string, typed: string): Promise<void> {
  const phone = checkMobile(typed)
  if (!phone.ok) throw new Error('not a mobile number')
  await writeFactor(ctx, personId, { kind: 'sms', secret: phone.code, counter: -1 })
}

/** Part: vouches for a session that set-up itself has begun in this process; no request can reach it. */
export const vouchForSession = (ctx: Ctx, sessionId: string): Promise<void> =>
  addMethod(ctx, sessionId, 'installer' satisfies Method)
