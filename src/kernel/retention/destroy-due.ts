import { addDays, legalDayOf, startOfLegalDay } from '#kernel/calendar'
import { type Ctx, permission, type RunWork, type SystemActor } from '#kernel/context'
import { lastDueDay } from './due-day.ts'
import type { RetentionRule } from './rule.ts'
import { type DestroyedBatch, type Due, type DueCount, type RetentionSource, sourceOf } from './source.ts'

/** 销毁保存期满的内容. Nobody of the staff holds it: what is due is a matter of the rules alone. */
export const destroyDueRecords = permission('retention.due.destroy', '销毁保存期满的内容').name

const destroyer = (governmentId: string | null): SystemActor => ({
  kind: 'system',
  name: 'retention.destroyer',
  governmentId,
  permissions: [destroyDueRecords],
})

const dueBy = (rule: RetentionRule, { now }: Ctx): Due => ({
  rule,
  before: startOfLegalDay(addDays(lastDueDay(rule, legalDayOf(now)), 1)),
})

/** Counts what is due by a rule today; changes nothing. @param governmentId null for what the node keeps */
export const countDue = (run: RunWork, governmentId: string | null, rule: RetentionRule): Promise<DueCount> =>
  run(destroyer(governmentId), true, (ctx) => sourceOf(rule).count(ctx, dueBy(rule, ctx)))

const destroyNext = (
  run: RunWork,
  governmentId: string | null,
  { source, rule, after }: { source: RetentionSource; rule: RetentionRule; after: string | null },
): Promise<DestroyedBatch> =>
  run(destroyer(governmentId), false, (ctx) => source.destroy(ctx, dueBy(rule, ctx), after))

/**
 * Destroys what is due by a rule today, in small transactions; stopped, it goes on from there the next time.
 * @param onProgress told how many are gone, after each transaction
 * @returns how many were destroyed
 */
export async function destroyDue(
  run: RunWork,
  governmentId: string | null,
  rule: RetentionRule,
  onProgress: (destroyed: number) => void,
): Promise<number> {
  const source = sourceOf(rule)
  let total = 0
  let after: string | null = null
  do {
    const done: DestroyedBatch = await destroyNext(run, governmentId, { source, rule, after })
    total += done.destroyed
    after = done.next
    onProgress(total)
  } while (after !== null)
  return total
}
