import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '#kernel/context'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { inBatches } from './in-batches.store.ts'

let bare: BarePlatform
beforeAll(async () => {
  bare = await createBarePlatform()
})
afterAll(() => bare.close())

const reading = <T>(work: (ctx: Ctx) => Promise<T>) => bare.platform.run(bare.actor(), true, work)
const numbers = (to: number) =>
  sql<{ wasMade: number }>`select n as was_made from generate_series(1, ${to}::int) n`

it.each([
  [0, []],
  [3, [3]],
  [10, [10]],
  [25, [10, 10, 5]],
])('gives %i rows in batches', async (to, sizes) => {
  const batches = await reading(async (ctx) => {
    const all: { wasMade: number }[][] = []
    for await (const rows of inBatches(ctx.tx, numbers(to), 10)) all.push(rows)
    return all
  })
  expect(batches.map((rows) => rows.length)).toEqual(sizes)
  expect(batches.flat().map(({ wasMade }) => wasMade)).toEqual(Array.from({ length: to }, (_one, n) => n + 1))
})

it('lets other statements and other cursors run in between, and may be left before the end', async () => {
  const seen = await reading(async (ctx) => {
    const found: number[] = []
    for await (const [first] of inBatches(ctx.tx, numbers(9), 3)) {
      const { rows } = await sql<{ twice: number }>`select ${first?.wasMade ?? 0}::int * 2 as twice`.execute(
        ctx.tx,
      )
      for await (const inner of inBatches(ctx.tx, numbers(2), 1)) {
        found.push((rows[0]?.twice ?? 0) + (inner[0]?.wasMade ?? 0))
        break
      }
      if (found.length === 2) break
    }
    return found
  })
  expect(seen).toEqual([3, 9])
})
