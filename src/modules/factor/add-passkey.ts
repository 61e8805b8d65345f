import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { type Ctx, governmentOf, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { findGovernment } from '#modules/org'
import { addShown, demandMayAdd, type ShownFactor } from './add-factor.ts'
import { markChallengeUsed } from './challenge.store.ts'
import { makeChallenge, ownChallenge } from './challenge.ts'
import { demandProof } from './demand-proof.ts'
import type { ownContract } from './own.contract.ts'
import { demandSite, packPasskey } from './passkey.ts'
import { selfOf } from './self.ts'

type Begin = (typeof ownContract.endpoints)['beginPasskey']
type Confirm = (typeof ownContract.endpoints)['confirmPasskey']

/**
 * Says what the browser needs to make a passkey.
 * @throws Refusal `factor.no-passkeys`, and as `demandMayAdd`
 */
export async function beginPasskey(ctx: Ctx): Promise<OutputOf<Begin>> {
  const former = await demandMayAdd(ctx, 'passkey')
  const { rpId } = demandSite(ctx)
  const { id: personId, employeeNo } = await selfOf(ctx)
  const government = await findGovernment(ctx.tx, governmentOf(ctx))
  const options = await generateRegistrationOptions({
    rpName: government?.name ?? rpId,
    rpID: rpId,
    userName: `${government?.slug ?? ''}.${employeeNo}`,
    userID: Uint8Array.from(Buffer.from(personId)),
    attestationType: 'none',
    excludeCredentials: former.flatMap(({ credential }) => (credential === null ? [] : [{ id: credential }])),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  })
  const { id } = await makeChallenge(ctx, { kind: 'passkey', purpose: 'enrol', secret: options.challenge })
  return { challengeId: id, options: JSON.stringify(options) }
}

/** The passkey that a browser made for a challenge; nothing where it does not fit. */
async function shownPasskey(
  ctx: Ctx,
  challenge: string,
  credential: InputOf<Confirm>['credential'],
): Promise<ShownFactor | null> {
  const { rpId, origin } = demandSite(ctx)
  const { registrationInfo } = await verifyRegistrationResponse({
    response: credential,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: false,
  }).catch(() => ({ registrationInfo: undefined }))
  if (!registrationInfo) return null
  const { id, publicKey, counter, transports } = registrationInfo.credential
  return { kind: 'passkey', credential: id, counter, secret: packPasskey({ publicKey, transports }) }
}

/**
 * Adds the passkey that the browser made.
 * @throws Refusal `factor.wrong`, `factor.locked`, `factor.credential-taken`, `kernel.not-found`, as `demandMayAdd`
 */
export async function confirmPasskey(ctx: Ctx, input: InputOf<Confirm>): Promise<OutputOf<Confirm>> {
  const { row, secret, open } = await ownChallenge(ctx, input.challengeId, 'passkey', 'enrol')
  const { personId } = staffOf(ctx)
  const shown = await demandProof(ctx, personId, async () =>
    open ? shownPasskey(ctx, secret, input.credential) : null,
  )
  await markChallengeUsed(ctx, row.id)
  return addShown(ctx, shown)
}
