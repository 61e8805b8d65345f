import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Kysely } from 'kysely'
import { buildCalendar, HolidayError, type HolidayRow, parseHolidays } from '#kernel/calendar'
import { NATIONAL_LAYER, writeDays, writeRules } from './legaltime.store.ts'
import { readRulePack } from './rule-pack.ts'

/**
 * Puts the shipped notices and rules into the installation. Doing it again changes nothing.
 * @param folder the folder `data-packs`
 * @throws HolidayError naming each malformed or impossible line
 */
export async function installLegalTime(tx: Kysely<unknown>, folder: string): Promise<void> {
  const text = await readFile(join(folder, 'calendar/holidays.csv'), 'utf8')
  const { days, problems } = parseHolidays(parse(text, { columns: true, bom: true }) as HolidayRow[])
  if (problems.length > 0) throw new HolidayError(problems)
  buildCalendar({ version: 'check', days })
  await writeDays(tx, NATIONAL_LAYER, days)
  const packs = await readdir(join(folder, 'rules'), { recursive: true })
  for (const name of packs.filter((file) => file.endsWith('.json'))) {
    const pack: unknown = JSON.parse(await readFile(join(folder, 'rules', name), 'utf8'))
    await writeRules(tx, readRulePack(pack))
  }
}
