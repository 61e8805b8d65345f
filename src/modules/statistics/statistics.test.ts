import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { queueContract } from '#contracts/queue'
import { receptionContract } from '#contracts/reception'
import { statisticsContract } from '#contracts/statistics'
import { PUBLIC } from '#kernel/context'
import { Refusal } from '#kernel/errors'
import { derivedSources, examineNext } from '#kernel/rebuild'
import { type County, makeCounty, samplePdf } from '#test/county'
import { asAdmin, rowsAsAdmin } from '#test/database'
import { createWorld, START, type World } from '#test/world'
import type { FigureName } from './figures.ts'
import { fillFacts, freezeDueMonths } from './index.ts'

const api = approvalContract.endpoints
const queue = queueContract.endpoints
const reception = receptionContract.endpoints
const { readTable, listCounted, freezeMonth, listFrozen, setCutOff } = statisticsContract.endpoints
const government = 'suxian'
const itemCode = '000123501000'
const [CLERK, LEADER, ADMIN, AUDITOR, ELSEWHERE] = ['1001', '3603', '1007', '1008', '3803']
const MARCH = { kind: 'month', day: '2026-03-15', by: 'unit' } as const

let world: World
let county: County
beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
})
afterAll(() => world.close())

const as = async (employeeNo: string) => world.as(await county.staff(employeeNo))
const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

async function apply(): Promise<string> {
  const me = world.as(await county.citizen(0))
  const { draftId } = await me.call(api.startDraft, { government, itemCode })
  await me.call(api.saveDraft, { government, draftId, matter: '理发店', address: '飞天山路 38 号' })
  for (const seq of [1, 3, 5]) {
    const upload = await samplePdf(`材料${seq}.pdf`)
    await me.call(api.addDraftMaterial, { government, draftId, seq }, { upload })
  }
  return (await me.call(api.submitApplication, { government, draftId })).caseId
}

const figuresOf = (cells: readonly { figure: FigureName; value: number | null }[]) =>
  Object.fromEntries(cells.map(({ figure, value }) => [figure, value]))

async function table(employeeNo: string, query: object = {}) {
  await world.drain()
  return (await as(employeeNo)).call(readTable, { ...MARCH, ...query })
}

const compare = async () => {
  const source = derivedSources().find(({ name }) => name === 'statistics.facts')
  if (!source) throw new Error('statistics.facts is not declared')
  return (await examineNext(world.run, { governmentId: county.id, source, after: null }, 1000)).differences
}

describe('tables', () => {
  let accepted: string
  let turnedAway: string
  beforeAll(async () => {
    world.setNow(START)
    accepted = await apply()
    turnedAway = await apply()
    await apply()
    world.setNow('2026-03-03T01:00:00.000Z')
    const clerk = await as(CLERK)
    await clerk.call(api.acceptCase, { caseId: accepted, opinion: '材料齐全' })
    await clerk.call(api.refuseAcceptance, {
      caseId: turnedAway,
      ground: 'not-needed',
      reasons: '依法不需要许可',
    })
  })

  test('count what was done, by unit and in all, and open to the cases', async () => {
    const { total, lines, period, before, yearAgo } = await table(AUDITOR)
    expect({ period, before, yearAgo }).toEqual({
      period: { from: '2026-03-01', to: '2026-03-31' },
      before: { from: '2026-02-01', to: '2026-02-28' },
      yearAgo: { from: '2025-03-01', to: '2025-03-31' },
    })
    expect(figuresOf(total)).toMatchObject({
      ...{
        received: 3,
        accepted: 1,
        notAccepted: 1,
        inHand: 2,
        decided: 0,
        onlineRate: 1,
        averageDays: null,
      },
    })
    expect(lines.map(({ label }) => label)).toEqual(['区卫健局'])
    const open = async (figure: FigureName, key?: string) =>
      (await as(AUDITOR)).call(listCounted, { ...MARCH, figure, ...(key !== undefined && { key }) })
    expect((await open('accepted')).rows.map(({ caseId }) => caseId)).toEqual([accepted])
    expect((await open('notAccepted', lines[0]?.key)).rows.map(({ caseId }) => caseId)).toEqual([turnedAway])
    expect((await open('inHand')).total).toBe(2)
  })

  test('name items, people and channels', async () => {
    const labels = async (by: string) => (await table(AUDITOR, { by })).lines.map(({ label }) => label)
    expect(await labels('item')).toEqual(['公共场所卫生许可'])
    expect(await labels('channel')).toEqual(['web'])
    expect((await labels('person')).length).toBe(2)
    expect(await labels('township')).toEqual([])
  })

  test('show a leader his own unit, another unit nothing of it, and a clerk no table', async () => {
    expect(figuresOf((await table(LEADER)).total).received).toBe(3)
    expect(figuresOf((await table(ELSEWHERE)).total).received).toBe(0)
    expect(await refused(table(CLERK))).toBe('kernel.forbidden')
    const { total } = await (await as(ELSEWHERE)).call(listCounted, { ...MARCH, figure: 'received' })
    expect(total).toBe(0)
  })

  test('are what the acts say, and are mended where they are not', async () => {
    await world.drain()
    expect(await compare()).toEqual([])
    await asAdmin(
      world.adminUrl,
      `update statistics.case_fact set accepted_on = null where case_id = '${accepted}'`,
    )
    expect(await compare()).toMatchObject([{ id: accepted, field: 'acceptedOn', stored: null }])
    await asAdmin(
      world.adminUrl,
      `update statistics.case_fact set accepted_on = '2026-03-03' where case_id = '${accepted}'`,
    )
  })

  test('are no fault while what happened is still on its way to them', async () => {
    await apply()
    expect(await compare()).toEqual([])
    await world.drain()
    expect(await compare()).toEqual([])
  })

  test('are filled in for cases from before there were statistics', async () => {
    await asAdmin(world.adminUrl, `delete from statistics.case_fact where case_id <> '${accepted}'`)
    await fillFacts(world.run, [county.id])
    expect(await compare()).toEqual([])
  })

  test('count what was registered in a sitting at its window, each matter rated by what was said of the sitting', async () => {
    const [clerk, manager] = [await as(CLERK), await as(ADMIN)]
    const limits = { waitingLimit: null, waitLimitMinutes: null, closed: false }
    const { laneId } = await manager.call(queue.addLane, { letter: 'A', name: '综合', ...limits })
    const facts = { number: 7, name: '综合受理', lanes: [laneId] }
    const { counterId } = await manager.call(queue.addCounter, facts)
    const { padId: pad } = await manager.call(queue.bindPad, { counterId })
    await clerk.call(queue.seatCounter, { counterId, state: 'open' })
    const { sittingId } = await clerk.call(reception.startSitting, { counterId })
    const matter = { itemCode, itemName: '', matter: '理发店', address: '', remark: '', renews: '' }
    const { matters } = await clerk.call(reception.registerSitting, {
      sittingId,
      content: {
        applicant: { kind: 'person', name: '坐窗口', idNumber: '431003199003075130', phone: '13987650001' },
        ...{ address: '飞天山路 38 号', byHandler: false, authorityOnFile: false, authority: [] },
        handler: { name: '', idNumber: '', phone: '' },
        matters: [1, 2].map(() => ({ ...matter, copies: { 1: 1 }, captures: {} })),
      },
    })
    await clerk.call(reception.askRating, { sittingId })
    await world.as(PUBLIC).call(reception.rateAtPad, { government, pad, grade: 3 })
    const { lines } = await table(AUDITOR, { by: 'window' })
    expect(lines.map(({ key, label }) => [key, label])).toEqual([
      [counterId, '7 综合受理'],
      ['without', 'without'],
    ])
    expect(figuresOf(lines[0]?.cells ?? [])).toMatchObject({ received: 2, satisfaction: 1 })
    expect(figuresOf(lines[1]?.cells ?? [])).toMatchObject({ received: 4, satisfaction: null })
    const open = async (figure: FigureName, key: string) =>
      (await as(AUDITOR)).call(listCounted, { ...MARCH, by: 'window', figure, key })
    expect((await open('satisfaction', counterId)).rows.map(({ caseId, grade }) => [caseId, grade])).toEqual(
      matters.map(({ caseId }) => [caseId, 3]).reverse(),
    )
    expect((await open('received', 'without')).total).toBe(4)
    expect(await compare()).toEqual([])
  })

  test('stay as they were once the month is frozen, and show what would be another figure today', async () => {
    const admin = await as(ADMIN)
    expect(await refused(admin.call(freezeMonth, { month: '2026-03-01' }))).toBe('statistics.month-not-over')
    expect(await refused((await as(LEADER)).call(freezeMonth, { month: '2026-02-01' }))).toBe(
      'kernel.forbidden',
    )
    world.setNow('2026-04-01T02:00:00.000Z')
    await (await as(ADMIN)).call(setCutOff, { day: 4 })
    await freezeDueMonths(world.run, [county.id])
    expect((await (await as(ADMIN)).call(listFrozen, {})).months).toEqual([])
    world.setNow('2026-04-04T02:00:00.000Z')
    await freezeDueMonths(world.run, [county.id])
    await freezeDueMonths(world.run, [county.id])
    expect(await (await as(ADMIN)).call(listFrozen, {})).toMatchObject({
      cutOffDay: 4,
      months: [{ month: '2026-03-01', rows: 6 }],
    })
    expect(await refused((await as(ADMIN)).call(freezeMonth, { month: '2026-03-01' }))).toBe(
      'statistics.frozen-before',
    )
    const acts = await rowsAsAdmin(
      world.adminUrl,
      "select 1 from ledger.act where type = 'statistics.month-frozen@1'",
    )
    expect(acts).toHaveLength(1)
    await asAdmin(
      world.adminUrl,
      `update statistics.case_fact set accepted_on = '2026-04-01' where case_id = '${accepted}'`,
    )
    const { frozenAt, total } = await table(AUDITOR)
    expect(frozenAt).toBe('2026-04-04T02:00:00.000Z')
    expect(total.find(({ figure }) => figure === 'accepted')).toMatchObject({ value: 1, correction: 0 })
    expect(total.find(({ figure }) => figure === 'received')).not.toHaveProperty('correction')
    const { total: opened } = await (await as(AUDITOR)).call(listCounted, { ...MARCH, figure: 'accepted' })
    expect(opened).toBe(1)
  })
})
