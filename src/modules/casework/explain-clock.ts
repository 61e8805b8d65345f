import { authorize, type Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { readActs } from '#kernel/ledger'
import { explainDue } from '#modules/legaltime'
import { unitOf } from '#modules/org'
import { findCaseRow } from './case.store.ts'
import { type Case, scopeOf } from './case.ts'
import { type CaseClock, eventsOf, isCredited, ruleOf, termsOf } from './case-clock.ts'
import { datingOf } from './dating.ts'
import type { explanationContract } from './explanation.contract.ts'
import { kindOf } from './kinds.ts'

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

/** What the list of the business says of a legal period, where it sets the length; null where the rule alone does. */
async function ownPeriod<S>(
  ctx: Ctx,
  { kind, pinned }: Case<S>,
  clock: CaseClock,
): Promise<Explanation['own']> {
  const { listed } = kindOf(kind)
  if (clock.kind !== 'legal' || !listed || termsOf(ctx.services, clock.rule) === undefined) return null
  const entry = await listed(ctx, pinned)
  const { unit, length } = ctx.services.ruleVersion(clock.rule.id, clock.rule.version)
  return { ...entry, general: { unit, length } }
}

/** Whose promise it is and the legal period of the same matter beside it; undefined for a legal period. */
async function promiseOf<S>(ctx: Ctx, found: Case<S>, clock: CaseClock): Promise<Explanation['promise']> {
  if (clock.kind !== 'promise') return null
  const { name: unitName } = await unitOf(ctx, clock.unit ?? found.unitId)
  const legal = found.state.clocks.findLast(
    ({ kind, startOn, unit, rule }) =>
      kind === 'legal' && startOn === clock.startOn && unit === clock.unit && rule.id === clock.rule.id,
  )
  if (!legal) return { unitName, subject: found.subject, legal: null }
  const { law, article, quote, unit, length } = ruleOf(ctx.services, legal.rule)
  return {
    unitName,
    subject: found.subject,
    legal: {
      ...{ law, article, quote, unit, length, dueOn: legal.dueOn },
      own: await ownPeriod(ctx, found, legal),
    },
  }
}

/**
 * A due date told day by day, for whoever may know of the case: by the version of the rule that the clock pins, and by the
 * calendar and the hours that its date was counted by.
 * @param at place of the clock in the case; the running one that ends first where left out
 * @throws Refusal `kernel.not-found` where there is no such clock
 */
export async function explanationOf<S>(ctx: Ctx, found: Case<S>, at?: number): Promise<Explanation> {
  const { clocks } = found.state
  const clock = at === undefined ? nearest(clocks) : clocks[at]
  if (!clock) throw notFound()
  const rule = ruleOf(ctx.services, clock.rule)
  const dated = datingOf(await readActs(ctx.tx, found.governmentId, found.id), clocks.indexOf(clock))
  const { name, kind, startOn, dueOn, closes, provisional, stoppedOn, pauses = [], extensions = [] } = clock
  return explainDue(ctx, {
    ...{ number: found.number, name, kind, rule, events: eventsOf(rule, clock), startOn, dueOn, closes },
    ...{ provisional, stoppedOn, countedBy: dated?.countedBy, pauses, extensions },
    unitId: clock.unit ?? dated?.unitId ?? found.unitId,
    own: await ownPeriod(ctx, found, clock),
    promise: await promiseOf(ctx, found, clock),
    credited: (place) => {
      const pause = pauses[place]
      return pause !== undefined && isCredited(rule, pause)
    },
  })
}
