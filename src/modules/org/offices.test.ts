import { afterAll, beforeAll, expect, test } from 'vitest'
import { PUBLIC } from '#kernel/context'
import { type County, makeCounty } from '#test/county'
import { createWorld, type World } from '#test/world'
import { isOpenAt } from './list-offices.ts'
import { orgContract } from './org.contract.ts'

const { endpoints: org } = orgContract

let world: World
let county: County
beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world, 'xiangshan')
})
afterAll(() => world.close())

test('a stretch begins with its first minute and ends before its last', () => {
  const spans = [
    { opens: 540, closes: 720 },
    { opens: 780, closes: 1020 },
  ]
  const minutes = [539, 540, 719, 720, 779, 1019, 1020]
  expect(minutes.filter((minute) => isOpenAt(spans, minute))).toEqual([540, 719, 1019])
})

test('the public sees where an office is and whether it works today, once its administrator has entered it', async () => {
  const administrator = world.as(await county.staff('1002'))
  const offices = () => world.as(PUBLIC).call(org.listOffices, { government: 'xiangshan' })
  const [unit] = await administrator.call(org.listUnits, {})
  const unitId = unit?.id ?? ''
  const contact = { address: '示范路 1 号', phone: '0574-12345', way: '公交 1 路', reviewBody: '', court: '' }
  await administrator.call(org.setUnitContact, { unitId, ...contact })
  const found = async () => (await offices()).rows.find(({ code }) => code === unit?.code)
  expect(await found()).toMatchObject({ address: '示范路 1 号', way: '公交 1 路', today: [], openNow: false })
  expect((await offices()).nextDay).toBeNull()
  world.setNow('2026-03-07T02:00:00.000Z')
  expect(await found()).toMatchObject({ today: null, openNow: false })
  expect((await offices()).nextDay).toBe('2026-03-09')
})
