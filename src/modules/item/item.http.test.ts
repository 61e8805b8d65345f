import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '#test/world'
import { importShipped, makeSuxian } from './suxian.fixtures.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await importShipped(world, await makeSuxian(world))
})
afterAll(() => world.close())

test('guides are read over HTTP without log-in, filters as text', async () => {
  const list = await world.app.inject('/api/item/suxian/guides?serviceObject=person&page=1&size=5')
  expect(list.statusCode).toBe(200)
  expect(list.json()).toMatchObject({ total: 29 })
  const guide = await world.app.inject('/api/item/suxian/guides/000104501000')
  expect(guide.json()).toMatchObject({ guide: { code: '000104501000', materials: { listed: true } } })
})

test('a refusal is a problem document', async () => {
  const absent = await world.app.inject('/api/item/suxian/guides/000199999999')
  expect(absent.statusCode).toBe(404)
  expect(absent.json()).toMatchObject({ code: 'kernel.not-found' })
  const staffOnly = await world.app.inject('/api/item/items')
  expect(staffOnly.statusCode).toBe(401)
})
