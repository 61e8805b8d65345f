import type { SilenceEffect } from '#kernel/clock'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { type Case, perform } from './case.ts'
import { type CaseClock, endOf, ruleOf } from './case-clock.ts'
import { duePassed } from './casework.events.ts'
import { type CaseKind, DUE_PASSED } from './casework.model.ts'
import { kindOf } from './kinds.ts'

/** A clock whose last day has ended while it ran. */
export interface Expired<S> {
  readonly found: Case<S>
  readonly at: number
  readonly clock: CaseClock
  /** The legal instant at which it ended; what follows takes effect then, whenever it is recorded. */
  readonly endedAt: Date
}

/**
 * What the law says happens when nobody did anything in time (沉默的法律效果). It records its act with `perform`; storing it
 * is not its work. It is asked case by case, many in one transaction: what it reads it should read once.
 */
export type Silence<S> = (ctx: Ctx, expired: Expired<S>) => Promise<Case<S>>

const silences = new Map<string, Silence<unknown>>()

const keyOf = (kind: string, effect: SilenceEffect): string => `${kind}/${effect}`

/** Declares how an effect that rules give to silence is carried out in cases of a kind. */
export function silence<S>(kind: CaseKind<S>, effect: SilenceEffect, work: Silence<S>): void {
  silences.set(keyOf(kind.name, effect), work as Silence<unknown>)
}

/** Where the law says nothing: the case goes on, late; that is recorded and told once. */
const pass: Silence<unknown> = async (ctx, { found, at, clock, endedAt }) => {
  const { name, kind, dueOn } = clock
  emit(ctx, duePassed, found.id, {
    ...{ caseId: found.id, number: found.number, kind: found.kind, unitId: clock.unit ?? found.unitId },
    ...{ clock: name, clockKind: kind, dueOn, endedAt: endedAt.toISOString() },
  })
  return perform(ctx, kindOf(found.kind), found, DUE_PASSED, {
    facts: { clock: name, kind, dueOn, endedAt: endedAt.toISOString() },
    clocks: [{ do: 'pass', at }],
  })
}

/** What happens when a clock of a case of this kind runs out: what the rule it started under says of silence. */
export function silenceOf(ctx: Ctx, kind: string, { rule, kind: of }: CaseClock): Silence<unknown> {
  if (of === 'promise') return pass
  const effect = ruleOf(ctx.services, rule).silence?.effect
  return (effect && silences.get(keyOf(kind, effect))) ?? pass
}

/** The clock at a place, where it runs and its last day has ended; undefined where nothing is to happen any more. */
export function expiredAt(ctx: Ctx, found: Case<unknown>, at: number): Expired<unknown> | undefined {
  const clock = found.state.clocks[at]
  if (clock?.stoppedOn !== null || clock.passed || endOf(clock) > ctx.now) return undefined
  return { found, at, clock, endedAt: endOf(clock) }
}
