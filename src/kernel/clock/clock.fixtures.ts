import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { buildCalendar, type CalendarLayer, parseHolidays } from '#kernel/calendar'
import type { Rule } from '#kernel/rule'

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

const inspection = {
  ...{
    ground: 'inspection',
    article: '45',
    notice: true,
    evidence: false,
    endingAct: false,
    otherRole: false,
  },
}

/** 20 working days from acceptance, pausable and extensible by 40, changed where a test needs it. */
export function ruleWith(changes: Partial<Rule>): Rule {
  return {
    format: 2,
    id: 'TEST.RULE',
    version: 1,
    name: '试验规则',
    law: '试验法',
    article: '1',
    quote: '二十日内',
    certainty: 'local',
    unsettled: [],
    effectiveFrom: null,
    effectiveTo: null,
    region: null,
    duty: 'authority',
    startsAt: 'accepted',
    unit: 'workday',
    length: 20,
    startDayCounts: false,
    receiptOnRestDay: 'as-is',
    rollover: 'none',
    dayEnds: 'midnight',
    extension: { length: 40, authority: 'agency-head', tellReason: true },
    pause: [inspection],
    silence: null,
    ...changes,
  }
}
