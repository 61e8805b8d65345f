import { type LegalDay, legalDayOf } from '#kernel/calendar'
import { type Moment, pauseIssue } from '#kernel/clock'
import { type Ctx, seatOf, staffOf } from '#kernel/context'
import type { Case } from './case.ts'
import {
  type Beginner,
  type CaseClock,
  type ClockChange,
  type ClockExtension,
  type ClockPause,
  type ClockRule,
  type ClockStart,
  endOf,
  openPause,
  ruleOf,
} from './case-clock.ts'
import { clockNotRunning, noPause, pauseOpen, pauseRefused, sameRoleEnds } from './casework.errors.ts'
import { datedNow, momentFor, startClock } from './clock.ts'
import type { Standing } from './standstill.ts'

/** Names a clock: what it is for and, of several, whose. */
export interface ClockName {
  readonly name: string
  readonly unit?: string
}

interface Placed {
  readonly at: number
  readonly clock: CaseClock
}

/** The running clock of this name. @throws Refusal `casework.clock-not-running` */
export function runningClock({ state }: Case<unknown>, { name, unit }: ClockName): Placed {
  const at = state.clocks.findIndex(
    (clock) => clock.name === name && clock.unit === unit && clock.stoppedOn === null,
  )
  const clock = state.clocks[at]
  if (!clock) throw clockNotRunning()
  return { at, clock }
}

/**
 * A special procedure stops a clock: one that counts days from the day of the act on, one that counts hours or half-days from
 * its minute on, if `told.from` is that day. Without the written notice it is on record and does not count; then the rule is
 * asked as if it did, so that no pause is recorded that the rule does not know.
 * @throws Refusal `casework.clock-not-running`, `casework.pause-open`, `casework.pause-refused`
 */
export function pauseClock(
  ctx: Ctx,
  found: Case<unknown>,
  named: ClockName,
  told: Omit<ClockPause, 'resumedOn' | 'begunBy'>,
): ClockChange {
  const { at, clock } = runningClock(found, named)
  if (openPause(clock)) throw pauseOpen()
  const from = momentFor(ctx, clock, told.from)
  const pause: ClockPause = { ...told, from, begunBy: handOf(ctx), resumedOn: null }
  const pauses = [...(clock.pauses ?? []), pause]
  const issue = pauseIssue(ruleOf(ctx.services, clock.rule), { ...pause, notice: 'told', evidence: 'there' })
  if (issue) throw pauseRefused({ what: issue })
  return { do: 'pause', at, pause, ...datedNow(ctx, { ...clock, pauses }, found.unitId) }
}

/** Who acts, as pauses keep it. */
export function handOf(ctx: Ctx): Beginner {
  const actor = staffOf(ctx)
  return { person: seatOf(actor), roles: actor.roles }
}

/** The steps wait from today on, up to the day that was told, while the periods of the case go on. */
export const standStill = (ctx: Ctx, id: string, until: LegalDay): Standing => ({
  begin: { id, from: legalDayOf(ctx.now), until, begunBy: handOf(ctx) },
})

/** Whether the actor may end what somebody began: where the rule wants another role, he must be and have another. */
function mayEnd(ctx: Ctx, { rule }: CaseClock, { ground, begunBy }: ClockPause): boolean {
  const needs = ruleOf(ctx.services, rule).pause.find((one) => one.ground === ground)
  if (!needs?.otherRole) return true
  const by = handOf(ctx)
  return by.person !== begunBy.person && by.roles.some((role) => !begunBy.roles.includes(role))
}

/**
 * The special procedure is over, and the clock goes on: from that day on, or where it counts hours or half-days and the day is
 * today, from this minute on.
 * @throws Refusal `casework.clock-not-running`, `casework.no-pause`, `casework.same-role-ends`
 */
export function resumeClock(
  ctx: Ctx,
  found: Case<unknown>,
  named: ClockName,
  told: Moment = legalDayOf(ctx.now),
): ClockChange {
  const { at, clock } = runningClock(found, named)
  const on = momentFor(ctx, clock, told)
  const open = openPause(clock)
  if (!open || on < open.from) throw noPause()
  if (!mayEnd(ctx, clock, open)) throw sameRoleEnds()
  const pauses = (clock.pauses ?? []).map((pause) => (pause === open ? { ...pause, resumedOn: on } : pause))
  return { do: 'resume', at, on, ...datedNow(ctx, { ...clock, pauses }, found.unitId) }
}

/**
 * Lengthens a clock. Whether the actor is the authority that the rule names is for the use case to ask.
 * @throws Refusal `casework.clock-not-running`; ClockError where the rule allows none, or not so much
 */
export function extendClock(
  ctx: Ctx,
  found: Case<unknown>,
  named: ClockName,
  extension: ClockExtension,
): ClockChange {
  const { at, clock } = runningClock(found, named)
  const extensions = [...(clock.extensions ?? []), extension]
  return { do: 'extend', at, extension, ...datedNow(ctx, { ...clock, extensions }, found.unitId) }
}

/** A clock that stopped begins anew by its rule: without the pauses and extensions of before. */
export const restartClock = (
  ctx: Ctx,
  { name, kind, rule, unit }: CaseClock,
  startOn: LegalDay,
): ClockStart => startClock(ctx, name, kind, rule, startOn, unit)

/**
 * Counts the days of a running clock anew.
 * @param office unit of the case, whose hours count where the clock is not a department's own
 * @param rule another version of its rule, where that was confirmed
 * @returns null where the date stays, and on its day the minute
 */
export function projectClock(
  ctx: Ctx,
  office: string,
  { at, clock }: Placed,
  rule?: ClockRule,
): ClockChange | null {
  const dated = datedNow(ctx, { ...clock, ...(rule && { rule }) }, office)
  const same =
    dated.dueOn === clock.dueOn && dated.closes === clock.closes && dated.provisional === clock.provisional
  if (same && !rule) return null
  return {
    do: 'project',
    at,
    ...(rule && { rule }),
    passed: clock.passed === true && endOf(dated) <= ctx.now,
    ...dated,
  }
}
