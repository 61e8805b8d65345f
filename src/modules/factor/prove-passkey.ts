import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { markChallengeUsed } from './challenge.store.ts'
import { makeChallenge, ownChallenge } from './challenge.ts'
import { demandProof } from './demand-proof.ts'
import { type FactorRow, markFactorUsed } from './factor.store.ts'
import { secretOf, usableFactors } from './own-factor.ts'
import { demandSite, unpackPasskey } from './passkey.ts'
import type { proofContract } from './proof.contract.ts'
import { addMethod } from './standing.store.ts'

type Ask = (typeof proofContract.endpoints)['askPasskey']
type Prove = (typeof proofContract.endpoints)['provePasskey']

/**
 * Says what the caller's passkeys are to sign.
 * @throws Refusal `factor.no-passkeys`, `factor.not-accepted-here`, `kernel.not-found`
 */
export async function askPasskey(ctx: Ctx): Promise<OutputOf<Ask>> {
  const factors = await usableFactors(ctx, 'passkey')
  if (factors.length === 0) throw notFound()
  const options = await generateAuthenticationOptions({
    rpID: demandSite(ctx).rpId,
    userVerification: 'preferred',
    allowCredentials: factors.flatMap((factor) =>
      factor.credential === null
        ? []
        : [{ id: factor.credential, transports: unpackPasskey(secretOf(ctx, factor)).transports }],
    ),
  })
  const { id } = await makeChallenge(ctx, { kind: 'passkey', purpose: 'prove', secret: options.challenge })
  return { challengeId: id, options: JSON.stringify(options) }
}

/** The count of the signature that a passkey made of a challenge; null where it does not hold. */
async function signedCount(
  ctx: Ctx,
  factor: FactorRow,
  challenge: string,
  credential: InputOf<Prove>['credential'],
): Promise<number | null> {
  const { rpId, origin } = demandSite(ctx)
  const answer = await verifyAuthenticationResponse({
    response: credential,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: false,
    credential: {
      ...unpackPasskey(secretOf(ctx, factor)),
      id: factor.credential ?? '',
      counter: Number(factor.counter),
    },
  }).catch(() => null)
  return answer?.verified ? answer.authenticationInfo.newCounter : null
}

/**
 * Proves the session by a passkey's signature. A counter that does not grow is a copy and is refused.
 * @throws Refusal `factor.wrong`, `factor.locked`, `factor.not-accepted-here`, `kernel.not-found`
 */
export async function provePasskey(ctx: Ctx, input: InputOf<Prove>): Promise<Record<string, never>> {
  const { personId, sessionId } = staffOf(ctx)
  const { row, secret, open } = await ownChallenge(ctx, input.challengeId, 'passkey', 'prove')
  const factors = await usableFactors(ctx, 'passkey')
  const factor = factors.find((one) => one.credential === input.credential.id)
  const counter = await demandProof(ctx, personId, async () =>
    open && factor ? signedCount(ctx, factor, secret, input.credential) : null,
  )
  await markChallengeUsed(ctx, row.id)
  if (factor) await markFactorUsed(ctx, factor.id, counter)
  await addMethod(ctx, sessionId, 'passkey')
  return {}
}
