import { type Ctx, governmentOf, scopesOf, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { forbidden, invalidInput } from '#kernel/errors'
import { managePolicy } from './factor.permissions.ts'
import type { policyContract } from './policy.contract.ts'
import { savePolicy as writePolicy, zonesOf } from './policy.store.ts'
import { recordPolicy } from './record-change.ts'
import { policyFaults, zoneOf } from './zone.model.ts'

type Read = (typeof policyContract.endpoints)['readPolicy']
type Save = (typeof policyContract.endpoints)['savePolicy']

/** What this government asks for where. */
export async function readPolicy(ctx: Ctx): Promise<OutputOf<Read>> {
  const { address } = ctx.origin
  const zones = await zonesOf(ctx.tx, governmentOf(ctx))
  return { zones: [...zones], here: zoneOf(zones, address).code, address }
}

/**
 * Puts rules in force. Every session is weighed by them from its next request on.
 * @throws Refusal `kernel.forbidden` for whoever does not manage the whole government, `kernel.invalid-input`
 */
export async function savePolicy(ctx: Ctx, { zones }: InputOf<Save>): Promise<Record<string, never>> {
  const governmentId = governmentOf(ctx)
  if (!scopesOf(staffOf(ctx), managePolicy).includes('government')) throw forbidden()
  const [fault] = policyFaults(zones)
  if (fault)
    throw invalidInput({}, [
      { field: `zones.${fault.zone}.${fault.field}`, code: `factor.zone-${fault.field}` },
    ])
  await writePolicy(ctx, governmentId, zones)
  await recordPolicy(
    ctx,
    governmentId,
    zones.map(({ code }) => code),
  )
  return {}
}
