import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SystemActor } from '#kernel/context'
import { readCsv, type TableRow } from '#kernel/table'
import { createWorld, type World } from '#test/world'
import { readAmendments } from './amendment.store.ts'
import { readSuperseded } from './day.store.ts'
import { type HolidayReport, importHolidays } from './import-holidays.ts'
import { readLegalTime } from './legal-time.ts'

const installer: SystemActor = { kind: 'system', name: 'test', governmentId: null, permissions: [] }
const NOTICE = '国务院办公厅关于2027年部分节假日安排的通知（示例）'
const REGIONAL = '自治区2027年放假通知（示例）'
const table = (...rows: string[]) =>
  readCsv(Buffer.from(['date,kind,name,year,notice,layer', ...rows].join('\n')), [])

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const take = (rows: readonly TableRow[], dryRun = false): Promise<HolidayReport> =>
  world.run(installer, false, (ctx) => importHolidays(ctx.tx, rows, { actor: 'test', at: ctx.now }, dryRun))
const calendar = async (division = '431003') =>
  (await readLegalTime(world.composition.database.db))
    .in({ governmentId: null, division, on: '2026-03-02' })
    .calendar()
const amendments = () => readAmendments(world.composition.database.db)
const refusals = ({ refused }: HolidayReport) => refused.map(({ line, code }) => [line, code])

const GOOD = table(
  `2027-02-06,off,春节放假,2027,${NOTICE},`,
  `2027-02-08,off,春节放假,2027,${NOTICE},00`,
  `2027-02-14,work,春节调休上班,2027,${NOTICE},`,
)

describe('a notice', () => {
  it('makes its year certain, and a second time nothing changes', async () => {
    expect((await calendar()).isProvisional('2027-03-01', '2027-03-01')).toBe(true)
    expect(await take(GOOD, true)).toMatchObject({ dryRun: true, created: 3, refused: [] })
    expect((await calendar()).isProvisional('2027-03-01', '2027-03-01')).toBe(true)
    expect(await take(GOOD)).toMatchObject({ created: 3, updated: 0, unchanged: 0 })
    const now = await calendar()
    expect([now.isWorkingDay('2027-02-08'), now.isWorkingDay('2027-02-14')]).toEqual([false, true])
    expect(now.isProvisional('2027-03-01', '2027-03-01')).toBe(false)
    const before = await amendments()
    expect(await take(GOOD)).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
    expect(await amendments()).toEqual(before)
    expect(before.at(-1)).toMatchObject({
      ...{ kind: 'days', subject: '00', note: NOTICE, fromDay: '2027-01-01', toDay: '2027-12-31' },
    })
  })

  it('takes a later notice for a day over the earlier one, whose line stays as superseded', async () => {
    const later = `${NOTICE}修订`
    const version = (await calendar()).version
    expect(await take(table(`2027-02-08,off,春节放假,2027,${later},`))).toMatchObject({ updated: 1 })
    const now = await calendar()
    expect(now.dayKind('2027-02-08').source).toMatchObject({ notice: later })
    expect(now.version).not.toBe(version)
    const last = (await amendments()).at(-1)
    expect(last).toMatchObject({ note: later, fromDay: '2027-02-08', toDay: '2027-02-08' })
    expect(await readSuperseded(world.composition.database.db, 2027)).toMatchObject([
      { date: '2027-02-08', notice: NOTICE, supersededBy: last?.n },
    ])
  })

  it('takes back what an earlier one set, and only that', async () => {
    const back = `${NOTICE}更正`
    expect(refusals(await take(table(`2027-03-03,ordinary,更正,2027,${back},`)))).toEqual([
      [2, 'calendar.nothing-to-take-back'],
    ])
    await take(table(`2027-02-14,ordinary,更正,2027,${back},`))
    expect((await calendar()).dayKind('2027-02-14')).toMatchObject({
      working: false,
      source: { basis: 'weekend' },
    })
  })
})

describe('a table with a bad line', () => {
  it('is taken not at all, and each is named', async () => {
    const report = await take(
      table(
        `2027-10-01,off,国庆节放假,2027,${NOTICE},`,
        `2027-13-01,off,国庆节放假,2027,${NOTICE},`,
        `2027-10-04,work,国庆节调休上班,2027,${NOTICE},`,
        `2027-10-05,holiday,国庆节放假,2027,${NOTICE},`,
        `2027-10-06,off,国庆节放假,2027,${NOTICE},新疆`,
      ),
    )
    expect(report.created).toBe(0)
    expect(refusals(report)).toEqual([
      [3, 'calendar.date-malformed'],
      [4, 'calendar.work-on-working-day'],
      [5, 'calendar.kind-unknown'],
      [6, 'calendar.layer-malformed'],
    ])
    expect((await calendar()).isWorkingDay('2027-10-01')).toBe(true)
  })
})

describe('a layer of a region', () => {
  it('holds there alone, under a version of its own', async () => {
    await take(table(`2027-05-17,off,古尔邦节放假,2027,${REGIONAL},650000`))
    const [there, here] = [await calendar('653001'), await calendar()]
    expect([there.isWorkingDay('2027-05-17'), here.isWorkingDay('2027-05-17')]).toEqual([false, true])
    expect(there.version).toMatch(/^00-[0-9a-f]{16}\+650000-[0-9a-f]{16}$/)
    expect(here.version).toMatch(/^00-[0-9a-f]{16}$/)
    expect(there.dayKind('2025-06-06').source).toMatchObject({ layer: '650000' })
  })

  it('that a notice of the state overtook hinders nobody', async () => {
    await take(table(`2027-12-31,off,放假,2027,${NOTICE},`))
    await take(table(`2027-12-31,work,上班,2027,${REGIONAL},650000`))
    expect((await calendar('653001')).isWorkingDay('2027-12-31')).toBe(true)
    await take(table(`2027-12-31,ordinary,更正,2027,${NOTICE},`))
    expect((await calendar('653001')).isWorkingDay('2027-12-31')).toBe(true)
  })
})
