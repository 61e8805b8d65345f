import { afterAll, beforeAll, expect, it } from 'vitest'
import { licenceContract } from '#contracts/licence'
import { samplePdf } from '#test/county'
import { rowsAsAdmin } from '#test/database'
import { START } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, ITEM, makeHall, refused } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const government = 'suxian'

let hall: Hall
let licenceId: string

/** A licence of the first citizen, given on 2 March for a month. */
beforeAll(async () => {
  hall = await makeHall()
  hall.world.setNow(START)
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept', 'review', 'recheck')
  const leader = await hall.desk('leader')
  await leader.call(api.decideCase, { caseId, outcome: 'grant', opinion: '同意', validTo: '2026-03-31' })
  await hall.world.drain()
  const mine = await hall.hall(0)
  const { rows } = await mine.call(licenceContract.endpoints.listOwnLicences, { government })
  licenceId = rows[0]?.id ?? ''
})
afterAll(() => hall.world.close())

const renewable = async (index = 0) =>
  (await (await hall.hall(index)).call(api.listRenewable, { government, itemCode: ITEM })).rows

const begin = async (index = 0) =>
  (await hall.hall(index)).call(api.startDraft, { government, itemCode: ITEM, renews: licenceId })

async function fill(draftId: string): Promise<void> {
  const mine = await hall.hall(0)
  await mine.call(api.saveDraft, { government, draftId, matter: '延续卫生许可', address: '飞天山路 38 号' })
  for (const seq of [1, 3, 5]) {
    const upload = await samplePdf(`材料${seq}.pdf`)
    await mine.call(api.addDraftMaterial, { government, draftId, seq }, { upload })
  }
}

it('is asked for by the holder alone, and tells by when the law wants it', async () => {
  expect(await renewable()).toMatchObject([
    { id: licenceId, validTo: '2026-03-31', askBy: '2026-03-01', openCase: null },
  ])
  expect(await renewable(1)).toEqual([])
  expect(await refused(begin(1))).toBe('approval.not-renewable')
})

it('leads from a draft to a case that pins the licence, one at a time, and to renewal by law', async () => {
  const { draftId } = await begin()
  const other = await begin()
  await fill(draftId)
  await fill(other.draftId)
  const mine = await hall.hall(0)
  expect(await mine.call(api.readDraft, { government, draftId })).toMatchObject({
    renews: { id: licenceId, validTo: '2026-03-31' },
  })
  const { caseId } = await mine.call(api.submitApplication, { government, draftId })
  expect(await renewable()).toMatchObject([{ openCase: caseId }])
  expect(await refused(begin())).toBe('approval.renewal-open')
  expect(await refused(mine.call(api.submitApplication, { government, draftId: other.draftId }))).toBe(
    'approval.renewal-open',
  )
  await hall.go(caseId, 'accept', 'review')
  expect((await hall.matter(caseId)).clocks.find(({ name }) => name === 'renewal')).toMatchObject({
    dueOn: '2026-03-31',
  })
  hall.world.setNow('2026-03-31T16:00:00.000Z')
  await hall.world.fire()
  await hall.world.drain()
  const [licence] = await rowsAsAdmin<{ to: string; state: string; renewal_case: string }>(
    hall.world.adminUrl,
    `select valid_to::text as to, state, renewal_case from licence.licence where id = '${licenceId}'`,
  )
  expect(licence).toEqual({ to: '2026-04-30', state: '02', renewal_case: caseId })
  expect((await hall.matter(caseId)).acts.map(({ type }) => type)).toContain('approval.deemed-renewed@1')
  const { rows: own } = await mine.call(licenceContract.endpoints.listOwnLicences, { government })
  expect(own).toMatchObject([{ id: licenceId, validTo: '2026-04-30' }])
  expect(await hall.view(caseId, 'leader')).toMatchObject({ task: { node: 'decide' }, licence: null })
  const told = await rowsAsAdmin<{ template: string }>(
    hall.world.adminUrl,
    `select template from message.message where case_id = '${caseId}' and template like '%deemed-renewed' order by 1`,
  )
  expect([...new Set(told.map(({ template }) => template))]).toEqual([
    'deemed-renewed',
    'desk-deemed-renewed',
  ])
})

it('is not received any more once the licence has ended', async () => {
  hall.world.setNow('2026-06-01T01:00:00.000Z')
  expect(await renewable()).toEqual([])
  expect(await refused(begin())).toBe('approval.not-renewable')
  hall.world.setNow(START)
})
