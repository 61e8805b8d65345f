import { type Ctx, governmentOf, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { findGovernment } from '#modules/org'
import { addShown, demandMayAdd } from './add-factor.ts'
import { markChallengeUsed } from './challenge.store.ts'
import { makeChallenge, ownChallenge } from './challenge.ts'
import { demandProof } from './demand-proof.ts'
import type { ownContract } from './own.contract.ts'
import { selfOf } from './self.ts'
import { newSecret, totpUri, usableStep } from './totp.model.ts'

type Begin = (typeof ownContract.endpoints)['beginTotp']
type Confirm = (typeof ownContract.endpoints)['confirmTotp']

/**
 * Makes a secret for the caller's authenticator. It is told once and counts only after a code of it was shown.
 * @throws Refusal as `demandMayAdd`
 */
export async function beginTotp(ctx: Ctx): Promise<OutputOf<Begin>> {
  await demandMayAdd(ctx, 'totp')
  const { employeeNo } = await selfOf(ctx)
  const government = await findGovernment(ctx.tx, governmentOf(ctx))
  const secret = newSecret()
  const { id } = await makeChallenge(ctx, { kind: 'totp', purpose: 'enrol', secret })
  ctx.reply.once = { secret, uri: totpUri(secret, `${government?.slug ?? ''}.${employeeNo}`) }
  return { challengeId: id, secret: null, uri: null }
}

/**
 * Adds the authenticator that shows the right code.
 * @throws Refusal `factor.wrong`, `factor.locked`, `kernel.not-found`, and as `demandMayAdd`
 */
export async function confirmTotp(ctx: Ctx, input: InputOf<Confirm>): Promise<OutputOf<Confirm>> {
  const { row, secret, open } = await ownChallenge(ctx, input.challengeId, 'totp', 'enrol')
  const { personId } = staffOf(ctx)
  const counter = await demandProof(ctx, personId, async () =>
    open ? usableStep(secret, input.code, ctx.now, -1) : null,
  )
  await markChallengeUsed(ctx, row.id)
  return addShown(ctx, { kind: 'totp', secret, counter })
}
