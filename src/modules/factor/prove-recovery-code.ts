import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { demandProof } from './demand-proof.ts'
import type { proofContract } from './proof.contract.ts'
import { recordFactors } from './record-change.ts'
import { countCodes, useCode } from './recovery.store.ts'
import { recoveryDigest } from './recovery-codes.ts'
import { selfOf } from './self.ts'
import { addMethod } from './standing.store.ts'

type Endpoint = (typeof proofContract.endpoints)['proveRecoveryCode']

/**
 * Proves the session by a recovery code, in any zone; the code is used up, which goes on the record.
 * @throws Refusal `factor.wrong`, `factor.locked`, `kernel.not-found`
 */
export async function proveRecoveryCode(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const { id: personId } = await selfOf(ctx)
  const digest = recoveryDigest(ctx, personId, input.code)
  await demandProof(ctx, personId, async () => ((await useCode(ctx, personId, digest)) ? digest : null))
  await addMethod(ctx, staffOf(ctx).sessionId, 'recovery')
  await recordFactors(ctx, { personId, change: 'code-used' })
  return { left: await countCodes(ctx, personId) }
}
