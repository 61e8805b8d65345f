import { type Ctx, governmentOf, staffOf } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { sealedColumn, sealField } from '#kernel/crypto'
import { newId } from '#kernel/ids'
import { credentialTaken, notAcceptedHere, tooManyFactors } from './factor.errors.ts'
import type { Kind } from './factor.schemas.ts'
import { type FactorRow, insertFactor } from './factor.store.ts'
import type { ownContract } from './own.contract.ts'
import { zonesOf } from './policy.store.ts'
import { recordFactors } from './record-change.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { changeableFactors, zoneHere } from './self.ts'
import { addMethod } from './standing.store.ts'

/** Factors of one person. */
const MOST_FACTORS = 10

/** Where the secret of a factor is sealed. */
export const sealedFactor = sealedColumn('factor.factor', 'secret')

/** A factor whose possession was just shown. */
export interface ShownFactor {
  readonly kind: Kind
  readonly secret: string
  readonly credential?: string
  readonly counter: number
}

/**
 * The caller's factors, where he may add one of a kind: some zone of the government accepts it.
 * @throws Refusal `factor.not-accepted-here`, `factor.too-many`, `factor.prove-first`, `kernel.not-found`
 */
export async function demandMayAdd(ctx: Ctx, kind: Kind): Promise<FactorRow[]> {
  const factors = await changeableFactors(ctx)
  const zones = await zonesOf(ctx.tx, governmentOf(ctx))
  if (!zones.some(({ accepts }) => accepts.includes(kind))) throw notAcceptedHere({ zone: '' })
  if (factors.length >= MOST_FACTORS) throw tooManyFactors()
  return factors
}

/** Writes a factor of a person. @throws Refusal `factor.credential-taken` */
export async function writeFactor(ctx: Ctx, personId: string, shown: ShownFactor): Promise<void> {
  const { kind, counter, credential = null } = shown
  const id = newId()
  const secret = sealField(ctx.services.keyring, shown.secret, sealedFactor(id))
  const written = await insertFactor(ctx, { id, personId, kind, secret, credential, counter })
  if (!written) throw credentialTaken()
  await recordFactors(ctx, { personId, change: 'added', kind })
}

/**
 * Adds a factor that the caller has shown, which proves his session as well. The first one brings the recovery codes,
 * told once.
 */
export async function addShown(
  ctx: Ctx,
  shown: ShownFactor,
): Promise<OutputOf<(typeof ownContract.endpoints)['confirmTotp']>> {
  const { personId, sessionId } = staffOf(ctx)
  const former = await demandMayAdd(ctx, shown.kind)
  await writeFactor(ctx, personId, shown)
  if ((await zoneHere(ctx)).accepts.includes(shown.kind)) await addMethod(ctx, sessionId, shown.kind)
  if (former.length === 0) ctx.reply.once = { recoveryCodes: await makeRecoveryCodes(ctx, personId) }
  return { recoveryCodes: null }
}
