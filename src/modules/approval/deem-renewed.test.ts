import { afterAll, beforeAll, expect, it } from 'vitest'
import { rowsAsAdmin } from '#test/database'
import { START } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, PERSON, refused, register } from './approval.fixtures.ts'

const { decideCase } = approvalContract.endpoints

let hall: Hall
let identifier: string

/** A licence given on 2 March for a month. */
beforeAll(async () => {
  hall = await makeHall()
  hall.world.setNow(START)
  const { caseId } = await register(hall)
  await hall.go(caseId, 'accept', 'review', 'recheck')
  const leader = await hall.desk('leader')
  await leader.call(decideCase, { caseId, outcome: 'grant', opinion: '同意', validTo: '2026-03-31' })
  await hall.world.drain()
  identifier = (await hall.view(caseId)).licence?.identifier ?? ''
})
afterAll(() => hall.world.close())

const licence = async () =>
  (
    await rowsAsAdmin<{ state: string; to: string; n: number }>(
      hall.world.adminUrl,
      `select state, valid_to::text as to, (select count(*)::int from licence.licence) as n from licence.licence`,
    )
  )[0]

it('renews a licence of which nobody decided before it ended, and leaves giving it out to a person', async () => {
  const { caseId } = await register(hall, { renews: identifier })
  await hall.go(caseId, 'accept', 'review')
  expect((await hall.view(caseId, 'reviewer')).clocks.find(({ name }) => name === 'renewal')).toMatchObject({
    dueOn: '2026-03-31',
    left: expect.any(Number),
  })
  hall.world.setNow('2026-03-31T16:00:00.000Z')
  await hall.world.fire()
  await hall.world.drain()
  expect(await licence()).toEqual({ state: '02', to: '2026-04-30', n: 1 })
  const view = await hall.view(caseId, 'leader')
  expect(view).toMatchObject({ status: 'rechecked', task: { node: 'decide' }, licence: null })
  expect(view.acts.find(({ type }) => type === 'approval.deemed-renewed@1')).toMatchObject({
    byKind: 'system',
    facts: { from: '2026-04-01', until: '2026-04-30', takesEffectAt: '2026-03-31T16:00:00.000Z' },
  })
  expect(view.clocks.filter(({ left }) => left !== null)).toEqual([])
  expect(view).toMatchObject({ asks: { byLaw: true, keepsTerm: true, validTo: '2026-04-30' } })
  expect(view.can).toMatchObject({
    decide: true,
    extend: false,
    beginProcedure: false,
    tellHearingRight: false,
  })
  expect(await refused(hall.go(caseId, 'refuse'))).toBe('approval.renewed-by-law')
  const leader = await hall.desk('leader')
  const part = { caseId, outcome: 'part', opinion: '部分', granted: '一半', reasons: '另一半不符合' } as const
  expect(await refused(leader.call(decideCase, part))).toBe('approval.renewed-by-law')
  const shorter = { caseId, outcome: 'grant', opinion: '同意', validTo: '2026-04-15' } as const
  expect(await refused(leader.call(decideCase, shorter))).toBe('approval.term-kept')
  await hall.go(caseId, 'grant')
  await hall.world.drain()
  expect((await hall.view(caseId, 'leader')).licence).toMatchObject({ validTo: '2026-04-30' })
  expect(await licence()).toMatchObject({ n: 2 })
  expect(await refused(register(hall, { renews: identifier }))).toBe('approval.not-renewable')
})

it('is asked for a licence of its holder alone', async () => {
  expect(await refused(register(hall, { renews: '没有这个证照' }))).toBe('approval.not-renewable')
  const other = { ...PERSON, name: '何亦舟', idNumber: '431003199501171424' }
  expect(await refused(register(hall, { applicant: other, renews: identifier }))).toBe(
    'approval.not-renewable',
  )
})
