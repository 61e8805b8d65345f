import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ctx, PUBLIC, type StaffActor } from '#kernel/context'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { papersOf, readCasePaper } from './case-papers.ts'
import { issuePaper } from './issue-paper.ts'
import { paperContract } from './paper.contract.ts'
import { acceptanceContent } from './paper.fixtures.ts'
import { findPaper } from './paper.store.ts'
import { voidPapersOf } from './void-papers.ts'

const endpoints = paperContract.endpoints

let world: World
let suxian: Town
let xiangshan: Town
beforeAll(async () => {
  world = await createWorld()
  ;({ suxian, xiangshan } = await twoTowns(world))
})
afterAll(() => world.close())

const inTown = <T>(work: (ctx: Ctx) => Promise<T>) => world.run(suxian.system, false, work)

const issue = (caseId = randomUUID()) =>
  inTown((ctx) =>
    issuePaper(ctx, { template: 'acceptance', unit: suxian.department, caseId, data: acceptanceContent }),
  )

const voidAs = (actor: StaffActor, paperId: string) =>
  world.as(actor).call(endpoints.voidPaper, { paperId, reason: '当事人姓名填写有误' })

test('a void paper says so, leaves the list and cannot be read or made void again', async () => {
  const caseId = randomUUID()
  const { id, code, number } = await issue(caseId)
  const leader = staffOfTown(suxian, 'paper.paper.void')
  await voidAs(leader, id)
  const verified = await world.as(PUBLIC).call(endpoints.verifyPaper, { government: suxian.slug, code })
  expect(verified.paper).toMatchObject({ state: 'void', number })
  expect(await inTown((ctx) => papersOf(ctx, caseId))).toEqual([])
  await expect(inTown((ctx) => readCasePaper(ctx, caseId, id))).rejects.toMatchObject({ code: 'paper.void' })
  await expect(voidAs(leader, id)).rejects.toMatchObject({ code: 'paper.void' })
})

test('in its case it says when, by whom and why', async () => {
  const caseId = randomUUID()
  const { id, number } = await issue(caseId)
  await voidAs(staffOfTown(suxian, 'paper.paper.void'), id)
  expect(await inTown((ctx) => voidPapersOf(ctx, caseId))).toEqual([
    {
      ...{ id, template: 'acceptance', number, successor: null },
      issuedAt: expect.any(String),
      voidedAt: world.now().toISOString(),
      voidedBy: expect.any(String),
      voidReason: '当事人姓名填写有误',
    },
  ])
})

test('its number is kept and not used again; the reason is sealed', async () => {
  const { id, number } = await issue()
  await voidAs(staffOfTown(suxian, 'paper.paper.void'), id)
  const row = await inTown((ctx) => findPaper(ctx, id))
  expect(row).toMatchObject({ state: 'void', number })
  expect(row?.voidReasonSealed).not.toContain('姓名')
  expect((await issue()).number).not.toBe(number)
})

test('only staff of the issuing unit with the permission may', async () => {
  const { id } = await issue()
  await expect(voidAs(staffOfTown(suxian), id)).rejects.toMatchObject({ status: 403 })
  const elsewhere = staffOfTown(xiangshan, 'paper.paper.void')
  await expect(voidAs(elsewhere, id)).rejects.toMatchObject({ status: 404 })
  const grants = [{ permission: 'paper.paper.void', scope: 'unit' }] as const
  const otherUnit = { ...staffOfTown(suxian), unitId: randomUUID(), unitPath: `${randomUUID()}/`, grants }
  await expect(voidAs(otherUnit, id)).rejects.toMatchObject({ status: 404 })
  expect(await inTown((ctx) => findPaper(ctx, id))).toMatchObject({ state: 'issued' })
})
