import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '#kernel/context'
import { type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { papersOf } from './case-papers.ts'
import { issuePaper } from './issue-paper.ts'
import { acceptanceContent, receiptContent } from './paper.fixtures.ts'

let world: World
let suxian: Town
let xiangshan: Town
beforeAll(async () => {
  world = await createWorld()
  ;({ suxian, xiangshan } = await twoTowns(world))
})
afterAll(() => world.close())

const inTown = <T>(town: Town, work: (ctx: Ctx) => Promise<T>) => world.run(town.system, false, work)

const accept = (ctx: Ctx, town: Town, caseId: string) =>
  issuePaper(ctx, { template: 'acceptance', unit: town.department, caseId, data: acceptanceContent })

const issue = (town: Town, caseId = randomUUID()) => inTown(town, (ctx) => accept(ctx, town, caseId))

const sequenceOf = (number: string) => Number(/〕(\d+)号$/.exec(number)?.[1])

test('numbers run from one, for each unit, series and legal year', async () => {
  expect((await issue(suxian)).number).toBe('suxian卫健局许受〔2026〕1号')
  expect((await issue(suxian)).number).toBe('suxian卫健局许受〔2026〕2号')
  expect((await issue(xiangshan)).number).toBe('xiangshan卫健局许受〔2026〕1号')
  world.setNow('2026-12-31T15:59:59.000Z')
  expect((await issue(suxian)).number).toBe('suxian卫健局许受〔2026〕3号')
  world.setNow('2026-12-31T16:00:00.000Z')
  expect((await issue(suxian)).number).toBe('suxian卫健局许受〔2027〕1号')
})

test('numbers have no gap and no double when many are issued at once and some are rolled back', async () => {
  world.setNow('2028-03-02T01:00:00.000Z')
  const tries = Array.from({ length: 24 }, (_, n) =>
    inTown(suxian, async (ctx) => {
      const paper = await accept(ctx, suxian, randomUUID())
      if (n % 3 === 0) throw new Error('rolled back')
      return paper
    }),
  )
  const done = (await Promise.allSettled(tries)).flatMap((t) => (t.status === 'fulfilled' ? [t.value] : []))
  expect(done.map((paper) => sequenceOf(paper.number)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 16 }, (_, n) => n + 1),
  )
  expect(new Set(done.map((paper) => paper.code)).size).toBe(16)
})

test('a receipt takes no number of the series: its code stands for it', async () => {
  const order = { template: 'receipt', unit: suxian.department, caseId: null, data: receiptContent } as const
  const receipt = await inTown(suxian, (ctx) => issuePaper(ctx, order))
  expect(receipt.number.replaceAll('-', '')).toBe(receipt.code)
  expect(receipt.code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/)
})

test('content that does not fit its template is never registered, and the error names no value', async () => {
  const caseId = randomUUID()
  const data = { ...acceptanceContent, caseNumber: '秘'.repeat(51) }
  const order = { template: 'acceptance', unit: suxian.department, caseId, data } as const
  const issuing = inTown(suxian, (ctx) => issuePaper(ctx, order))
  await expect(issuing).rejects.toThrow('data of paper acceptance: /caseNumber: maxLength')
  expect(await inTown(suxian, (ctx) => papersOf(ctx, caseId))).toEqual([])
})

test('a paper belongs to one government: the other neither sees it nor can issue for its unit', async () => {
  const caseId = randomUUID()
  await issue(suxian, caseId)
  expect(await inTown(suxian, (ctx) => papersOf(ctx, caseId))).toHaveLength(1)
  expect(await inTown(xiangshan, (ctx) => papersOf(ctx, caseId))).toEqual([])
  await expect(inTown(xiangshan, (ctx) => accept(ctx, suxian, caseId))).rejects.toThrow()
})

test('what a paper says is sealed at rest and never changes', async () => {
  await issue(suxian)
  const { pool } = world.composition.database
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('app.governments', $1, true), set_config('app.government', $2, true)`,
      [`{${suxian.id}}`, suxian.id],
    )
    const { rows } = await client.query<{ all: string }>(
      `select string_agg(p::text, ' ') as all from paper.paper p`,
    )
    expect(rows[0]?.all).not.toContain(acceptanceContent.applicant.name)
    await expect(client.query(`update paper.paper set number = '1'`)).rejects.toThrow('permission denied')
  } finally {
    await client.query('rollback')
    client.release()
  }
})
