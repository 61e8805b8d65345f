import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { maskPhone } from '#kernel/crypto'
import { notFound } from '#kernel/errors'
import { markChallengeUsed } from './challenge.store.ts'
import { ownChallenge } from './challenge.ts'
import { demandProof } from './demand-proof.ts'
import { markFactorUsed } from './factor.store.ts'
import { secretOf, usableFactors } from './own-factor.ts'
import { phoneProof, sendPhoneCode } from './phone-code.ts'
import type { proofContract } from './proof.contract.ts'
import { addMethod } from './standing.store.ts'

type Send = (typeof proofContract.endpoints)['sendCode']
type Prove = (typeof proofContract.endpoints)['provePhone']

/**
 * Sends a code to the caller's phone, the one added last.
 * @throws Refusal `factor.not-accepted-here`, `kernel.not-found`, and as `sendPhoneCode`
 */
export async function sendCode(ctx: Ctx): Promise<OutputOf<Send>> {
  const factor = (await usableFactors(ctx, 'sms')).at(-1)
  if (!factor) throw notFound()
  const phone = secretOf(ctx, factor)
  return { ...(await sendPhoneCode(ctx, phone, 'prove')), phone: maskPhone(phone) }
}

/**
 * Proves the session by the code of a text message, which is used up. A code sent to a phone that was removed
 * meanwhile proves nothing.
 * @throws Refusal `factor.wrong`, `factor.locked`, `factor.not-accepted-here`, `kernel.not-found`
 */
export async function provePhone(ctx: Ctx, input: InputOf<Prove>): Promise<Record<string, never>> {
  const { personId, sessionId } = staffOf(ctx)
  const challenge = await ownChallenge(ctx, input.challengeId, 'sms', 'prove')
  const factors = await usableFactors(ctx, 'sms')
  const factor = factors.find((one) => secretOf(ctx, one) === challenge.secret)
  if (!factor) throw notFound()
  await demandProof(ctx, personId, () => phoneProof(ctx, challenge, input.code))
  await markChallengeUsed(ctx, challenge.row.id)
  await markFactorUsed(ctx, factor.id, -1)
  await addMethod(ctx, sessionId, 'sms')
  return {}
}
