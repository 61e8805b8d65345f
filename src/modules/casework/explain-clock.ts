import { authorize, type Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { explainDue } from '#modules/legaltime'
import { findCaseRow } from './case.store.ts'
import { type Case, scopeOf } from './case.ts'
import { type CaseClock, eventsOf, isCredited, ruleOf } from './case-clock.ts'
import type { explanationContract } from './explanation.contract.ts'

type Endpoint = (typeof explanationContract.endpoints)['explainClock']
type Explanation = OutputOf<Endpoint>

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
 * A due date told day by day, for whoever may know of the case.
 * @param at place of the clock in the case; the running one that ends first where left out
 * @throws Refusal `kernel.not-found` where there is no such clock
 */
export function explanationOf<S>(ctx: Ctx, found: Case<S>, at?: number): Explanation {
  const { clocks } = found.state
  const clock = at === undefined ? nearest(clocks) : clocks[at]
  if (!clock) throw notFound()
  const rule = ruleOf(ctx.services, clock.rule)
  const { name, kind, startOn, dueOn, closes, provisional, stoppedOn, pauses = [], extensions = [] } = clock
  return explainDue(ctx, {
    ...{ number: found.number, name, kind, rule, events: eventsOf(rule, clock), startOn, dueOn, closes },
    ...{ provisional, stoppedOn, unitId: clock.unit ?? found.unitId, pauses, extensions },
    credited: (place) => {
      const pause = pauses[place]
      return pause !== undefined && isCredited(rule, pause)
    },
  })
}
