import { afterAll, beforeAll, test } from 'vitest'
import { orgContract } from '#contracts/org'
import { samplePdf } from '#test/county'
import { approvalContract } from './approval.contract.ts'
import { type Hall, publishGround } from './approval.fixtures.ts'
import { endFaults, expectWhole, type Faults, type FaultyTurn, makeFaults } from './turn-faults.fixtures.ts'

const api = approvalContract.endpoints
const government = 'suxian'

let faults: Faults
let hall: Hall
beforeAll(async () => {
  faults = await makeFaults()
  hall = faults.hall
  await publishGround(hall, 'suspension')
})
afterAll(() => endFaults(faults))

const SUSPENSION = (caseId: string) => ({
  ...{ caseId, kind: 'suspension' as const, until: '2026-03-16', tell: true },
  ...{ basis: '《试行办法》第十条', reasons: '须以另案裁判为依据', evidence: '受理案件通知书 3 号' },
  resumesWhen: '裁判生效后恢复办理',
})

const TURNS: readonly FaultyTurn[] = [
  {
    ...{ name: 'a notice', before: [] },
    take: async (caseId, key) =>
      (await hall.desk('clerk')).call(
        api.askCorrections,
        { caseId, corrections: [{ seq: 1, what: '没有签名' }] },
        { key },
      ),
  },
  {
    ...{ name: 'a correction on the spot', before: [] },
    take: async (caseId, key) =>
      (await hall.desk('clerk')).call(
        api.correctOnSpot,
        { caseId, what: '地址有误', confirmedBy: '谭知微', address: '桔井路 1 号' },
        { key },
      ),
  },
  {
    ...{ name: 'a special procedure', before: ['accept'] },
    take: async (caseId, key) =>
      (await hall.desk('reviewer')).call(
        api.beginProcedure,
        {
          ...{
            caseId,
            kind: 'inspection',
            until: '2026-03-16',
            reasons: '须经检验',
            evidence: '委托书',
            tell: true,
          },
        },
        { key },
      ),
  },
  {
    ...{ name: 'the right to a hearing', before: ['accept'] },
    take: async (caseId, key) =>
      (await hall.desk('reviewer')).call(
        api.tellHearingRight,
        { caseId, intention: '拟不予许可。', reasons: '涉及他人' },
        { key },
      ),
  },
  {
    ...{ name: 'a grant in part', before: ['accept', 'review', 'recheck'] },
    take: async (caseId, key) =>
      (await hall.desk('leader')).call(
        api.decideCase,
        { caseId, outcome: 'part', opinion: '同意', granted: '热食类', reasons: '冷食不符合' },
        { key },
      ),
  },
  {
    ...{ name: 'an acknowledged delivery', before: ['accept', 'review', 'recheck', 'grant'] },
    take: async (caseId, key) =>
      (await hall.hall(0)).call(api.receivePapers, { government, caseId }, { key }),
  },
  {
    ...{ name: 'the notice that papers lie ready', before: ['accept', 'review', 'recheck', 'grant'] },
    take: async (caseId, key) =>
      (await hall.desk('clerk')).call(
        api.tellCollection,
        {
          ...{ caseId, place: '综合窗口', hours: '工作日', bring: ['身份证'] },
          papers: (await hall.view(caseId)).papers
            .filter(({ template }) => template === 'licence')
            .map(({ id }) => id),
        },
        { key },
      ),
  },
  {
    ...{ name: 'the scan of a signed paper', before: ['accept', 'review', 'recheck', 'grant'] },
    prepare: async (caseId) => {
      await (await hall.hall(0)).call(api.receivePapers, { government, caseId })
    },
    take: async (caseId, key) => {
      const { papers } = await hall.view(caseId)
      const paperId = papers.find(({ template }) => template === 'service-return')?.id ?? ''
      return (await hall.desk('clerk')).call(
        api.addSignedScan,
        { caseId, paperId },
        { key, upload: await samplePdf('送达回证.pdf') },
      )
    },
  },
  {
    ...{ name: 'a suspension', before: ['accept'] },
    take: async (caseId, key) =>
      (await hall.desk('reviewer')).call(api.beginProcedure, SUSPENSION(caseId), { key }),
  },
  {
    ...{ name: 'a resumption', before: ['accept'] },
    prepare: async (caseId) => {
      await (await hall.desk('reviewer')).call(api.beginProcedure, SUSPENSION(caseId))
    },
    take: async (caseId, key) => {
      const { turns } = await hall.view(caseId)
      return (await hall.desk('senior')).call(
        api.endProcedure,
        {
          ...{ caseId, procedureId: turns.procedures[0]?.id ?? '' },
          ...{ outcome: 'none', result: '裁判已经生效' },
        },
        { key },
      )
    },
  },
  {
    ...{ name: 'refusal of acceptance that names the right body', before: [] },
    take: async (caseId, key) => {
      const clerk = await hall.desk('clerk')
      const { units } = await clerk.call(orgContract.endpoints.listBodies, {})
      const body = {
        ground: 'not-competent',
        reasons: '由该局实施',
        competentBodyId: units[0]?.id ?? '',
      } as const
      return clerk.call(api.refuseAcceptance, { caseId, ...body }, { key })
    },
  },
  {
    ...{ name: 'a withdrawal at the window', before: ['accept'] },
    take: async (caseId, key) =>
      (await hall.desk('clerk')).call(
        api.withdrawAtWindow,
        { caseId, reason: '计划改变' },
        { key, upload: await samplePdf('撤回.pdf') },
      ),
  },
  {
    ...{ name: 'the end of a case', before: ['accept'] },
    take: async (caseId, key) =>
      (await hall.desk('leader')).call(
        api.endCase,
        { caseId, ground: 'matter-gone', reasons: '已不存在' },
        { key },
      ),
  },
  {
    ...{ name: 'the end of a licence', before: ['accept', 'review', 'recheck', 'grant'] },
    take: async (caseId, key) =>
      (await hall.desk('leader')).call(
        api.endLicence,
        { caseId, ending: 'cancellation', ground: 'other', reasons: '持证人申请' },
        { key },
      ),
  },
]

test.each(TURNS)('$name is before or after, whichever statement fails', (turn) => expectWhole(faults, turn))
