import { allPermissions, type Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import type { roleContract } from './role.contract.ts'
import { listRoles } from './role.store.ts'

type Matrix = OutputOf<(typeof roleContract.endpoints)['permissionMatrix']>

/** Every declared permission, who holds it of himself, and the roles of this government that give it. */
export async function permissionMatrix(ctx: Ctx): Promise<Matrix> {
  const roles = await listRoles(ctx)
  return allPermissions().map(({ name, title, holders }) => ({
    permission: name,
    title,
    holders: [...holders],
    roles: roles.flatMap(({ code, grants }) =>
      grants.filter((grant) => grant.permission === name).map(({ scope }) => ({ code, scope })),
    ),
  }))
}
