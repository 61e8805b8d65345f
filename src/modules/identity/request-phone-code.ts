import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { findAccountBy, phoneIndexOf } from './citizen.store.ts'
import type { hallContract } from './hall.contract.ts'
import { checkedPhone } from './identity-number.model.ts'
import { sendPhoneCode } from './issue-code.ts'

type Endpoint = (typeof hallContract.endpoints)['requestPhoneCode']

/**
 * Makes a code and has it sent to a phone. A code for an account is made for every phone alike, but sent only where
 * there is one: nobody learns who has an account.
 * @throws Refusal `identity.codes-unavailable`, `identity.code-too-soon`, `kernel.invalid-input`
 */
export async function requestPhoneCode(
  ctx: Ctx,
  { purpose, phone: typed }: InputOf<Endpoint>,
): Promise<OutputOf<Endpoint>> {
  const phone = checkedPhone(typed)
  const wanted =
    purpose === 'register' || (await findAccountBy(ctx, 'phoneIndex', phoneIndexOf(ctx, phone))) !== undefined
  return sendPhoneCode(ctx, purpose, phone, wanted)
}
