import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { readActs } from '#kernel/ledger'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall } from './approval.fixtures.ts'
import { drawFlowFor, permitFlowWith, publishFlowFor, taskOf } from './own-flow.fixtures.ts'

const api = approvalContract.endpoints
const { readCaseFlow, completeTask } = caseworkContract.endpoints

const START = '2026-03-02T01:00:00.000Z'

let hall: Hall
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())
beforeEach(() => hall.world.setNow(START))

/** Something with a period of its own, and beside it a timer that waits for `clock` before `next` is to be done. */
const beside = (clock: string) =>
  permitFlowWith(
    'split',
    [
      { kind: 'parallelGateway', id: 'split' },
      taskOf('look', 'reviewer', { period: { clock: 'look', rule: 'PERMIT.NOTICE5', length: 3 } }),
      { kind: 'timerEvent', id: 'wait', clock },
      taskOf('next', 'reviewer'),
      { kind: 'parallelGateway', id: 'join' },
    ],
    ...['split look', 'split wait', 'wait next', 'next join', 'look join', 'join decide'],
  )

const openIn = async (caseId: string) =>
  (await (await hall.desk('reviewer')).call(readCaseFlow, { caseId })).tasks.map(({ node }) => node).sort()
const taskAt = async (caseId: string, node: string) =>
  (await (await hall.desk('reviewer')).call(readCaseFlow, { caseId })).tasks.find(
    (task) => task.node === node,
  )?.id ?? ''
const done = async (caseId: string, node: string) =>
  (await hall.desk('reviewer')).call(completeTask, {
    ...{ taskId: await taskAt(caseId, node), outcome: 'pass', opinion: '已办理' },
  })
const acts = async (caseId: string) =>
  (await hall.world.run(hall.county.system, true, (ctx) => readActs(ctx.tx, hall.county.id, caseId))).map(
    ({ type }) => type,
  )

async function accepted(clock: string): Promise<string> {
  await publishFlowFor(hall, beside(clock))
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept')
  return caseId
}

describe('an intermediate timer', () => {
  test('fires when its clock has run out', async () => {
    const caseId = await accepted('look')
    expect(await openIn(caseId)).toEqual(['look'])
    hall.world.setNow('2026-03-06T01:00:00.000Z')
    await hall.world.fire()
    expect(await openIn(caseId)).toEqual(['look', 'next'])
    expect(await acts(caseId)).toContain('casework.timer-fired@1')
  })

  test('waits no longer once its clock is stopped, and the case comes to its end', async () => {
    const caseId = await accepted('look')
    await done(caseId, 'look')
    expect(await openIn(caseId)).toEqual(['next'])
    expect((await acts(caseId)).filter((type) => type.startsWith('casework.'))).toEqual([
      ...['casework.task-done@1', 'casework.clock-over@1'],
    ])
    await done(caseId, 'next')
    await hall.go(caseId, 'grant')
    expect((await hall.view(caseId)).status).toBe('granted')
  })

  test('waits while its clock is paused, and fires on the day that it is then due', async () => {
    const caseId = await accepted('decide')
    const due = async () =>
      (await hall.view(caseId)).clocks.find(({ name }) => name === 'decide')?.dueOn ?? ''
    const before = await due()
    const reviewer = await hall.desk('reviewer')
    const { procedureId } = await reviewer.call(api.beginProcedure, {
      ...{ caseId, kind: 'expert-review', reasons: '需要评审', evidence: '委托书 7 号', tell: true },
      until: '2026-05-20',
    })
    hall.world.setNow(`${before}T18:00:00.000Z`)
    await hall.world.fire()
    expect(await openIn(caseId)).toEqual(['look'])
    hall.world.setNow('2026-05-20T01:00:00.000Z')
    await (await hall.desk('senior')).call(api.endProcedure, {
      ...{ caseId, procedureId, outcome: 'fit', result: '符合' },
    })
    expect(await openIn(caseId)).toEqual(['look'])
    const after = await due()
    expect(after > before).toBe(true)
    hall.world.setNow(`${after}T18:00:00.000Z`)
    await hall.world.fire()
    expect(await openIn(caseId)).toEqual(['look', 'next'])
  })
})

test('a flow that could come to a timer before its clock begins is refused, with the way that shows it', async () => {
  expect((await drawFlowFor(hall, beside('renewal'))).problems).toMatchObject([
    { code: 'flow.clock-not-begun', at: 'wait', path: expect.stringMatching(/^start → receive → received/) },
  ])
  const early = permitFlowWith(
    'wait',
    [
      { kind: 'timerEvent', id: 'wait', clock: 'look' },
      taskOf('look', 'reviewer', { period: { clock: 'look', rule: 'PERMIT.NOTICE5' } }),
    ],
    ...['wait look', 'look decide'],
  )
  expect((await drawFlowFor(hall, early)).problems).toMatchObject([
    { code: 'flow.clock-not-begun', at: 'wait' },
  ])
})
