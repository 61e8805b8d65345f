import type { Ctx } from '#kernel/context'
import type { Case } from './case.ts'
import type { CaseKind } from './casework.model.ts'
import { type ClaimedEvent, markEventsDone } from './clock-event.store.ts'
import { kindOf } from './kinds.ts'
import { saveCases } from './save-case.ts'
import { expiredAt, silenceOf } from './silence.ts'

/**
 * Does what happens by itself when clocks have run out, for many cases in one transaction: acts, states, tasks, events,
 * and the marks that it is done.
 */
export async function fireEvents(ctx: Ctx, claimed: readonly ClaimedEvent[]): Promise<void> {
  if (claimed.length === 0) return
  const cases = new Map<string, Case<unknown>>()
  for (const { caseId, at, found } of claimed) {
    const expired = expiredAt(ctx, cases.get(caseId) ?? found, at)
    if (expired) cases.set(caseId, await silenceOf(ctx, found.kind, expired.clock)(ctx, expired))
  }
  await markEventsDone(ctx, claimed)
  for (const [name, those] of Map.groupBy(cases.values(), ({ kind }) => kind)) {
    await saveCases(ctx, kindOf(name) as CaseKind<unknown>, those)
  }
}
