import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { hashPassword } from '#kernel/crypto'
import { invalidInput, TracedRefusal } from '#kernel/errors'
import { type Account, lockAccount, savePassword } from './account.store.ts'
import { loggedIn } from './caller.ts'
import { citizenProfile } from './citizen-profile.ts'
import { currentWrong } from './identity.errors.ts'
import { demandStrong } from './password.model.ts'
import { provePassword } from './prove-password.ts'
import type { sessionContract } from './session.contract.ts'
import { revokeOthers } from './session.store.ts'

type Endpoint = (typeof sessionContract.endpoints)['changePassword']

/** What others may know of an account's owner. */
async function knownOf(ctx: Ctx, { id, login }: Account): Promise<string[]> {
  if (login !== null) return [login, ...login.split('.').slice(1)].filter((part) => part.length > 3)
  const { idNumber, phone } = await citizenProfile(ctx, id)
  return [idNumber, phone]
}

/**
 * Changes the caller's password and ends his other sessions. Wrong tries count as at the log-in.
 * @throws Refusal `identity.current-wrong`, `kernel.invalid-input`
 */
export async function changePassword(ctx: Ctx, input: InputOf<Endpoint>): Promise<Record<string, never>> {
  const { accountId, sessionId } = loggedIn(ctx)
  const account = await lockAccount(ctx, accountId)
  if (!(await provePassword(ctx, account, input.current)) || !account) throw new TracedRefusal(currentWrong())
  if (input.next === input.current)
    throw invalidInput({}, [{ field: 'next', code: 'identity.password-same' }])
  demandStrong('next', input.next, await knownOf(ctx, account))
  await savePassword(ctx, accountId, await hashPassword(input.next), false)
  await revokeOthers(ctx, accountId, sessionId)
  return {}
}
