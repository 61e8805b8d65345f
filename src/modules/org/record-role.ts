import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { recordDayAct } from '#kernel/ledger'
import { roleChanged } from './org.events.ts'
import type { RoleGrant } from './role.model.ts'

/**
 * Puts on the record, and tells, that a role was made or gives something else.
 * @param grants what it gives now; where it was extended, what was added
 */
export async function recordRole(
  ctx: Ctx,
  roleId: string,
  change: 'created' | 'set' | 'extended',
  grants: readonly RoleGrant[],
): Promise<void> {
  const given = grants.map(({ permission, scope }) => ({ permission, scope }))
  await recordDayAct(ctx, roleChanged.type, { roleId, change, grants: given })
  emit(ctx, roleChanged, roleId, { roleId, change })
}
