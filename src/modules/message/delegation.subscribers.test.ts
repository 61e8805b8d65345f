import { afterAll, beforeAll, expect, test } from 'vitest'
import { orgContract } from '#contracts/org'
import type { StaffActor } from '#kernel/context'
import { type County, makeCounty } from '#test/county'
import { createWorld, type World } from '#test/world'
import { messageContract } from './message.contract.ts'

const org = orgContract.endpoints

let world: World
let county: County
let [giver, receiver]: StaffActor[] = []
beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
  giver = await county.staff('3803')
  receiver = await county.staff('3802')
}, 60_000)
afterAll(() => world.close())

const inbox = async (who: StaffActor | undefined) => {
  if (!who) throw new Error('nobody')
  await world.drain()
  const { rows } = await world.as(who).call(messageContract.endpoints.listDeskInbox, {})
  return rows.map(({ template, body }) => ({ template, body }))
}

test('who receives a delegation learns of it and of its end in his inbox; who gave it, of its end', async () => {
  if (!giver || !receiver) throw new Error('nobody')
  const { appointmentId } = giver
  const [position] = await world.as(giver).call(org.listDelegable, {})
  const power = position?.powers.find(({ scope, reach }) => scope !== 'own' && reach !== 'nobody')
  if (!power) throw new Error('nothing to delegate')
  const { roleId, permission } = power
  const term = { fromDay: '2026-03-03', toDay: '2026-03-06' }
  const { id } = await world.as(giver).call(org.giveDelegation, {
    ...{ appointmentId, toAppointmentId: receiver.appointmentId, ...term, reason: '出差' },
    powers: [{ roleId, permission }],
  })
  expect(await inbox(receiver)).toEqual([
    { template: 'desk-delegated', body: expect.stringContaining('2026年3月3日至2026年3月6日') },
  ])
  expect(await inbox(giver)).toEqual([])
  await world.as(giver).call(org.revokeDelegation, { delegationId: id })
  const ended = { template: 'desk-delegation-revoked' }
  expect((await inbox(receiver))[0]).toMatchObject(ended)
  expect((await inbox(giver))[0]).toMatchObject(ended)
})
