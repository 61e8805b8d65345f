import type { Rule } from '#kernel/clock'
import type { Ctx } from '#kernel/context'
import { registerTouchedClocks, type TouchedClock } from '#modules/legaltime'
import { termsOf } from './case-clock.ts'
import { datedNow } from './clock.ts'
import { type RunningClock, runningUnder } from './reprojection.store.ts'

const PAGE = 2_000
const SHOWN = 100

function moved(ctx: Ctx, rule: Rule, { caseId, number, office, clock }: RunningClock): TouchedClock[] {
  const terms = termsOf(ctx.services, clock.rule)
  const { dueOn } = datedNow(ctx, clock, office, { ...rule, ...terms })
  return dueOn === clock.dueOn
    ? []
    : [{ caseId, number, clock: clock.name, oldDue: clock.dueOn, newDue: dueOn }]
}

/** The clocks of open cases that a proposed version of a rule would move: nobody confirms it without having seen them. */
registerTouchedClocks({
  touched: async (ctx, rule) => {
    const clocks: TouchedClock[] = []
    let total = 0
    let after: RunningClock | null = null
    for (;;) {
      const page: RunningClock[] = await runningUnder(ctx, rule.id, after, PAGE)
      const found = page.flatMap((one) => moved(ctx, rule, one))
      total += found.length
      clocks.push(...found.slice(0, SHOWN - clocks.length))
      if (page.length < PAGE) return { total, clocks }
      after = page.at(-1) ?? null
    }
  },
})
