import { authorize, type Ctx, governmentOf, permissionOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { lockOrganisation } from './government.store.ts'
import { noSuchOffer } from './org.errors.ts'
import { recordRole } from './record-role.ts'
import type { roleContract } from './role.contract.ts'
import { listRoles, lockRole } from './role.store.ts'
import { addGrant, listOffers, saveOffers } from './role-offer.store.ts'

type Endpoints = typeof roleContract.endpoints

/** What this version of the product would give to roles and the government has not decided yet. */
export async function listRoleOffers(ctx: Ctx): Promise<OutputOf<Endpoints['listRoleOffers']>> {
  const roles = new Map((await listRoles(ctx)).map((role) => [role.code, role]))
  return (await listOffers(ctx))
    .filter(({ state }) => state === 'open')
    .flatMap(({ roleCode, permission, scope }) => {
      const role = roles.get(roleCode)
      if (!role) return []
      const title = permissionOf(permission)?.title ?? permission
      return [{ roleId: role.id, roleTitle: role.title, permission, title, scope }]
    })
}

/** Gives an offered permission to its role, or leaves it. @throws Refusal `org.no-such-offer`, `kernel.not-found` */
export async function answerRoleOffer(
  ctx: Ctx,
  { roleId, permission, take }: InputOf<Endpoints['answerRoleOffer']>,
): Promise<Record<string, never>> {
  authorize(ctx.actor, 'org.role.manage', { governmentId: governmentOf(ctx) }, 'org.role.read')
  await lockOrganisation(ctx)
  await lockRole(ctx, roleId)
  const code = (await listRoles(ctx)).find(({ id }) => id === roleId)?.code
  const offers = (await listOffers(ctx)).filter(
    (one) => one.roleCode === code && one.permission === permission && one.state === 'open',
  )
  if (offers.length === 0) throw noSuchOffer()
  if (take) {
    for (const { scope } of offers) await addGrant(ctx, roleId, permission, scope)
    await recordRole(ctx, roleId, 'extended', offers)
  }
  await saveOffers(ctx, offers, take ? 'given' : 'declined')
  return {}
}
