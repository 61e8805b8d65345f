import { authorize, type Ctx, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { recordDayAct } from '#kernel/ledger'
import { namesOf, reachedUnitIds, unitOf } from '#modules/org'
import type { archiveContract } from '../archive.contract.ts'
import { noArchivePattern } from '../casework.errors.ts'
import { archiveRules, storeArchiveRule } from './archive.store.ts'
import { isArchivePattern } from './archive-number.ts'

type Endpoints = typeof archiveContract.endpoints

const MANAGE = 'casework.archive-rule.manage'

/** 档号规则 of the units within reach. */
export async function listArchiveRules(ctx: Ctx): Promise<OutputOf<Endpoints['listArchiveRules']>> {
  const reached = new Set(await reachedUnitIds(ctx, MANAGE))
  const rules = (await archiveRules(ctx)).filter(({ unitId }) => reached.has(unitId))
  const names = await namesOf(
    ctx,
    rules.map(({ unitId }) => unitId),
  )
  return { rows: rules.map((rule) => ({ ...rule, unitName: names.get(rule.unitId) ?? '' })) }
}

/**
 * Sets how the files of a unit, and of those below it without a rule of their own, are numbered from now on; numbers
 * that were given stay.
 * @throws Refusal `casework.no-archive-pattern`, `kernel.not-found`
 */
export async function setArchiveRule(
  ctx: Ctx,
  rule: InputOf<Endpoints['setArchiveRule']>,
): Promise<Record<string, never>> {
  const { id: unitId, path: unitPath } = await unitOf(ctx, rule.unitId)
  authorize(ctx.actor, MANAGE, { governmentId: governmentOf(ctx), unitId, unitPath }, 'org.unit.read')
  if (!isArchivePattern(rule.pattern))
    throw noArchivePattern({}, [{ field: 'pattern', code: 'casework.no-archive-pattern' }])
  await storeArchiveRule(ctx, rule)
  await recordDayAct(ctx, 'casework.archive-rule-set@1', { ...rule })
  return {}
}
