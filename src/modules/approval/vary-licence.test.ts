import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { licenceContract } from '#contracts/licence'
import { samplePdf } from '#test/county'
import { rowsAsAdmin } from '#test/database'
import { START } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, ITEM, makeHall, PERSON, refused, register } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const { verifyLicence, listOwnLicences, listLicences } = licenceContract.endpoints
const government = 'suxian'
const TERM = '2027-03-31'

let hall: Hall
let licenceId: string
let first: { identifier: string; code: string; number: string }

const grant = async (caseId: string, validTo?: string) =>
  (await hall.desk('leader')).call(api.decideCase, {
    ...{ caseId, outcome: 'grant', opinion: '同意' },
    ...(validTo && { validTo }),
  })
const mine = async () =>
  (await (await hall.hall(0)).call(listOwnLicences, { government })).rows.find(
    ({ replacedBy }) => replacedBy === null,
  )
const verified = async (code: string) =>
  (await (await hall.hall(1)).call(verifyLicence, { government, code })).licence
const begin = async (index = 0) =>
  (await hall.hall(index)).call(api.startDraft, { government, itemCode: ITEM, varies: licenceId })

/** A licence of the first citizen that lasts a year. */
beforeAll(async () => {
  hall = await makeHall()
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept', 'review', 'recheck')
  await grant(caseId, TERM)
  await hall.world.drain()
})
afterAll(() => hall.world.close())
beforeEach(async () => {
  hall.world.setNow(START)
  const licence = await mine()
  if (!licence) throw new Error('no licence')
  licenceId = licence.id
  first = licence
})

/** An application for a change, received. */
async function applied(matter = '理发店、美容店公共场所卫生许可'): Promise<string> {
  const me = await hall.hall(0)
  const { draftId } = await begin()
  await me.call(api.saveDraft, { government, draftId, matter, address: '飞天山路 40 号' })
  for (const seq of [1, 3, 5]) {
    const upload = await samplePdf(`材料${seq}.pdf`)
    await me.call(api.addDraftMaterial, { government, draftId, seq }, { upload })
  }
  return (await me.call(api.submitApplication, { government, draftId })).caseId
}

it('is asked for by the holder alone, one application at a time, and not together with a renewal', async () => {
  const listed = async (index: number) =>
    (await (await hall.hall(index)).call(api.listVariable, { government, itemCode: ITEM })).rows
  expect(await listed(0)).toMatchObject([{ id: licenceId, openCase: null }])
  expect(await listed(1)).toEqual([])
  expect(await refused(begin(1))).toBe('approval.not-variable')
  const both = { government, itemCode: ITEM, varies: licenceId, renews: licenceId }
  expect(await refused((await hall.hall(0)).call(api.startDraft, both))).toBe('approval.one-way')
  const caseId = await applied()
  expect(await listed(0)).toMatchObject([{ openCase: caseId }])
  expect(await refused(begin())).toBe('approval.renewal-open')
  const renewal = { government, itemCode: ITEM, renews: licenceId }
  expect(await refused((await hall.hall(0)).call(api.startDraft, renewal))).toBe('approval.renewal-open')
  await (await hall.hall(0)).call(api.withdrawMatter, { government, caseId, reason: '改日再申请' })
})

it('changes nothing where it is refused', async () => {
  const caseId = await applied()
  await hall.go(caseId, 'accept', 'review', 'recheck', 'refuse')
  await hall.world.drain()
  expect(await mine()).toMatchObject({ id: licenceId, standing: 'valid', replacedBy: null })
  expect(await verified(first.code)).toMatchObject({ standing: 'valid', version: 1, replacedBy: null })
})

it('gives the next version of the licence with its term, and the former is kept, replaced', async () => {
  const caseId = await applied()
  await hall.go(caseId, 'accept', 'review', 'recheck')
  expect(await hall.view(caseId, 'leader')).toMatchObject({
    asks: { way: 'variation', id: licenceId, number: first.number, standing: 'valid' },
  })
  expect(await refused(grant(caseId, '2030-01-01'))).toBe('approval.term-kept')
  await grant(caseId)
  await hall.world.drain()
  const next = await mine()
  expect(next).toMatchObject({ standing: 'valid', validTo: TERM, replacedBy: null })
  expect(next?.identifier).not.toBe(first.identifier)
  expect(next?.identifier.split('.').slice(0, -2)).toEqual(first.identifier.split('.').slice(0, -2))
  expect(await verified(first.code)).toMatchObject({
    ...{ standing: 'not-in-force', version: 1 },
    replacedBy: { identifier: next?.identifier, on: '2026-03-02' },
  })
  expect(await verified(next?.code ?? '')).toMatchObject({ standing: 'valid', version: 2, replacedBy: null })
  const { papers } = await hall.matter(caseId)
  expect(papers.filter(({ ready }) => ready).map(({ template }) => template)).toEqual(
    expect.arrayContaining(['grant', 'licence']),
  )
  const { rows } = await (await hall.desk('clerk')).call(listLicences, {})
  expect(rows.map(({ version, state }) => `${version}/${state}`)).toEqual(['2/08', '1/07'])
  const chain = await rowsAsAdmin(
    hall.world.adminUrl,
    `select 1 from licence.licence n join licence.licence o on o.id = n.supersedes and o.superseded_by = n.id`,
  )
  expect(chain).toHaveLength(1)
  const { rows: own } = await (await hall.hall(0)).call(listOwnLicences, { government })
  const end = { ending: 'cancellation', ground: 'person-gone', reasons: '持证人死亡' } as const
  const former = own.find(({ id }) => id === licenceId)?.caseId ?? ''
  expect(await refused((await hall.desk('leader')).call(api.endLicence, { caseId: former, ...end }))).toBe(
    'approval.licence-replaced',
  )
})

it('is not granted where the licence ended meanwhile, and taken at the window by its identifier', async () => {
  const caseId = await applied()
  await hall.go(caseId, 'accept', 'review', 'recheck')
  const { rows } = await (await hall.hall(0)).call(listOwnLicences, { government })
  const former = rows.find(({ id }) => id === licenceId)?.caseId ?? ''
  await (await hall.desk('leader')).call(api.endLicence, {
    ...{ caseId: former, ending: 'cancellation', ground: 'person-gone', reasons: '持证人死亡' },
  })
  expect(await refused(grant(caseId))).toBe('approval.licence-gone')
  expect(await refused(register(hall, { applicant: PERSON, varies: first.identifier }))).toBe(
    'approval.not-variable',
  )
})
