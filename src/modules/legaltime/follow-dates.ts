import type { LegalDay } from '#kernel/calendar'
import type { Rule } from '#kernel/clock'
import type { Ctx } from '#kernel/context'
import { type Subscriber, subscriber } from '#kernel/events'
import { type Dated, datedBy } from './dated.ts'
import { calendarChanged, ruleConfirmed } from './legaltime.events.ts'
import { registerTouchedClocks } from './touched-clocks.ts'

/** An open period that is no clock of a case. */
export interface OpenPeriod {
  /** Number of the record that it belongs to. */
  readonly number: string
  /** What it is for, such as `answer`. */
  readonly clock: string
  readonly rule: string
  /** The version it pins; null follows the one in force. */
  readonly ruleVersion: number | null
  readonly startedAt: Date
  readonly dueOn: LegalDay
  readonly provisional: boolean
}

/** Why a date became another. */
export type RedateReason = 'calendar' | 'rule'

/** Whoever keeps periods that are no clocks of cases. */
export interface PeriodKeeper<Row> {
  readonly module: string
  readonly rules: readonly string[]
  /** Every open period of the government, batch by batch. */
  readonly open: (ctx: Ctx) => AsyncIterable<readonly Row[]>
  readonly periodOf: (row: Row) => OpenPeriod
  /** Writes the new date, its act, and who is told. */
  readonly redate: (ctx: Ctx, row: Row, dated: Dated, reason: RedateReason) => Promise<void>
}

const SHOWN = 100

/** The version of the rule that a period pins. */
export const pinnedRule = (
  { services }: Ctx,
  { rule, ruleVersion }: Pick<OpenPeriod, 'rule' | 'ruleVersion'>,
): Rule => (ruleVersion === null ? services.rule(rule) : services.ruleVersion(rule, ruleVersion))

async function recount<Row>(
  ctx: Ctx,
  keeper: PeriodKeeper<Row>,
  reason: RedateReason,
  ruleFor: (period: OpenPeriod) => Rule | undefined,
): Promise<void> {
  for await (const rows of keeper.open(ctx)) {
    for (const row of rows) {
      const period = keeper.periodOf(row)
      const rule = ruleFor(period)
      if (rule === undefined) continue
      const dated = datedBy(ctx, rule, period.startedAt)
      const same =
        dated.dueOn === period.dueOn &&
        dated.provisional === period.provisional &&
        dated.ruleVersion === period.ruleVersion
      if (!same) await keeper.redate(ctx, row, dated, reason)
    }
  }
}

async function touchedBy<Row>(ctx: Ctx, keeper: PeriodKeeper<Row>, rule: Rule) {
  const moved: { number: string; clock: string; oldDue: LegalDay; newDue: LegalDay }[] = []
  if (!keeper.rules.includes(rule.id)) return { total: 0, clocks: [] }
  for await (const rows of keeper.open(ctx)) {
    for (const { rule: pinned, startedAt, dueOn, number, clock } of rows.map(keeper.periodOf)) {
      const newDue = pinned === rule.id ? datedBy(ctx, rule, startedAt).dueOn : dueOn
      if (newDue !== dueOn) moved.push({ number, clock, oldDue: dueOn, newDue })
    }
  }
  return { total: moved.length, clocks: moved.slice(0, SHOWN).map((one) => ({ ...one, caseId: null })) }
}

/**
 * Open periods are counted anew when the calendar changes, or a version of their rule is confirmed for them too; whoever
 * proposes a rule is shown which it would move. Declared once for each keeper.
 */
export function followDates<Row>(keeper: PeriodKeeper<Row>): readonly Subscriber[] {
  registerTouchedClocks({ touched: (ctx, rule) => touchedBy(ctx, keeper, rule) })
  return [
    subscriber(`${keeper.module}.follow-calendar`, calendarChanged, [], (ctx) =>
      recount(ctx, keeper, 'calendar', (period) => pinnedRule(ctx, period)),
    ),
    subscriber(`${keeper.module}.follow-rule`, ruleConfirmed, [], async (ctx, { body }) => {
      if (!keeper.rules.includes(body.rule) || body.openCases !== 'move') return
      const confirmed = ctx.services.ruleVersion(body.rule, body.version)
      await recount(ctx, keeper, 'rule', ({ rule }) => (rule === body.rule ? confirmed : undefined))
    }),
  ]
}
