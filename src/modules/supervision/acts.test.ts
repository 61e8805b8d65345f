import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { supervisionContract } from '#contracts/supervision'
import { Refusal } from '#kernel/errors'
import { type County, makeCounty, samplePdf } from '#test/county'
import { rowsAsAdmin } from '#test/database'
import { createWorld, type World } from '#test/world'

const api = approvalContract.endpoints
const { listActs, readAct } = supervisionContract.endpoints
const government = 'suxian'
const [CLERK, AUDITOR] = ['1001', '1008']

let world: World
let county: County
let caseId: string

async function apply(): Promise<string> {
  const me = world.as(await county.citizen(0))
  const { draftId } = await me.call(api.startDraft, { government, itemCode: '000123501000' })
  await me.call(api.saveDraft, { government, draftId, matter: '理发店', address: '飞天山路 38 号' })
  for (const seq of [1, 3, 5]) {
    const upload = await samplePdf(`材料${seq}.pdf`)
    await me.call(api.addDraftMaterial, { government, draftId, seq }, { upload })
  }
  return (await me.call(api.submitApplication, { government, draftId })).caseId
}

beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
  caseId = await apply()
  await world.as(await county.staff(CLERK)).call(api.acceptCase, { caseId })
})
afterAll(() => world.close())

const as = async (employeeNo: string) => world.as(await county.staff(employeeNo))
const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

describe('the record of acts', () => {
  test('says who did what, the newest first, and in which case', async () => {
    const { rows } = await (await as(AUDITOR)).call(listActs, { area: 'approval' })
    expect(rows.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['approval.submitted', 'approval.accepted']),
    )
    const accepted = rows.find(({ type }) => type === 'approval.accepted')
    expect(accepted).toMatchObject({ actorKind: 'staff', caseId, personId: county.personId(CLERK) })
    expect(accepted?.actor).not.toBe('')
    expect(rows.find(({ type }) => type === 'approval.submitted')).toMatchObject({
      actorKind: 'citizen',
      actor: '',
    })
    expect(rows.map(({ at }) => at)).toEqual(
      rows
        .map(({ at }) => at)
        .sort()
        .reverse(),
    )
  })

  test('is narrowed to a person, a case, an area and days', async () => {
    const auditor = await as(AUDITOR)
    const [{ caseNumber } = { caseNumber: '' }] = (await auditor.call(listActs, { area: 'approval' })).rows
    const ofCase = await auditor.call(listActs, { text: caseNumber })
    expect(ofCase.total).toBeGreaterThan(1)
    expect(new Set(ofCase.rows.map((row) => row.caseNumber))).toEqual(new Set([caseNumber]))
    const byClerk = await auditor.call(listActs, { personId: county.personId(CLERK), text: caseNumber })
    expect(new Set(byClerk.rows.map(({ personId }) => personId))).toEqual(new Set([county.personId(CLERK)]))
    expect((await auditor.call(listActs, { text: 'none' })).total).toBe(0)
    expect((await auditor.call(listActs, { from: '2020-01-01', to: '2020-01-02' })).total).toBe(0)
    const org = await auditor.call(listActs, { area: 'org', size: 5 })
    expect(org.rows.every(({ type }) => type.startsWith('org.'))).toBe(true)
  })

  test('opens an act and checks its chain from the first', async () => {
    const auditor = await as(AUDITOR)
    const { rows } = await auditor.call(listActs, { area: 'approval' })
    const accepted = rows.find(({ type }) => type === 'approval.accepted')
    const act = await auditor.call(readAct, { actId: accepted?.id ?? '' })
    expect(act.chain).toMatchObject({ brokenAt: null, problem: null })
    expect(act.chain.length).toBeGreaterThanOrEqual(act.n)
    expect(JSON.parse(act.body)).toBeTypeOf('object')
  })

  test('names the place where a chain was tampered with', async () => {
    const auditor = await as(AUDITOR)
    const other = await apply()
    const { rows } = await auditor.call(listActs, { area: 'approval' })
    const submitted = rows.find((row) => row.caseId === other)
    await rowsAsAdmin(
      world.adminUrl,
      `update ledger.act set body = '{"forged":true}'::jsonb where stream = '${other}' and n = 1`,
    )
    const { chain } = await auditor.call(readAct, { actId: submitted?.id ?? '' })
    expect(chain).toMatchObject({ brokenAt: 1, problem: 'edited' })
  })

  test('is for whoever supervises the whole government', async () => {
    expect(await refused((await as(CLERK)).call(listActs, {}))).toBe('kernel.forbidden')
    expect(
      await refused((await as(AUDITOR)).call(readAct, { actId: '01890000-0000-7000-8000-000000000000' })),
    ).toBe('kernel.not-found')
  })
})
