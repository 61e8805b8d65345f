import { type Ctx, governmentOf, permissionOf } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { type Act, dayActsOfType } from '#kernel/ledger'
import { personNames } from './names.ts'
import { roleChanged } from './org.events.ts'
import type { roleContract } from './role.contract.ts'
import type { RoleGrant } from './role.model.ts'
import { listRoles, type Role } from './role.store.ts'
import { foundedWith, type RoleAct, roleDifferences } from './role-history.model.ts'
import { listOffers } from './role-offer.store.ts'

type Endpoint = (typeof roleContract.endpoints)['listRoleChanges']

const STAFF = 'staff:'

const personOf = ({ actor }: Act): string => (actor.startsWith(STAFF) ? actor.slice(STAFF.length) : '')

const shown = ({ permission, scope }: RoleGrant) => ({
  ...{ permission, scope },
  title: permissionOf(permission)?.title ?? permission,
})

async function foundedRoles(ctx: Ctx, roles: readonly Role[], acts: readonly RoleAct[]) {
  const given = (await listOffers(ctx)).filter(({ state }) => state === 'given')
  return new Map(
    roles.map(({ id, code }) => [
      id,
      foundedWith(
        given.filter(({ roleCode }) => roleCode === code),
        acts.filter(({ roleId }) => roleId === id),
      ),
    ]),
  )
}

/** Who changed which role when, and what that gave and took, the newest first: read off the record itself. */
export async function roleChanges(ctx: Ctx): Promise<OutputOf<Endpoint>['rows']> {
  const recorded = await dayActsOfType(ctx.tx, governmentOf(ctx), roleChanged.type)
  const acts = recorded.map((act) => ({ act, ...(act.body as unknown as RoleAct) }))
  const roles = await listRoles(ctx)
  const changes = roleDifferences(acts, await foundedRoles(ctx, roles, acts)).reverse()
  const people = recorded.flatMap((act) => [personOf(act), act.behalf?.person ?? '']).filter(Boolean)
  const names = await personNames(ctx, [...new Set(people)])
  const titles = new Map(roles.map(({ id, title }) => [id, title]))
  return changes.map(({ act, roleId, change, added, removed }) => ({
    ...{ id: act.id, at: act.at, change },
    who: names.get(personOf(act)) ?? '',
    behalf: names.get(act.behalf?.person ?? '') ?? '',
    roleTitle: titles.get(roleId) ?? '',
    added: added.map(shown),
    removed: removed.map(shown),
  }))
}

/** A page of them. */
export async function listRoleChanges(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const changes = await roleChanges(ctx)
  const { offset, limit } = rowWindow(input)
  return { rows: changes.slice(offset, offset + limit), total: changes.length }
}
