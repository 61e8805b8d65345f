import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { licenceContract } from '#contracts/licence'
import { transferContract } from '#contracts/transfer'
import { approvalContract } from './approval.contract.ts'
import { type Hall, ITEM, makeHall, PERSON, register } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const transfer = transferContract.endpoints

const OPEN_HEAD =
  'number,item_code,applicant,id_number,phone,matter,address,received_on,accepted_on,due_on,step'
const open = (number: string, rest: string) =>
  `${number},${ITEM},${PERSON.name},${PERSON.idNumber},,棋牌室,桥口路 9 号,${rest}`
const LICENCE_HEAD = 'number,item_code,name,holder,id_number,valid_from,valid_to,state'
const licence = (number: string, rest: string) =>
  `${number},${ITEM},公共场所卫生许可证,${PERSON.name},${PERSON.idNumber},${rest}`

let t: Hall
beforeAll(async () => {
  t = await makeHall()
}, 120_000)
afterAll(() => t.world.close())

async function admin() {
  const actor = await t.county.staff('1007')
  const more = ['approval.history.import', 'licence.licence.read', 'casework.case.read']
  const grants = more.map((permission) => ({ permission, scope: 'government' as const }))
  return t.world.as({ ...actor, grants: [...actor.grants, ...grants] })
}

async function importRows(target: string, table: string, rows: readonly string[]) {
  const as = await admin()
  const { id: importId } = await as.call(transfer.createImport, { target, options: [] })
  const upload = { name: 'old.csv', mediaType: 'text/csv', bytes: new TextEncoder().encode(rows.join('\n')) }
  await as.call(transfer.putImportFile, { importId, table }, { upload })
  await as.call(transfer.checkImport, { importId })
  await t.world.drain()
  await as.call(transfer.confirmImport, { importId })
  await t.world.drain()
  return as.call(transfer.readImport, { importId })
}

const caseOf = async (formerNumber: string) => {
  const { rows } = await (await t.desk('clerk')).call(api.listReceivedCases, { year: 2026 })
  return rows.find((row) => row.formerNumber === formerNumber)?.id ?? ''
}

describe('open cases of an older system', () => {
  const rows = [
    OPEN_HEAD,
    open('SX2026-0107', '2026-02-09,2026-02-11,2026-03-18,初审'),
    open('SX2026-0108', '2026-02-27,,2026-03-06,受理审查'),
    open('SX2026-0109', '2026-02-24,,,等待补正'),
    open('SX2026-0110', '2026-02-09,2026-02-11,2026-03-14,决定'),
    open('SX2026-0111', '2026-02-09,,2026-03-14,决定'),
    open('SX2026-0112', '2026-02-09,2026-02-11,2026-03-14,归档'),
  ]

  it('go on at their step with their dates, once, and say what is wrong with the others', async () => {
    expect(await importRows('approval.open-cases', 'cases', rows)).toMatchObject({ created: 4, refused: 2 })
    expect(await importRows('approval.open-cases', 'cases', rows)).toMatchObject({
      ...{ created: 0, unchanged: 4, refused: 2 },
    })
    const reviewed = await t.view(await caseOf('SX2026-0107'), 'reviewer')
    expect(reviewed).toMatchObject({
      ...{ status: 'accepted', channel: 'import', formerNumber: 'SX2026-0107', papers: [] },
      task: { node: 'review' },
      clocks: [{ name: 'decide', startOn: '2026-02-11', dueOn: '2026-03-18', passed: false }],
    })
    const received = await t.view(await caseOf('SX2026-0108'))
    expect(received).toMatchObject({ status: 'submitted', task: { node: 'receive' } })
    expect(received.clocks).toMatchObject([{ name: 'notice', startOn: '2026-02-27', dueOn: '2026-03-06' }])
    expect(await t.view(await caseOf('SX2026-0109'))).toMatchObject({ status: 'correcting', clocks: [] })
    const restDay = await t.view(await caseOf('SX2026-0110'))
    expect(restDay).toMatchObject({ status: 'rechecked', clocks: [{ dueOn: '2026-03-14' }] })
  })

  it('are decided like any other, and an answer to a notice is measured by the law of here', async () => {
    const caseId = await caseOf('SX2026-0107')
    await t.go(caseId, 'review', 'recheck', 'grant')
    expect(await t.view(caseId)).toMatchObject({ status: 'granted' })
    const waiting = await caseOf('SX2026-0108')
    await t.go(waiting, 'ask')
    t.world.setNow('2026-03-03T01:00:00.000Z')
    await (await t.desk('clerk')).call(api.supplyCorrections, {
      ...{ caseId: waiting, papers: [{ seq: 1, copies: 1 }] },
    })
    const { clocks } = await t.view(waiting)
    expect(clocks.at(-1)).toMatchObject({ name: 'notice', startOn: '2026-03-03', dueOn: '2026-03-10' })
  })
})

describe('licences of an older system', () => {
  const rows = [
    LICENCE_HEAD,
    licence('湘卫公证字〔2024〕第31号', '2024-05-06,2028-05-05,有效'),
    licence('湘卫公证字〔2020〕第8号', '2020-05-06,2024-05-05,注销'),
    licence('湘卫公证字〔2020〕第9号', '2020-05-06,2019-05-05,有效'),
    licence('湘卫公证字〔2020〕第10号', '2020-05-06,,遗失'),
  ]

  it('stand in the register once, marked, can be verified and renewed', async () => {
    expect(await importRows('approval.licences', 'licences', rows)).toMatchObject({ created: 2, refused: 2 })
    expect(await importRows('approval.licences', 'licences', rows)).toMatchObject({
      created: 0,
      unchanged: 2,
    })
    const listed = await (await admin()).call(licenceContract.endpoints.listLicences, { text: '湘卫公证字' })
    expect(listed.rows).toHaveLength(2)
    const [valid] = listed.rows.filter(({ standing }) => standing === 'valid')
    expect(valid).toMatchObject({
      ...{ imported: true, caseId: null, paperId: null, number: '湘卫公证字〔2024〕第31号' },
      ...{ validTo: '2028-05-05', holder: expect.stringMatching(/\*/) },
    })
    const shown = await (await t.hall(0)).call(licenceContract.endpoints.verifyLicence, {
      ...{ government: t.county.slug, code: valid?.identifier ?? '' },
    })
    expect(shown.licence).toMatchObject({ imported: true, standing: 'valid' })
    const { caseId } = await register(t, { renews: '湘卫公证字〔2024〕第31号' })
    expect((await t.view(caseId)).clocks.map(({ name }) => name)).toContain('renewal')
  })
})
