import type { LegalDay } from '#kernel/calendar'
import type { Rule } from '#kernel/clock'
import type { Ctx } from '#kernel/context'

/** An open clock that a proposed rule would move, if its case went over to it. */
export interface TouchedClock {
  /** Null where it is no clock of a case: a request about personal data. */
  readonly caseId: string | null
  /** 办件编号 */
  readonly number: string
  /** Name of the clock, such as `decide`. */
  readonly clock: string
  readonly oldDue: LegalDay
  readonly newDue: LegalDay
}

/** Whoever keeps running clocks. It reads behind the wall: those of the government of the request. */
export interface ClockKeeper {
  /** Open clocks under any version of this rule whose date would change; the first hundred, and how many in all. */
  touched(ctx: Ctx, rule: Rule): Promise<{ total: number; clocks: readonly TouchedClock[] }>
}

const keepers: ClockKeeper[] = []

/** Declares a keeper of clocks, once for each module that has any. */
export const registerTouchedClocks = (keeper: ClockKeeper): void => {
  keepers.push(keeper)
}

/** What every keeper answers, together. */
export async function touchedClocks(
  ctx: Ctx,
  rule: Rule,
): Promise<{ total: number; clocks: TouchedClock[] }> {
  const answers: Awaited<ReturnType<ClockKeeper['touched']>>[] = []
  for (const keeper of keepers) answers.push(await keeper.touched(ctx, rule))
  return {
    total: answers.reduce((sum, { total }) => sum + total, 0),
    clocks: answers.flatMap(({ clocks }) => clocks),
  }
}
