import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { licenceContract } from '#contracts/licence'
import type { InputOf } from '#kernel/contract'
import { samplePdf } from '#test/county'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, PERSON, refused, register } from './approval.fixtures.ts'

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
  await hall.go(caseId, 'accept', 'review', 'recheck')
})

const decide = async (over: Partial<InputOf<typeof api.decideCase>>) =>
  refused(
    (await hall.desk('leader')).call(api.decideCase, { caseId, outcome: 'grant', opinion: '同意', ...over }),
  )
const templates = async () => (await hall.matter(caseId)).papers.map(({ template }) => template)
const results = async () =>
  (await hall.view(caseId)).papers
    .filter(({ template }) => ['grant', 'licence', 'refusal'].includes(template))
    .map(({ id }) => id)
type Delivery = Partial<InputOf<typeof api.deliverPapers>>
const deliver = async (over: Delivery) =>
  (await hall.desk('clerk')).call(api.deliverPapers, {
    ...{ caseId, manner: 'window', papers: await results(), witnesses: [], ...over },
  })
const clock = async () => (await hall.view(caseId)).clocks.find(({ name }) => name === 'deliver')

test('a grant in part leaves two decisions and a licence for what was granted', async () => {
  expect(await decide({ outcome: 'part', reasons: '冷食不符合' })).toBe('approval.granted-missing')
  expect(await decide({ outcome: 'part', granted: '热食类制售' })).toBe('approval.reasons-missing')
  expect(await decide({ outcome: 'part', granted: '热食类制售', reasons: '冷食不符合' })).toBe('ok')
  const matter = await hall.matter(caseId)
  expect([matter.status, matter.reasons, matter.turns.granted]).toEqual([
    'granted',
    '冷食不符合',
    '热食类制售',
  ])
  expect(await templates()).toEqual(expect.arrayContaining(['grant', 'refusal', 'licence']))
})

describe('a delivery', () => {
  beforeEach(async () => {
    await decide({})
  })

  test('over the counter reaches the applicant at once, and stops the ten days', async () => {
    expect(await clock()).toMatchObject({ dueOn: '2026-03-16', left: 10 })
    expect(await refused(deliver({}))).toBe('approval.told-missing')
    await deliver({ receiver: '谭知微', relation: '本人' })
    await hall.world.drain()
    expect((await clock())?.left).toBeNull()
    const view = await hall.view(caseId)
    expect(view.turns.deliveries).toMatchObject([
      { manner: 'window', status: 'received', endedOn: '2026-03-02' },
    ])
    expect(view.papers.find(({ template }) => template === 'service-return')?.ready).toBe(true)
  })

  test('by post has its number, and its result afterwards', async () => {
    const { deliveryId } = await deliver({
      manner: 'post',
      tracking: 'EMS123456789CN',
      place: '飞天山路 38 号',
    })
    expect((await clock())?.left).toBe(10)
    const clerk = await hall.desk('clerk')
    const ended = { caseId, deliveryId, received: true, proof: '2026-03-05 本人签收' }
    await clerk.call(api.endDelivery, ended)
    expect(await refused(clerk.call(api.endDelivery, ended))).toBe('approval.delivery-ended')
    expect((await clock())?.left).toBeNull()
    expect((await hall.view(caseId)).turns.deliveries).toMatchObject([
      { status: 'received', tracking: 'EMS123456789CN' },
    ])
  })

  test('left with witnesses needs two, and an announcement its thirty days', async () => {
    const left = { manner: 'left' as const, place: '飞天山路 38 号', reason: '本人拒绝签收' }
    expect(await refused(deliver({ ...left, witnesses: ['何亦舟'] }))).toBe('approval.witnesses-missing')
    await deliver({ ...left, witnesses: ['何亦舟', '雷守拙'] })
    const { deliveryId } = await deliver({ manner: 'announcement', place: '公告栏', reason: '下落不明' })
    const clerk = await hall.desk('clerk')
    const over = { caseId, deliveryId, received: true, proof: '公告期满' }
    expect(await refused(clerk.call(api.endDelivery, over))).toBe('approval.not-over-yet')
    hall.world.setNow('2026-04-02T01:00:00.000Z')
    expect(await refused(clerk.call(api.endDelivery, over))).toBe('ok')
  })

  test('is acknowledged by the applicant, which is the proof', async () => {
    const me = await hall.hall(0)
    expect((await hall.matter(caseId)).turns.toReceive).toHaveLength(2)
    await me.call(api.receivePapers, { government, caseId })
    expect((await clock())?.left).toBeNull()
    expect((await hall.matter(caseId)).turns.toReceive).toEqual([])
    expect(await refused(me.call(api.receivePapers, { government, caseId }))).toBe(
      'approval.nothing-to-receive',
    )
    const other = await hall.hall(1)
    expect(await refused(other.call(api.receivePapers, { government, caseId }))).toBe('kernel.not-found')
  })
})

test('electronic delivery is for who has an account, and of papers of the case', async () => {
  const sent = await register(hall, { applicant: PERSON })
  const clerk = await hall.desk('clerk')
  await hall.world.drain()
  const { papers } = await hall.view(sent.caseId)
  const electronic = {
    caseId: sent.caseId,
    manner: 'electronic' as const,
    papers: papers.map(({ id }) => id),
    witnesses: [],
  }
  expect(await refused(clerk.call(api.deliverPapers, electronic))).toBe('approval.no-account')
  expect(
    await refused(
      clerk.call(api.deliverPapers, { ...electronic, manner: 'window', receiver: '甲', papers: [caseId] }),
    ),
  ).toBe('approval.no-such-paper')
})

describe('after the decision', () => {
  const endLicence = async (over: Partial<InputOf<typeof api.endLicence>>) =>
    refused(
      (await hall.desk('leader')).call(api.endLicence, {
        ...{
          caseId,
          ending: 'revocation',
          ground: 'deceit',
          reasons: '提供虚假材料',
          heard: '未陈述',
          ...over,
        },
      }),
    )

  test('a licence is revoked after the holder was heard, then cancelled; anybody sees it', async () => {
    expect(await endLicence({})).toBe('approval.not-at-this-step')
    await decide({})
    await hall.world.drain()
    const { licence } = await hall.matter(caseId)
    expect(await endLicence({ heard: ' ' })).toBe('approval.heard-missing')
    expect(await endLicence({ ground: 'expired' })).toBe('approval.ground-unknown')
    expect(await endLicence({})).toBe('ok')
    expect(await endLicence({})).toBe('approval.licence-ended')
    const verify = () =>
      hall.world
        .as({ kind: 'public' })
        .call(licenceContract.endpoints.verifyLicence, { government, code: licence?.code ?? '' })
    expect((await verify()).licence).toMatchObject({
      standing: 'not-in-force',
      ended: { ending: 'revocation', on: '2026-03-02' },
    })
    expect(await endLicence({ ending: 'cancellation', ground: 'taken-back' })).toBe('ok')
    expect((await verify()).licence?.ended).toMatchObject({ ending: 'cancellation' })
    expect(await templates()).toEqual(expect.arrayContaining(['revocation', 'cancellation']))
    await hall.world.drain()
    expect((await hall.view(caseId)).papers.every(({ ready }) => ready)).toBe(true)
  })
})

describe('a case ends without a decision', () => {
  test('because nothing is left to decide', async () => {
    const end = async (role: 'leader' | 'reviewer') =>
      refused(
        (await hall.desk(role)).call(api.endCase, {
          caseId,
          ground: 'applicant-died',
          reasons: '申请人去世',
        }),
      )
    expect(await end('reviewer')).toBe('kernel.forbidden')
    expect(await end('leader')).toBe('ok')
    expect(await end('leader')).toBe('approval.not-at-this-step')
    const { status, clocks, task, closedAt } = await hall.view(caseId)
    expect([status, task, closedAt]).toEqual(['ended', null, '2026-03-02T01:00:00.000Z'])
    expect(clocks.every(({ left }) => left === null)).toBe(true)
  })

  test('or because the applicant asked so at the window, on paper', async () => {
    const clerk = await hall.desk('clerk')
    const input = { caseId, reason: '计划改变' }
    expect(await refused(clerk.call(api.withdrawAtWindow, input))).toBe('approval.file-missing')
    await clerk.call(api.withdrawAtWindow, input, { upload: await samplePdf('撤回申请.pdf') })
    expect((await hall.view(caseId)).status).toBe('withdrawn')
    expect(await refused(clerk.call(api.withdrawAtWindow, input, { upload: await samplePdf() }))).toBe(
      'approval.too-late-to-withdraw',
    )
  })
})
