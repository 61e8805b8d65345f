import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newToken } from '#kernel/ids'
import { addShown, demandMayAdd } from './add-factor.ts'
import { markChallengeUsed, type Purpose } from './challenge.store.ts'
import { makeChallenge, type OpenChallenge, ownChallenge } from './challenge.ts'
import { demandProof } from './demand-proof.ts'
import { noCertificatesHere } from './factor.errors.ts'
import { markFactorUsed } from './factor.store.ts'
import type { ownContract } from './own.contract.ts'
import { usableFactors } from './own-factor.ts'
import type { proofContract } from './proof.contract.ts'
import { addMethod } from './standing.store.ts'

type Begin = (typeof ownContract.endpoints)['beginCertificate']
type Confirm = (typeof ownContract.endpoints)['confirmCertificate']
type Prove = (typeof proofContract.endpoints)['proveCertificate']

/** Something to be signed once. @throws Refusal `factor.no-certificates` where nobody could check it */
async function somethingToSign(ctx: Ctx, purpose: Purpose): Promise<OutputOf<Begin>> {
  if (ctx.services.certificates.absent) throw noCertificatesHere()
  const challenge = newToken()
  const { id } = await makeChallenge(ctx, { kind: 'certificate', purpose, secret: challenge })
  return { challengeId: id, challenge }
}

/** Fingerprint of the certificate that signed an open challenge; null where none did. */
async function signerOf(
  ctx: Ctx,
  { open, secret }: OpenChallenge,
  { certificate, signature }: Pick<InputOf<Prove>, 'certificate' | 'signature'>,
): Promise<string | null> {
  if (!open) return null
  const signed = { challenge: secret, certificate, signature }
  return (await ctx.services.certificates.verify(signed, ctx.now))?.fingerprint ?? null
}

/** Gives the caller something to sign with his key. @throws Refusal `factor.no-certificates`, and as `demandMayAdd` */
export async function beginCertificate(ctx: Ctx): Promise<OutputOf<Begin>> {
  await demandMayAdd(ctx, 'certificate')
  return somethingToSign(ctx, 'enrol')
}

/**
 * Adds the certificate that signed.
 * @throws Refusal `factor.wrong`, `factor.locked`, `factor.credential-taken`, `kernel.not-found`, as `demandMayAdd`
 */
export async function confirmCertificate(ctx: Ctx, input: InputOf<Confirm>): Promise<OutputOf<Confirm>> {
  const challenge = await ownChallenge(ctx, input.challengeId, 'certificate', 'enrol')
  const { personId } = staffOf(ctx)
  const credential = await demandProof(ctx, personId, () => signerOf(ctx, challenge, input))
  await markChallengeUsed(ctx, challenge.row.id)
  return addShown(ctx, { kind: 'certificate', secret: credential, credential, counter: -1 })
}

/**
 * Gives the caller something to sign with a key that he has added.
 * @throws Refusal `factor.no-certificates`, `factor.not-accepted-here`, `kernel.not-found`
 */
export async function askCertificate(ctx: Ctx): Promise<OutputOf<Begin>> {
  if ((await usableFactors(ctx, 'certificate')).length === 0) throw notFound()
  return somethingToSign(ctx, 'prove')
}

/**
 * Proves the session by the signature of a certificate that the caller has added.
 * @throws Refusal `factor.wrong`, `factor.locked`, `factor.not-accepted-here`, `kernel.not-found`
 */
export async function proveCertificate(ctx: Ctx, input: InputOf<Prove>): Promise<Record<string, never>> {
  const { personId, sessionId } = staffOf(ctx)
  const challenge = await ownChallenge(ctx, input.challengeId, 'certificate', 'prove')
  const factors = await usableFactors(ctx, 'certificate')
  const factor = await demandProof(ctx, personId, async () => {
    const signer = await signerOf(ctx, challenge, input)
    return factors.find(({ credential }) => signer !== null && credential === signer) ?? null
  })
  await markChallengeUsed(ctx, challenge.row.id)
  await markFactorUsed(ctx, factor.id, -1)
  await addMethod(ctx, sessionId, 'certificate')
  return {}
}
