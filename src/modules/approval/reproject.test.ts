import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reprojectClocks } from '#modules/casework'
import { rowsAsAdmin } from '#test/database'
import { takeHolidays } from '#test/take-holidays'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall } from './approval.fixtures.ts'

const { readCase } = approvalContract.endpoints

let hall: Hall
const cases: string[] = []

/** Accepted on a day of December: the legal period of twenty working days ends in a year without notice. */
beforeAll(async () => {
  hall = await makeHall()
  hall.world.setNow('2026-12-14T01:00:00.000Z')
  for (let n = 0; n < 3; n++) {
    const { caseId } = await hall.apply(0, `第 ${n} 家理发店`)
    await hall.go(caseId, 'accept')
    cases.push(caseId)
  }
  await hall.go(cases[2] ?? '', 'review', 'recheck', 'grant')
  await hall.world.drain()
})
afterAll(() => hall.world.close())

const look = async (caseId: string) => (await hall.desk('reviewer')).call(readCase, { caseId })
const decide = async (caseId: string) => (await look(caseId)).clocks.find(({ name }) => name === 'decide')
const actsOf = (caseId: string) =>
  rowsAsAdmin<{ type: string; body: { facts: unknown; clocks: unknown[] } }>(
    hall.world.adminUrl,
    `select type, body from ledger.act where stream = '${caseId}' order by n`,
  )
const progress = () =>
  rowsAsAdmin<{ reason: string; cases: number; moved: number; done: boolean }>(
    hall.world.adminUrl,
    'select reason, cases, moved, done_at is not null as done from casework.reprojection order by amendment',
  )

describe('a notice that arrives while cases run', () => {
  it('moves the dates it touches with an act that says why, and tells the applicant once', async () => {
    const [first = '', , closed = ''] = cases
    expect(await decide(first)).toMatchObject({ dueOn: '2027-01-12', provisional: true })
    const before = (await actsOf(closed)).length
    await takeHolidays(
      hall.world.run,
      '2027-01-02,off,元旦放假,2027,通知（示例）',
      '2027-01-03,off,元旦放假,2027,通知（示例）',
      '2027-01-04,off,元旦放假,2027,通知（示例）',
    )
    await hall.world.drain()
    expect(await decide(first)).toMatchObject({ dueOn: '2027-01-13', provisional: false })
    expect((await actsOf(first)).at(-1)).toMatchObject({
      type: 'casework.reprojected@1',
      body: {
        facts: { reason: 'calendar', subject: '00' },
        clocks: [{ do: 'project', at: 1, dueOn: '2027-01-13', provisional: false }],
      },
    })
    expect(await actsOf(closed)).toHaveLength(before)
    expect(await progress()).toEqual([{ reason: 'calendar', cases: 2, moved: 2, done: true }])
    const told = await rowsAsAdmin(
      hall.world.adminUrl,
      `select case_id from message.message where template = 'dates-moved' and recipient_kind = 'citizen' order by case_id`,
    )
    expect(told.map(({ case_id }) => case_id)).toEqual(cases.slice(0, 2).sort())
  })

  it('changes nothing where it touches nothing, and nothing a second time', async () => {
    const before = await Promise.all(cases.map(async (id) => (await actsOf(id)).length))
    await takeHolidays(hall.world.run, '2027-10-01,off,国庆节放假,2027,通知（示例）')
    await hall.world.drain()
    const [government] = await rowsAsAdmin<{ id: string }>(
      hall.world.adminUrl,
      'select government_id as id from casework.reprojection limit 1',
    )
    await reprojectClocks(hall.world.run, government?.id ?? '', () => true)
    expect(await Promise.all(cases.map(async (id) => (await actsOf(id)).length))).toEqual(before)
    expect((await progress()).at(-1)).toEqual({ reason: 'calendar', cases: 0, moved: 0, done: true })
  })

  it('is stopped between batches and goes on where it was', async () => {
    await takeHolidays(hall.world.run, '2027-01-05,off,元旦放假,2027,通知（示例二）')
    await hall.world.composition.tellLegalTime()
    await hall.world.composition.courier.drain()
    const [government] = await rowsAsAdmin<{ id: string }>(
      hall.world.adminUrl,
      'select government_id as id from casework.reprojection limit 1',
    )
    expect(await reprojectClocks(hall.world.run, government?.id ?? '', () => false)).toBe(true)
    expect((await progress()).at(-1)).toMatchObject({ done: false })
    expect(await reprojectClocks(hall.world.run, government?.id ?? '', () => true)).toBe(false)
    expect((await progress()).at(-1)).toEqual({ reason: 'calendar', cases: 2, moved: 2, done: true })
    expect(await decide(cases[0] ?? '')).toMatchObject({ dueOn: '2027-01-14' })
  })
})
