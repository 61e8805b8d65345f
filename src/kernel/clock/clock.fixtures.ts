import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { buildCalendar, type CalendarLayer, parseHolidays } from '#kernel/calendar'
import type { Rule } from './rule.ts'

const file = new URL('../../../data-packs/calendar/holidays.csv', import.meta.url)
const national = parseHolidays(parse(readFileSync(file), { columns: true })).days

/** The shipped national calendar, 2024-2026, with rest days laid over it. */
export function calendarWith(restDays: readonly string[] = []) {
  const layer = (date: string): CalendarLayer => {
    const year = Number(date.slice(0, 4))
    return { layer: '650000', days: [{ date, kind: 'off', name: '试验', year, notice: '试验数据' }] }
  }
  return buildCalendar({ version: 'test', days: national, regional: restDays.map(layer) })
}

/** 20 working days from acceptance, pausable and extensible by 40, changed where a test needs it. */
export function ruleWith(changes: Partial<Rule>): Rule {
  return {
    id: 'TEST.RULE',
    version: 1,
    name: '试验规则',
    law: '试验法',
    article: '1',
    quote: '二十日内',
    certainty: 'local',
    effectiveFrom: null,
    effectiveTo: null,
    startsAt: 'accepted',
    unit: 'workday',
    length: 20,
    startDayCounts: false,
    receiptOnRestDay: 'as-is',
    rollover: 'none',
    extension: { length: 40, authority: 'agency-head' },
    pause: { grounds: ['inspection'], noticeRequired: true },
    ...changes,
  }
}
