import { afterAll, beforeAll, test } from 'vitest'
import { licenceContract } from '#contracts/licence'
import { samplePdf } from '#test/county'
import { approvalContract } from './approval.contract.ts'
import { type Hall, ITEM } from './approval.fixtures.ts'
import { endFaults, expectWhole, type Faults, makeFaults } from './turn-faults.fixtures.ts'

const api = approvalContract.endpoints
const government = 'suxian'

let faults: Faults
let hall: Hall
beforeAll(async () => {
  faults = await makeFaults()
  hall = faults.hall
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept', 'review', 'recheck', 'grant')
  await hall.world.drain()
})
afterAll(() => endFaults(faults))

/** An application for the change of the licence that the first citizen holds. */
async function applied(): Promise<string> {
  const me = await hall.hall(0)
  const { rows } = await me.call(licenceContract.endpoints.listOwnLicences, { government })
  const varies = rows.find(({ replacedBy }) => replacedBy === null)?.id ?? ''
  const { draftId } = await me.call(api.startDraft, { government, itemCode: ITEM, varies })
  await me.call(api.saveDraft, {
    ...{ government, draftId, matter: '理发店、美容店公共场所卫生许可', address: '飞天山路 40 号' },
  })
  for (const seq of [1, 3, 5]) {
    const upload = await samplePdf(`材料${seq}.pdf`)
    await me.call(api.addDraftMaterial, { government, draftId, seq }, { upload })
  }
  return (await me.call(api.submitApplication, { government, draftId })).caseId
}

test('a change of a licence is before or after, whichever statement fails: never two in force, never none', () =>
  expectWhole(faults, {
    name: 'a change',
    before: ['accept', 'review', 'recheck'],
    open: applied,
    take: async (caseId, key) =>
      (await hall.desk('leader')).call(
        api.decideCase,
        { caseId, outcome: 'grant', opinion: '同意变更' },
        { key },
      ),
  }))
