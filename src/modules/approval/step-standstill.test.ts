import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { addDays, legalDayOf } from '#kernel/calendar'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, publishGround } from './approval.fixtures.ts'
import { permitFlowWith, publishFlowFor, taskOf } from './own-flow.fixtures.ts'
import { PROCEDURE_OUTCOMES } from './procedure.kinds.ts'

const api = approvalContract.endpoints
const { readCaseFlow, completeTask } = caseworkContract.endpoints

const START = '2026-03-02T01:00:00.000Z'
/** 2026-03-05, a Thursday, at nine. */
const LATER = '2026-03-05T01:00:00.000Z'

let hall: Hall
beforeAll(async () => {
  hall = await makeHall()
  const period = (clock: string) => ({ period: { clock, rule: 'PERMIT.NOTICE5', length: 6 } })
  await publishFlowFor(
    hall,
    permitFlowWith(
      'look',
      [taskOf('look', 'reviewer', period('look')), taskOf('weigh', 'reviewer', period('weigh'))],
      ...['look weigh', 'weigh decide'],
    ),
  )
})
afterAll(() => hall.world.close())
beforeEach(() => hall.world.setNow(START))

async function accepted(): Promise<string> {
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept')
  return caseId
}
const clockOf = async (caseId: string, name: string) =>
  (await hall.view(caseId)).clocks.find((clock) => clock.name === name)
const dueOf = async (caseId: string, name = 'look') => (await clockOf(caseId, name))?.dueOn ?? ''
type Kind = 'expert-review' | 'public-notice' | 'site-check' | 'hearing'
const begin = async (caseId: string, kind: Kind, until: string, tell = true) =>
  (
    await (
      await hall.desk('reviewer')
    ).call(api.beginProcedure, {
      ...{ caseId, kind, until, tell, reasons: '需要', evidence: '委托书 7 号' },
    })
  ).procedureId
const end = async (caseId: string, procedureId: string) => {
  const { turns } = await hall.view(caseId)
  const [outcome] = turns.procedures.find(({ id }) => id === procedureId)?.asks.outcomes.result ?? []
  const told = { caseId, procedureId, result: '已有结果' }
  const known = PROCEDURE_OUTCOMES.find((one) => one === outcome) ?? 'none'
  await (await hall.desk('senior')).call(api.endProcedure, { ...told, outcome: known })
}
const done = async (caseId: string) => {
  const reviewer = await hall.desk('reviewer')
  const [task] = (await reviewer.call(readCaseFlow, { caseId })).tasks
  await reviewer.call(completeTask, { taskId: task?.id ?? '', outcome: 'pass', opinion: '已办理' })
}
/** Working days in `(from, to]`. */
const workdays = (from: string, to: string): Promise<number> =>
  hall.world.run(hall.county.system, true, async (ctx) =>
    ctx.services.calendar().workingDaysBetween(addDays(from, 1), addDays(to, 1)),
  )

describe('the period of a step', () => {
  test('stands still with its case, and goes on with it: later by just the working days of the pause', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 4 }),
        fc.nat({ max: 12 }),
        fc.nat({ max: 12 }),
        async (at, told, took) => {
          hall.world.setNow(START)
          const caseId = await accepted()
          const due = await dueOf(caseId)
          const from = addDays(legalDayOf(new Date(START)), at)
          const [until, over] = [addDays(from, told), addDays(from, took)]
          hall.world.setNow(`${from}T01:00:00.000Z`)
          const procedure = await begin(caseId, 'expert-review', until)
          hall.world.setNow(`${over}T01:00:00.000Z`)
          await end(caseId, procedure)
          // The start is not counted; of the pause every working day from its first to the last before it ends.
          const last = addDays(from, Math.min(told, took) - 1)
          const lost = await workdays(at === 0 ? from : addDays(from, -1), last)
          const after = await dueOf(caseId)
          expect(await workdays(due, after)).toBe(lost)
        },
      ),
      { numRuns: 12, seed: 7 },
    )
  })

  test('does not run out while its case stands still', async () => {
    const caseId = await accepted()
    const due = await dueOf(caseId)
    hall.world.setNow(LATER)
    const procedure = await begin(caseId, 'expert-review', '2026-04-20')
    expect(await clockOf(caseId, 'look')).toMatchObject({ paused: true, passed: false })
    hall.world.setNow(`${addDays(due, 1)}T01:00:00.000Z`)
    await hall.world.fire()
    expect(await clockOf(caseId, 'look')).toMatchObject({ paused: true, passed: false })
    await end(caseId, procedure)
    expect(await clockOf(caseId, 'look')).toMatchObject({ paused: false, passed: false })
    expect((await dueOf(caseId)) > due).toBe(true)
  })

  test('of a step that begins meanwhile begins standing still', async () => {
    const caseId = await accepted()
    hall.world.setNow(LATER)
    const procedure = await begin(caseId, 'expert-review', '2026-03-12')
    await done(caseId)
    expect(await clockOf(caseId, 'weigh')).toMatchObject({ startOn: '2026-03-05', paused: true })
    expect(await dueOf(caseId, 'weigh')).toBe('2026-03-19')
    hall.world.setNow('2026-03-10T01:00:00.000Z')
    await end(caseId, procedure)
    expect(await dueOf(caseId, 'weigh')).toBe('2026-03-17')
  })

  test('runs on where nobody was told of the pause: the period of the law runs on too', async () => {
    const caseId = await accepted()
    const [due, law] = [await dueOf(caseId), await dueOf(caseId, 'decide')]
    await begin(caseId, 'expert-review', '2026-03-12', false)
    expect([await dueOf(caseId), await dueOf(caseId, 'decide')]).toEqual([due, law])
  })

  test('waits for a public notice while that of the law runs on, and not for a site check', async () => {
    const caseId = await accepted()
    const law = await dueOf(caseId, 'decide')
    hall.world.setNow(LATER)
    await begin(caseId, 'site-check', '2026-03-12')
    expect(await clockOf(caseId, 'look')).toMatchObject({ paused: false, pauses: [] })
    const notice = await begin(caseId, 'public-notice', '2026-03-12')
    expect(await clockOf(caseId, 'look')).toMatchObject({ paused: true, dueOn: '2026-03-17' })
    hall.world.setNow('2026-03-09T01:00:00.000Z')
    await end(caseId, notice)
    expect(await clockOf(caseId, 'look')).toMatchObject({ paused: false, dueOn: '2026-03-12' })
    expect(await dueOf(caseId, 'decide')).toBe(law)
  })

  test('stands still once for what stands still at once', async () => {
    const caseId = await accepted()
    hall.world.setNow(LATER)
    await begin(caseId, 'public-notice', '2026-03-12')
    await begin(caseId, 'expert-review', '2026-03-12')
    expect(await dueOf(caseId)).toBe('2026-03-17')
  })
})

test('a public notice stops the period of the law where the rule of the place says so', async () => {
  await publishGround(hall, 'public-notice')
  const caseId = await accepted()
  const law = await dueOf(caseId, 'decide')
  hall.world.setNow(LATER)
  const notice = await begin(caseId, 'public-notice', '2026-03-12')
  expect(await clockOf(caseId, 'decide')).toMatchObject({ paused: true })
  expect(await clockOf(caseId, 'look')).toMatchObject({ paused: true, dueOn: '2026-03-17' })
  hall.world.setNow('2026-03-12T01:00:00.000Z')
  await end(caseId, notice)
  expect((await dueOf(caseId, 'decide')) > law).toBe(true)
})
