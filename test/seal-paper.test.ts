import { afterAll, beforeAll, expect, it } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { paperContract } from '#contracts/paper'
import { type County, makeCounty } from './county.ts'
import { createWorld, START, type World } from './world.ts'

const { registerAtWindow, readCase } = approvalContract.endpoints
const { sealPaper, verifyPaper, orderAutomaticSeal, readAutomaticSeal, endAutomaticSeal } =
  paperContract.endpoints

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
  await leader.call(orderAutomaticSeal, { unitId, basis: '苏卫发〔2026〕3号' })
  await expect(leader.call(orderAutomaticSeal, { unitId, basis: '另一份' })).rejects.toMatchObject({
    code: 'paper.already-ordered',
  })
  const paper = await acceptanceOf(await deemedCase('第二家'))
  expect(paper.awaitsSeal).toBe(false)
  expect(await verified(paper.code)).toBe(true)
  await leader.call(endAutomaticSeal, { unitId })
  expect(await leader.call(readAutomaticSeal, { unitId })).toEqual({ order: null })
  expect((await acceptanceOf(await deemedCase('第三家'))).awaitsSeal).toBe(true)
})
