import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { forgetFactors } from '#modules/factor'
import { revokeAll } from './session.store.ts'
import type { staffContract } from './staff.contract.ts'
import { accountInHand } from './staff-access.ts'

type Endpoint = (typeof staffContract.endpoints)['resetFactors']

/**
 * Part: takes every second factor from a member of staff and ends his sessions.
 * @throws Refusal as `handOverPassword`
 */
export async function forgetFactorsOf(ctx: Ctx, personId: string): Promise<void> {
  const { id } = await accountInHand(ctx, personId)
  await forgetFactors(ctx, personId)
  await revokeAll(ctx, id)
}

/** Lets a member of staff who lost his second factors begin anew. @throws Refusal as `forgetFactorsOf` */
export async function resetFactors(ctx: Ctx, input: InputOf<Endpoint>): Promise<Record<string, never>> {
  await forgetFactorsOf(ctx, input.personId)
  return {}
}
