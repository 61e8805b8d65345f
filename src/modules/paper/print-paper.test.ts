import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paperContract } from '#contracts/paper'
import type { Ctx } from '#kernel/context'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { issuePaper } from './issue-paper.ts'
import { acceptanceContent, receiptContent } from './paper.fixtures.ts'
import { closeTypesetter } from './typeset-paper.ts'

const { printPaper, readPrint, listPrints, addPrinter, changePrinter, listPrinters } = paperContract.endpoints
const { removePrinter, readTestSheet, voidPaper } = paperContract.endpoints

let world: World
let town: Town
let other: Town
beforeAll(async () => {
  world = await createWorld()
  const towns = await twoTowns(world)
  town = towns.suxian
  other = towns.xiangshan
})
afterAll(async () => {
  await closeTypesetter()
  await world.close()
})

const inTown = <T>(work: (ctx: Ctx) => Promise<T>) => world.run(town.system, false, work)
const clerk = (of: Town = town) =>
  world.as(staffOfTown(of, 'paper.paper.print', 'paper.paper.read', 'paper.paper.void'))
const issued = async (template: 'acceptance' | 'receipt' = 'receipt') => {
  const data = template === 'receipt' ? receiptContent : acceptanceContent
  const order = { template, unit: town.department, caseId: randomUUID(), data } as const
  return (await inTown((ctx) => issuePaper(ctx, order as Parameters<typeof issuePaper>[1]))).id
}
const pagesOf = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0

test('a receipt is printed in two copies; the second print is a reprint, and both are on record', async () => {
  const paperId = await issued()
  const me = clerk()
  const first = await me.call(printPaper, { paperId, copies: 2 })
  const second = await me.call(printPaper, { paperId, copies: 1 })
  expect([first.reprint, second.reprint]).toEqual([false, true])
  const [two, one] = [
    await me.call(readPrint, { printId: first.printId }),
    await me.call(readPrint, { printId: second.printId }),
  ]
  expect(pagesOf(two.bytes)).toBe(2 * pagesOf(one.bytes))
  const { rows } = await me.call(listPrints, { paperId })
  expect(rows).toMatchObject([
    { ordinal: 2, copies: 1, way: 'copies' },
    { ordinal: 1, copies: 2, way: 'copies' },
  ])
})

test('the file of a print is for who printed it, for ten minutes', async () => {
  const paperId = await issued()
  const me = clerk()
  const { printId } = await me.call(printPaper, { paperId, copies: 1 })
  const colleague = world.as({ ...staffOfTown(town, 'paper.paper.print'), personId: randomUUID() })
  await expect(colleague.call(readPrint, { printId })).rejects.toMatchObject({ code: 'kernel.not-found' })
  world.setNow('2026-03-02T01:30:00.000Z')
  await expect(me.call(readPrint, { printId })).rejects.toMatchObject({ code: 'kernel.not-found' })
})

test('a void paper, one of another place, or a notice to be overprinted, is not printed', async () => {
  const paperId = await issued('acceptance')
  await expect(clerk(other).call(printPaper, { paperId, copies: 1 })).rejects.toMatchObject({
    code: 'kernel.not-found',
  })
  const { printerId } = await clerk().call(addPrinter, {
    ...{ unitId: town.department.id, name: '窗口一', right: 1.5, down: -0.3 },
  })
  const over = clerk().call(printPaper, { paperId, copies: 1, printerId })
  await expect(over).rejects.toMatchObject({ code: 'paper.not-overprinted' })
  await clerk().call(voidPaper, { paperId, reason: '录入错误' })
  await expect(clerk().call(printPaper, { paperId, copies: 1 })).rejects.toMatchObject({ code: 'paper.void' })
})

test('printers keep their shift in millimetres, under one name each, and print a test sheet', async () => {
  const { rows } = await clerk().call(listPrinters, {})
  expect(rows).toMatchObject([{ name: '窗口一', right: 1.5, down: -0.3 }])
  const printerId = rows[0]?.id ?? ''
  const same = { unitId: town.department.id, name: '窗口一', right: 0, down: 0 }
  await expect(clerk().call(addPrinter, same)).rejects.toMatchObject({ code: 'paper.printer-named' })
  await clerk().call(changePrinter, { printerId, name: '窗口一', right: -2.4, down: 3 })
  const sheet = await clerk().call(readTestSheet, { printerId })
  expect(Buffer.from(sheet.bytes.slice(0, 5)).toString()).toBe('%PDF-')
  expect((await clerk().call(listPrinters, {})).rows).toMatchObject([{ right: -2.4, down: 3 }])
  await clerk().call(removePrinter, { printerId })
  expect((await clerk().call(listPrinters, {})).rows).toEqual([])
})
