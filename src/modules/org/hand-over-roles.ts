import type { Ctx } from '#kernel/context'
import { newId } from '#kernel/ids'
import { lockOrganisation } from './government.store.ts'
import { recordRole } from './record-role.ts'
import { insertRoles, listRoles } from './role.store.ts'
import { freshOf, handingOf } from './role-offer.model.ts'
import { addGrant, listOffers, saveOffers } from './role-offer.store.ts'
import { offersOf, type RolePack } from './role-pack.ts'

/**
 * Part for the installer: gives the roles of this government what this version of the product brings for the first
 * time. What decides over others, or gives power, waits for the government's own decision.
 */
export async function handOverRoles(ctx: Ctx, pack: RolePack): Promise<void> {
  const offers = offersOf(pack)
  if (freshOf(offers, await listOffers(ctx)).length === 0) return
  await lockOrganisation(ctx)
  const roles = await listRoles(ctx)
  const { newRoles, added, known, open } = handingOf(offers, await listOffers(ctx), roles)
  const made = pack.filter(({ code }) => newRoles.includes(code)).map((role) => ({ ...role, id: newId() }))
  await insertRoles(ctx, made)
  for (const { id, grants } of made) await recordRole(ctx, id, 'created', grants)
  for (const { id, code } of roles) {
    const grants = added.filter(({ roleCode }) => roleCode === code)
    for (const { permission, scope } of grants) await addGrant(ctx, id, permission, scope)
    if (grants.length > 0) await recordRole(ctx, id, 'extended', grants)
  }
  await saveOffers(ctx, [...added, ...known, ...offersOf(made)], 'given')
  await saveOffers(ctx, open, 'open')
}
