import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { silentLog } from '#kernel/log'
import { type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { papersOf } from './case-papers.ts'
import { issuePaper } from './issue-paper.ts'
import { acceptanceContent } from './paper.fixtures.ts'
import { showPapers } from './preview-paper.ts'
import { closeTypesetter } from './typeset-paper.ts'

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

const order = () =>
  ({ template: 'acceptance', unit: town.department, caseId: randomUUID(), data: acceptanceContent }) as const

test('what an act would issue is shown; rolled back, it takes no number', async () => {
  const rehearsal: unknown[] = []
  const wanted = order()
  const tried = world.run(town.system, false, async (ctx) => {
    await issuePaper({ ...ctx, rehearsal }, wanted)
    throw new Error('rolled back')
  })
  await expect(tried).rejects.toThrow('rolled back')
  const { papers } = await showPapers(silentLog)(rehearsal)
  expect(papers.map(({ title }) => title)).toEqual(['受理通知书'])
  expect(
    Buffer.from(papers[0]?.pdf ?? '', 'base64')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(await world.run(town.system, false, (ctx) => papersOf(ctx, wanted.caseId))).toEqual([])
  const issued = await world.run(town.system, false, (ctx) => issuePaper(ctx, order()))
  expect(issued.number).toMatch(/〔2026〕1号$/)
})

test('work for real shows nothing', async () => {
  expect(await showPapers(silentLog)([])).toEqual({ papers: [] })
})
