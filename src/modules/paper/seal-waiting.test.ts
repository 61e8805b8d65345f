import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paperContract } from '#contracts/paper'
import { sealContract } from '#contracts/seal'
import type { Ctx } from '#kernel/context'
import { createPerson } from '#modules/org'
import { recordOrder } from '#modules/seal'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, START, type World } from '#test/world'
import { papersOf } from './case-papers.ts'
import { issuePaper } from './issue-paper.ts'
import { acceptanceContent, receiptContent } from './paper.fixtures.ts'
import { findPaper } from './paper.store.ts'
import { closeTypesetter } from './typeset-paper.ts'

const { askSeal, answerSeal, sealPaper, listWaiting } = paperContract.endpoints
const { registerSeal, endSeal, endOrder, listRequests, listSeals, listUses } = sealContract.endpoints

let world: World
let town: Town
let keeperId: string
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
  const permissions = ['org.person.manage', 'org.unit.read', 'org.appointment.manage']
  const place = { unitId: town.department.id, title: '印章保管人', roles: [], fromDay: '2026-01-01' }
  const hired = await world.run({ ...town.system, permissions }, false, (ctx) =>
    createPerson(ctx, { employeeNo: '9005', name: '余待印', ...place }),
  )
  keeperId = hired.id
})
afterAll(async () => {
  await closeTypesetter()
  await world.close()
})

const inTown = <T>(work: (ctx: Ctx) => Promise<T>) => world.run(town.system, false, work)
const desk = () =>
  world.as(
    staffOfTown(
      town,
      ...['seal.seal.manage', 'seal.seal.read', 'seal.order.give'],
      ...['paper.paper.seal', 'paper.paper.print', 'paper.paper.read'],
    ),
  )

async function endSeals(): Promise<void> {
  for (const { id, endedAt } of (await desk().call(listSeals, {})).rows) {
    if (endedAt === null) await desk().call(endSeal, { sealId: id, reason: '停用' })
  }
}

/** A seal for acceptance notices comes into use; what waited for it is done when this returns. */
async function seal(form: 'electronic' | 'wet', validFrom = '2026-01-01'): Promise<void> {
  await endSeals()
  await desk().call(registerSeal, {
    ...{ unitId: town.department.id, name: '苏仙卫生健康局', kind: 'acceptance', form, diameter: 42 },
    ...{ keeperId, papers: ['acceptance'], validFrom, validTo: null },
  })
  await world.drain()
}

/** A written order for acceptance notices that somebody wrote. */
const ordered = () =>
  inTown((ctx) =>
    recordOrder(ctx, {
      ...{ unitId: town.department.id, papers: ['acceptance'], bySilence: false, basis: '苏卫发〔2026〕9号' },
      ...{ validFrom: '2026-01-01', validTo: null, file: null },
    }),
  )

/** Issued by a member of staff, or by the platform because the law says so. */
async function issued(by: 'staff' | 'law' = 'staff') {
  const caseId = randomUUID()
  const { id: paperId } = await inTown((ctx) =>
    issuePaper(by === 'law' ? ctx : { ...ctx, actor: staffOfTown(town) }, {
      ...{ template: 'acceptance', unit: town.department, caseId, data: acceptanceContent },
      ...(by === 'law' && { bySilence: true }),
    }),
  )
  const shown = async () => (await inTown((ctx) => papersOf(ctx, caseId)))[0]
  return { paperId, shown }
}

const waiting = async () => (await desk().call(listWaiting, {})).rows
const openRequests = async () =>
  (await desk().call(listRequests, { open: true })).rows.map(({ paperId }) => paperId)

test('while an electronic seal has no successor papers wait, and the next seal takes them up', async () => {
  await seal('electronic')
  await endSeals()
  const { paperId, shown } = await issued()
  expect(await shown()).toMatchObject({ awaitsSeal: true, sealLapsed: true })
  expect(await waiting()).toMatchObject([{ template: 'acceptance', count: 1, lapsed: true }])
  const bare = 'paper.no-seal-in-use'
  const asking = desk().call(askSeal, { paperId, copies: 1, purpose: '发出' })
  await expect(asking).rejects.toMatchObject({ code: bare })
  await expect(desk().call(sealPaper, { paperId })).rejects.toMatchObject({ code: bare })
  await seal('electronic')
  expect(await openRequests()).toEqual([paperId])
  expect(await waiting()).toMatchObject([{ count: 1, lapsed: false }])
  await desk().call(answerSeal, { paperId, approve: true })
  expect(await shown()).toMatchObject({ awaitsSeal: false, sealLapsed: false })
  expect(await waiting()).toEqual([])
})

test('a seal that has passed its validity leaves papers waiting as one that was ended does', async () => {
  const { id } = (await desk().call(listSeals, {})).rows[0] ?? { id: '' }
  await desk().call(endSeal, { sealId: id, reason: '更换' })
  await desk().call(registerSeal, {
    ...{ unitId: town.department.id, name: '苏仙卫生健康局', kind: 'acceptance', form: 'electronic' },
    ...{ diameter: 42, keeperId, papers: ['acceptance'], validFrom: '2026-01-01', validTo: '2026-03-02' },
  })
  world.setNow('2026-03-03T01:00:00.000Z')
  expect(await (await issued()).shown()).toMatchObject({ awaitsSeal: true, sealLapsed: true })
  world.setNow(START)
})

test('what waited is sealed by the order as soon as there is a seal; what nobody wrote waits for a person', async () => {
  await endSeals()
  const orderId = await ordered()
  const [written, silent] = [await issued(), await issued('law')]
  expect(await written.shown()).toMatchObject({ awaitsSeal: true })
  await seal('electronic')
  expect(await written.shown()).toMatchObject({ awaitsSeal: false, ready: true })
  expect(await silent.shown()).toMatchObject({ awaitsSeal: true, sealLapsed: false })
  expect(await openRequests()).toContain(silent.paperId)
  const { rows } = await desk().call(listUses, {})
  expect(rows.find(({ paperId }) => paperId === written.paperId)?.way).toBe('ordered')
  expect(await inTown((ctx) => findPaper(ctx, written.paperId))).toMatchObject({
    seal: 'automatic',
    sealedBy: `order:${orderId}`,
  })
  await desk().call(endOrder, { orderId, reason: '逐份审批' })
})

test('a unit that has come to use a seal of ink, or never had one for a kind of paper, waits for none', async () => {
  await seal('wet', '2026-02-01')
  expect(await (await issued()).shown()).toMatchObject({ awaitsSeal: false })
  await endSeals()
  expect(await (await issued()).shown()).toMatchObject({ awaitsSeal: false })
  const { id: paperId } = await inTown((ctx) =>
    issuePaper(ctx, { template: 'receipt', unit: town.department, caseId: null, data: receiptContent }),
  )
  const asking = desk().call(askSeal, { paperId, copies: 1, purpose: '发出' })
  await expect(asking).rejects.toMatchObject({ code: 'paper.nothing-to-ask' })
})
