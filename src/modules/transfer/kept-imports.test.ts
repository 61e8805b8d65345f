import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { transferContract } from '#contracts/transfer'
import type { StaffActor } from '#kernel/context'
import { countDue, destroyDue, type RetentionRule } from '#kernel/retention'
import { type County, makeCounty } from '#test/county'
import { rowsAsAdmin } from '#test/database'
import { workbook } from '#test/tables'
import { createWorld, type World } from '#test/world'
import rules from '../../../data-packs/retention/rules.json' with { type: 'json' }

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

const ruleOf = (record: string): RetentionRule =>
  rules.find((rule) => rule.record === record) as RetentionRule
const due = (record: string) => countDue(world.run, county.id, ruleOf(record))
const destroy = (record: string) => destroyDue(world.run, county.id, ruleOf(record), () => undefined)
const files = () =>
  rowsAsAdmin(world.adminUrl, 'select wrapped_key is null as gone from files.file order by id')

it('destroys the files of an import and the notes on its rows when their time is over; the counts stay', async () => {
  const as = world.as(admin)
  const { id } = await as.call(endpoints.createImport, { target: 'identity.staff', options: ['accounts'] })
  const people = [
    ['工号', '姓名', '单位', '职务', '角色'],
    ['9101', '钱一', 'SX-WJJ', '科员', '初审'],
    ['9102', '孙二', '没有这个局', '科员', '初审'],
  ]
  const csv = { name: 'x.csv', mediaType: 'text/plain', bytes: Buffer.from('工号') }
  await as.call(endpoints.putImportFile, { importId: id }, { upload: csv })
  await as.call(endpoints.putImportFile, { importId: id }, { upload: await workbook('工作人员', people) })
  expect(await files()).toEqual([{ gone: true }, { gone: false }])
  await as.call(endpoints.checkImport, { importId: id })
  await world.drain()
  await as.call(endpoints.confirmImport, { importId: id })
  await world.drain()
  expect((await as.call(endpoints.readImport, { importId: id })).abilities).toEqual([
    'read-refused',
    'read-handout',
  ])

  world.setNow('2026-03-03T15:59:59.000Z')
  expect((await due('transfer.handouts')).count).toBe(0)
  world.setNow('2026-03-03T16:00:00.000Z')
  expect((await due('transfer.handouts')).count).toBe(1)
  expect(await destroy('transfer.handouts')).toBe(1)
  expect(await rowsAsAdmin(world.adminUrl, 'select id from transfer.handout')).toEqual([])

  world.setNow('2026-04-01T15:59:59.000Z')
  expect((await due('transfer.import-files')).count).toBe(0)
  world.setNow('2026-04-01T16:00:00.000Z')
  expect((await due('transfer.import-files')).count).toBe(1)
  expect(await destroy('transfer.import-files')).toBe(1)
  await world.drain()
  expect(await files()).toEqual([{ gone: true }, { gone: true }])
  const run = await as.call(endpoints.readImport, { importId: id })
  expect(run).toMatchObject({ state: 'done', created: 1, refused: 1, files: [], abilities: [] })
  expect((await as.call(endpoints.listImportNotes, { importId: id })).rows).toEqual([])
  await expect(as.call(endpoints.readRefused, { importId: id })).rejects.toMatchObject({
    code: 'transfer.files-gone',
  })
  expect((await due('transfer.import-files')).count).toBe(0)
})

it('leaves an import that is not confirmed without its file, and says so', async () => {
  world.setNow('2026-05-04T01:00:00.000Z')
  const as = world.as(admin)
  const { id } = await as.call(endpoints.createImport, { target: 'identity.staff', options: [] })
  const bytes = await readFile(join(import.meta.dirname, 'people.gb18030.csv'))
  const upload = { name: 'x.csv', mediaType: 'text/plain; charset=gb18030', bytes }
  await as.call(endpoints.putImportFile, { importId: id }, { upload })
  await as.call(endpoints.checkImport, { importId: id })
  await world.drain()
  world.setNow('2026-06-08T01:00:00.000Z')
  expect(await destroy('transfer.import-files')).toBe(1)
  expect((await as.call(endpoints.readImport, { importId: id })).abilities).toEqual(['put-file', 'cancel'])
  await expect(as.call(endpoints.confirmImport, { importId: id })).rejects.toMatchObject({
    code: 'transfer.files-gone',
  })
})
