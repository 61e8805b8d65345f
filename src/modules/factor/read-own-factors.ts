import { legalDayOf } from '#kernel/calendar'
import { allPermissions, type Ctx, governmentOf, staffOf } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { maskPhone } from '#kernel/crypto'
import type { Kind } from './factor.schemas.ts'
import { type FactorRow, listFactors, personHolds } from './factor.store.ts'
import type { ownContract } from './own.contract.ts'
import { secretOf } from './own-factor.ts'
import { zonesOf } from './policy.store.ts'
import { countCodes } from './recovery.store.ts'
import { kindsOf, selfOf } from './self.ts'
import { passkeySite } from './site.model.ts'
import { isFresh } from './standing.model.ts'
import { findStanding } from './standing.store.ts'
import { zoneOf } from './zone.model.ts'

type Endpoint = (typeof ownContract.endpoints)['readOwnFactors']

const shown = (ctx: Ctx, factor: FactorRow) => ({
  id: factor.id,
  kind: factor.kind,
  hint: factor.kind === 'sms' ? maskPhone(secretOf(ctx, factor)) : '',
  createdAt: factor.createdAt.toISOString(),
  lastUsedAt: factor.lastUsedAt?.toISOString() ?? null,
})

/** Whether a person decides in any of his positions. */
export const personDecides = (ctx: Ctx, personId: string): Promise<boolean> =>
  personHolds(
    ctx,
    personId,
    legalDayOf(ctx.now),
    allPermissions().flatMap(({ name, decides }) => (decides ? [name] : [])),
  )

/** Kinds that this installation can do. */
const isPossible = ({ services }: Ctx, kind: Kind): boolean => {
  if (kind === 'sms') return services.sms.absent !== true
  if (kind === 'passkey') return passkeySite(services.publicUrl) !== null
  return kind === 'totp' || services.certificates.absent !== true
}

/** The caller's factors, and what may be done with them where he is. */
export async function readOwnFactors(ctx: Ctx): Promise<OutputOf<Endpoint>> {
  const { sessionId } = staffOf(ctx)
  const { id: personId } = await selfOf(ctx)
  const zones = await zonesOf(ctx.tx, governmentOf(ctx))
  const here = zoneOf(zones, ctx.origin.address)
  const standing = await findStanding(ctx.tx, sessionId)
  return {
    factors: (await listFactors(ctx, personId)).map((factor) => shown(ctx, factor)),
    recoveryLeft: await countCodes(ctx, personId),
    zone: here.name,
    accepted: kindsOf(here.accepts),
    addable: kindsOf(zones.flatMap(({ accepts }) => accepts)).filter((kind) => isPossible(ctx, kind)),
    fresh: standing !== undefined && isFresh(standing, ctx.now),
    decides: await personDecides(ctx, personId),
    passkeyOrigin: passkeySite(ctx.services.publicUrl)?.origin ?? null,
  }
}
