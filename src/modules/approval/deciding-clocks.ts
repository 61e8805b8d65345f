import type { LegalDay } from '#kernel/calendar'
import { type Ctx, can } from '#kernel/context'
import { type CaseClock, ruleOf, scopeOf } from '#modules/casework'
import { notAtThisStep, otherAuthority } from './approval.errors.ts'
import { authorityName } from './clock-words.ts'
import type { Permit } from './permit.ts'

/** The legal period of the decision, and what was promised of it. */
const DECIDING = ['decide', 'promise'] as const

/** The running periods of the decision. @throws Refusal `approval.not-at-this-step` where none runs */
export function decidingClocks({ state }: Permit): { readonly name: string }[] {
  const running = DECIDING.filter((name) =>
    state.clocks.some((clock) => clock.name === name && clock.stoppedOn === null),
  )
  if (running.length === 0) throw notAtThisStep()
  return running.map((name) => ({ name }))
}

/** @throws Refusal `approval.not-at-this-step` where no decision is being prepared */
export function demandDeciding(found: Permit): void {
  decidingClocks(found)
}

/** The running legal period of the decision, if it runs. */
export const legalClock = ({ state }: Permit): CaseClock | undefined =>
  state.clocks.find(({ name, stoppedOn }) => name === 'decide' && stoppedOn === null)

/** Whether the legal period of the decision stands still on a ground: the version of the rule that it began under knows it. */
export function pausesOn(ctx: Ctx, found: Permit, ground: string): boolean {
  const clock = legalClock(found)
  return clock !== undefined && ruleOf(ctx.services, clock.rule).pause.some((one) => one.ground === ground)
}

/** The day on which the decision is due by law. @throws Refusal `approval.not-at-this-step` */
export function dueOf(found: Permit): LegalDay {
  const clock = legalClock(found)
  if (!clock) throw notAtThisStep()
  return clock.dueOn
}

/** Permissions by which somebody stands for an authority that rules name; for others nobody does. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  'agency-head': 'approval.case.extend',
  'government-head': 'approval.case.extend-joint',
}

/** Whether the actor may approve an extension of this period: he stands for the authority that its rule names. */
export function mayExtend(ctx: Ctx, found: Permit, { rule }: CaseClock): boolean {
  const permission = STANDS_FOR[ruleOf(ctx.services, rule).extension?.authority ?? '']
  return permission !== undefined && can(ctx.actor, permission, scopeOf(found))
}

/** @throws Refusal `approval.other-authority` naming the authority that approves */
export function demandAuthority(ctx: Ctx, found: Permit, clock: CaseClock): void {
  const { extension } = ruleOf(ctx.services, clock.rule)
  if (extension && !mayExtend(ctx, found, clock))
    throw otherAuthority({ authority: authorityName(extension.authority, ctx.locale) })
}
