import { type Due, due, type Rule, type Step } from '#kernel/clock'
import { authorize, type Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { findCaseRow } from './case.store.ts'
import { type Case, scopeOf } from './case.ts'
import { type CaseClock, eventsOf, isCredited, ruleOf } from './case-clock.ts'
import type { explanationContract } from './explanation.contract.ts'

type Endpoint = (typeof explanationContract.endpoints)['explainClock']
type Explanation = OutputOf<Endpoint>

const MIDNIGHT = 1440

/** 为什么是这一天, for staff who may see the case. @throws Refusal `kernel.not-found` */
export async function explainClock(ctx: Ctx, { caseId, clock }: InputOf<Endpoint>): Promise<Explanation> {
  const found = await findCaseRow<unknown>(ctx, caseId)
  if (!found) throw notFound()
  authorize(ctx.actor, 'casework.case.read', scopeOf(found))
  return explanationOf(ctx, found, clock)
}

/** The running clock that ends first. */
const nearest = (clocks: readonly CaseClock[]): CaseClock | undefined =>
  clocks.filter(({ stoppedOn }) => stoppedOn === null).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0]

/**
 * A due date told day by day, by the rule that the case pinned and the calendar of today. It holds nothing of persons, so
 * that whoever may know of the case may see it.
 * @param at place of the clock in the case; the running one that ends first where left out
 * @throws Refusal `kernel.not-found` where there is no such clock
 */
export function explanationOf<S>(ctx: Ctx, found: Case<S>, at?: number): Explanation {
  const { clocks } = found.state
  const clock = at === undefined ? nearest(clocks) : clocks[at]
  if (!clock) throw notFound()
  const rule = ruleOf(ctx.services, clock.rule)
  const calendar = ctx.services.calendar()
  const hours = ctx.services.hours(clock.unit ?? found.unitId)
  const told = due(rule, eventsOf(rule, clock), calendar, hours)
  const { id, version, name, law, article, quote, certainty, unit, length } = rule
  return {
    ...{
      number: found.number,
      name: clock.name,
      kind: clock.kind,
      startOn: clock.startOn,
      dueOn: clock.dueOn,
    },
    ...{ closes: clock.closes ?? MIDNIGHT, provisional: clock.provisional, stoppedOn: clock.stoppedOn },
    ...{ recounted: told.due === clock.dueOn ? null : told.due, calendar: calendar.version },
    rule: { id, version, name, law, article, quote, certainty, unit, length },
    extensions: (clock.extensions ?? []).map(({ length, authority }) => ({ length, authority })),
    pauses: (clock.pauses ?? []).map((pause) => ({
      ...{ from: pause.from, until: pause.until, ground: pause.ground, resumedOn: pause.resumedOn },
      article: rule.pause.find(({ ground }) => ground === pause.ground)?.article ?? null,
      credited: isCredited(rule, pause),
    })),
    days: daysOf(rule, told),
  }
}

const nothing = { name: null, notice: null, law: null, article: null }

/** Each step with what stands behind it, as text. */
const daysOf = (rule: Rule, told: Due): Explanation['days'] =>
  told.steps().map((step) => {
    const { day, from = null, until = null, effect, count, source } = step
    return { day, from, until, effect, count, basis: source.basis, ...nothing, ...behind(rule, step) }
  })

function behind(rule: Rule, { source }: Step): Partial<Explanation['days'][number]> {
  switch (source.basis) {
    case 'notice':
      return { name: source.name, notice: source.notice }
    case 'pause':
      return { name: source.ground, law: rule.law, article: source.article }
    case 'policy':
      return { name: source.policy }
    case 'rule':
      return { law: source.law, article: source.article }
    default:
      return {}
  }
}
