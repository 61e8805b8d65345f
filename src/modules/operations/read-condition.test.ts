import { afterAll, beforeAll, expect, it } from 'vitest'
import { operationsContract } from '#contracts/operations'
import { type NodeCondition, PUBLIC } from '#kernel/context'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'

const { readCondition } = operationsContract.endpoints
const AT = new Date('2026-03-01T18:30:00.000Z')

const condition: NodeCondition = {
  ...{ startedAt: AT, version: '1.2.3', memoryBytes: 300 * 2 ** 20 },
  figures: {
    ...{ deliveriesOpen: 3, deliveriesDead: 1, deliveryLagSeconds: 61, jobsWaiting: 2, jobsFailed: 0 },
    actsUnsealed: 4,
    ...{ diskFreeBytes: 7 * 2 ** 30, lastCopyAt: AT },
  },
  findings: [
    { check: 'jobs', mark: 'ok', text: '没有失败的作业' },
    { check: 'disk', mark: 'warning', text: '请清理' },
    { check: 'deliveries', mark: 'problem', text: '请查看日志' },
    { check: 'clock', mark: 'ok', text: '与记录不矛盾' },
  ],
  faults: [{ part: 'jobs', code: '57P01', count: 2, firstAt: AT, lastAt: AT }],
}

let world: World
let town: Town
beforeAll(async () => {
  world = await createWorld({ condition: async () => condition })
  town = (await twoTowns(world)).suxian
})
afterAll(() => world.close())

it('shows how the node does to who may see it, the worst first', async () => {
  const operator = world.as(staffOfTown(town, 'operations.node.read'))
  const shown = await operator.call(readCondition, {})
  expect(shown.findings.map(({ check }) => check)).toEqual(['deliveries', 'disk', 'jobs', 'clock'])
  expect(shown).toMatchObject({
    ...{ at: world.now().toISOString(), startedAt: AT.toISOString(), version: '1.2.3', memoryMib: 300 },
    figures: { ...condition.figures, lastCopyAt: AT.toISOString() },
    faults: [{ part: 'jobs', code: '57P01', count: 2, lastAt: AT.toISOString() }],
  })
})

it('shows it to nobody else', async () => {
  const clerk = staffOfTown(town, 'casework.task.read', 'org.person.read')
  await expect(world.as(clerk).call(readCondition, {})).rejects.toMatchObject({ code: 'kernel.forbidden' })
  await expect(world.as(PUBLIC).call(readCondition, {})).rejects.toMatchObject({
    code: 'kernel.unauthenticated',
  })
})
