import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SystemActor } from '#kernel/context'
import { readCsv, type TableRow } from '#kernel/table'
import { createWorld, type World } from '#test/world'
import { type HolidayReport, importHolidays } from './import-holidays.ts'
import { readLegalTime } from './legal-time.ts'

const installer: SystemActor = { kind: 'system', name: 'test', governmentId: null, permissions: [] }
const NOTICE = '国务院办公厅关于2027年部分节假日安排的通知（示例）'
const table = (...rows: string[]) =>
  readCsv(Buffer.from(['date,kind,name,year,notice', ...rows].join('\n')), [])

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const take = (rows: readonly TableRow[], dryRun = false): Promise<HolidayReport> =>
  world.run(installer, false, (ctx) => importHolidays(ctx.tx, rows, dryRun))
const calendar = async () => (await readLegalTime(world.composition.database.db)).calendar

const GOOD = table(
  `2027-02-06,off,春节放假,2027,${NOTICE}`,
  `2027-02-08,off,春节放假,2027,${NOTICE}`,
  `2027-02-14,work,春节调休上班,2027,${NOTICE}`,
)

it('takes a notice: its year is certain afterwards, and a second time nothing changes', async () => {
  expect((await calendar()).isProvisional('2027-03-01', '2027-03-01')).toBe(true)
  expect(await take(GOOD, true)).toMatchObject({ dryRun: true, created: 3, refused: [] })
  expect((await calendar()).isProvisional('2027-03-01', '2027-03-01')).toBe(true)
  expect(await take(GOOD)).toMatchObject({ created: 3, updated: 0, unchanged: 0 })
  const now = await calendar()
  expect([now.isWorkingDay('2027-02-08'), now.isWorkingDay('2027-02-14')]).toEqual([false, true])
  expect(now.isProvisional('2027-03-01', '2027-03-01')).toBe(false)
  expect(await take(GOOD)).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
})

it('takes a later notice for a day over the earlier one', async () => {
  const later = `${NOTICE}修订`
  expect(await take(table(`2027-02-08,off,春节放假,2027,${later}`))).toMatchObject({ updated: 1 })
  expect((await calendar()).dayKind('2027-02-08').source).toMatchObject({ notice: later })
})

it('takes nothing of a table with a bad line, and names each', async () => {
  const report = await take(
    table(
      `2027-10-01,off,国庆节放假,2027,${NOTICE}`,
      `2027-13-01,off,国庆节放假,2027,${NOTICE}`,
      `2027-10-04,work,国庆节调休上班,2027,${NOTICE}`,
      `2027-10-05,holiday,国庆节放假,2027,${NOTICE}`,
    ),
  )
  expect(report.created).toBe(0)
  expect(report.refused.map(({ line, code }) => [line, code])).toEqual([
    [3, 'calendar.date-malformed'],
    [4, 'calendar.work-on-working-day'],
    [5, 'calendar.kind-unknown'],
  ])
  expect((await calendar()).isWorkingDay('2027-10-01')).toBe(true)
})
