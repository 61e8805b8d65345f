import { afterAll, beforeAll, expect, it } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { paperContract } from '#contracts/paper'
import { sealContract } from '#contracts/seal'
import { type County, makeCounty, samplePdf } from './county.ts'
import { createWorld, START, type World } from './world.ts'

const { registerAtWindow, readCase } = approvalContract.endpoints
const { sealPaper, verifyPaper } = paperContract.endpoints
const { giveOrder, endOrder, listOrders, readOrderFile } = sealContract.endpoints

let world: World
let county: County

beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
})
afterAll(() => world.close())

/** A case of the health bureau that the law accepted, because nobody answered. */
async function deemedCase(matter: string): Promise<string> {
  world.setNow(START)
  const clerk = world.as(await county.staff('1001'))
  const { caseId } = await clerk.call(registerAtWindow, {
    ...{ itemCode: '000123501000', matter, address: '桥口路 9 号', papers: [] },
    applicant: {
      ...{ kind: 'person', name: '雷守拙', idType: 'resident-id' },
      ...{ idNumber: '431003196503187135', phone: '13800001007' },
    },
  })
  world.setNow('2026-03-10T01:00:00.000Z')
  await world.fire()
  await world.drain()
  return caseId
}

const acceptanceOf = async (caseId: string) => {
  const view = await world.as(await county.staff('3603')).call(readCase, { caseId })
  const paper = view.papers.find(({ template }) => template === 'acceptance')
  if (!paper) throw new Error('no acceptance')
  return { ...paper, unit: view.unitName, may: view.can.seal }
}
const verified = async (code: string) =>
  (await world.as({ kind: 'public' }).call(verifyPaper, { government: county.slug, code })).found

it('waits, numbered, for the seal of a person before it is out', async () => {
  const paper = await acceptanceOf(await deemedCase('第一家'))
  expect(paper).toMatchObject({ awaitsSeal: true, may: true })
  expect(paper.number).toMatch(/许受〔2026〕\d+号$/)
  expect(await verified(paper.code)).toBe(false)
  const reviewer = world.as(await county.staff('3601'))
  await expect(reviewer.call(sealPaper, { paperId: paper.id })).rejects.toMatchObject({
    code: 'kernel.forbidden',
  })
  const leader = world.as(await county.staff('3603'))
  await leader.call(sealPaper, { paperId: paper.id })
  expect(await verified(paper.code)).toBe(true)
  await expect(leader.call(sealPaper, { paperId: paper.id })).rejects.toMatchObject({
    code: 'paper.not-awaited',
  })
})

it('is sealed without a person only where the unit has ordered so in writing', async () => {
  const staff = await county.staff('3603')
  const leader = world.as(staff)
  const { unitId } = staff
  const said = { unitId, papers: ['acceptance'], validFrom: '2026-01-01', validTo: null }
  const upload = await samplePdf('授权书.pdf')
  const give = (bySilence: boolean, basis: string) =>
    leader.call(giveOrder, { ...said, bySilence, basis }, { upload })
  const standing = (await leader.call(listOrders, {})).rows.filter(
    (order) => order.unitId === unitId && order.papers.includes('acceptance'),
  )
  for (const { id } of standing) await leader.call(endOrder, { orderId: id, reason: '重新授权' })
  const written = await give(false, '苏卫发〔2026〕2号')
  expect((await acceptanceOf(await deemedCase('有人写的才自动'))).awaitsSeal).toBe(true)
  await leader.call(endOrder, { orderId: written.orderId, reason: '另行授权' })
  const { orderId } = await give(true, '苏卫发〔2026〕3号')
  await expect(give(true, '另一份')).rejects.toMatchObject({ code: 'seal.already-ordered' })
  const paper = await acceptanceOf(await deemedCase('第二家'))
  expect(paper.awaitsSeal).toBe(false)
  expect(await verified(paper.code)).toBe(true)
  await leader.call(endOrder, { orderId, reason: '改为逐份审批' })
  const auditor = world.as(await county.staff('1008'))
  expect((await auditor.call(listOrders, {})).rows.slice(0, 2)).toMatchObject([
    { basis: '苏卫发〔2026〕3号', bySilence: true, standing: 'ended', hasFile: true, can: { end: false } },
    { basis: '苏卫发〔2026〕2号', bySilence: false, endReason: '另行授权' },
  ])
  expect((await auditor.call(readOrderFile, { orderId })).type).toBe('application/pdf')
  expect((await acceptanceOf(await deemedCase('第三家'))).awaitsSeal).toBe(true)
})
