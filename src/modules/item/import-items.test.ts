import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type World } from '#test/world'
import { type ImportInput, importItems } from './import-items.ts'
import { makeSuxian, type Suxian, shippedLists } from './suxian.fixtures.ts'
import { versionInForce } from './version-of.ts'

type Lists = Awaited<ReturnType<typeof shippedLists>>

let world: World
let suxian: Suxian
let lists: Lists

beforeAll(async () => {
  world = await createWorld()
  suxian = await makeSuxian(world)
  lists = await shippedLists()
})
afterAll(() => world.close())

const take = (over: Partial<ImportInput> = {}) =>
  world.run(suxian.system, false, (ctx) => importItems(ctx, { ...lists, dryRun: false, ...over }))
const inForce = (code: string) => world.run(suxian.system, true, (ctx) => versionInForce(ctx, code))

/** The line of a code, rewritten. */
const rewrite = (csv: string, code: string, from: string, to: string): string => {
  const lines = csv.split('\n')
  const at = lines.findIndex((line) => line.startsWith(code))
  const line = lines[at] ?? ''
  if (!line.includes(from)) throw new Error(`${code} has no ${from}`)
  return lines.with(at, line.replace(from, to)).join('\n')
}

describe('the shipped lists', () => {
  test('a dry run counts and writes nothing', async () => {
    const report = await take({ dryRun: true, publish: true })
    expect(report.refused).toEqual([])
    expect(report.warnings).toEqual([])
    expect(report).toMatchObject({ created: 114, published: 114, scenesWritten: 14 })
    expect(report.read).toEqual({ items: 114, materials: 223, scenes: 14 })
    expect(await inForce('000123501000')).toBeUndefined()
  })

  test('without publishing, all are drafts that nobody can apply for', async () => {
    expect(await take()).toMatchObject({ created: 114, changed: 0, unchanged: 0, published: 0 })
    expect(await inForce('000123501000')).toBeUndefined()
  })

  test('the same files with publishing put those drafts in force', async () => {
    const report = await take({ publish: true })
    expect(report).toMatchObject({ created: 0, changed: 0, unchanged: 114, published: 114, scenesWritten: 0 })
    const version = await inForce('000104501000')
    expect(version).toMatchObject({
      number: 1,
      facts: { statutoryDays: 20, promiseDays: 5, codeStatus: 'illustrative' },
    })
    expect(version?.materials).toHaveLength(4)
  })

  test('the same files again change nothing', async () => {
    const report = await take({ publish: true })
    expect(report).toMatchObject({ created: 0, changed: 0, unchanged: 114, published: 0, scenesWritten: 0 })
  })

  test('an item without list keeps its placeholder and its mark', async () => {
    const version = await inForce('000104502000')
    expect(version?.facts).toMatchObject({ materialsListed: false, materialsExpected: 4 })
    expect(version?.materials).toEqual([])
  })

  test('a changed line makes one new draft, once; the version in force stays', async () => {
    const itemsCsv = rewrite(lists.itemsCsv, '000104501000', ',20,工作日,5,', ',20,工作日,4,')
    expect(await take({ itemsCsv })).toMatchObject({ changed: 1, unchanged: 113 })
    expect(await take({ itemsCsv })).toMatchObject({ changed: 0, unchanged: 114 })
    expect((await inForce('000104501000'))?.facts.promiseDays).toBe(5)
    expect(await take({ itemsCsv, publish: true })).toMatchObject({ unchanged: 114, published: 1 })
    expect(await inForce('000104501000')).toMatchObject({ number: 2, facts: { promiseDays: 4 } })
  })
})

describe('wrong lines are left out and reported', () => {
  const refusedBy = async (over: Partial<ImportInput>) => {
    const { refused } = await take({ ...over, dryRun: true })
    return refused.map(({ file, line, field, code, key }) => [file, line, field, code, key])
  }
  const first = '000104501000'

  test.each([
    ['an unknown department', ',SX-FGJ,', ',SX-XXX,', 'department', 'item:import.unit-unknown'],
    ['an unknown word', ',高,', ',很高,', 'basis_confidence', 'item:import.cell-word'],
    ['a number that is none', ',20,工作日,', ',二十,工作日,', 'statutory_days', 'item:import.cell-integer'],
    [
      'a promise longer than the law',
      ',20,工作日,5,',
      ',20,工作日,25,',
      'promise_days',
      'item:refusal.facts.promise-longer',
    ],
    [
      'another count of materials',
      ',GCJS-1,4,1,',
      ',GCJS-1,5,1,',
      'materials_count',
      'item:import.materials-count',
    ],
    ['an unknown scene', ',GCJS-1,', ',GCJS-9,', 'parallel_group', 'item:import.scene-unknown'],
    ['a flag that is none', ',1,2,企业', ',y,2,企业', 'promise_illustrative', 'item:import.cell-flag'],
  ])('%s', async (_what, from, to, field, key) => {
    const itemsCsv = rewrite(lists.itemsCsv, first, from, to)
    expect(await refusedBy({ itemsCsv })).toContainEqual(['items', 2, field, first, key])
  })

  test('a code that appears twice', async () => {
    const line = lists.itemsCsv.split('\n').find((found) => found.startsWith(first)) ?? ''
    const refused = await refusedBy({ itemsCsv: `${lists.itemsCsv.trimEnd()}\n${line}\n` })
    expect(refused).toEqual([['items', 116, 'basic_code', first, 'item:import.line-twice']])
  })

  test('a wrong material takes its item along, and nothing else', async () => {
    const materialsCsv = rewrite(lists.materialsCsv, first, ',原件,10,', ',石板,10,')
    const report = await take({ materialsCsv, dryRun: true })
    expect(report.refused.map(({ file, field }) => `${file} ${field}`)).toEqual([
      'materials form',
      'items materials_count',
    ])
    expect(report.read.items).toBe(113)
  })

  test('a material of an item that is not in the list', async () => {
    const materialsCsv = `${lists.materialsCsv.trimEnd()}\n000199999000,1,申请表,必要,原件,10,1,某条,0,\n`
    expect(await refusedBy({ materialsCsv })).toEqual([
      ['materials', 225, 'basic_code', '000199999000', 'item:import.item-unknown'],
    ])
  })

  test('a scene with an unknown member', async () => {
    const scenesCsv = rewrite(lists.scenesCsv, 'QYKB', '000130501000', '000130599000')
    expect(await refusedBy({ scenesCsv })).toEqual([
      ['scenes', 2, 'member_items', 'QYKB', 'item:import.item-unknown'],
    ])
  })
})

describe('broken files are refused as a whole', () => {
  test.each([
    [
      'a column is missing',
      (csv: string) => csv.replace('legal_basis', 'basis'),
      1,
      'kernel:refusal.csv-headings',
    ],
    [
      'a column is unknown',
      (csv: string) => csv.replace(/\n/, ',colour\n').replace(/(\n.+)/g, '$1,'),
      1,
      'item:import.column-unknown',
    ],
    [
      'a line has too few cells',
      (csv: string) => `${csv}000199999000,正式\n`,
      116,
      'kernel:refusal.csv-unreadable',
    ],
  ])('%s', async (_what, spoil, line, key) => {
    const report = await take({ itemsCsv: spoil(lists.itemsCsv) })
    expect(report.refused[0]).toMatchObject({ file: 'items', line, key })
    expect(report).toMatchObject({ created: 0, changed: 0, unchanged: 0, published: 0 })
  })
})

test('odd codes warn and are taken all the same', async () => {
  const itemsCsv = lists.itemsCsv.replaceAll('000104502000', '0001045020')
  const report = await take({ itemsCsv, dryRun: true })
  expect(report.refused).toEqual([])
  expect(report.created).toBe(1)
  expect(report.warnings).toMatchObject([{ line: 4, field: 'basic_code', key: 'codes:item-code.length' }])
})

test('columns of the national tables may be added; fields without a column keep what they say', async () => {
  const widened = lists.itemsCsv
    .trimEnd()
    .split('\n')
    .map((line, at) => `${line},${at === 0 ? 'transact_addr,handle_type' : at === 1 ? '三号窗,1|2' : ','}`)
  expect(await take({ itemsCsv: widened.join('\n'), publish: true })).toMatchObject({
    refused: [],
    changed: 1,
  })
  expect((await inForce('000104501000'))?.facts).toMatchObject({ address: '三号窗', handleForms: ['1', '2'] })
  expect(await take({ publish: true })).toMatchObject({ changed: 0 })
  expect((await inForce('000104501000'))?.facts.address).toBe('三号窗')
})
