import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { legaltimeContract } from '#contracts/legaltime'
import { rowsAsAdmin } from '#test/database'
import { START } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall } from './approval.fixtures.ts'
import { permitFlowWith, publishFlowFor, taskOf } from './own-flow.fixtures.ts'

const api = approvalContract.endpoints
const { completeTask, readCaseFlow } = caseworkContract.endpoints
const { confirmRule, proposeRule, readRule, setHours } = legaltimeContract.endpoints

/** Hours of a step. */
const LENGTH = 6
const MINUTE_MS = 60_000
/** When the office is open, in minutes of the day in Shanghai. */
const OPEN = [
  [9 * 60, 12 * 60],
  [14 * 60, 18 * 60],
] as const

let hall: Hall

/** The five days of the notice become as many office hours. */
async function countHours(): Promise<void> {
  const officer = hall.world.as(await hall.county.staff('1007'))
  const spans: [[string, string], [string, string]] = [
    ['09:00', '12:00'],
    ['14:00', '18:00'],
  ]
  const seasons = [{ from: '01-01', spans }]
  await officer.call(setHours, { unitId: null, validFrom: '2026-01-01', seasons, basis: '办公时间通知' })
  const { versions } = await officer.call(readRule, { rule: 'PERMIT.NOTICE5' })
  const newest = versions[0]?.rule
  if (!newest) throw new Error('no rule')
  const { format: _format, id: _id, version: _version, ...said } = newest
  const inHours = { unit: 'hour', rollover: 'none', receiptOnRestDay: 'as-is', dayEnds: 'midnight' } as const
  const draft = { ...said, ...inHours, silence: null }
  const { id } = await officer.call(proposeRule, {
    ...{ rule: 'PERMIT.NOTICE5', draft, openCases: 'keep', reason: '按小时计算' },
  })
  await officer.call(confirmRule, { proposalId: id })
}

beforeAll(async () => {
  hall = await makeHall()
  await countHours()
  const period = (clock: string) => ({ period: { clock, rule: 'PERMIT.NOTICE5', length: LENGTH } })
  await publishFlowFor(
    hall,
    permitFlowWith(
      'look',
      [taskOf('look', 'reviewer', period('look')), taskOf('weigh', 'reviewer', period('weigh'))],
      ...['look weigh', 'weigh decide'],
    ),
  )
}, 120_000)
afterAll(() => hall.world.close())
beforeEach(() => hall.world.setNow(START))

/** Office minutes in a stretch of time. */
function worked(from: Date, to: Date): number {
  const each = Array.from(
    { length: Math.max(0, (to.getTime() - from.getTime()) / MINUTE_MS) },
    (_, n) => new Date(from.getTime() + n * MINUTE_MS + 8 * 60 * MINUTE_MS),
  )
  return each.filter((at) => {
    const minute = at.getUTCHours() * 60 + at.getUTCMinutes()
    const rests = at.getUTCDay() === 0 || at.getUTCDay() === 6
    return !rests && OPEN.some(([opens, closes]) => opens <= minute && minute < closes)
  }).length
}

async function accepted(): Promise<string> {
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept')
  return caseId
}
const begin = async (caseId: string, until: string) => {
  const reviewer = await hall.desk('reviewer')
  const told = { kind: 'expert-review' as const, until, tell: true, reasons: '需要', evidence: '委托书 7 号' }
  return (await reviewer.call(api.beginProcedure, { caseId, ...told })).procedureId
}
const end = async (caseId: string, procedureId: string) =>
  (await hall.desk('senior')).call(api.endProcedure, {
    ...{ caseId, procedureId, outcome: 'fit', result: '已有结果' },
  })
const clockOf = async (caseId: string, name: string) =>
  (await hall.view(caseId)).clocks.find((clock) => clock.name === name)

/** When the clock of a step runs out. */
async function endOf(caseId: string, name = 'look'): Promise<Date | undefined> {
  const [row] = await rowsAsAdmin<{ fire_at: Date }>(
    hall.world.adminUrl,
    `select e.fire_at from casework.clock_event e join casework.clock k using (government_id, case_id, at)
     where e.case_id = '${caseId}' and k.name = '${name}' and e.done_at is null`,
  )
  return row?.fire_at
}

describe('a step that has six office hours', () => {
  test('has them whenever its case stands still, and for however long, to the minute', async () => {
    const [morning, days] = [fc.integer({ min: 0, max: 179 }), fc.integer({ min: 1, max: 4 * 24 * 60 })]
    await fc.assert(
      fc.asyncProperty(morning, days, async (ran, stood) => {
        hall.world.setNow(START)
        const caseId = await accepted()
        const [from, over] = [ran, ran + stood].map((n) => new Date(Date.parse(START) + n * MINUTE_MS))
        if (!from || !over) throw new Error('no time')
        hall.world.setNow(from.toISOString())
        const procedure = await begin(caseId, '2026-03-20')
        hall.world.setNow(over.toISOString())
        await end(caseId, procedure)
        const due = await endOf(caseId)
        if (!due) throw new Error('it does not run')
        expect(worked(new Date(START), from) + worked(over, due)).toBe(LENGTH * 60)
      }),
      { numRuns: 8, seed: 11 },
    )
  })

  test('does not run out while its case stands still, and goes on in the morning of the day that was told', async () => {
    const caseId = await accepted()
    expect((await endOf(caseId))?.toISOString()).toBe('2026-03-02T09:00:00.000Z')
    hall.world.setNow('2026-03-02T02:30:00.000Z')
    const procedure = await begin(caseId, '2026-03-04')
    expect(await clockOf(caseId, 'look')).toMatchObject({ paused: true, dueOn: '2026-03-04' })
    hall.world.setNow('2026-03-03T09:30:00.000Z')
    await hall.world.fire()
    expect(await clockOf(caseId, 'look')).toMatchObject({ paused: true, passed: false })
    hall.world.setNow('2026-03-06T01:00:00.000Z')
    await end(caseId, procedure)
    expect(await clockOf(caseId, 'look')).toMatchObject({ paused: false, dueOn: '2026-03-04' })
    const due = await endOf(caseId)
    expect(due?.toISOString()).toBe('2026-03-04T07:30:00.000Z')
    await hall.world.fire()
    expect(await clockOf(caseId, 'look')).toMatchObject({ passed: true })
  })

  test('that begins while its case stands still has all of them afterwards', async () => {
    const caseId = await accepted()
    const procedure = await begin(caseId, '2026-03-10')
    hall.world.setNow('2026-03-03T01:15:00.000Z')
    const reviewer = await hall.desk('reviewer')
    const [task] = (await reviewer.call(readCaseFlow, { caseId })).tasks
    await reviewer.call(completeTask, { taskId: task?.id ?? '', outcome: 'pass', opinion: '已办理' })
    hall.world.setNow('2026-03-04T08:00:00.000Z')
    await end(caseId, procedure)
    expect((await endOf(caseId, 'weigh'))?.toISOString()).toBe('2026-03-05T07:00:00.000Z')
  })
})
