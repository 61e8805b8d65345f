import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paperContract } from '#contracts/paper'
import type { Ctx } from '#kernel/context'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { papersOf, readCasePaper } from './case-papers.ts'
import { issuePaper } from './issue-paper.ts'
import { acceptanceContent } from './paper.fixtures.ts'
import { closeTypesetter } from './typeset-paper.ts'

const { reissuePaper, verifyPaper, listPapers } = paperContract.endpoints

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
const leader = () => world.as(staffOfTown(town, 'paper.paper.void', 'paper.paper.read'))
const verified = (code: string) =>
  world.as({ kind: 'public' }).call(verifyPaper, { government: town.slug, code })

test('a new version takes the place of the old one, which says so and keeps its number', async () => {
  const caseId = randomUUID()
  const order = { template: 'acceptance', unit: town.department, caseId, data: acceptanceContent } as const
  const old = await inTown((ctx) => issuePaper(ctx, order))
  const { name } = acceptanceContent.item
  const corrections = [{ wrong: name, right: `${name}（更正）` }]
  const made = await leader().call(reissuePaper, { paperId: old.id, reason: '事项名称有误', corrections })
  expect(made.number).not.toBe(old.number)
  expect((await verified(old.code)).paper).toMatchObject({ state: 'superseded', successor: made.number })
  await world.drain()
  const [now, ...rest] = await inTown((ctx) => papersOf(ctx, caseId))
  expect(rest).toEqual([])
  expect(now).toMatchObject({ id: made.paperId, ready: true })
  expect((await verified(now?.code ?? '')).paper).toMatchObject({ state: 'issued', successor: null })
  await expect(inTown((ctx) => readCasePaper(ctx, caseId, old.id))).rejects.toMatchObject({
    code: 'paper.void',
  })
  const { rows } = await leader().call(listPapers, { state: 'superseded' })
  expect(rows).toMatchObject([
    { id: old.id, number: old.number, voidReason: '事项名称有误', successor: made.number },
  ])
})

test('what stands nowhere is not corrected: nothing changes', async () => {
  const order = {
    template: 'acceptance',
    unit: town.department,
    caseId: null,
    data: acceptanceContent,
  } as const
  const old = await inTown((ctx) => issuePaper(ctx, order))
  const corrections = [{ wrong: '查无此文', right: '有' }]
  const refused = leader().call(reissuePaper, { paperId: old.id, reason: '更正', corrections })
  await expect(refused).rejects.toMatchObject({ code: 'paper.wrong-not-found' })
  expect((await verified(old.code)).paper).toMatchObject({ state: 'issued' })
})
