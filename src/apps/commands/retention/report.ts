import { legalDayOf } from '#kernel/calendar'
import type { RetentionRule } from '#kernel/retention'
import type { DueRecords } from '../../due-records.ts'
import { say } from '../command.ts'
import { textTable } from '../text-table.ts'

const keptOf = ({ unit, length }: RetentionRule): string => say(`retention.kept.${unit}`, { length })

const dayOf = (instant: Date | null): string => (instant === null ? '' : legalDayOf(instant))

/** What is due, a line for each rule. */
export function dueText(due: readonly DueRecords[]): string {
  const heads = (['rule', 'name', 'kept', 'count', 'oldest', 'examples'] as const).map((column) =>
    say(`retention.head.${column}`),
  )
  const lines = due.map(({ rule, count, oldest, examples }) => [
    ...[rule.id, rule.name, keptOf(rule), String(count), dayOf(oldest), examples.join(' ')],
  ])
  return textTable([heads, ...lines])
}

/** What was destroyed, a line for each rule. */
export function destroyedText(done: readonly { rule: RetentionRule; count: number }[]): string {
  const heads = (['rule', 'name', 'destroyed'] as const).map((column) => say(`retention.head.${column}`))
  return textTable([heads, ...done.map(({ rule, count }) => [rule.id, rule.name, String(count)])])
}

/** What is due, for a program. */
export const dueJson = (due: readonly DueRecords[]): string =>
  JSON.stringify(
    due.map(({ rule, count, oldest, examples }) => ({
      ...{ rule: rule.id, version: rule.version, destroys: rule.destroys, count },
      ...{ oldest: oldest && legalDayOf(oldest), examples },
    })),
  )

/** What was destroyed, for a program. */
export const destroyedJson = (done: readonly { rule: RetentionRule; count: number }[]): string =>
  JSON.stringify(done.map(({ rule, count }) => ({ rule: rule.id, version: rule.version, destroyed: count })))
