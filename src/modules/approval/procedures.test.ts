import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { InputOf } from '#kernel/contract'
import { samplePdf } from '#test/county'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, refused } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const government = 'suxian'

let hall: Hall
let caseId: string
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())
beforeEach(async () => {
  hall.world.setNow('2026-03-02T01:00:00.000Z')
  caseId = (await hall.apply()).caseId
  await hall.go(caseId, 'accept')
})

type Kind = InputOf<typeof api.beginProcedure>['kind']
const begin = async (kind: Kind, until?: string) => {
  const told = { caseId, kind, reasons: '依法需要', evidence: '委托书 7 号', tell: true }
  const reviewer = await hall.desk('reviewer')
  return (await reviewer.call(api.beginProcedure, { ...told, ...(until && { until }) })).procedureId
}
const colleagues = async () =>
  (await (await hall.desk('reviewer')).call(api.listColleagues, { caseId })).rows.map(
    ({ personId }) => personId,
  )

async function recordInput(procedureId: string): Promise<InputOf<typeof api.recordProcedure>> {
  return {
    ...{ caseId, procedureId, day: '2026-03-02', from: '08:00', until: '08:45' },
    ...{ place: '飞天山路 38 号', latitude: 25.7931, longitude: 113.0321 },
    people: (await colleagues()).slice(0, 2),
    present: [{ role: '申请人', name: '谭知微' }],
    statements: [],
    description: '消毒间面积符合要求',
    outcome: 'fit',
  }
}
const record = async (input: InputOf<typeof api.recordProcedure>) =>
  refused((await hall.desk('reviewer')).call(api.recordProcedure, input))
const photograph = async (procedureId: string) =>
  (await hall.desk('reviewer')).call(
    api.addEvidence,
    { caseId, procedureId },
    { upload: await samplePdf('门面.pdf') },
  )
type Outcome = InputOf<typeof api.endProcedure>['outcome']
const end = async (role: 'reviewer' | 'senior', procedureId: string, outcome: Outcome = 'fit') =>
  refused((await hall.desk(role)).call(api.endProcedure, { caseId, procedureId, outcome, result: '见笔录' }))

describe('a site check', () => {
  test('is done by two with pictures and place, leaves a paper, and the period goes on', async () => {
    const id = await begin('site-check')
    const input = await recordInput(id)
    expect((await hall.view(caseId)).clocks.find(({ name }) => name === 'decide')?.paused).toBe(false)
    expect(await record({ ...input, people: input.people.slice(0, 1) })).toBe('approval.people-missing')
    expect(await record(input)).toBe('approval.photographs-missing')
    await photograph(id)
    expect(await record({ ...input, until: '23:59' })).toBe('approval.not-yet-held')
    expect(await record({ ...input, people: [caseId, ...input.people] })).toBe('approval.not-of-this-unit')
    expect(await end('reviewer', id)).toBe('approval.record-missing')
    expect(await record(input)).toBe('ok')
    await hall.world.drain()
    const view = await hall.view(caseId, 'reviewer')
    const [procedure] = view.turns.procedures
    expect(procedure?.records).toMatchObject([
      {
        place: '飞天山路 38 号',
        outcome: 'fit',
        description: '消毒间面积符合要求',
        files: [{ name: '门面.pdf' }],
      },
    ])
    expect(procedure?.records[0]?.people).toHaveLength(2)
    expect(view.papers.find(({ template }) => template === 'site-check-record')?.ready).toBe(true)
    expect(view.materials.every(({ files }) => files.every(({ name }) => name !== '门面.pdf'))).toBe(true)
    expect(await end('reviewer', id)).toBe('ok')
    expect(await end('reviewer', id)).toBe('approval.procedure-ended')
  })

  test('holds the decision up until it has a result', async () => {
    const id = await begin('site-check')
    await hall.go(caseId, 'review', 'recheck')
    const grant = async () =>
      refused((await hall.desk('leader')).call(api.decideCase, { caseId, outcome: 'grant', opinion: '同意' }))
    expect(await grant()).toBe('approval.procedure-open')
    await photograph(id)
    await record(await recordInput(id))
    await end('reviewer', id)
    expect(await grant()).toBe('ok')
  })

  test('shows nothing of its record to the applicant but that it took place', async () => {
    const id = await begin('site-check')
    await photograph(id)
    await record(await recordInput(id))
    const { acts } = await hall.matter(caseId)
    const types = acts.map(({ type }) => type)
    expect(types).toContain('approval.procedure-begun@1')
    expect(types).not.toContain('approval.procedure-recorded@1')
  })
})

describe('a hearing', () => {
  const tell = async () =>
    (await hall.desk('reviewer')).call(api.tellHearingRight, {
      ...{ caseId, intention: '拟不予许可。', reasons: '涉及他人重大利益' },
    })
  const ask = async () =>
    refused((await hall.hall(0)).call(api.askHearing, { government, caseId, reasons: '要当面说明' }))
  const call = async (procedureId: string, at: string) => {
    const [presider = ''] = await colleagues()
    return refused(
      (await hall.desk('reviewer')).call(api.callProcedure, {
        ...{ caseId, procedureId, at, place: '政务中心三楼', subject: '卫生许可', presider },
      }),
    )
  }

  test('is told of, asked for in the days, called seven days before, held and recorded', async () => {
    expect(await ask()).toBe('approval.hearing-not-open')
    await tell()
    await hall.world.drain()
    const told = await hall.matter(caseId)
    expect(told.turns.askHearingBy).toBe('2026-03-09')
    expect(told.papers.map(({ template }) => template)).toContain('hearing-right')
    expect(await ask()).toBe('ok')
    expect(await ask()).toBe('approval.hearing-not-open')
    expect((await hall.matter(caseId)).clocks.find(({ name }) => name === 'hear')?.dueOn).toBe('2026-03-30')
    await hall.go(caseId, 'review', 'recheck')
    const refuse = (await hall.desk('leader')).call(api.decideCase, {
      ...{ caseId, outcome: 'refuse', opinion: '不同意', reasons: '不符合' },
    })
    expect(await refused(refuse)).toBe('approval.hearing-owed')
    const id = await begin('hearing', '2026-03-20')
    expect((await hall.view(caseId)).clocks.find(({ name }) => name === 'decide')?.paused).toBe(true)
    expect(await call(id, '2026-03-10T01:00:00.000Z')).toBe('approval.called-too-late')
    expect(await call(id, '2026-03-12T01:00:00.000Z')).toBe('ok')
    hall.world.setNow('2026-03-12T05:00:00.000Z')
    const fit = { ...(await recordInput(id)), day: '2026-03-12', from: '09:00', until: '10:00' }
    expect(await record(fit)).toBe('approval.outcome-unfit')
    const input = { ...fit, outcome: 'held' as const }
    expect((await hall.view(caseId)).clocks.find(({ name }) => name === 'hear')?.left).toBe(12)
    expect(await record(input)).toBe('approval.statements-missing')
    const statements = [{ speaker: '申请人', words: '已按要求整改' }]
    const people = await colleagues()
    const answers: string[] = []
    for (const leader of people) answers.push(await record({ ...input, statements, people: [leader] }))
    expect(answers.filter((one) => one === 'approval.examined-himself')).toHaveLength(2)
    expect(answers.filter((one) => one === 'ok').length).toBeGreaterThan(0)
    expect((await hall.view(caseId)).clocks.find(({ name }) => name === 'hear')?.left).toBeNull()
    expect(await end('senior', id)).toBe('approval.outcome-unfit')
    expect(await end('senior', id, 'held')).toBe('ok')
    await hall.world.drain()
    const { turns } = await hall.view(caseId)
    expect(turns.procedures[0]?.outcome).toBe('held')
    expect(turns.procedures[0]?.records[0]).toMatchObject({ outcome: 'held', statements, remark: '' })
    expect((await hall.view(caseId)).papers.map(({ template }) => template)).toEqual(
      expect.arrayContaining(['hearing-right', 'special-procedure', 'hearing-notice', 'hearing-record']),
    )
  })

  test('is waived by silence', async () => {
    await tell()
    hall.world.setNow('2026-03-10T01:00:00.000Z')
    await hall.world.fire()
    expect((await hall.view(caseId)).turns.hearing).toMatchObject({ waived: true, askedOn: null })
    expect(await ask()).toBe('approval.hearing-not-open')
  })
})

test('offers the outcomes of its kind', async () => {
  const asked = async (kind: Kind, until?: string) => {
    const id = await begin(kind, until)
    const { turns } = await hall.view(caseId, 'reviewer')
    return turns.procedures.find((one) => one.id === id)?.asks.outcomes
  }
  expect(await asked('site-check')).toMatchObject({ record: ['fit', 'unfit', 'to-rectify'] })
  expect(await asked('public-notice', '2026-03-20')).toMatchObject({ result: ['no-objection', 'objection'] })
  expect((await asked('hearing', '2026-03-20'))?.record).toEqual(['held', 'adjourned', 'absent'])
})

test('a procedure whose time does not count needs the day on which it goes on', async () => {
  const asked = { caseId, kind: 'expert-review' as const, reasons: '需要评审', tell: true }
  expect(await refused((await hall.desk('reviewer')).call(api.beginProcedure, asked))).toBe(
    'approval.until-missing',
  )
})
