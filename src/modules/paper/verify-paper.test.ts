import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ctx, PUBLIC } from '#kernel/context'
import { type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { issuePaper } from './issue-paper.ts'
import { paperContract } from './paper.contract.ts'
import { acceptanceContent } from './paper.fixtures.ts'

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
      successor: null,
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
