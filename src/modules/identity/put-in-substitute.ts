import { type Ctx, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { putIn } from '#modules/org'
import { findStaffAccount } from './account.store.ts'
import { handOverAccount } from './hand-over.ts'
import type { substituteContract } from './substitute.contract.ts'

type Endpoint = (typeof substituteContract.endpoints)['putInSubstitute']

/**
 * 顶岗 in one step: position for some days and, for who has none, an account with a temporary password, told in this
 * answer only.
 * @throws Refusal those of `putIn` and `handOverAccount`
 */
export async function putInSubstitute(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const placed = await putIn(ctx, input)
  const { personId } = placed
  const account = await findStaffAccount(ctx, governmentOf(ctx), personId)
  if (account) return { ...placed, login: account.login ?? '', password: null }
  const { login, password } = await handOverAccount(ctx, personId)
  ctx.reply.once = { password }
  return { ...placed, login, password: null }
}
