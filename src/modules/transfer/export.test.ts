import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { transferContract } from '#contracts/transfer'
import type { StaffActor } from '#kernel/context'
import { listExports } from '#kernel/table'
import { type County, makeCounty } from '#test/county'
import { allBytes, cellsOf } from '#test/tables'
import { createWorld, type World } from '#test/world'

const { endpoints } = transferContract

let world: World
let county: County
let admin: StaffActor
beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
  admin = await county.staff('1007')
})
afterAll(() => world.close())

type Export = Parameters<ReturnType<World['as']>['call']>[1]

async function exported(actor: StaffActor, input: Export): Promise<string[][]> {
  const { id } = await world.as(actor).call(endpoints.createExport, input as never)
  const file = await world.as(actor).call(endpoints.readExport, { exportId: id })
  return (await cellsOf(await allBytes(file.chunks)))[0] ?? []
}

it('gives the list as it is filtered, in both formats, and notes who, what and how many', async () => {
  const filter = { text: '1007' }
  for (const format of ['xlsx', 'csv'] as const) {
    const rows = await exported(admin, { list: 'org.people', format, filter })
    expect(rows[0]).toEqual(['工号', '姓名', '任职', '状态'])
    expect(rows.slice(1).map((row) => row[0])).toEqual(['1007'])
  }
  await expect
    .poll(async () => (await world.as(admin).call(endpoints.listExports, {})).rows.map(({ rows }) => rows))
    .toEqual([1, 1])
  const { rows } = await world.as(admin).call(endpoints.listExports, {})
  expect(rows[0]).toMatchObject({ title: '工作人员', personal: true, complete: true })
})

it('has words for every column of every list', () => {
  const words = world.composition.messages.translator('zh-CN')
  for (const { name, columns } of listExports().values()) {
    for (const column of columns) {
      const key = `${name.replace('.', ':export.')}.${column.name}`
      expect(words(key), key).toMatch(/\p{Script=Han}/u)
    }
  }
})

it('is refused to who may not read the list, and its file to everybody else', async () => {
  const clerk = await county.staff('1001')
  const bare = { ...clerk, grants: [], roles: [] }
  for (const list of ['org.permissions', 'casework.cases', 'licence.licences', 'item.items'])
    await expect(exported(bare, { list, format: 'csv', filter: {} })).rejects.toMatchObject({
      code: 'kernel.forbidden',
    })
  const wrong = exported(admin, { list: 'org.people', format: 'csv', filter: { colour: 'red' } })
  await expect(wrong).rejects.toMatchObject({ code: 'kernel.invalid-input' })
  const { id } = await world
    .as(admin)
    .call(endpoints.createExport, { list: 'org.units', format: 'csv', filter: {} })
  for (const actor of [clerk, { ...admin, governmentId: randomUUID() }])
    await expect(world.as(actor).call(endpoints.readExport, { exportId: id })).rejects.toMatchObject({
      code: 'kernel.not-found',
    })
  world.setNow('2026-03-02T01:11:00.000Z')
  await expect(world.as(admin).call(endpoints.readExport, { exportId: id })).rejects.toMatchObject({
    code: 'transfer.export-expired',
  })
})
