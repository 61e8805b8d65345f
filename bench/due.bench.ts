import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { addDays, buildCalendar, type HolidayRow, type LegalDay, parseHolidays } from '#kernel/calendar'
import { type ClockEvents, due, type Rule, readRule } from '#kernel/clock'
import { monotonicMs } from '#kernel/time'
import { readRulePack } from '#modules/legaltime'
import { DATA_PACKS } from '../src/apps/install.ts'
import { type Figure, median, reaching } from './report.ts'

const CLOCKS = 50_000
const ROUNDS = 7
const ROUND_MS = 1_000
const TARGET = 1_000_000
const FIRST_DAY = '2024-01-02'
const DAYS = 1_000

/** Whole numbers below `bound`, the same in every run. */
function numbers(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % bound
  }
}

async function read(file: string): Promise<string> {
  return readFile(`${DATA_PACKS}/${file}`, 'utf8')
}

/** What may have happened to a clock: one in four was paused, one in eight extended. */
function eventsOf(rule: Rule, next: (bound: number) => number): ClockEvents {
  const start: LegalDay = addDays(FIRST_DAY, next(DAYS))
  const ground = rule.pause[0]?.ground
  const from = addDays(start, 1 + next(20))
  const pause = { from, until: addDays(from, next(15)), ground: ground ?? '', notice: 'N-1', evidence: 'E-1' }
  return {
    start,
    ...(ground !== undefined && next(4) === 0 && { pauses: [pause] }),
    ...(rule.extension &&
      next(8) === 0 && { extensions: [{ length: rule.extension.length, approval: 'A-1' }] }),
  }
}

/** `due`: due dates of the shipped rules on one core, by the function that also tells the steps. */
export async function bench(): Promise<Figure[]> {
  const { days } = parseHolidays(
    parse(await read('calendar/holidays.csv'), { columns: true, bom: true }) as HolidayRow[],
  )
  const calendar = buildCalendar({ version: 'bench', days })
  const packs = ['permit', 'disclosure', 'petition', 'rating']
  const stored = await Promise.all(packs.map(async (name) => JSON.parse(await read(`rules/${name}.json`))))
  const rules = stored.flatMap(readRulePack).map(readRule)
  const next = numbers(26)
  const clocks = Array.from({ length: CLOCKS }, (_, i) => {
    const rule = rules[i % rules.length]
    if (!rule) throw new Error('no rules')
    return { rule, events: eventsOf(rule, next) }
  })
  const rates: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const begun = monotonicMs()
    let done = 0
    let letters = 0
    while (monotonicMs() - begun < ROUND_MS) {
      for (const { rule, events } of clocks) letters += due(rule, events, calendar).due.length
      done += CLOCKS
    }
    if (letters !== done * FIRST_DAY.length) throw new Error('a due date is missing')
    if (round > 0) rates.push((done * 1000) / (monotonicMs() - begun))
  }
  return [reaching('due', median(rates), 'dates/s', TARGET)]
}
