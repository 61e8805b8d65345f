import { authorize, type Ctx, governmentOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { recordDayAct } from '#kernel/ledger'
import { isGrantable } from './create-role.ts'
import type { delegationContract } from './delegation.contract.ts'
import { saveDelegationRules } from './delegation.store.ts'
import { unknownPermission } from './org.errors.ts'

type Input = InputOf<(typeof delegationContract.endpoints)['setDelegationRule']>

/**
 * The government's own rule about delegating one permission. It counts for new delegations; `nobody` also ends what
 * is delegated now. Power over people and powers stays undelegable whatever the rule says.
 * @throws Refusal `org.unknown-permission`, `kernel.not-found`, `kernel.forbidden`
 */
export async function setDelegationRule(ctx: Ctx, rule: Input): Promise<Record<string, never>> {
  authorize(ctx.actor, 'org.role.manage', { governmentId: governmentOf(ctx) }, 'org.role.read')
  if (!isGrantable(rule.permission)) throw unknownPermission({ permission: rule.permission })
  await saveDelegationRules(ctx, [rule])
  await recordDayAct(ctx, 'org.delegation-rule-set@1', { ...rule })
  return {}
}
