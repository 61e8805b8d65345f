import { afterAll, beforeAll, expect, test } from 'vitest'
import { PUBLIC, type StaffActor } from '#kernel/context'
import { createWorld, type World } from '#test/world'
import { importBywords } from './import-bywords.ts'
import { itemContract } from './item.contract.ts'
import { importShipped, makeSuxian, type Suxian, staffIn } from './suxian.fixtures.ts'

const { endpoints } = itemContract
const government = 'suxian'

let world: World
let suxian: Suxian
let editor: StaffActor
beforeAll(async () => {
  world = await createWorld()
  suxian = await makeSuxian(world)
  await importShipped(world, suxian)
  const root = await suxian.unit('SX-GOV')
  editor = staffIn(suxian.id, root, 'government', 'item.item.read', 'item.item.edit')
})
afterAll(() => world.close())

const search = (text: string) => world.as(PUBLIC).call(endpoints.searchGuides, { government, text })
const list = (state: 'used' | 'removed') => world.as(editor).call(endpoints.listBywords, { state })

test('a byword finds from its commit on, and no more once it is taken out; both stay on record', async () => {
  expect((await search('开火锅店')).rows.flatMap(({ why }) => why.map(({ kind }) => kind))).not.toContain(
    'synonym',
  )
  const { id } = await world.as(editor).call(endpoints.addByword, { word: '开火锅店', means: '食品经营许可' })
  const { rows } = await search('开火锅店')
  expect(rows[0]?.name).toBe('食品经营许可')
  expect(rows[0]?.why).toMatchObject([
    { kind: 'synonym', typed: '开火锅店', via: '开火锅店', found: '食品经营许可' },
  ])
  expect(rows[0]?.nameParts).toEqual([{ text: '食品经营许可', hit: true }])
  await world.as(editor).call(endpoints.removeByword, { bywordId: id })
  expect((await list('used')).rows).toEqual([])
  const [removed] = (await list('removed')).rows
  expect(removed).toMatchObject({ word: '开火锅店', means: '食品经营许可', item: null })
  expect(removed?.removedAt).not.toBeNull()
})

test('another name of one item finds it alone', async () => {
  const code = '000105503000'
  await world.as(editor).call(endpoints.addByword, { word: '教资', itemCode: code })
  const { rows } = await search('教资')
  expect(rows.map((row) => row.code)).toEqual([code])
  expect(rows[0]?.why[0]).toMatchObject({ kind: 'text', fields: ['alias'] })
  const known = await world.as(PUBLIC).call(endpoints.suggestGuides, { government })
  expect(known.rows[0]).toEqual({ name: '教师资格认定', also: ['教资'] })
})

test('means either words or an item, once', async () => {
  const add = (input: object) =>
    world.as(editor).call(endpoints.addByword, { word: '驾校', ...input } as { word: string })
  await expect(add({})).rejects.toMatchObject({ code: 'item.byword-ambiguous' })
  await expect(add({ means: '培训', itemCode: '1' })).rejects.toMatchObject({ code: 'item.byword-ambiguous' })
  await expect(add({ itemCode: '1' })).rejects.toMatchObject({ code: 'item.item-unknown' })
  await add({ means: '职业培训' })
  await expect(add({ means: '职业培训' })).rejects.toMatchObject({ code: 'item.byword-taken' })
})

test('a table adds what is not there, and says what is wrong line by line', async () => {
  const rows = [
    { line: 2, cells: { word: '卖烟', means: '烟草专卖', item_code: '' } },
    { line: 3, cells: { word: '卖烟', means: '烟草专卖', item_code: '' } },
    { line: 4, cells: { word: '', means: 'x', item_code: '' } },
    { line: 5, cells: { word: '办厂', means: '', item_code: '' } },
    { line: 6, cells: { word: '办厂', means: '', item_code: '9' } },
  ]
  const take = () => world.run(suxian.system, false, (ctx) => importBywords(ctx, rows, { dryRun: false }))
  const taken = await take()
  expect([taken.created, taken.unchanged, taken.refused.map(({ line }) => line)]).toEqual([1, 1, [4, 5, 6]])
  expect((await take()).created).toBe(0)
  expect((await search('卖烟')).rows[0]?.name).toContain('烟草专卖')
})

test('a search without result is counted by its words alone, until an editor settles it', async () => {
  const note = (text: string) => world.as(PUBLIC).call(endpoints.noteMiss, { government, text })
  await note('办 护照')
  await note('办  护照 ')
  await note('431003199001011234')
  const misses = () => world.as(editor).call(endpoints.listMisses, {})
  const { rows } = await misses()
  expect(rows.map(({ words, times }) => [words, times])).toEqual([['办 护照', 2]])
  await world.as(editor).call(endpoints.settleMiss, { missId: rows[0]?.id ?? '' })
  expect((await misses()).total).toBe(0)
  await note('办 护照')
  expect((await misses()).rows[0]?.times).toBe(3)
  await world.as(editor).call(endpoints.addByword, { word: '办 护照', means: '教师资格' })
  expect((await misses()).total).toBe(0)
})

test('facets count what is left beside what is chosen', async () => {
  const call = (query: object) => world.as(PUBLIC).call(endpoints.searchGuides, { government, ...query })
  const all = await call({})
  expect(all.facets.department.reduce((sum, { count }) => sum + count, 0)).toBe(114)
  const police = await call({ department: 'SX-GAJ' })
  expect(police.facets.department).toEqual(all.facets.department)
  const persons = police.facets.serviceObject.find(({ value }) => value === 'person')?.count
  expect((await call({ department: 'SX-GAJ', serviceObject: 'person' })).total).toBe(persons)
})
