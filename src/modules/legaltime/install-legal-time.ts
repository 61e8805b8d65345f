import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Kysely } from 'kysely'
import { type HolidayDay, HolidayError, type HolidayRow, parseHolidays } from '#kernel/calendar'
import type { StoredRule } from '#kernel/clock'
import { adoptDays } from './adopt-days.ts'
import { readDays } from './day.store.ts'
import { NATIONAL_LAYER } from './layer.model.ts'
import { readRulePack } from './rule-pack.ts'
import { type LayerLines, takeDays } from './take-days.ts'
import { takeRules } from './take-rules.ts'

const SHIPPED = '随产品发布'
const FILES = [
  { layer: NATIONAL_LAYER, file: 'holidays.csv' },
  { layer: '650000', file: 'holidays-xinjiang.csv' },
] as const

async function shippedDays(folder: string): Promise<readonly LayerLines[]> {
  return Promise.all(
    FILES.map(async ({ layer, file }) => {
      const text = await readFile(join(folder, 'calendar', file), 'utf8')
      const { days, problems } = parseHolidays(parse(text, { columns: true, bom: true }) as HolidayRow[])
      if (problems.length > 0) throw new HolidayError(problems)
      return { layer, days }
    }),
  )
}

async function shippedRules(folder: string): Promise<readonly StoredRule[]> {
  const packs = await readdir(join(folder, 'rules'), { recursive: true })
  const files = packs.filter((file) => file.endsWith('.json')).sort()
  const read = await Promise.all(files.map((name) => readFile(join(folder, 'rules', name), 'utf8')))
  return read.flatMap((text) => readRulePack(JSON.parse(text)))
}

/**
 * Puts the shipped notices and rules into the installation. Doing it again changes nothing, and a year of which the
 * installation has a notice is left as it is: it may have been corrected here.
 * @param folder the folder `data-packs`
 * @throws HolidayError naming each malformed or impossible line
 */
export async function installLegalTime(tx: Kysely<unknown>, folder: string, at: Date): Promise<void> {
  const by = { actor: 'system:install', at }
  await adoptDays(tx, by)
  const stored = await readDays(tx)
  const years = new Set(stored.map(({ layer, year }) => `${layer} ${year}`))
  const unknown = ({ layer, days }: LayerLines): LayerLines => ({
    layer,
    days: days.filter(({ year }: HolidayDay) => !years.has(`${layer} ${year}`)),
  })
  const lines = (await shippedDays(folder)).map(unknown).filter(({ days }) => days.length > 0)
  if (lines.length > 0) {
    const { refused } = await takeDays(tx, lines, by)
    if (refused.length > 0) throw new HolidayError(refused)
  }
  await takeRules(tx, await shippedRules(folder), by, { openCases: 'keep', note: SHIPPED })
}
