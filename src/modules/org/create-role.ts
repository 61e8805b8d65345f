import { authorize, type Ctx, governmentOf, permissionOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { newId } from '#kernel/ids'
import { lockOrganisation } from './government.store.ts'
import { roleCodeTaken } from './org.errors.ts'
import { recordRole } from './record-role.ts'
import type { roleContract } from './role.contract.ts'
import { checkedGrants } from './role.model.ts'
import { insertRoles, listRoles } from './role.store.ts'

type Input = InputOf<(typeof roleContract.endpoints)['createRole']>

/** Whether a permission is given by roles. */
export const isGrantable = (name: string): boolean => permissionOf(name)?.holders.includes('role') ?? false

/** Makes a role of the government. */
export async function createRole(ctx: Ctx, input: Input): Promise<{ id: string }> {
  authorize(ctx.actor, 'org.role.manage', { governmentId: governmentOf(ctx) }, 'org.role.read')
  const grants = checkedGrants(input.grants, isGrantable)
  await lockOrganisation(ctx)
  if ((await listRoles(ctx)).some((role) => role.code === input.code)) throw roleCodeTaken()
  const id = newId()
  await insertRoles(ctx, [{ id, code: input.code, title: input.title, grants }])
  await recordRole(ctx, id, 'created', grants)
  return { id }
}
