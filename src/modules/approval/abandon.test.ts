import { afterAll, beforeAll, expect, it } from 'vitest'
import { rowsAsAdmin } from '#test/database'
import { START } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall } from './approval.fixtures.ts'

const { answerCorrections } = approvalContract.endpoints

let hall: Hall

/** A county that has a rule of its own: ten working days to complete an application, else it is abandoned. */
beforeAll(async () => {
  hall = await makeHall()
  await rowsAsAdmin(
    hall.world.adminUrl,
    `insert into legaltime.rule (id, version, body)
     select 'PERMIT.ANSWER', 1, body || '{"id":"PERMIT.ANSWER","version":1,"name":"补正期限","certainty":"local","length":10,
       "duty":"party","startsAt":"asked","silence":{"effect":"abandonment","since":"due","article":"1","quote":"逾期不补正的，视为放弃申请"}}'::jsonb
     from legaltime.rule where id = 'PERMIT.NOTICE5' and version = 2 returning id`,
  )
  await rowsAsAdmin(hall.world.adminUrl, 'update legaltime.pulse set n = n + 1 returning n')
})
afterAll(() => hall.world.close())

it('ends an application that nobody completes, where a rule of the place says so', async () => {
  hall.world.setNow(START)
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'ask')
  expect((await hall.view(caseId)).clocks).toMatchObject([
    { name: 'notice', left: null },
    { name: 'answer', startOn: '2026-03-02', dueOn: '2026-03-16' },
  ])
  hall.world.setNow('2026-03-16T15:59:00.000Z')
  await hall.world.fire()
  expect((await hall.view(caseId)).status).toBe('correcting')
  hall.world.setNow('2026-03-16T16:00:00.000Z')
  expect(await hall.world.fire()).toBe(1)
  const view = await hall.view(caseId)
  expect(view).toMatchObject({ status: 'withdrawn', task: null })
  expect(view.acts.at(-1)).toMatchObject({
    type: 'approval.abandoned@1',
    facts: { takesEffectAt: '2026-03-16T16:00:00.000Z' },
  })
})

it('leaves an answer in time alone', async () => {
  hall.world.setNow(START)
  const { caseId } = await hall.apply(1)
  await hall.go(caseId, 'ask')
  await (await hall.hall(1)).call(answerCorrections, { government: hall.county.slug, caseId })
  hall.world.setNow('2026-03-17T01:00:00.000Z')
  await hall.world.fire()
  expect((await hall.view(caseId)).acts.map(({ type }) => type)).not.toContain('approval.abandoned@1')
})
