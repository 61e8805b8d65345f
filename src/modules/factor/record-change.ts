import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { recordDayAct } from '#kernel/ledger'
import { factorsChanged, machineChanged, policyChanged } from './factor.events.ts'

/** Puts on the record, and tells, what became of somebody's factors. */
export async function recordFactors(ctx: Ctx, change: Static<typeof factorsChanged.body>): Promise<void> {
  await recordDayAct(ctx, factorsChanged.type, change)
  emit(ctx, factorsChanged, change.personId, change)
}

/** Puts on the record, and tells, that a machine was enrolled or revoked. */
export async function recordMachine(ctx: Ctx, change: Static<typeof machineChanged.body>): Promise<void> {
  await recordDayAct(ctx, machineChanged.type, change)
  emit(ctx, machineChanged, change.machineId, change)
}

/** Puts on the record, and tells, new rules: codes of the zones, not their addresses. */
export async function recordPolicy(ctx: Ctx, governmentId: string, zones: readonly string[]): Promise<void> {
  const change = { zones: [...zones] }
  await recordDayAct(ctx, policyChanged.type, change)
  emit(ctx, policyChanged, governmentId, change)
}
