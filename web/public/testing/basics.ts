import { orgContract } from '#contracts/org'
import { answer } from './page-request.ts'

/** Text that would break a page that does not escape it. */
export const SHARP = `<b>"&'许可`

export const ID = '0199b1f0-0000-7000-8000-000000000001'
export const OTHER_ID = '0199b1f0-0000-7000-8000-000000000002'
export const AT = '2026-03-02T01:00:00.000Z'
export const DAY = '2026-03-02'

/** Ids that the fixtures use, by path parameter. */
export const PARAMS = {
  draftId: ID,
  caseId: ID,
  fileId: ID,
  paperId: OTHER_ID,
  code: '000131503000',
  kind: 'person',
  requestId: ID,
  complaintId: ID,
}

export const governments = answer(orgContract.endpoints.browseGovernments, [
  { slug: 'suxian', name: '苏仙区人民政府', divisionCode: '431003' },
  { slug: 'xiangshan', name: '象山县人民政府', divisionCode: '330225' },
])

/** Its name as it is said in other languages. */
export const governmentName = answer(orgContract.endpoints.readGovernment, {
  slug: 'suxian',
  name: '苏仙区人民政府',
})

export const department = { code: 'SX-SCJG', name: `${SHARP}局`, shortName: '市监局' }

export const row = {
  code: '000131503000',
  codeStatus: 'illustrative',
  name: SHARP,
  department,
  serviceObjects: ['company'],
  projectType: '2',
  statutoryDays: 20,
  statutoryUnit: 'workday',
  promiseDays: 5,
  promiseUnit: 'workday',
  promiseIllustrative: true,
  isFee: true,
  pledgeAllowed: true,
} as const
