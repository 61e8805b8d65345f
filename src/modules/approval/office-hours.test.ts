import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { legaltimeContract } from '#contracts/legaltime'
import { reprojectClocks } from '#modules/casework'
import { rowsAsAdmin } from '#test/database'
import { START } from '#test/world'
import { type Hall, makeHall } from './approval.fixtures.ts'

const { setHours } = legaltimeContract.endpoints
const { explainClock } = caseworkContract.endpoints

let hall: Hall
let unitId: string
let governmentId: string

type Spans = [[string, string], [string, string]]

/** The hours of the bureau from a day on; null for those of the whole government. */
async function set(unit: string | null, closes: string, validFrom = '2026-01-01'): Promise<void> {
  const spans: Spans = [
    ['09:00', '12:00'],
    ['14:00', closes],
  ]
  const seasons = [{ from: '01-01', spans }]
  const officer = hall.world.as(await hall.county.staff('1007'))
  await officer.call(setHours, { unitId: unit, validFrom, seasons, basis: '办公时间通知' })
}

/** Puts another version of a rule beside the shipped ones, as a confirmation does. */
async function publish(id: string, version: number, changes: object): Promise<void> {
  const { adminUrl } = hall.world
  await rowsAsAdmin(
    adminUrl,
    `insert into legaltime.rule (id, version, body)
     select id, ${version}, body || '${JSON.stringify({ version, ...changes })}'::jsonb
     from legaltime.rule where id = '${id}' and version = 2`,
  )
  await rowsAsAdmin(adminUrl, 'update legaltime.pulse set n = n + 1')
}

beforeAll(async () => {
  hall = await makeHall()
  hall.world.setNow(START)
  const [bureau] = await rowsAsAdmin<{ id: string; government: string }>(
    hall.world.adminUrl,
    `select id, government_id as government from org.unit where code = 'SX-WJJ'`,
  )
  unitId = bureau?.id ?? ''
  governmentId = bureau?.government ?? ''
  await set(null, '17:30')
  await set(unitId, '18:00')
  await publish('PERMIT.NOTICE5', 9, { dayEnds: 'close-of-business' })
  await hall.world.drain()
})
afterAll(() => hall.world.close())

const fires = async (caseId: string) =>
  (
    await rowsAsAdmin<{ fire_at: Date }>(
      hall.world.adminUrl,
      `select fire_at from casework.clock_event where case_id = '${caseId}' and done_at is null order by at`,
    )
  ).map(({ fire_at }) => fire_at.toISOString())

const actsOf = async (caseId: string) =>
  rowsAsAdmin<{ type: string; body: { facts: Record<string, unknown>; clocks?: unknown[] } }>(
    hall.world.adminUrl,
    `select type, body from ledger.act where stream = '${caseId}' order by n`,
  )

describe('a period that ends with business', () => {
  it('ends when the unit of the case closes, not at midnight', async () => {
    const { caseId } = await hall.apply()
    expect(await fires(caseId)).toEqual(['2026-03-09T10:00:00.000Z'])
    hall.world.setNow('2026-03-09T09:59:59.000Z')
    await hall.world.fire()
    expect((await hall.view(caseId, 'reviewer')).status).toBe('submitted')
    hall.world.setNow('2026-03-09T10:00:00.000Z')
    expect(await hall.world.fire()).toBeGreaterThan(0)
    expect((await hall.view(caseId, 'reviewer')).status).toBe('accepted')
    hall.world.setNow(START)
  })

  it('is counted anew when the hours of its unit change, with an act, once, and not when those of others do', async () => {
    const { caseId } = await hall.apply(1)
    await set(null, '17:00')
    await hall.world.drain()
    expect((await actsOf(caseId)).map(({ type }) => type)).toEqual(['approval.submitted@1'])
    await set(unitId, '16:00', '2026-03-05')
    await hall.world.drain()
    expect(await fires(caseId)).toEqual(['2026-03-09T08:00:00.000Z'])
    expect((await actsOf(caseId)).at(-1)).toMatchObject({
      type: 'casework.reprojected@1',
      body: { facts: { reason: 'hours' }, clocks: [{ dueOn: '2026-03-09', closes: 960 }] },
    })
    await reprojectClocks(hall.world.run, governmentId, () => true)
    await hall.world.drain()
    expect(await actsOf(caseId)).toHaveLength(2)
    const why = await (await hall.desk('reviewer')).call(explainClock, { caseId, clock: 0 })
    expect(why).toMatchObject({ dueOn: '2026-03-09', closes: 960, recounted: null })
  })
})

describe('a period of half-days', () => {
  it('runs as a clock of a case from the minute it begins, by the hours of the unit', async () => {
    hall.world.setNow('2026-03-02T02:30:00.000Z')
    await publish('PERMIT.NOTICE5', 10, { dayEnds: 'midnight', unit: 'half-day', length: 3 })
    const { caseId } = await hall.apply(2)
    const [clock] = (await hall.view(caseId)).clocks
    expect(clock).toMatchObject({ name: 'notice', startOn: '2026-03-02', dueOn: '2026-03-03' })
    expect(await fires(caseId)).toEqual(['2026-03-03T10:00:00.000Z'])
    const why = await (await hall.desk('clerk')).call(explainClock, { caseId, clock: 0 })
    expect(why.days.map(({ day, from, effect, count }) => [day, from, effect, count])).toEqual([
      ['2026-03-02', null, 'start', 0],
      ['2026-03-02', '14:00', 'counted', 1],
      ['2026-03-03', '09:00', 'counted', 2],
      ['2026-03-03', '14:00', 'counted', 3],
    ])
    hall.world.setNow(START)
  })
})
