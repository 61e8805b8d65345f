import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StaffActor } from '#kernel/context'
import { readCsv } from '#kernel/table'
import { createWorld, type World } from '#test/world'
import { importTranslations, TRANSLATION_COLUMNS } from './import-translations.ts'
import { itemContract } from './item.contract.ts'
import { importShipped, makeSuxian, type Suxian, staffIn } from './suxian.fixtures.ts'

const { endpoints } = itemContract
const FOOD = '000131503000'

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

const guideIn = async (locale: string) => {
  const url = `/api/item/suxian/guides/${FOOD}`
  return (await world.app.inject({ url, headers: { 'accept-language': locale } })).json().guide
}
const PACK = join(import.meta.dirname, '../../../data-packs/suxian')
const shipped = async () => readCsv(await readFile(join(PACK, 'translations.csv')), TRANSLATION_COLUMNS)
const take = async (rows: Awaited<ReturnType<typeof shipped>>) =>
  world.run(suxian.system, false, (ctx) => importTranslations(ctx, rows, { dryRun: false }))
const missing = (locale: 'ug' | 'ky') =>
  world.as(editor).call(endpoints.listTranslations, { locale, state: 'missing', size: 100 })

test('a text speaks another language from its translation on, every other one stays Chinese', async () => {
  const set = (text: string, reviewed: boolean) =>
    world.as(editor).call(endpoints.setTranslation, { locale: 'ug', chinese: '食品经营许可', text, reviewed })
  await set('يېمەكلىك رۇخسىتى', false)
  await set('يېمەكلىك تىجارىتى رۇخسىتى', true)
  const uyghur = await guideIn('ug')
  expect([uyghur.name, uyghur.materials.rows[0].name]).toEqual([
    'يېمەكلىك تىجارىتى رۇخسىتى',
    '食品经营许可申请书',
  ])
  expect((await guideIn('ky')).name).toBe('食品经营许可')
  expect((await guideIn('zh-CN')).name).toBe('食品经营许可')
  const { rows } = await world
    .as(editor)
    .call(endpoints.listTranslations, { locale: 'ug', state: 'reviewed', text: '食品经营许可' })
  expect(rows).toMatchObject([{ kind: 'name', text: 'يېمەكلىك تىجارىتى رۇخسىتى', state: 'reviewed' }])
})

test('a theme is named in the language and found by what it is called in none', async () => {
  await world.as(editor).call(endpoints.setTranslation, {
    locale: 'ug',
    chinese: '农林牧渔',
    text: 'يېزا ئىگىلىك',
    reviewed: true,
  })
  const ask = async (url: string) =>
    (await world.app.inject({ url, headers: { 'accept-language': 'ug' } })).json()
  const { rows } = await ask('/api/item/suxian/themes')
  const farming = rows.find(({ value }: { value: string }) => value === '农林牧渔')
  expect(farming).toEqual({ value: '农林牧渔', name: 'يېزا ئىگىلىك', items: 12 })
  const found = await ask(`/api/item/suxian/guides?theme=${encodeURIComponent(farming.value)}`)
  expect(found.total).toBe(12)
})

test('what was found says its name in the language, and what was typed no more', async () => {
  const url = `/api/item/suxian/guides?text=${encodeURIComponent('食品经营')}`
  const found = (await world.app.inject({ url, headers: { 'accept-language': 'ug' } })).json()
  const food = found.rows.find(({ code }: { code: string }) => code === FOOD)
  expect(food.nameParts).toEqual([{ text: 'يېمەكلىك تىجارىتى رۇخسىتى', hit: false }])
})

test('a table is taken once; wrong lines are told, empty ones are left', async () => {
  const rows = [
    ...(await shipped()),
    { line: 9001, cells: { locale: 'fr', chinese: '食品经营许可', text: 'x', state: '' } },
    { line: 9002, cells: { locale: 'ug', chinese: '', text: 'x', state: '' } },
    { line: 9003, cells: { locale: 'ug', chinese: '没有译文', text: '', state: '' } },
  ]
  const before = (await missing('ky')).total
  const taken = await take(rows)
  expect(taken.refused.map(({ line, field }) => [line, field])).toEqual([
    [9001, 'locale'],
    [9002, 'chinese'],
  ])
  expect(taken.created + taken.updated + taken.unchanged).toBe(rows.length - 3)
  expect((await missing('ky')).total).toBeLessThan(before)
  expect(await take(rows)).toMatchObject({ created: 0, updated: 0, unchanged: rows.length - 3 })
})

/** What people read of a form or a guide, by the fields that hold it. */
const READ = new Set(['title', 'label', 'hint', 'unit', 'question', 'answer', 'reason', 'advice'])

function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return READ.has(key) && /\p{Script=Han}/u.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, Array.isArray(value) ? key : name))
}

test('no text of the catalogue, of its forms and questions lacks a shipped one, and none says anything else', async () => {
  await take(await shipped())
  const pack = (file: string) => readFile(join(PACK, file), 'utf8')
  const asked = textsIn([JSON.parse(await pack('forms.json')), JSON.parse(await pack('guidance.json'))])
  const units = await pack('units.csv')
  for (const locale of ['ug', 'ky', 'en'] as const) {
    const said = new Set(asked)
    const lacking: string[] = []
    for (let page = 1; ; page += 1) {
      const { rows } = await world.as(editor).call(endpoints.listTranslations, { locale, page, size: 100 })
      for (const { chinese, state } of rows) {
        said.add(chinese)
        if (state === 'missing') lacking.push(chinese)
      }
      if (rows.length < 100) break
    }
    const own = (await shipped())
      .filter(({ cells }) => cells.locale === locale)
      .map(({ cells: { chinese = '' } }) => chinese)
    expect(lacking).toEqual([])
    expect(asked.filter((text) => !own.includes(text))).toEqual([])
    expect(own.filter((text) => !said.has(text) && !units.includes(text))).toEqual([])
  }
})

test('who may not edit the whole catalogue sets nothing', async () => {
  const unit = await suxian.unit('SX-SCJG')
  const clerk = staffIn(suxian.id, unit, 'unit', 'item.item.read', 'item.item.edit')
  await expect(
    world
      .as(clerk)
      .call(endpoints.setTranslation, { locale: 'ug', chinese: '公示', text: 'ئېلان', reviewed: false }),
  ).rejects.toMatchObject({ code: 'kernel.not-found' })
})
