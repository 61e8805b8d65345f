import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { hashPassword } from '#kernel/crypto'
import { TracedRefusal } from '#kernel/errors'
import { lockAccount, savePassword } from './account.store.ts'
import { beginSession } from './begin-session.ts'
import { findAccountBy, findCitizen, idIndexOf, phoneIndexOf } from './citizen.store.ts'
import type { hallContract } from './hall.contract.ts'
import { codeWrong } from './identity.errors.ts'
import { checkedPhone, typedNumber } from './identity-number.model.ts'
import { demandStrong } from './password.model.ts'
import { provePhone } from './prove-code.ts'
import { revokeAll } from './session.store.ts'

type Endpoint = (typeof hallContract.endpoints)['resetByCode']

/** The account of a phone whose identity number somebody knows. */
async function accountOf(ctx: Ctx, phone: string, idNumber: string): Promise<string | undefined> {
  const accountId = await findAccountBy(ctx, 'phoneIndex', phoneIndexOf(ctx, phone))
  const citizen = accountId === undefined ? undefined : await findCitizen(ctx, accountId)
  return citizen?.idIndex === idIndexOf(ctx, idNumber) ? accountId : undefined
}

/**
 * Sets a new password by the code of a text message, or one handed out at the window, and the identity number; ends
 * every session and begins one. The code alone is not enough, because numbers are given to other people; one code
 * allows one try at the identity number.
 * @throws Refusal `identity.code-wrong`, `kernel.invalid-input`
 */
export async function resetByCode(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const phone = checkedPhone(input.phone)
  const idNumber = typedNumber(input.idNumber)
  demandStrong('password', input.password, [idNumber, phone])
  await provePhone(ctx, 'reset', phone, input.code)
  const accountId = await accountOf(ctx, phone, idNumber)
  const account = accountId === undefined ? undefined : await lockAccount(ctx, accountId)
  if (account?.state !== 'active') throw new TracedRefusal(codeWrong())
  await savePassword(ctx, account.id, await hashPassword(input.password), false)
  await revokeAll(ctx, account.id)
  await beginSession(ctx, 'hall', account.id, null)
  return {}
}
