import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { buildCalendar, type Calendar } from '#kernel/calendar'
import type { Rule } from '#kernel/clock'
import { NATIONAL_LAYER, readDays, readRules } from './legaltime.store.ts'

/** The calendar and the rules as they are now. */
export interface LegalTime {
  readonly calendar: Calendar
  /** The newest version of a rule. @throws Error where the installation has no rule of this id */
  rule(id: string): Rule
}

/** Reads calendar and rules. The calendar's version is a digest of its days, so that acts can pin it. */
export async function readLegalTime(db: Kysely<unknown>): Promise<LegalTime> {
  const [days, rules] = [await readDays(db, NATIONAL_LAYER), await readRules(db)]
  const digest = createHash('sm3').update(JSON.stringify(days)).digest('hex').slice(0, 16)
  const calendar = buildCalendar({ version: `${NATIONAL_LAYER}-${digest}`, days })
  const newest = new Map(rules.map((rule) => [rule.id, rule]))
  return {
    calendar,
    rule(id) {
      const found = newest.get(id)
      if (!found) throw new Error(`no legal rule ${id}`)
      return found
    },
  }
}
