import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { transferContract } from '#contracts/transfer'
import { rowsAsAdmin } from '#test/database'
import { approvalContract } from './approval.contract.ts'
import { type Hall, ITEM, makeHall } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const work = caseworkContract.endpoints
const transfer = transferContract.endpoints

const HEAD =
  'number,item_code,applicant,id_number,phone,matter,address,received_on,accepted_on,decided_on,outcome,licence_name,licence_number,valid_from,valid_to'
const OLD = [
  `SX2019-0001,${ITEM},雷守拙,431003196503187135,13800001007,棋牌室,桥口路 9 号,2019-03-04,2019-03-05,2019-03-20,准予,公共场所卫生许可证,湘卫公证字〔2019〕第12号,2019-03-20,2023-03-19`,
  `SX2019-0002,${ITEM},雷守拙,431003196503187135,,游泳馆,桥口路 9 号,2019-05-04,,2019-05-20,不予,,,,`,
  `SX2019-0003,${ITEM},雷守拙,431003196503187134,,茶座,桥口路 9 号,2019-06-04,,2019-06-01,准予,,,,`,
  `SX2019-0004,${ITEM},雷守拙,431003196503187134,,茶座,桥口路 9 号,2019-06-04,,2019-06-11,准予,,,,`,
]

let t: Hall
beforeAll(async () => {
  t = await makeHall()
}, 120_000)
afterAll(() => t.world.close())

async function importRows(
  rows: readonly string[],
): Promise<{ created: number; unchanged: number; refused: number }> {
  const actor = await t.county.staff('1007')
  const grants = [...actor.grants, { permission: 'approval.history.import', scope: 'government' as const }]
  const admin = t.world.as({ ...actor, grants })
  const { id: importId } = await admin.call(transfer.createImport, {
    target: 'approval.history',
    options: [],
  })
  const bytes = new TextEncoder().encode([HEAD, ...rows].join('\n'))
  const upload = { name: 'old.csv', mediaType: 'text/csv', bytes }
  await admin.call(transfer.putImportFile, { importId, table: 'cases' }, { upload })
  await admin.call(transfer.checkImport, { importId })
  await t.world.drain()
  await admin.call(transfer.confirmImport, { importId })
  await t.world.drain()
  return admin.call(transfer.readImport, { importId })
}

it('takes ended cases of an older system once, with their dates and no clocks, and says what it leaves out', async () => {
  expect(await importRows(OLD)).toMatchObject({ created: 2, unchanged: 0, refused: 2 })
  expect(await importRows(OLD)).toMatchObject({ created: 0, unchanged: 2, refused: 2 })
  const clerk = await t.desk('clerk')
  const { rows, total } = await clerk.call(api.listReceivedCases, { year: 2019 })
  expect(total).toBe(2)
  expect(rows).toMatchObject([
    {
      ...{ formerNumber: 'SX2019-0001', imported: true, receivedOn: '2019-03-04', decidedOn: '2019-03-20' },
      ...{
        status: 'granted',
        licenceNumber: '湘卫公证字〔2019〕第12号',
        applicant: expect.stringMatching(/\*/),
      },
    },
    { formerNumber: 'SX2019-0002', status: 'refused', acceptedOn: null, licenceNumber: null },
  ])
  const view = await t.view(rows[0]?.id ?? '')
  expect(view).toMatchObject({
    status: 'granted',
    clocks: [],
    papers: [],
    task: null,
    form: { matter: '棋牌室' },
    ...{ receivedOn: '2019-03-04', decidedOn: '2019-03-20' },
  })
  expect(view.acts.map(({ type }) => type)).toEqual(['approval.imported@1', 'approval.import-ended@1'])
  const left = await rowsAsAdmin(
    t.world.adminUrl,
    `select 1 from casework.task where closed_at is null and case_id = '${rows[0]?.id}'`,
  )
  expect(left).toEqual([])
  const found = await clerk.call(work.listCases, { text: 'sx2019-0001' })
  expect(found.rows.map(({ id }) => id)).toEqual([rows[0]?.id])
})
