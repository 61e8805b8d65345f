import type { Ctx } from '#kernel/context'
import { recordDayAct } from '#kernel/ledger'
import { replaceUrgeRules, type UrgeRule, urgeRules } from './urge.store.ts'

/** What a government begins with: whoever holds a task is urged two working days before, the head is told on the last day. */
const FIRST_RULES: readonly UrgeRule[] = [
  { before: 2, tell: 'holder' },
  { before: 0, tell: 'head' },
]

/** Part for the installer: gives a new government its first rules of reminding; one that has rules keeps them. */
export async function beginUrging(ctx: Ctx): Promise<void> {
  if ((await urgeRules(ctx)).length > 0) return
  await replaceUrgeRules(ctx, FIRST_RULES)
  await recordDayAct(ctx, 'casework.urging-changed@1', { rules: FIRST_RULES.map((rule) => ({ ...rule })) })
}
