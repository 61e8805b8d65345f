import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { messageContract } from '#contracts/message'
import { orgContract } from '#contracts/org'
import type { StaffActor } from '#kernel/context'
import { START } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, refused, STAFF } from './approval.fixtures.ts'

const turns = caseworkContract.endpoints
const { reviewCase, recheckCase } = approvalContract.endpoints

let hall: Hall
let caseId: string

beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())
beforeEach(async () => {
  hall.world.setNow(START)
  caseId = (await hall.apply()).caseId
  await hall.go(caseId, 'accept')
})

type Who = keyof typeof STAFF
const flow = async (who: Who) => (await hall.desk(who)).call(turns.readCaseFlow, { caseId })
const task = async (who: Who) => (await flow(who)).tasks[0]
const taskId = async (who: Who) => (await task(who))?.id ?? ''
const person = (who: Who) => hall.county.personId(STAFF[who])
const opinion = { outcome: 'pass', opinion: '同意' } as const
const inbox = async (who: Who) => {
  await hall.world.drain()
  const { rows } = await (await hall.desk(who)).call(messageContract.endpoints.listDeskInbox, {})
  return rows.map(({ template }) => template)
}
const types = async () => (await hall.view(caseId, 'leader')).acts.map(({ type }) => type)

describe('sending back', () => {
  it('leads to any earlier step of the office, undoes what came of it, and says why', async () => {
    await hall.go(caseId, 'review', 'recheck')
    expect((await task('leader'))?.can.back.map(({ node }) => node)).toEqual(['recheck', 'review'])
    const reason = '现场照片不清楚'
    await (await hall.desk('leader')).call(turns.returnTask, {
      taskId: await taskId('leader'),
      to: 'review',
      reason,
    })
    const view = await hall.view(caseId, 'reviewer')
    expect(view).toMatchObject({ status: 'accepted', task: { node: 'review' } })
    expect(view.opinions.at(-1)).toMatchObject({ node: 'decide', outcome: 'returned', text: reason })
    expect(view.acts.at(-1)).toMatchObject({ facts: { node: 'decide', backTo: 'review' }, handedTo: [] })
    expect(view.acts.at(-1)?.facts).not.toHaveProperty('outcome')
    await hall.go(caseId, 'review', 'recheck', 'grant')
    expect((await hall.view(caseId)).status).toBe('granted')
  })
  it('shows in the picture what is undone, and what is open now', async () => {
    const states = async () => {
      const { nodes } = await (await hall.desk('leader')).call(turns.readFlowPicture, { caseId })
      return Object.fromEntries(nodes.map(({ id, state }) => [id, state]))
    }
    await hall.go(caseId, 'review', 'recheck')
    expect(await states()).toMatchObject({ receive: 'done', review: 'done', recheck: 'done', decide: 'open' })
    await (await hall.desk('leader')).call(turns.returnTask, {
      ...{ taskId: await taskId('leader'), to: 'review', reason: '照片不清楚' },
    })
    const undone = { receive: 'done', review: 'open', recheck: 'undone', decide: 'idle' }
    expect(await states()).toMatchObject(undone)
    await hall.go(caseId, 'review', 'recheck')
    expect(await states()).toMatchObject({ review: 'done', recheck: 'done', decide: 'open' })
    await hall.go(caseId, 'decide-back')
    expect(await states()).toMatchObject({
      receive: 'done',
      review: 'open',
      recheck: 'undone',
      decide: 'undone',
    })
    await hall.go(caseId, 'review', 'recheck', 'grant')
    expect(await states()).toMatchObject({ review: 'done', recheck: 'done', decide: 'done', granted: 'done' })
  })
  it('never goes behind what the applicant was told of', async () => {
    const id = await taskId('reviewer')
    expect((await task('reviewer'))?.can.back).toEqual([])
    const back = (await hall.desk('reviewer')).call(turns.returnTask, {
      taskId: id,
      to: 'receive',
      reason: '重办',
    })
    expect(await refused(back)).toBe('casework.step-binding')
  })
})

describe('taking back', () => {
  it('is for whoever did the step, as long as nobody has begun the next', async () => {
    await hall.go(caseId, 'review')
    const [taken] = (await flow('reviewer')).taken
    expect(taken).toMatchObject({ node: 'review' })
    expect((await flow('senior')).taken).toEqual([])
    const step = { caseId, task: taken?.task ?? '' }
    expect(await refused((await hall.desk('senior')).call(turns.withdrawStep, step))).toBe(
      'casework.not-your-step',
    )
    await (await hall.desk('reviewer')).call(turns.withdrawStep, step)
    expect(await hall.view(caseId, 'reviewer')).toMatchObject({
      status: 'accepted',
      task: { node: 'review' },
    })
    await hall.go(caseId, 'review')
    const [again] = (await flow('reviewer')).taken
    await (await hall.desk('senior')).call(turns.claimTask, { taskId: await taskId('senior') })
    expect((await flow('reviewer')).taken).toEqual([])
    const late = (await hall.desk('reviewer')).call(turns.withdrawStep, { caseId, task: again?.task ?? '' })
    expect(await refused(late)).toBe('casework.not-withdrawable')
  })
})

describe('handing on', () => {
  it('is to people of the role in the unit, for what an act of the business does', async () => {
    const takers = await (await hall.desk('clerk')).call(turns.listTaskTakers, {
      taskId: await openReception(),
    })
    expect(takers.map(({ personId }) => personId)).toContain(person('otherClerk'))
    expect(takers.map(({ personId }) => personId)).not.toContain(person('reviewer'))
    const stranger = (await hall.desk('reviewer')).call(turns.transferTask, {
      taskId: await taskId('reviewer'),
      personId: person('elsewhere'),
    })
    expect(await refused(stranger)).toBe('casework.not-for-him')
  })
  it('transfers: only the other can do it, and is told', async () => {
    const id = await openReception()
    await (await hall.desk('clerk')).call(turns.transferTask, { taskId: id, personId: person('otherClerk') })
    expect(await refused(hall.go(received, 'accept'))).toBe('casework.other-role')
    await (await hall.desk('otherClerk')).call(approvalContract.endpoints.acceptCase, { caseId: received })
    expect(await inbox('otherClerk')).toContain('desk-turn-transferred')
    const told = (await hall.view(received)).acts.find(({ type }) => type === 'casework.task-transferred@1')
    const accepted = (await hall.view(received)).acts.find(({ type }) => type === 'approval.accepted@1')
    expect(told?.handedTo).toMatchObject([{ name: accepted?.by, title: expect.stringMatching(/./) }])
  })
  it('delegates: the other does it first, then it comes back', async () => {
    const id = await openReception()
    await (await hall.desk('clerk')).call(turns.delegateTask, {
      ...{ taskId: id, personId: person('otherClerk'), reason: '请先核对' },
    })
    const told = (await hall.view(received)).acts.at(-1)
    expect(told).toMatchObject({
      type: 'casework.task-delegated@1',
      handedTo: [{ name: expect.any(String) }],
    })
    expect(told?.facts).not.toHaveProperty('outcome')
    expect((await hall.view(received)).opinions.at(-1)?.handedTo).toEqual(told?.handedTo)
    const of = async (who: Who) => (await hall.desk(who)).call(turns.readCaseFlow, { caseId: received })
    expect((await of('otherClerk')).tasks).toMatchObject([{ as: 'delegate', can: { handOn: true } }])
    expect((await of('clerk')).tasks[0]?.can.handOn).toBe(false)
  })
  it('leaves nothing to do once more of what took effect, whoever had handed it on', async () => {
    const id = await openReception()
    await (await hall.desk('clerk')).call(turns.delegateTask, {
      ...{ taskId: id, personId: person('otherClerk') },
    })
    await (await hall.desk('otherClerk')).call(approvalContract.endpoints.acceptCase, { caseId: received })
    expect(await hall.view(received, 'reviewer')).toMatchObject({
      status: 'accepted',
      task: { node: 'review' },
    })
  })
  it('adds a signer before: it is reviewed once both have signed, the second of whom is who added the first', async () => {
    const colleague = await secondReviewer()
    await (await hall.desk('reviewer')).call(turns.addSigner, {
      ...{ taskId: await taskId('reviewer'), personId: colleague.personId, place: 'before' as const },
    })
    expect(await task('reviewer')).toMatchObject({ as: 'signer', next: [{ as: null }] })
    await hall.world.as(colleague).call(reviewCase, { caseId, ...opinion })
    expect(await hall.view(caseId, 'reviewer')).toMatchObject({
      status: 'accepted',
      task: { node: 'review' },
    })
    const again = hall.world.as(colleague).call(reviewCase, { caseId, ...opinion })
    expect(await refused(again)).toBe('casework.other-role')
    await hall.go(caseId, 'review')
    expect(await hall.view(caseId, 'senior')).toMatchObject({
      status: 'reviewed',
      task: { node: 'recheck' },
    })
  })
})

it('says who signs after whose turn it is', async () => {
  const { personId } = await secondReviewer()
  await (await hall.desk('reviewer')).call(turns.addSigner, {
    ...{ taskId: await taskId('reviewer'), personId, place: 'after' as const },
  })
  const [added] = (await hall.view(caseId, 'leader')).acts.slice(-1)
  const [next] = (await task('leader'))?.next ?? []
  expect(next).toMatchObject({ person: added?.handedTo[0]?.name, as: 'signer' })
  expect(next?.person).not.toBe('')
})

/** Somebody else of the unit, who reviews from now on. */
async function secondReviewer(): Promise<StaffActor> {
  const [other, { roles, grants }] = [
    await hall.county.staff('3604'),
    await hall.county.staff(STAFF.reviewer),
  ]
  await hall.world.as(await hall.county.staff('1007')).call(orgContract.endpoints.setAppointmentRoles, {
    appointmentId: other.appointmentId,
    roles: [...roles],
  })
  return { ...other, roles, grants }
}

/** A case that waits for the reception, and its task. */
let received = ''
async function openReception(): Promise<string> {
  received = (await hall.apply()).caseId
  const { tasks } = await (await hall.desk('clerk')).call(turns.readCaseFlow, { caseId: received })
  return tasks[0]?.id ?? ''
}

describe('circulating', () => {
  it('gives the case to read to somebody of another unit, who confirms it; nothing waits for him', async () => {
    const stranger = await hall.desk('elsewhere')
    expect(await refused(stranger.call(approvalContract.endpoints.readCase, { caseId }))).toBe(
      'kernel.not-found',
    )
    await (await hall.desk('reviewer')).call(turns.circulateCase, {
      ...{ taskId: await taskId('reviewer'), people: [person('elsewhere')] },
    })
    const [reading] = await stranger.call(turns.listReadings, {})
    expect(reading).toMatchObject({ caseId })
    expect((await stranger.call(approvalContract.endpoints.readCase, { caseId })).id).toBe(caseId)
    expect(await inbox('elsewhere')).toContain('desk-turn-circulated')
    expect((await hall.view(caseId)).acts.at(-1)?.handedTo).toMatchObject([
      { title: expect.stringMatching(/./) },
    ])
    await stranger.call(turns.confirmReading, { caseId, reading: reading?.reading ?? '' })
    expect(await stranger.call(turns.listReadings, {})).toEqual([])
    await hall.go(caseId, 'review')
    expect(await types()).toContain('casework.circulated-read@1')
  })
})

describe('urging', () => {
  it('tells those who may take the task, and counts', async () => {
    await (await hall.desk('leader')).call(turns.urgeTask, { taskId: await taskId('leader') })
    expect((await task('reviewer'))?.urged).toBe(1)
    expect(await inbox('reviewer')).toContain('desk-turn-urged')
    const elsewhere = (await hall.desk('elsewhere')).call(turns.urgeTask, { taskId: await taskId('leader') })
    expect(await refused(elsewhere)).toBe('kernel.not-found')
  })
})

it('tells whoever came second who was faster, whatever both wanted', async () => {
  const input = { caseId, ...opinion }
  const reviewer = await hall.desk('reviewer')
  const tries = await Promise.allSettled([reviewer.call(reviewCase, input), reviewer.call(reviewCase, input)])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const lost = tries.find((attempt) => attempt.status === 'rejected')
  expect(lost?.reason).toMatchObject({
    code: 'casework.done-meanwhile',
    params: { name: expect.stringMatching(/./), time: '2026-03-02 09:00' },
  })
  await (await hall.desk('senior')).call(recheckCase, { caseId, ...opinion })
})
