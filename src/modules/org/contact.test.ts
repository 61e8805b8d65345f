import { afterAll, beforeAll, expect, test } from 'vitest'
import { orgContract } from '#contracts/org'
import { Refusal } from '#kernel/errors'
import type { TableRow } from '#kernel/table'
import { type County, makeCounty } from '#test/county'
import { type Client, createWorld, type World } from '#test/world'
import { takeUnits } from './import-units.ts'

const org = orgContract.endpoints

let world: World
let county: County
let administrator: Client
beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
  administrator = world.as(await county.staff('1007'))
})
afterAll(() => world.close())

const unitNamed = async (code: string) =>
  (await administrator.call(org.listUnits, {})).find((unit) => unit.code === code)?.id ?? ''
const detail = async (unitId: string) => administrator.call(org.getUnit, { unitId })
const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

const row = (over: Readonly<Record<string, string>>): TableRow => ({
  line: 2,
  cells: {
    ...{ code: 'SX-JYJ', name: '苏仙区教育局', short_name: '区教育局', kind: '许可部门', division: '431003' },
    ...{ parent: 'SX-GOV', note: '' },
    ...over,
  },
})
const take = (over: Readonly<Record<string, string>>) =>
  world.run(county.system, false, (ctx) => takeUnits(ctx, [row(over)], false))

test('the pack enters who reviews what each unit decides', async () => {
  expect(await detail(await unitNamed('SX-WJJ'))).toMatchObject({
    reviewBody: '苏仙区人民政府',
    court: '郴州市苏仙区人民法院',
  })
})

test('an import changes what its cells say and leaves the rest; too long a text is refused', async () => {
  const unitId = await unitNamed('SX-JYJ')
  expect(await take({ address: '苏仙北路 6 号' })).toMatchObject({ updated: 1, unchanged: 0, refused: [] })
  expect(await take({ address: '苏仙北路 6 号' })).toMatchObject({ updated: 0, unchanged: 1 })
  expect(await detail(unitId)).toMatchObject({ address: '苏仙北路 6 号', reviewBody: '苏仙区人民政府' })
  const { refused: rows } = await take({ court: '院'.repeat(101) })
  expect(rows).toEqual([{ line: 2, field: 'court', code: 'org.row-too-long' }])
})

test('bodies outside have one name each, and none out of use is offered', async () => {
  const body = { name: '郴州市某局', address: '', phone: '' }
  const { id } = await administrator.call(org.createOutsideBody, body)
  expect(await refused(administrator.call(org.createOutsideBody, body))).toBe('org.body-name-taken')
  const clerk = world.as(await county.staff('1001'))
  const offered = async () => (await clerk.call(org.listBodies, {})).outside.map(({ name }) => name)
  expect(await offered()).toContain(body.name)
  await administrator.call(org.changeOutsideBody, { bodyId: id, ...body, state: 'closed' })
  expect(await offered()).not.toContain(body.name)
  expect(await refused(clerk.call(org.createOutsideBody, body))).toBe('kernel.forbidden')
})
