import { checkMobile } from '#kernel/codes'
import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { invalidInput } from '#kernel/errors'
import { addShown, demandMayAdd } from './add-factor.ts'
import { markChallengeUsed } from './challenge.store.ts'
import { ownChallenge } from './challenge.ts'
import { demandProof } from './demand-proof.ts'
import type { ownContract } from './own.contract.ts'
import { phoneProof, sendPhoneCode } from './phone-code.ts'

type Begin = (typeof ownContract.endpoints)['beginPhone']
type Confirm = (typeof ownContract.endpoints)['confirmPhone']

/**
 * Sends a code to the phone that the caller wants to use.
 * @throws Refusal `kernel.invalid-input`, as `demandMayAdd` and as `sendPhoneCode`
 */
export async function beginPhone(ctx: Ctx, input: InputOf<Begin>): Promise<OutputOf<Begin>> {
  await demandMayAdd(ctx, 'sms')
  const phone = checkMobile(input.phone)
  if (!phone.ok) throw invalidInput({}, [{ field: 'phone', code: `factor.${phone.issue}` }])
  return sendPhoneCode(ctx, phone.code, 'enrol')
}

/**
 * Adds the phone that got the code.
 * @throws Refusal `factor.wrong`, `factor.locked`, `kernel.not-found`, and as `demandMayAdd`
 */
export async function confirmPhone(ctx: Ctx, input: InputOf<Confirm>): Promise<OutputOf<Confirm>> {
  const challenge = await ownChallenge(ctx, input.challengeId, 'sms', 'enrol')
  await demandProof(ctx, staffOf(ctx).personId, () => phoneProof(ctx, challenge, input.code))
  await markChallengeUsed(ctx, challenge.row.id)
  return addShown(ctx, { kind: 'sms', secret: challenge.secret, counter: -1 })
}
