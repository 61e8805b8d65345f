import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { privacyContract } from '#contracts/privacy'
import type { CitizenActor, Ctx, StaffActor } from '#kernel/context'
import { emit } from '#kernel/events'
import { accepted, corrected, decided, notAccepted, submitted, withdrawn } from '#modules/approval'
import { registerCitizen } from '#modules/identity'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { messageContract } from './message.contract.ts'
import { PHONE, plainCase } from './message.fixtures.ts'

const { listInbox, listDeskInbox } = messageContract.endpoints

let world: World
let town: Town
let clerk: StaffActor
let citizen: CitizenActor
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
  clerk = staffOfTown(town)
})
beforeEach(() => {
  citizen = { kind: 'citizen', accountId: randomUUID(), sessionId: randomUUID() }
})
afterAll(() => world.close())

/** Opens a case and tells one step of it as approval would. */
async function happened(
  tellStep: (
    ctx: Ctx,
    step: { caseId: string; number: string; itemName: string; unitId: string; owner: string | null },
  ) => void,
  { owner = citizen.accountId, phone = PHONE }: { owner?: string | null; phone?: string } = {},
) {
  const found = await world.run(town.system, false, async (ctx) => {
    const made = await plainCase(ctx, town, clerk, phone)
    tellStep(ctx, {
      caseId: made.id,
      number: made.number,
      itemName: '卫生许可',
      unitId: town.department.id,
      owner,
    })
    return made
  })
  const before = world.sms.sent.length
  await world.drain()
  return { ...found, sent: world.sms.sent.slice(before) }
}

const inbox = () => world.as(citizen).call(listInbox, { government: town.slug })

/** Gives the citizen of a test an account in the hall, in which he consents to these texts. */
async function consenting(...given: string[]): Promise<void> {
  const accountId = await world.run(town.system, false, (ctx) =>
    registerCitizen(ctx, {
      ...{ kind: 'person', name: '王示例', idNumber: '43100319920229001X', phone: '13800000001' },
      password: 'spring-2026',
    }),
  )
  citizen = { kind: 'citizen', accountId, sessionId: randomUUID() }
  await world.as(citizen).call(privacyContract.endpoints.decideConsents, { given })
}

test('who has not consented to reminders finds them in his inbox alone; notices set by law go out all the same', async () => {
  const reminder = await happened((ctx, step) => emit(ctx, submitted, step.caseId, step))
  expect(reminder.sent).toEqual([])
  const notice = await happened((ctx, step) => emit(ctx, notAccepted, step.caseId, step))
  expect(notice.sent).toHaveLength(1)
  expect((await inbox()).total).toBe(2)
})

test('an applicant who has consented is told in his inbox and on his phone', async () => {
  await consenting('progress-sms')
  const { id, number, sent } = await happened((ctx, step) => emit(ctx, submitted, step.caseId, step))
  const { rows, total, unread } = await inbox()
  expect({ total, unread }).toEqual({ total: 1, unread: 1 })
  expect(rows).toMatchObject([{ template: 'submitted', title: '申请已收到', caseId: id, read: false }])
  expect(rows[0]?.body).toContain(`“卫生许可”已经收到，办件编号 ${number}`)
  expect(sent).toEqual([
    { to: PHONE, text: `您申请的“卫生许可”已收到，办件编号${number}，是否受理将另行通知。` },
  ])
})

test('who came to the window has no account, and is told on his phone alone', async () => {
  const { sent } = await happened((ctx, step) => emit(ctx, accepted, step.caseId, step), { owner: null })
  expect((await inbox()).total).toBe(0)
  expect(sent).toHaveLength(1)
})

test('a number that is no mobile number gets no text message', async () => {
  const { sent } = await happened((ctx, step) => emit(ctx, accepted, step.caseId, step), {
    phone: '0735-1234567',
  })
  expect((await inbox()).total).toBe(1)
  expect(sent).toEqual([])
})

test.each([
  ['grant', '准予许可'],
  ['refuse', '不予许可'],
] as const)('a decision to %s says so', async (outcome, title) => {
  const { sent } = await happened((ctx, step) => emit(ctx, decided, step.caseId, { ...step, outcome }))
  expect((await inbox()).rows).toMatchObject([{ title }])
  expect(sent[0]?.text).toContain(title)
})

test('staff who acted on the case learn in their inbox that the applicant withdrew, and get no text message', async () => {
  const { id, sent } = await happened((ctx, step) => emit(ctx, withdrawn, step.caseId, step))
  const desk = await world.as(clerk).call(listDeskInbox, {})
  expect(desk.rows).toMatchObject([{ template: 'desk-withdrawn', caseId: id }])
  expect(sent.map((text) => text.to)).toEqual([PHONE])
  const colleague = staffOfTown(town)
  expect((await world.as(colleague).call(listDeskInbox, {})).total).toBe(0)
})

test('an answer to a notice is told to the staff who asked and confirmed in the inbox, without a text message', async () => {
  const { id, sent } = await happened((ctx, step) => emit(ctx, corrected, step.caseId, step))
  expect((await inbox()).rows).toMatchObject([{ template: 'corrected' }])
  expect((await world.as(clerk).call(listDeskInbox, {})).rows[0]).toMatchObject({
    template: 'desk-corrected',
    caseId: id,
  })
  expect(sent).toEqual([])
})
