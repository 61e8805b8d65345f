import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ctx, PUBLIC } from '#kernel/context'
import { type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { papersOf, readCasePaper } from './case-papers.ts'
import { issuePaper } from './issue-paper.ts'
import { paperContract } from './paper.contract.ts'
import { acceptanceContent } from './paper.fixtures.ts'
import { voidPaper } from './void-paper.ts'

const { verifyPaper } = paperContract.endpoints

let world: World
let suxian: Town
let xiangshan: Town
beforeAll(async () => {
  world = await createWorld()
  ;({ suxian, xiangshan } = await twoTowns(world))
})
afterAll(() => world.close())

const inTown = <T>(work: (ctx: Ctx) => Promise<T>) => world.run(suxian.system, false, work)

const issue = (caseId: string) =>
  inTown((ctx) =>
    issuePaper(ctx, { template: 'acceptance', unit: suxian.department, caseId, data: acceptanceContent }),
  )

const verify = (town: Town, code: string) =>
  world.as(PUBLIC).call(verifyPaper, { government: town.slug, code })

test('anyone with the code learns what the paper is, and nothing of the person', async () => {
  const { code, number } = await issue(randomUUID())
  const answer = await verify(suxian, code.toLowerCase().replace(/(.{4})(?=.)/g, '$1-'))
  expect(answer).toEqual({
    found: true,
    paper: {
      template: 'acceptance',
      title: '受理通知书',
      number,
      unitName: suxian.department.name,
      issuedOn: '2026-03-02',
      state: 'issued',
      illustrative: true,
    },
  })
  expect(JSON.stringify(answer)).not.toContain(acceptanceContent.applicant.name)
})

test('an unknown code, and one of another government, is not found', async () => {
  const { code } = await issue(randomUUID())
  const nothing = { found: false, paper: null }
  expect(await verify(suxian, 'ABCD-EFGH-JKMN')).toEqual(nothing)
  expect(await verify(xiangshan, code)).toEqual(nothing)
})

test('a void paper says so, leaves the list, cannot be read or made void again, and keeps its number', async () => {
  const caseId = randomUUID()
  const { id, code, number } = await issue(caseId)
  await inTown((ctx) => voidPaper(ctx, id, '填写有误'))
  expect((await verify(suxian, code)).paper).toMatchObject({ state: 'void', number })
  expect(await inTown((ctx) => papersOf(ctx, caseId))).toEqual([])
  await expect(inTown((ctx) => readCasePaper(ctx, caseId, id))).rejects.toMatchObject({ code: 'paper.void' })
  await expect(inTown((ctx) => voidPaper(ctx, id, '再次'))).rejects.toMatchObject({ code: 'paper.void' })
  expect((await issue(caseId)).number).not.toBe(number)
})
