import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CitizenActor, PUBLIC } from '#kernel/context'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { messageContract } from './message.contract.ts'
import { tell } from './tell.ts'

const { listInbox, markInboxRead, listDeskInbox, markDeskRead } = messageContract.endpoints

let world: World
let suxian: Town
let xiangshan: Town
let citizen: CitizenActor
beforeAll(async () => {
  world = await createWorld()
  ;({ suxian, xiangshan } = await twoTowns(world))
})
beforeEach(() => {
  citizen = { kind: 'citizen', accountId: randomUUID(), sessionId: randomUUID() }
})
afterAll(() => world.close())

const send = (town: Town, recipient: { kind: 'citizen' | 'staff'; id: string }, number: string) =>
  world.run(town.system, false, (ctx) => {
    const params = { item: '卫生许可', number }
    return tell(ctx, { recipients: [recipient], template: 'accepted', params, caseId: null })
  })

const sendCitizen = (number: string, town = suxian) =>
  send(town, { kind: 'citizen', id: citizen.accountId }, number)

const inbox = (query: { unreadOnly?: boolean; size?: number } = {}) =>
  world.as(citizen).call(listInbox, { government: suxian.slug, ...query })

test('an inbox shows the newest first, page by page', async () => {
  world.setNow('2026-03-02T01:00:00.000Z')
  await sendCitizen('1')
  world.setNow('2026-03-02T02:00:00.000Z')
  await sendCitizen('2')
  const page = await inbox({ size: 1 })
  expect(page).toMatchObject({
    total: 2,
    unread: 2,
    rows: [{ title: '申请已受理', at: '2026-03-02T02:00:00.000Z' }],
  })
  expect(page.rows).toHaveLength(1)
})

test('messages are marked one by one or all at once', async () => {
  for (const number of ['1', '2', '3']) await sendCitizen(number)
  const [first] = (await inbox()).rows
  const messageIds = [first?.id ?? '']
  await world.as(citizen).call(markInboxRead, { government: suxian.slug, messageIds })
  expect(await inbox()).toMatchObject({ total: 3, unread: 2 })
  expect((await inbox({ unreadOnly: true })).total).toBe(2)
  await world.as(citizen).call(markInboxRead, { government: suxian.slug })
  expect(await inbox()).toMatchObject({ total: 3, unread: 0 })
})

test('nobody reads or marks the messages of another', async () => {
  await sendCitizen('1')
  const messageIds = [(await inbox()).rows[0]?.id ?? '']
  const stranger: CitizenActor = { ...citizen, accountId: randomUUID() }
  expect((await world.as(stranger).call(listInbox, { government: suxian.slug })).total).toBe(0)
  await world.as(stranger).call(markInboxRead, { government: suxian.slug, messageIds })
  expect((await inbox()).unread).toBe(1)
  const clerk = { ...staffOfTown(suxian), personId: citizen.accountId }
  expect((await world.as(clerk).call(listDeskInbox, {})).total).toBe(0)
})

test('each government has its own inbox', async () => {
  await sendCitizen('1', xiangshan)
  expect((await inbox()).total).toBe(0)
  expect((await world.as(citizen).call(listInbox, { government: xiangshan.slug })).total).toBe(1)
})

test('staff have an inbox of their own', async () => {
  const clerk = staffOfTown(suxian)
  await send(suxian, { kind: 'staff', id: clerk.personId }, '1')
  expect(await world.as(clerk).call(listDeskInbox, {})).toMatchObject({ total: 1, unread: 1 })
  await world.as(clerk).call(markDeskRead, {})
  expect((await world.as(clerk).call(listDeskInbox, {})).unread).toBe(0)
})

test('who looks at an inbox hears that a message came and was read, and nobody else does', async () => {
  const { hub } = world.composition
  const [clerk, other] = [staffOfTown(suxian), staffOfTown(xiangshan)]
  const heard: string[][] = []
  const listener = {
    heard: (topics: readonly string[]) => void heard.push([...topics]),
    ended: () => undefined,
  }
  const [mine, theirs] = [await hub.enter(listener), await hub.enter({ ...listener })]
  const topic = `inbox:${clerk.personId}`
  mine.hear([topic])
  theirs.hear([`inbox:${other.personId}`])
  await sendCitizen('1')
  await send(suxian, { kind: 'staff', id: clerk.personId }, '2')
  await expect.poll(() => heard, { timeout: 15_000 }).toEqual([[topic]])
  await world.as(clerk).call(markDeskRead, {})
  await expect.poll(() => heard, { timeout: 15_000 }).toEqual([[topic], [topic]])
  for (const hearing of [mine, theirs]) hearing.leave()
})

test('inboxes are closed to the other side and to the public', async () => {
  const government = suxian.slug
  await expect(world.as(PUBLIC).call(listInbox, { government })).rejects.toMatchObject({ status: 401 })
  await expect(world.as(citizen).call(listDeskInbox, {})).rejects.toMatchObject({ status: 403 })
  await expect(world.as(staffOfTown(suxian)).call(listInbox, { government })).rejects.toMatchObject({
    status: 403,
  })
})
