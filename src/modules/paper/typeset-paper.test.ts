import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '#kernel/context'
import { type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { papersOf, readCasePaper } from './case-papers.ts'
import { issuePaper } from './issue-paper.ts'
import { acceptanceContent, receiptContent } from './paper.fixtures.ts'
import { findPaper } from './paper.store.ts'
import { closeTypesetter, typesetJob } from './typeset-paper.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
})
afterAll(async () => {
  await closeTypesetter()
  await world.close()
})

const inTown = <T>(work: (ctx: Ctx) => Promise<T>) => world.run(town.system, false, work)

const accept = (caseId: string) =>
  inTown((ctx) =>
    issuePaper(ctx, { template: 'acceptance', unit: town.department, caseId, data: acceptanceContent }),
  )

test('a paper is not ready, then it is a PDF of the case it belongs to', async () => {
  const caseId = randomUUID()
  const { id, number } = await accept(caseId)
  expect(await inTown((ctx) => papersOf(ctx, caseId))).toMatchObject([{ id, ready: false }])
  await expect(inTown((ctx) => readCasePaper(ctx, caseId, id))).rejects.toMatchObject({
    code: 'paper.not-ready',
  })
  await world.drain()
  expect(await inTown((ctx) => papersOf(ctx, caseId))).toMatchObject([
    { id, template: 'acceptance', ready: true },
  ])
  const file = await inTown((ctx) => readCasePaper(ctx, caseId, id))
  expect(file).toMatchObject({
    name: `受理通知书 ${number}.pdf`,
    type: 'application/pdf',
    disposition: 'inline',
  })
  expect(Buffer.from(file.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  const other = inTown((ctx) => readCasePaper(ctx, randomUUID(), id))
  await expect(other).rejects.toMatchObject({ code: 'kernel.not-found' })
})

test('setting a paper again changes nothing', async () => {
  const caseId = randomUUID()
  const order = { template: 'receipt', unit: town.department, caseId, data: receiptContent } as const
  const { id } = await inTown((ctx) => issuePaper(ctx, order))
  await world.drain()
  const fileOf = () => inTown(async (ctx) => (await findPaper(ctx, id))?.fileId)
  const before = await fileOf()
  expect(before).toEqual(expect.any(String))
  await typesetJob.run({ governmentId: town.id, paperId: id }, (_government, work) => inTown(work))
  expect(await fileOf()).toBe(before)
})

test('the process that sets papers can be ended; the next paper starts another', async () => {
  await closeTypesetter()
  const caseId = randomUUID()
  await accept(caseId)
  await world.drain()
  expect(await inTown((ctx) => papersOf(ctx, caseId))).toMatchObject([{ ready: true }])
})
