import { afterAll, beforeAll, expect, it } from 'vitest'
import { transferContract } from '#contracts/transfer'
import type { StaffActor } from '#kernel/context'
import { countDue, destroyDue, type RetentionRule } from '#kernel/retention'
import { type County, makeCounty } from '#test/county'
import { rowsAsAdmin } from '#test/database'
import { allBytes } from '#test/tables'
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
const due = async (record: string) => (await countDue(world.run, county.id, ruleOf(record))).count
const destroy = (record: string) => destroyDue(world.run, county.id, ruleOf(record), () => undefined)
const left = (table: string) => rowsAsAdmin(world.adminUrl, `select id from transfer.${table}`)

it('records of exports go three years after their end, not a day before', async () => {
  const as = world.as(admin)
  const { id } = await as.call(endpoints.createExport, { list: 'org.people', format: 'csv', filter: {} })
  const file = await as.call(endpoints.readExport, { exportId: id })
  await allBytes(file.chunks)
  await expect.poll(async () => (await as.call(endpoints.listExports, {})).rows[0]?.complete).toBe(true)
  world.setNow('2029-03-02T15:59:59.000Z')
  expect([await due('transfer.export-runs'), await destroy('transfer.export-runs')]).toEqual([0, 0])
  world.setNow('2029-03-02T16:00:00.000Z')
  expect([await due('transfer.export-runs'), await destroy('transfer.export-runs')]).toEqual([1, 1])
  expect(await left('export_run')).toEqual([])
})

it('the record of an import goes too, once its files are gone', async () => {
  const as = world.as(admin)
  const { id } = await as.call(endpoints.createImport, { target: 'identity.staff', options: [] })
  const bytes = Buffer.from('工号,姓名\n9101,钱一\n')
  const upload = { name: 'x.csv', mediaType: 'text/csv', bytes }
  await as.call(endpoints.putImportFile, { importId: id }, { upload })
  await as.call(endpoints.cancelImport, { importId: id })
  world.setNow('2032-03-04T01:00:00.000Z')
  expect([await due('transfer.import-runs'), await destroy('transfer.import-runs')]).toEqual([0, 0])
  expect(await destroy('transfer.import-files')).toBe(1)
  expect([await due('transfer.import-runs'), await destroy('transfer.import-runs')]).toEqual([1, 1])
  expect(await left('import_run')).toEqual([])
})
