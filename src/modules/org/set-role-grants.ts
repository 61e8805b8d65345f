import { authorize, type Ctx, governmentOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { isGrantable } from './create-role.ts'
import { recordRole } from './record-role.ts'
import type { roleContract } from './role.contract.ts'
import { checkedGrants } from './role.model.ts'
import { lockRole, replaceGrants } from './role.store.ts'

type Input = InputOf<(typeof roleContract.endpoints)['setRoleGrants']>

/** Changes what a role gives; it counts from the next request of everybody who has it. */
export async function setRoleGrants(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  authorize(ctx.actor, 'org.role.manage', { governmentId: governmentOf(ctx) }, 'org.role.read')
  const grants = checkedGrants(input.grants, isGrantable)
  await lockRole(ctx, input.roleId)
  await replaceGrants(ctx, { id: input.roleId, title: input.title, grants })
  await recordRole(ctx, input.roleId, 'set', grants)
  return {}
}
