import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { orgContract } from '#contracts/org'
import type { StaffActor } from '#kernel/context'
import { readActs, verifyChain } from '#kernel/ledger'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, refused } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const { listTasks, countDelegatedTasks, claimTask, releaseTask } = caseworkContract.endpoints
const org = orgContract.endpoints
const TODAY = '2026-03-02'
const [LEADER, REVIEWER, OFFICE] = ['3603', '3601', '3604']

let hall: Hall
let leader: StaffActor
beforeAll(async () => {
  hall = await makeHall()
  leader = await hall.county.staff(LEADER)
})
afterAll(() => hall.world.close())

/** Lets somebody of the unit do all that the leader may do, and gives him as he acts for the leader. */
async function delegateTo(employeeNo: string): Promise<{ id: string; own: StaffActor; acting: StaffActor }> {
  const own = await hall.county.staff(employeeNo)
  const [position] = await hall.world.as(leader).call(org.listDelegable, {})
  const powers = (position?.powers ?? [])
    .filter((power) => power.reach !== 'nobody')
    .map(({ roleId, permission }) => ({ roleId, permission }))
  const { id } = await hall.world.as(leader).call(org.giveDelegation, {
    ...{ appointmentId: leader.appointmentId, toAppointmentId: own.appointmentId, powers },
    ...{ fromDay: TODAY, toDay: TODAY, reason: '外出' },
  })
  const { unitId, unitPath, roles, grants, personId, appointmentId } = leader
  const onBehalfOf = { delegationId: id, personId, appointmentId }
  return { id, own, acting: { ...own, unitId, unitPath, roles, grants, onBehalfOf } }
}

const decide = (actor: StaffActor, caseId: string) =>
  hall.world.as(actor).call(api.decideCase, { caseId, outcome: 'grant', opinion: '符合法定条件' })

test('who reviewed a case does not decide it for another; who did not, decides it under both names', async () => {
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept', 'review', 'recheck')
  const reviewer = await delegateTo(REVIEWER)
  const seen = await hall.world.as(reviewer.acting).call(api.readCase, { caseId })
  expect(seen.can).toMatchObject({ decide: false, claim: false })
  expect(await refused(decide(reviewer.acting, caseId))).toBe('casework.same-hand')
  await hall.world.as(leader).call(org.revokeDelegation, { delegationId: reviewer.id })

  const office = await delegateTo(OFFICE)
  expect((await hall.world.as(office.own).call(countDelegatedTasks, {}))[0]).toMatchObject({ open: 1 })
  const tray = await hall.world.as(office.acting).call(listTasks, {})
  const line = tray.rows.find((row) => row.caseId === caseId)
  const { name } = await hall.world.as(await hall.county.staff('1007')).call(org.getPerson, {
    personId: leader.personId,
  })
  expect(line?.behalfOf).toBe(name)
  await decide(office.acting, caseId)
  const view = await hall.view(caseId, 'leader')
  const act = view.acts.find((one) => one.type === 'approval.decided@1')
  expect(act).toMatchObject({ behalfOf: name })
  expect(act?.by).not.toBe(name)
  expect(view.opinions.find((one) => one.node === 'decide')).toMatchObject({ by: act?.by, behalfOf: name })
  const { governmentId } = leader
  const system = { kind: 'system', name: 'test', governmentId, permissions: [] } as const
  const acts = await hall.world.run(system, true, (ctx) => readActs(ctx.tx, governmentId, caseId))
  expect(verifyChain(acts)).toEqual({ ok: true })
  expect(acts.find((one) => one.type === 'approval.decided@1')).toMatchObject({
    actor: `staff:${office.own.personId}`,
    appointment: office.own.appointmentId,
    behalf: { person: leader.personId, appointment: leader.appointmentId, delegation: office.id },
  })
  expect(acts.filter((one) => one.behalf !== undefined)).toHaveLength(1)
  await hall.world.as(leader).call(org.revokeDelegation, { delegationId: office.id })
})

test('a task belongs to the seat: what either has claimed the other goes on with', async () => {
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept', 'review', 'recheck')
  const { id, acting } = await delegateTo(OFFICE)
  const line = async (actor: StaffActor) =>
    (await hall.world.as(actor).call(listTasks, {})).rows.find((row) => row.caseId === caseId)
  const taskId = (await line(leader))?.id ?? ''
  await hall.world.as(leader).call(claimTask, { taskId })
  expect(await line(acting)).toMatchObject({ mine: true })
  await hall.world.as(acting).call(releaseTask, { taskId })
  await hall.world.as(acting).call(claimTask, { taskId })
  expect(await line(leader)).toMatchObject({ mine: true, behalfOf: null })
  await hall.world.as(leader).call(org.revokeDelegation, { delegationId: id })
  await decide(leader, caseId)
})
