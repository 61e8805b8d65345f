import { type Ctx, governmentOf, staffOf } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { type StaffRef, staffMember } from '#modules/org'
import { notAcceptedHere, proveFirst } from './factor.errors.ts'
import { type Accepted, KINDS, type Kind, type Zone } from './factor.schemas.ts'
import { type FactorRow, listFactors } from './factor.store.ts'
import { lockGuard } from './guard.store.ts'
import { zonesOf } from './policy.store.ts'
import { isFresh } from './standing.model.ts'
import { findStanding } from './standing.store.ts'
import { zoneOf } from './zone.model.ts'

/** The calling member of staff. @throws Refusal `kernel.not-found` */
export async function selfOf(ctx: Ctx): Promise<StaffRef> {
  const self = await staffMember(ctx, staffOf(ctx).personId)
  if (!self) throw notFound()
  return self
}

/** The zone in which the caller is now. */
export const zoneHere = async (ctx: Ctx): Promise<Zone> =>
  zoneOf(await zonesOf(ctx.tx, governmentOf(ctx)), ctx.origin.address)

/** Kinds of proofs of a person among what a zone accepts. */
export const kindsOf = (accepted: readonly Accepted[]): Kind[] =>
  KINDS.filter((kind) => accepted.includes(kind))

/** Refuses a kind that the caller's zone does not accept. @throws Refusal `factor.not-accepted-here` */
export async function demandAccepted(ctx: Ctx, kind: Kind): Promise<void> {
  const zone = await zoneHere(ctx)
  if (!zone.accepts.includes(kind)) throw notAcceptedHere({ zone: zone.name })
}

/**
 * The caller's factors, held still, where he may change them: he has none yet, or proved one in this session within
 * the last minutes.
 * @throws Refusal `factor.prove-first`, `kernel.not-found`
 */
export async function changeableFactors(ctx: Ctx): Promise<FactorRow[]> {
  const { personId, sessionId } = staffOf(ctx)
  await selfOf(ctx)
  await lockGuard(ctx, personId)
  const factors = await listFactors(ctx, personId)
  if (factors.length === 0) return factors
  const standing = await findStanding(ctx.tx, sessionId)
  if (!standing || standing.personId !== personId || !isFresh(standing, ctx.now)) throw proveFirst()
  return factors
}
