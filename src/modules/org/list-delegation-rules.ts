import { allPermissions, type Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import type { delegationContract } from './delegation.contract.ts'
import { ruleFor, ruleSource } from './delegation.model.ts'
import { listDelegationRules as rulesOf } from './delegation.store.ts'

type Rules = OutputOf<(typeof delegationContract.endpoints)['listDelegationRules']>

/** The rule about delegating for every permission that roles give. */
export async function listDelegationRules(ctx: Ctx): Promise<Rules> {
  const rules = await rulesOf(ctx)
  return allPermissions()
    .filter(({ holders }) => holders.includes('role'))
    .map(({ name, title }) => ({ ...ruleFor(rules, name), title, source: ruleSource(rules, name) }))
}
