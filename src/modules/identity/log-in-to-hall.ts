import { checkMobile } from '#kernel/codes'
import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { TracedRefusal } from '#kernel/errors'
import { lockAccount } from './account.store.ts'
import { beginSession } from './begin-session.ts'
import { findAccountBy, idIndexOf, phoneIndexOf } from './citizen.store.ts'
import type { hallContract } from './hall.contract.ts'
import { codeWrong, logInFailed } from './identity.errors.ts'
import { checkedPhone, typedNumber } from './identity-number.model.ts'
import { provePhone } from './prove-code.ts'
import { provePassword } from './prove-password.ts'

type ByPassword = (typeof hallContract.endpoints)['logInToHall']
type ByCode = (typeof hallContract.endpoints)['logInByCode']

/** Part: the account that somebody means who types an identity number, 统一社会信用代码 or phone number. */
export function findMeant(ctx: Ctx, typed: string): Promise<string | undefined> {
  const phone = checkMobile(typed)
  if (phone.ok) return findAccountBy(ctx, 'phoneIndex', phoneIndexOf(ctx, phone.code))
  return findAccountBy(ctx, 'idIndex', idIndexOf(ctx, typedNumber(typed)))
}

/**
 * Begins a session of a citizen or an enterprise by password.
 * @throws Refusal `identity.log-in-failed`
 */
export async function logInToHall(ctx: Ctx, input: InputOf<ByPassword>): Promise<OutputOf<ByPassword>> {
  const accountId = await findMeant(ctx, input.account)
  const account = accountId === undefined ? undefined : await lockAccount(ctx, accountId)
  const right = await provePassword(ctx, account, input.password)
  if (!right || !account) throw new TracedRefusal(logInFailed())
  await beginSession(ctx, 'hall', account.id, null)
  return {}
}

/**
 * Begins a session of a citizen or an enterprise by the code of a text message; no matter whether wrong passwords
 * have locked the account.
 * @throws Refusal `identity.code-wrong`, `kernel.invalid-input`
 */
export async function logInByCode(ctx: Ctx, input: InputOf<ByCode>): Promise<OutputOf<ByCode>> {
  const phone = checkedPhone(input.phone)
  await provePhone(ctx, 'login', phone, input.code)
  const accountId = await findAccountBy(ctx, 'phoneIndex', phoneIndexOf(ctx, phone))
  const account = accountId === undefined ? undefined : await lockAccount(ctx, accountId)
  if (account?.state !== 'active') throw codeWrong()
  await beginSession(ctx, 'hall', account.id, null)
  return {}
}
