import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { demandProof } from './demand-proof.ts'
import { type FactorRow, markFactorUsed } from './factor.store.ts'
import { secretOf, usableFactors } from './own-factor.ts'
import type { proofContract } from './proof.contract.ts'
import { addMethod } from './standing.store.ts'
import { usableStep } from './totp.model.ts'

type Endpoint = (typeof proofContract.endpoints)['proveTotp']

/** The authenticator that shows a code now, and the step of the code. */
function shownBy(
  ctx: Ctx,
  factors: readonly FactorRow[],
  code: string,
): { readonly id: string; readonly step: number } | null {
  for (const factor of factors) {
    const step = usableStep(secretOf(ctx, factor), code, ctx.now, Number(factor.counter))
    if (step !== null) return { id: factor.id, step }
  }
  return null
}

/**
 * Proves the session by an authenticator's code, which is used up.
 * @throws Refusal `factor.wrong`, `factor.locked`, `factor.not-accepted-here`, `kernel.not-found`
 */
export async function proveTotp(ctx: Ctx, { code }: InputOf<Endpoint>): Promise<Record<string, never>> {
  const { personId, sessionId } = staffOf(ctx)
  await usableFactors(ctx, 'totp')
  const { id, step } = await demandProof(ctx, personId, async () =>
    shownBy(ctx, await usableFactors(ctx, 'totp'), code),
  )
  await markFactorUsed(ctx, id, step)
  await addMethod(ctx, sessionId, 'totp')
  return {}
}
