import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { sealField } from '#kernel/crypto'
import { invalidInput, TracedRefusal } from '#kernel/errors'
import { queueNotice } from '#kernel/notice'
import { citizenOf } from './caller.ts'
import { findAccountBy, phoneIndexOf, savePhone, savePhoneProof } from './citizen.store.ts'
import { citizenProfile, sealedAt } from './citizen-profile.ts'
import type { hallContract } from './hall.contract.ts'
import { phoneTaken } from './identity.errors.ts'
import { checkedPhone } from './identity-number.model.ts'
import { sendPhoneCode } from './issue-code.ts'
import chinese from './messages/zh-CN.json' with { type: 'json' }
import { proveCodes, provePhone } from './prove-code.ts'
import { revokeOthers } from './session.store.ts'

type Endpoints = typeof hallContract.endpoints

/**
 * Part: gives an account another phone, which was proven, and tells the former one; whoever calls it has used up the code. A code tells of one
 * number only whether it is taken.
 * @param phone normal form
 * @throws Refusal `identity.phone-taken`; what was written before stays
 */
export async function changePhone(ctx: Ctx, accountId: string, phone: string): Promise<void> {
  const phoneIndex = phoneIndexOf(ctx, phone)
  const owner = await findAccountBy(ctx, 'phoneIndex', phoneIndex)
  if (owner !== undefined && owner !== accountId) throw new TracedRefusal(phoneTaken())
  const { phone: old } = await citizenProfile(ctx, accountId)
  if (old !== phone) await queueNotice(ctx, old, chinese['sms.moved'])
  const sealed = sealField(ctx.services.keyring, phone, sealedAt('phone', accountId))
  await savePhone(ctx, accountId, sealed, phoneIndex)
}

/**
 * Sends one code to the phone of the caller's account and one to the phone that it is to have.
 * @throws Refusal `identity.codes-unavailable`, `identity.code-too-soon`, `kernel.invalid-input`
 */
export async function requestPhoneMove(
  ctx: Ctx,
  input: InputOf<Endpoints['requestPhoneMove']>,
): Promise<OutputOf<Endpoints['requestPhoneMove']>> {
  const { phone: old } = await citizenProfile(ctx, citizenOf(ctx).accountId)
  const phone = checkedPhone(input.phone)
  if (phone === old) throw invalidInput({}, [{ field: 'phone', code: 'identity.phone-same' }])
  await sendPhoneCode(ctx, 'leave', old)
  return sendPhoneCode(ctx, 'move', phone)
}

/**
 * Gives the caller's account another phone by the codes sent to both, and ends his other sessions.
 * @throws Refusal `identity.code-wrong`, `identity.phone-taken`, `kernel.invalid-input`
 */
export async function movePhone(
  ctx: Ctx,
  input: InputOf<Endpoints['movePhone']>,
): Promise<Record<string, never>> {
  const { accountId, sessionId } = citizenOf(ctx)
  const { phone: old } = await citizenProfile(ctx, accountId)
  const phone = checkedPhone(input.phone)
  await proveCodes(ctx, [
    { purpose: 'leave', place: old, code: input.oldCode, field: 'oldCode' },
    { purpose: 'move', place: phone, code: input.code, field: 'code' },
  ])
  await changePhone(ctx, accountId, phone)
  await revokeOthers(ctx, accountId, sessionId)
  return {}
}

/** Sends a code to the phone of the caller's account, to prove that it is his. @throws Refusal as `sendPhoneCode` */
export async function requestPhoneProof(ctx: Ctx): Promise<OutputOf<Endpoints['requestPhoneProof']>> {
  const { phone } = await citizenProfile(ctx, citizenOf(ctx).accountId)
  return sendPhoneCode(ctx, 'prove', phone)
}

/** Proves the phone of the caller's account by a code. @throws Refusal `identity.code-wrong` */
export async function proveOwnPhone(
  ctx: Ctx,
  { code }: InputOf<Endpoints['proveOwnPhone']>,
): Promise<Record<string, never>> {
  const { accountId, phone } = await citizenProfile(ctx, citizenOf(ctx).accountId)
  await provePhone(ctx, 'prove', phone, code)
  await savePhoneProof(ctx, accountId, ctx.now)
  return {}
}
