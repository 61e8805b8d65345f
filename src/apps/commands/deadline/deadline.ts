import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { clockTime, HolidayError, type HolidayRow, HoursError, parseHolidays } from '#kernel/calendar'
import { problemOf, Refusal, refusalKey } from '#kernel/errors'
import { loadMessages, type Translate } from '#kernel/i18n'
import { DATA_PACKS } from '../../install.ts'
import { messageSources } from '../../sources.ts'
import { answer, type Command, exitCodes, say, tell } from '../command.ts'
import { CommandError } from '../explain.ts'
import { type Deadline, deadlines } from './deadline.model.ts'

async function shippedDays() {
  const file = await readFile(join(DATA_PACKS, 'calendar/holidays.csv'), 'utf8')
  return parseHolidays(parse(file, { columns: true, bom: true }) as HolidayRow[]).days
}

async function questions(): Promise<readonly unknown[]> {
  const given = await text(process.stdin)
  try {
    const read: unknown = JSON.parse(given)
    if (Array.isArray(read)) return read
  } catch (error) {
    throw new CommandError(say('deadline.no-json', { reason: (error as Error).message }))
  }
  throw new CommandError(say('deadline.no-array'))
}

/** Why an element is not answered, in words; what nobody foresaw is thrown on. */
function reasonOf(error: unknown, translate: Translate): string {
  if (error instanceof Refusal) {
    const { title, fields = [] } = problemOf(error, translate)
    return fields.length === 0 ? title : fields.map(({ field, message }) => `${field} ${message}`).join(' ')
  }
  if (error instanceof HoursError) return translate(refusalKey(error.code), { value: error.value })
  if (error instanceof HolidayError) {
    return error.problems.map(({ code, value }) => translate(refusalKey(code), { value })).join('；')
  }
  if (error instanceof RangeError) return say('deadline.no-day', { reason: error.message })
  throw error
}

const idOf = (element: unknown): string => {
  const id = typeof element === 'object' && element !== null && 'id' in element ? element.id : undefined
  return typeof id === 'string' ? `（${id}）` : ''
}

const lineOf = ({ closes, ...found }: Deadline) => ({
  ...found,
  ...(closes < 1440 && { time: clockTime(closes) }),
})

/** `deadline`: computes periods given as JSON, day by day, with no database. */
export const deadline: Command = {
  options: {},
  positionals: false,
  async run() {
    const [given, days] = await Promise.all([questions(), shippedDays()])
    const translate = (await loadMessages(messageSources())).translator('zh-CN')
    const compute = deadlines(days)
    const found: Deadline[] = []
    for (const [index, element] of given.entries()) {
      try {
        found.push(compute(element))
      } catch (error) {
        const reason = reasonOf(error, translate)
        tell(say('deadline.refused', { n: index + 1, id: idOf(element), reason }))
      }
    }
    answer(JSON.stringify(found.map(lineOf)))
    return found.length === given.length ? exitCodes.ok : exitCodes.failed
  },
}
