import { afterAll, beforeAll, expect, test } from 'vitest'
import { PUBLIC } from '#kernel/context'
import { createWorld, type World } from '#test/world'
import { itemContract } from './item.contract.ts'
import { importShipped, makeSuxian } from './suxian.fixtures.ts'

const { endpoints } = itemContract
const government = 'suxian'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await importShipped(world, await makeSuxian(world))
})
afterAll(() => world.close())

const search = (query: object) => world.as(PUBLIC).call(endpoints.searchGuides, { government, ...query })

test('all 114 items are there, in pages', async () => {
  const page = await search({ page: 2, size: 50 })
  expect(page.total).toBe(114)
  expect(page.rows).toHaveLength(50)
})

test.each([
  ['a word of the name', { text: '食品经营' }, '食品经营许可'],
  ['a word of the department', { text: '卫健' }, '公共场所卫生许可'],
  ['a word of the legal basis', { text: '节约能源法' }, '固定资产投资项目节能审查'],
  ['several words', { text: '卫健 放射' }, '放射源诊疗技术和医用辐射机构许可'],
])('search by %s', async (_what, query, name) => {
  const { rows } = await search({ ...query, size: 100 })
  expect(rows.map((row) => row.name)).toContain(name)
  expect(rows.length).toBeLessThan(30)
})

test('wildcards are letters like others', async () => {
  expect((await search({ text: '%' })).total).toBe(0)
  expect((await search({ text: '_' })).total).toBe(0)
})

test('filters by department, by who applies, by scene and theme', async () => {
  const police = await search({ department: 'SX-GAJ', size: 100 })
  expect(police.total).toBe(9)
  expect(police.rows.every((row) => row.department.code === 'SX-GAJ')).toBe(true)
  const persons = await search({ serviceObject: 'person', size: 100 })
  expect(persons.total).toBe(29)
  expect((await search({ scene: 'KB-CY' })).total).toBe(6)
  expect((await search({ theme: '工程建设', size: 100 })).total).toBe(19)
  expect((await search({ theme: '农林牧渔', size: 100 })).total).toBe(12)
  expect((await search({ department: 'SX-XXX' })).total).toBe(0)
})

test('themes of items and of scenes are listed with what they hold', async () => {
  const { rows } = await world.as(PUBLIC).call(endpoints.listThemes, { government })
  expect(rows).toContainEqual({ value: '工程建设', name: '工程建设', items: 19 })
  expect(rows).toContainEqual({ value: '医疗卫生', name: '医疗卫生', items: 10 })
})

test('a guide says what the item says, its marks, its rules and its scenes', async () => {
  const { guide, rules, scenes, warnings } = await world
    .as(PUBLIC)
    .call(endpoints.readGuide, { government, code: '000104501000' })
  expect(guide).toMatchObject({
    name: '企业、事业单位、社会团体等投资建设的固定资产投资项目核准',
    department: { code: 'SX-FGJ' },
    periods: { statutory: { days: 20, unit: 'workday', rule: 'PERMIT.DECIDE' }, promise: { days: 5 } },
    special: { procedures: ['专家评审'], pausing: ['expert-review'] },
  })
  expect(guide.marks).toContain('code-illustrative')
  expect(guide.materials.rows).toHaveLength(4)
  expect(rules.map(({ id, days }) => [id, days])).toContainEqual(['PERMIT.DECIDE', 20])
  expect(scenes).toEqual([{ code: 'GCJS-1', name: '工程建设项目并联审批：立项用地规划许可阶段' }])
  expect(warnings).toEqual([])
})

test('an unknown item and an unknown government are not there', async () => {
  const read = (over: object) =>
    world.as(PUBLIC).call(endpoints.readGuide, { government, code: '000104501000', ...over })
  await expect(read({ code: '1' })).rejects.toMatchObject({ code: 'kernel.not-found' })
  await expect(read({ government: 'nowhere' })).rejects.toMatchObject({ code: 'kernel.not-found' })
})

test('27 departments share 114 items', async () => {
  const { rows } = await world.as(PUBLIC).call(endpoints.listDepartments, { government })
  expect(rows).toHaveLength(27)
  expect(rows.reduce((sum, row) => sum + row.items, 0)).toBe(114)
})

test('14 scenes with members in force, leads and other services', async () => {
  const { rows } = await world.as(PUBLIC).call(endpoints.listScenes, { government })
  expect(rows).toHaveLength(14)
  const company = rows.find((scene) => scene.code === 'QYKB')
  expect(company?.members.map(({ name }) => name)).toEqual([
    '企业登记注册',
    '增值税防伪税控系统最高开票限额审批',
  ])
  expect(company?.lead.code).toBe('SX-SCJG')
  expect(company?.otherServices.map(({ unitCode, unitName }) => [unitCode, unitName])).toContainEqual([
    'BANK',
    null,
  ])
  expect(rows.find((scene) => scene.code === 'XSE')?.members).toEqual([])
})
